import type { Feed, FeedItem } from '../../feed/index.js';
import { webAddress } from '../../store/index.js';
import type { Shared } from './share-links.js';

/**
 * Parameters that say how a reader came here, and would be passed on with the page: campaign tags, Alibaba's, WeChat's
 * (other sites use `from` for purposes of their own), and our own link into elder mode.
 */
const TRACE = /^(utm_[^=]*|spm|isappinstalled|elder)(=|$)|^from=(singlemessage|groupmessage|timeline)$/;

/**
 * The address of this page as others should get it: the canonical link, else where the reader is, without the place in
 * the page and without traces of the way here. Read when used: a page may change its address without loading anew.
 */
export function pageAddress(): string {
  const canonical = webAddress(document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href);
  if (canonical) return canonical;
  const url = new URL(location.href);
  url.hash = '';
  // Cut as text: the parsed search would be written anew in UTF-8, and old sites have theirs in GBK.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => !TRACE.test(pair));
  url.search = kept.join('&');
  return url.href;
}

/** What the page says of itself, for a bar without a report. */
function pageFacts(): Shared {
  return {
    url: pageAddress(),
    title: meta('ArticleTitle') || document.title,
    summary: meta('description') || meta('og:description'),
    image: webAddress(meta('image') || meta('og:image')),
    site: meta('SiteName') || meta('og:site_name') || location.host,
  };
}

/**
 * What is shared: the report, at its own address, where there is one; else the page. A title never goes with the
 * address of something else.
 */
export function sharedFacts(report?: { item: FeedItem; feed: Feed }): Shared {
  const page = pageFacts();
  if (!report) return page;
  const { item, feed } = report;
  return {
    url: webAddress(item.url) ?? page.url,
    title: item.title,
    summary: item.summary || page.summary,
    image: webAddress(item.image) ?? page.image,
    site: feed.title || page.site,
  };
}

/** A meta tag by any of the names it goes by (47号, Open Graph, what QQ reads). */
function meta(name: string): string | undefined {
  const content = document
    .querySelector(`meta[name="${name}" i],meta[property="${name}"],meta[itemprop="${name}"]`)
    ?.getAttribute('content');
  return content?.trim() || undefined;
}
