import type { Feed, FeedItem } from '../../feed/index.js';
import { lookUpSource, webAddress } from '../../store/index.js';
import type { SourceHost } from '../../store/index.js';
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
  // Cut as text: a parsed search would be written anew in UTF-8, and old sites have theirs in GBK.
  const [page, search = ''] = location.href.split('#')[0].split('?');
  const kept = search.split('&').filter((pair) => pair && !TRACE.test(pair));
  return [page, ...(kept.length ? [kept.join('&')] : [])].join('?');
}

/**
 * What is shared: what was asked for, else the report at its own address, else the page. A title never goes with the address
 * of something else.
 */
export function sharedFacts(asked: Partial<Shared>, item?: FeedItem, feed?: Feed): Shared {
  return {
    url: webAddress(asked.url) ?? webAddress(item?.url) ?? pageAddress(),
    title: asked.title || item?.title || meta('ArticleTitle') || document.title,
    summary: asked.summary || item?.summary || meta('description', 'og:description'),
    image: webAddress(asked.image) ?? webAddress(item?.image) ?? webAddress(meta('image', 'og:image')),
    site: feed?.title || meta('SiteName', 'og:site_name') || location.host,
  };
}

/** Where others can load the feed from: what the element was told, unless it stands in this very page, else what the feed says. */
export function feedAddress(host: SourceHost, feed: Feed | undefined): string | undefined {
  const { address } = lookUpSource(host);
  return webAddress(address?.startsWith('#') ? undefined : address) ?? webAddress(feed?.feed_url);
}

/** The first meta tag there is, by any of the names it goes by (47号, Open Graph, what QQ reads). */
function meta(...names: string[]): string | undefined {
  for (const name of names) {
    const tag = document.querySelector<HTMLMetaElement>(
      `meta[name="${name}" i],meta[property="${name}"],meta[itemprop="${name}"]`,
    );
    if (tag?.content.trim()) return tag.content.trim();
  }
  return undefined;
}
