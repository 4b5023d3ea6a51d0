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

/** The latest year first, within it the latest published; what tells no date last. */
export function latestFirst(items: readonly FeedItem[]): FeedItem[] {
  const key = (item: FeedItem) =>
    [yearOf(item), Date.parse(dateOf(item) ?? '')].map((part) => Number(part) || 0);
  return items
    .map((item) => ({ item, key: key(item) }))
    .sort(({ key: a }, { key: b }) => b[0]! - a[0]! || b[1]! - a[1]!)
    .map(({ item }) => item);
}

/** Reports in the order of {@link latestFirst}, by year. */
export function groupByYear(items: readonly FeedItem[]): YearGroup[] {
  const groups: YearGroup[] = [];
  for (const item of items) {
    const year = yearOf(item);
    const last = groups[groups.length - 1];
    if (last && last.year === year) last.items.push(item);
    else groups.push({ year, items: [item] });
  }
  return groups;
}

/** When a report was published, as the feed wrote it; else when it was written. */
export function dateOf({ date_published, _govreport: { document } }: FeedItem): string | undefined {
  return date_published ?? document?.date_written;
}
