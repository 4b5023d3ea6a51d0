import type { Feed, FeedItem } from '../feed/types.js';

/**
 * A report as a reference by GB/T 7714-2015, for an online report:
 * `示例县人民政府. 题名[R/OL]. (2024-02-18)[2026-11-23]. https://….`
 *
 * @param accessed when it was read, RFC 3339 date; left out when absent.
 */
export function citationText(
  item: FeedItem,
  { feed, accessed }: { feed?: Feed; accessed?: string } = {},
): string {
  const { document, place } = item._govreport;
  const author =
    document?.signature ??
    item.authors?.[0]?.name ??
    document?.issuer ??
    feed?.authors?.[0]?.name ??
    place?.name;
  const published = (item.date_published ?? document?.date_written)?.slice(0, 10);
  const dates = (published ? `(${published})` : '') + (accessed ? `[${accessed.slice(0, 10)}]` : '');
  const parts = [author, `${item.title}[${item.url ? 'R/OL' : 'R'}]`, dates, item.url];
  return `${parts.filter(Boolean).join('. ')}.`;
}
