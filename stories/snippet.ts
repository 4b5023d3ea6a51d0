import { nothing, render } from 'lit';
import type { TemplateResult } from 'lit';

/** What a page writes for data that a story has in hand: the address of a file. */
const ADDRESSES: Record<string, [attribute: string, address: string]> = {
  feed: ['src', 'report.json'],
  feeds: ['srcs', 'one-county.json another-county.json'],
};

/**
 * What to paste into a page for a story: its own markup, with properties written as the attributes that set them, and
 * the script that makes it work.
 */
export function snippet(template: TemplateResult): string {
  // Never connected, so that the elements have taken their properties and made nothing of them yet.
  const place = document.createElement('div');
  render(template, place);
  for (const element of place.querySelectorAll('*')) writeAttributes(element);
  for (const comment of comments(place)) comment.remove();
  const markup = place.innerHTML.replace(/=""(?=[ >])/g, '').replace(/\n\s*\n/g, '\n');
  render(nothing, place);
  return `<script type="module" src="govreport.js"></script>\n${markup.trim()}\n`;
}

type Declared = Element & {
  constructor: { elementProperties?: ReadonlyMap<string, { attribute?: string | boolean; state?: boolean }> };
};

function writeAttributes(element: Element): void {
  const { constructor } = element as Declared;
  const asMade = constructor.elementProperties && document.createElement(element.localName);
  for (const [name, { attribute, state }] of constructor.elementProperties ?? []) {
    const value: unknown = Reflect.get(element, name);
    const known = ADDRESSES[name];
    if (known && value) element.setAttribute(...known);
    if (known || state || attribute === false || value == null || value === false) continue;
    const written = typeof attribute === 'string' ? attribute : name.toLowerCase();
    if (element.hasAttribute(written) || value === Reflect.get(asMade!, name)) continue;
    element.setAttribute(written, asText(value));
  }
}

function asText(value: unknown): string {
  if (value === true) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function comments(place: Element): ChildNode[] {
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_COMMENT);
  const found: ChildNode[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as ChildNode);
  return found;
}
