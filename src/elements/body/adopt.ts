import { outline } from '../../outline/index.js';
import type { OutlineSection } from '../../outline/index.js';
import type { OutlineEntry } from '../../store/index.js';
import { lineRange, readLines } from './lines.js';
import type { Line } from './lines.js';

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
  const found = outline(lines.map(({ paragraph }) => paragraph));
  const entries: OutlineEntry[] = [];
  const walk = (sections: OutlineSection[], level: number): void => {
    for (const section of sections) {
      const { id, number, title, runIn, heading, paragraphs } = section;
      const at = runIn ? paragraphs[0] : heading[0];
      if (title && at !== undefined) {
        const line = lines[at]!;
        const element = line.element;
        if (!runIn && line.whole && heading.length === 1) markHeading(element, headingLevel + level - 1);
        entries.push({ id: anchor(line, id), number, title, level, element, ...placeIn(line, 0) });
      }
      for (const point of section.points) {
        const line = lines[point.paragraph]!;
        const place = point.start === 0 ? { id: anchor(line, point.id) } : { id: anchor(line, id) };
        entries.push({
          ...place,
          number: point.number,
          title: point.title,
          level: level + 1,
          point: true,
          element: line.element,
          ...placeIn(line, point.start),
        });
      }
      walk(section.sections, level + 1);
    }
  };
  walk(found.sections, 1);
  let characters = 0;
  for (const { paragraph, element } of lines) {
    characters += (paragraph.opaque ? element.textContent : paragraph.text).replace(/\s+/g, '').length;
  }
  return { entries, characters };
}

/** Where in its element a heading begins, when that is not at the top. */
function placeIn(line: Line, start: number): { range?: Range } {
  return start > 0 || !line.whole ? { range: lineRange(line, start, start + 1) } : {};
}

/** The id a link can lead to: the element's own, or the one it gets now. */
function anchor({ element }: Line, id: string): string {
  if (!element.id) element.id = freeId(id, element);
  return element.id;
}

/** An id nobody on the page has yet; the site may use `s1` for its search box. */
function freeId(id: string, element: HTMLElement): string {
  let free = id;
  for (let n = 2; (document.getElementById(free) ?? element) !== element; n++) free = `r${String(n)}-${id}`;
  return free;
}

/** A heading that is only a bold line in the page becomes one for the ear, and in print. */
function markHeading(element: HTMLElement, level: number): void {
  if (/^h[1-6]$/.test(element.localName) || element.hasAttribute('role')) return;
  element.setAttribute('role', 'heading');
  element.setAttribute('aria-level', String(Math.min(6, level)));
}
