import { itemById, newestItem } from '../feed/select.js';
import type { Feed, FeedItem } from '../feed/types.js';
import { breadcrumbJsonLd } from './breadcrumb.js';
import type { Crumb } from './breadcrumb.js';
import { minute } from './document-box.js';
import { element } from './escape.js';
import { jsonLd } from './json-ld.js';

/** What the feed does not know of the site and the column a report is published in. */
export interface HeadOptions {
  /** Id of the report; the newest when absent. */
  item?: string;
  siteName?: string;
  siteDomain?: string;
  /** SiteIDCode; the report's own when absent. */
  siteIdCode?: string;
  columnName?: string;
  columnDescription?: string;
  columnKeywords?: string;
  /** From the fixed list of 47号: 政策文件, 信息公开年报 … */
  columnType?: string;
  /** 责任编辑. */
  author?: string;
  /** The way from the home page to the report's page (您的位置). */
  breadcrumb?: readonly Crumb[];
  /** Address of the report's oEmbed answer, see `toOembed`. */
  oembed?: string;
}

/** One meta tag: by which attribute it is named, its name and what it says. */
export interface MetaTag {
  by: 'name' | 'property' | 'itemprop';
  name: string;
  content: string;
}

/**
 * What belongs into the `<head>` of a report's page, one tag a line: the meta tags of 国办发〔2017〕47号, Open Graph and
 * itemprop for the cards of DingTalk, QQ and WeChat, which read them from the server's HTML only, the feed's address and
 * schema.org data. What is not known is left out.
 *
 * @returns an empty string when the feed has no such report.
 */
export function toHead(feed: Feed, options: HeadOptions = {}): string {
  const item = chosen(feed, options.item);
  if (!item) return '';
  const { breadcrumb, oembed } = options;
  const { feed_url, title } = feed;
  const alternate = (type: string, href: string, title: string) =>
    element('link', { rel: 'alternate', type, href, title }, null);
  return [
    ...metaTags(item, options).map(metaHtml),
    ...(feed_url ? [alternate('application/feed+json', feed_url, title)] : []),
    ...(oembed ? [alternate('application/json+oembed', oembed, item.title)] : []),
    jsonLd(feed, item),
    ...(breadcrumb?.length ? [breadcrumbJsonLd(breadcrumb, item.url ?? '')] : []),
    '',
  ].join('\n');
}

/** A meta tag as HTML. */
export function metaHtml({ by, name, content }: MetaTag): string {
  return element('meta', { [by]: name, content }, null);
}

/** The report asked for, or the newest. */
export function chosen(feed: Feed, id: string | undefined): FeedItem | undefined {
  return id === undefined ? newestItem(feed) : itemById(feed, id);
}

/** The meta tags a report's page can have, by what is known. */
export function metaTags(item: FeedItem, site: HeadOptions = {}): MetaTag[] {
  const { document } = item._govreport;
  const { title, url, image, summary, tags = [], date_published, date_modified } = item;
  const tagsBy = (by: MetaTag['by'], contents: Record<string, string | undefined>) =>
    Object.entries(contents).flatMap(([name, content]) => (content ? [{ by, name, content }] : []));
  return [
    ...tagsBy('name', {
      SiteName: site.siteName,
      SiteDomain: site.siteDomain,
      SiteIDCode: site.siteIdCode ?? document?.site_id_code,
      ColumnName: site.columnName,
      ColumnDescription: site.columnDescription,
      ColumnKeywords: site.columnKeywords,
      ColumnType: site.columnType,
      ArticleTitle: title,
      PubDate: date_published && minute(date_published),
      ContentSource: document?.source ?? item.authors?.[0]?.name ?? document?.issuer,
      Keywords: tags.join(','),
      Author: site.author,
      Description: summary,
      Image: image,
      Url: url,
    }),
    ...tagsBy('property', {
      'og:type': 'article',
      'og:title': title,
      'og:description': summary,
      'og:url': url,
      'og:image': image,
      'og:site_name': site.siteName,
      'og:locale': 'zh_CN',
      'article:published_time': date_published,
      'article:modified_time': date_modified,
    }),
    ...tagsBy('itemprop', { name: title, description: summary, image }),
  ];
}
