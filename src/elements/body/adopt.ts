import { findHeadings } from '../../outline/headings.js';
import type { OutlineEntry } from '../../store/index.js';
import { lineRange, readLines } from './lines.js';

/** What was found in an article of the page. */
export interface AdoptedText {
  entries: OutlineEntry[];
  characters: number;
}

/**
 * Finds the outline of an article that is already on the page. Its words and tags stay as they are: a paragraph that holds a
 * heading gets an id when it has none, and, when the heading is all it holds, the role of one. Running it again finds the
 * same ids.
 *
 * @param headingLevel 1 to 6, for headings the page did not mark as such.
 */
export function adoptArticle(root: HTMLElement, headingLevel: number): AdoptedText {
  const lines = readLines(root);
  const found = findHeadings(lines.map(({ paragraph }) => paragraph));
  const entries = found.map(({ id, paragraph, start, runIn, ...heading }): OutlineEntry => {
    const line = lines[paragraph]!;
    const { element, whole } = line;
    if (whole && !heading.point && !runIn) markHeading(element, headingLevel + heading.level - 1);
    element.id ||= freeId(id);
    // The words begin elsewhere than at the top of their element.
    const range = start || !whole ? lineRange(line, start, start + 1) : undefined;
    return { ...heading, id: element.id, element, range };
  });
  let characters = 0;
  for (const { paragraph, element } of lines) {
    characters += (paragraph.opaque ? element.textContent : paragraph.text).replace(/\s+/g, '').length;
  }
  return { entries, characters };
}

/** An id nobody on the page has yet; the site may use `s1` for its search box. */
function freeId(id: string): string {
  let free = id;
  for (let n = 2; document.getElementById(free); n++) free = `${id}_${n}`;
  return free;
}

/** A heading that is only a bold line in the page becomes one for the ear, and in print. */
function markHeading(element: HTMLElement, level: number): void {
  if (/^h[1-6]$/.test(element.localName) || element.hasAttribute('role')) return;
  element.setAttribute('role', 'heading');
  element.setAttribute('aria-level', String(Math.min(6, level)));
}
