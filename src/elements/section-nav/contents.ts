import { sectionEntries } from '../../feed/index.js';
import type { FeedItem } from '../../feed/index.js';

/** One line of the contents, with those below it. */
export interface ContentsItem<T extends Heading = Heading> {
  /** Place of the heading among all headings given. */
  index: number;
  heading: T;
  /** Sections one level down; always listed. */
  sections: ContentsItem<T>[];
  /** Points and deeper sections; listed when opened. */
  details: ContentsItem<T>[];
}

/** What a heading must tell to be listed. */
export interface Heading {
  id: string;
  number?: string;
  title: string;
  level: number;
  point?: boolean;
}

/** A table of contents: a tree of two levels, the third tucked away. */
export interface Contents<T extends Heading = Heading> {
  items: ContentsItem<T>[];
  /** Headings of the first level, and of the second. */
  parts: number;
  sections: number;
  /** For each heading given, the listed items that hold it, outermost first; for a heading left out, of the one before. */
  paths: ContentsItem<T>[][];
}

/**
 * Arranges headings as contents.
 *
 * @param levels how many levels: 1 parts, 2 sections, 3 points (一是) and what lies deeper.
 */
export function arrangeContents<T extends Heading>(headings: readonly T[], levels: number): Contents<T> {
  const contents: Contents<T> = { items: [], parts: 0, sections: 0, paths: [] };
  let path: ContentsItem<T>[] = [];
  headings.forEach((heading, index) => {
    const { level, point } = heading;
    const detail = point === true || level > 2;
    if (detail ? levels > 2 : level <= levels) {
      const above = path.filter((open) => open.heading.level < level);
      const item: ContentsItem<T> = { index, heading, sections: [], details: [] };
      const parent = above[above.length - 1];
      if (!parent) contents.items.push(item);
      else (detail ? parent.details : parent.sections).push(item);
      path = [...above, item];
    }
    if (!point && level === 1) contents.parts++;
    else if (!point && level === 2) contents.sections++;
    contents.paths.push(path);
  });
  return contents;
}

/** The headings and points of a report, in the order of its text. */
export function headingsOf({ _govreport }: FeedItem): Heading[] {
  return sectionEntries(_govreport)
    .filter(({ section }) => section.title)
    .flatMap(({ section, depth }) => [
      { ...section, level: depth },
      ...(section.points ?? []).map((point) => ({ ...point, level: depth + 1, point: true })),
    ]);
}
