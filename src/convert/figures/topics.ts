/** What a place in a text is about: the point it stands in (一是…), else its heading. */
import type { Section } from '../../feed/types.js';
import type { FoldedText } from './fold.js';

const POINT =
  /(?:^|[。;:])(?:[一二三四五六七八九十]{1,3}(?:是|要)|\(?[一二三四五六七八九十\d]{1,3}[.、)])([^。;:]{2,40})[。:]/g;

/** For one block, a function from an offset in its folded text to the point or heading it stands under. */
export function topicsOf(
  folded: FoldedText,
  offset: number,
  block: string,
  section: Section,
  path: readonly string[],
): (at: number) => string {
  const heading = path[path.length - 1] ?? '';
  const points = (section.points ?? []).filter((point) => point.block === block && point.title);
  const named = points.map(({ start, title }) => ({
    start: folded.at.findIndex((at) => at + offset >= start),
    title,
  }));
  if (named.length === 0) {
    for (const match of folded.text.matchAll(POINT)) named.push({ start: match.index, title: match[1]! });
  }
  return (at) => {
    let topic = heading;
    for (const point of named) if (point.start <= at && point.start >= 0) topic = point.title;
    return topic;
  };
}
