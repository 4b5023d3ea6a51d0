import { findHeadings } from '../../outline/headings.js';
import type { OutlineEntry } from '../../store/index.js';
import { lineRange, readLines } from '../shared/lines.js';

/** What was found in an article of the page. */
export interface AdoptedText {
  entries: OutlineEntry[];
  characters: number;
}

/**
 * Finds the outline of an article that is already on the page. Its words and tags stay as they are: a paragraph that holds a
 * heading gets an id when it has none, and, when the heading is all it holds, the role of one. Running it again finds the
 * same ids. Headings and points inside a paragraph have ids without an element, since nothing is put into the text.
 *
 * @param headingLevel 1 to 6, for headings the page did not mark as such.
 */
export function adoptArticle(root: HTMLElement, headingLevel: number): AdoptedText {
  const lines = readLines(root);
  const found = findHeadings(lines.map(({ paragraph }) => paragraph));
  const ids = new Set<string>();
  const entries = found.map(({ id, paragraph, start, runIn, ...heading }): OutlineEntry => {
    const line = lines[paragraph]!;
    const { element, whole } = line;
    if (whole && !heading.point && !runIn) {
      markHeading(element, heading.level, headingLevel + heading.level - 1);
    }
    const own = heading.point && element.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    // An article that was written from a feed has an element for each point.
    if (own) return { ...heading, id, element: own };
    if (start || !whole) {
      // The words begin elsewhere than at the top of their element: the body itself leads to such an id.
      return { ...heading, id: freeId(id, ids), element, range: lineRange(line, start, start + 1) };
    }
    element.id ||= freeId(id, ids);
    return { ...heading, id: element.id, element };
  });
  let characters = 0;
  for (const { paragraph, element } of lines) {
    characters += (paragraph.opaque ? element.textContent : paragraph.text).replace(/\s+/g, '').length;
  }
  return { entries, characters };
}

/** An id nobody has yet, on the page or among those given; the site may use `s1` for its search box. */
function freeId(id: string, given: Set<string>): string {
  let free = id;
  for (let n = 2; given.has(free) || document.getElementById(free); n++) free = `${id}_${String(n)}`;
  given.add(free);
  return free;
}

/** A heading that is only a bold line in the page becomes one for the ear; its level in the report is for print. */
function markHeading(element: HTMLElement, depth: number, level: number): void {
  element.setAttribute('data-govreport-level', String(depth));
  if (/^h[1-6]$/.test(element.localName) || element.hasAttribute('role')) return;
  element.setAttribute('role', 'heading');
  element.setAttribute('aria-level', String(Math.min(6, level)));
}
