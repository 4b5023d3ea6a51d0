import type { FeedItem } from '../../feed/index.js';

/** Reports of one year; `year` is absent where nothing tells it. */
export interface YearGroup {
  year?: string;
  items: FeedItem[];
}

/** The year a report speaks of, else the one it was published in: an annual report of 2023 appears in 2024. */
export function yearOf({ date_published, _govreport: { period, document } }: FeedItem): string | undefined {
  for (const told of [period?.end, period?.start, period?.label, date_published, document?.date_written]) {
    const year = /(?:19|20)\d\d/.exec(told ?? '')?.[0];
    if (year) return year;
  }
  return undefined;
}

/** Reports by year, the latest first, those without one last; within a year the latest published first. */
export function groupByYear(items: readonly FeedItem[]): YearGroup[] {
  const groups = new Map<string | undefined, FeedItem[]>();
  for (const item of items) {
    const year = yearOf(item);
    const group = groups.get(year);
    if (group) group.push(item);
    else groups.set(year, [item]);
  }
  return [...groups]
    .map(([year, list]) => ({ year, items: latestFirst(list) }))
    .sort((a, b) => Number(b.year ?? 0) - Number(a.year ?? 0));
}

/** The latest published first; those without a date keep their order, last. */
export function latestFirst(items: readonly FeedItem[]): FeedItem[] {
  return [...items].sort((a, b) => publishedAt(b) - publishedAt(a));
}

/** The first `count` reports of the groups. */
export function firstOf(groups: readonly YearGroup[], count: number): YearGroup[] {
  let left = count;
  return groups
    .map(({ year, items }) => {
      const group = { year, items: items.slice(0, left) };
      left -= group.items.length;
      return group;
    })
    .filter(({ items }) => items.length);
}

/** When a report was published, as the feed wrote it; else when it was written. */
export function dateOf({ date_published, _govreport: { document } }: FeedItem): string | undefined {
  return date_published ?? document?.date_written;
}

function publishedAt(item: FeedItem): number {
  return Date.parse(dateOf(item) ?? '') || 0;
}
