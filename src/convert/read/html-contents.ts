/** Questions about what an element holds. All walk without recursion: pages nest deep. */
import type { Mark } from '../../feed/types.js';
import { cleanSpaces } from '../source.js';
import { fileType } from './links.js';
import { isElement, isText, isUnseen, type HtmlElement, type HtmlNode } from './html-tree.js';

/** The words of an element on one line. */
export function wordsOf(element: HtmlElement): string {
  let words = '';
  const stack: HtmlNode[] = [...element.childNodes].reverse();
  while (stack.length) {
    const node = stack.pop()!;
    if (isText(node)) words += node.value;
    else if (isElement(node) && !isUnseen(node)) stack.push(...[...node.childNodes].reverse());
  }
  return cleanSpaces(words).replace(/\s+/g, ' ').trim();
}

/** A list item that holds more than a short text. */
export function isRich(item: HtmlElement): boolean {
  const stack: HtmlNode[] = [...item.childNodes];
  while (stack.length) {
    const node = stack.pop()!;
    if (!isElement(node)) continue;
    if (/^(?:ul|ol|table|img|dl|h[1-6])$/.test(node.tagName)) return true;
    stack.push(...node.childNodes);
  }
  return false;
}

/** How much text a cell holds, in how many blocks, and whether a table stands inside it. */
export function measure(cell: HtmlElement): { length: number; blocks: number; nested: boolean } {
  let length = 0;
  let blocks = 0;
  let nested = false;
  const stack: HtmlNode[] = [...cell.childNodes];
  while (stack.length) {
    const node = stack.pop()!;
    if (isText(node)) length += node.value.replace(/\s+/g, '').length;
    else if (isElement(node) && !isUnseen(node)) {
      if (node.tagName === 'table') nested = true;
      if (node.tagName === 'p' || node.tagName === 'div' || node.tagName === 'br') blocks++;
      stack.push(...node.childNodes);
    }
  }
  return { length, blocks, nested };
}

/** Does `target` stand inside `element`, or is it that? */
export function contains(element: HtmlElement, target: HtmlElement): boolean {
  for (let node: HtmlElement['parentNode'] = target; node;) {
    if (node === element) return true;
    node = 'parentNode' in node ? (node.parentNode as HtmlElement['parentNode']) : null;
  }
  return false;
}

/** Every link below an element. */
export function linksIn(element: HtmlElement): HtmlElement[] {
  const links: HtmlElement[] = [];
  const stack: HtmlNode[] = [...element.childNodes];
  while (stack.length) {
    const node = stack.pop()!;
    if (!isElement(node)) continue;
    if (node.tagName === 'a') links.push(node);
    stack.push(...node.childNodes);
  }
  return links;
}

/** Related reading and navigation: a line that is nothing but a link to another page. Links to files are the document's. */
export function isLinkElsewhere({ text, marks }: { text: string; marks?: Mark[] }): boolean {
  const link = marks?.find((mark) => mark.type === 'link');
  return link?.url !== undefined && !fileType(link.url) && link.end - link.start === text.length;
}

/** Adds a line to the text of a cell: lines of one phrase are drawn together, sentences keep their lines. */
export function joinInCell(text: string, line: string): string {
  if (!text) return line;
  if (/[。；;：:！!]$/.test(text)) return `${text}\n${line}`;
  return /[\w)]$/.test(text) && /^[\w(]/.test(line) ? `${text} ${line}` : text + line;
}
