/**
 * What the body on the page offers to those who navigate it: its headings, in the light DOM, with their sections. The
 * body publishes, the navigator subscribes; neither knows the other.
 */

import { Signal } from './signal.js';

/** One heading or point of the text on the page. */
export interface OutlineEntry {
  /** The heading's id and permalink. */
  id: string;
  number?: string;
  title: string;
  /** 1 for a part, 2 for a section, 3 and deeper below; a 一是 point stands one below its section. */
  level: number;
  point?: boolean;
  /** The element the link leads to: the heading, or the paragraph its words stand in. */
  element: HTMLElement;
  /** Where the words begin, when that is not where `element` does: a point in the middle of a paragraph. */
  range?: Range;
}

export interface PageOutline {
  /** The element that holds the text. */
  body: HTMLElement;
  entries: readonly OutlineEntry[];
  /** Characters of the text without spaces, for reading time. */
  characters: number;
}

const outlines = new Map<Element, PageOutline>();
const changes = new Signal();

/** Calls a listener after every change, until the returned function is called. */
export const onOutlineChange = changes.subscribe;

/** Publishes, or replaces, the outline of one body. */
export function publishOutline(outline: PageOutline): void {
  outlines.set(outline.body, outline);
  changes.notify();
}

/** Takes a body's outline away, when it leaves the page. */
export function withdrawOutline(body: HTMLElement): void {
  if (outlines.delete(body)) changes.notify();
}

/** Where in the window an entry begins, in CSS px; undefined while it is not shown. */
export function topOf({ element, range }: OutlineEntry): number | undefined {
  const { top, height, width } = (range ?? element).getBoundingClientRect();
  return height || width ? top : undefined;
}

/**
 * The outline an element should navigate: that of a body in the same `<govreport-report>`, else the first of the page.
 *
 * @param from the navigator.
 */
export function pageOutline(from: Element): PageOutline | undefined {
  const report = from.closest('govreport-report');
  const all = [...outlines.values()].sort(inPageOrder);
  return all.find(({ body }) => report?.contains(body)) ?? all[0];
}

function inPageOrder(a: PageOutline, b: PageOutline): number {
  return a.body.compareDocumentPosition(b.body) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
