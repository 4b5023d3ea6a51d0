/**
 * What the body on the page offers to those who navigate it: its headings, in the light DOM, with their sections. The
 * body publishes, the navigator subscribes; neither knows the other.
 */

/** One heading or point of the text on the page. */
export interface OutlineEntry {
  /** The heading's id and permalink. */
  id: string;
  number?: string;
  title: string;
  /** 1 for a part, 2 for a section, 3 and deeper below; a 一是 point stands one below its section. */
  level: number;
  point?: boolean;
  /** The element the link leads to. */
  element: HTMLElement;
}

export interface PageOutline {
  /** The element that holds the text. */
  body: HTMLElement;
  entries: readonly OutlineEntry[];
  /** Characters of the text without spaces, for reading time. */
  characters: number;
}

const outlines: PageOutline[] = [];
const listeners = new Set<() => void>();

/** Publishes, or replaces, the outline of one body. */
export function publishOutline(outline: PageOutline): void {
  const at = outlines.findIndex(({ body }) => body === outline.body);
  if (at < 0) outlines.push(outline);
  else outlines[at] = outline;
  notify();
}

/** Takes a body's outline away, when it leaves the page. */
export function withdrawOutline(body: HTMLElement): void {
  const at = outlines.findIndex((outline) => outline.body === body);
  if (at < 0) return;
  outlines.splice(at, 1);
  notify();
}

/**
 * The outline an element should navigate: that of a body in the same `<govreport-report>`, else the first of the page.
 *
 * @param from the navigator.
 */
export function pageOutline(from: Element): PageOutline | undefined {
  const report = from.closest('govreport-report');
  return outlines.find(({ body }) => report?.contains(body)) ?? outlines[0];
}

/** Calls `listener` after every change, until the returned function is called. */
export function onOutlineChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function notify(): void {
  for (const listener of [...listeners]) listener();
}
