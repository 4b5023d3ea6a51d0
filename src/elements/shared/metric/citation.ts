import type { FeedItem, Metric } from '../../../feed/index.js';
import { webAddress } from '../../../store/index.js';

/** Addresses already read, since every card of a report asks for the same one. */
const pages = new WeakMap<FeedItem, string>();

/**
 * The address a report's citations begin with: its own page, or nothing when this is that page or none is known.
 *
 * @returns an http(s) address without its fragment, or an empty string.
 */
export function citationBase(item: FeedItem): string {
  let page = pages.get(item);
  if (page === undefined) pages.set(item, (page = webAddress(item.url)?.split('#')[0] ?? ''));
  return page === location.href.split('#')[0] ? '' : page;
}

/**
 * Where a figure's sentence stands: `#s2-b1` on the report's own page. On another page the sentence itself is added as a
 * text fragment, so that a page which is plain HTML shows it too.
 *
 * @param base from {@link citationBase}.
 * @returns undefined when the figure cites nothing.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function citationAddress(base: string, { source }: Metric): string | undefined {
  if (!source) return undefined;
  const address = `${base}#${encodeURIComponent(source.block)}`;
  return base ? `${address}:~:text=${encodeURIComponent(source.quote).replace(/-/g, '%2D')}` : address;
}
