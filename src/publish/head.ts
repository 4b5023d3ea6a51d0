import { itemById, newestItem } from '../feed/select.js';
import type { Feed } from '../feed/types.js';
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
}

/**
 * What belongs into the `<head>` of a report's page, one tag a line: the meta tags of 国办发〔2017〕47号, Open Graph and
 * itemprop for the cards of DingTalk, QQ and WeChat, which read them from the server's HTML only, the feed's address and
 * schema.org data. What is not known is left out.
 *
 * @returns an empty string when the feed has no such report.
 */
export function toHead(feed: Feed, { item: id, breadcrumb, ...site }: HeadOptions = {}): string {
  const item = id === undefined ? newestItem(feed) : itemById(feed, id);
  if (!item) return '';
  const { document } = item._govreport;
  const { title, url, image, summary, tags = [], date_published, date_modified } = item;
  const source = document?.source ?? item.authors?.[0]?.name ?? document?.issuer;
  const names: [string, string | undefined][] = [
    ['SiteName', site.siteName],
    ['SiteDomain', site.siteDomain],
    ['SiteIDCode', site.siteIdCode ?? document?.site_id_code],
    ['ColumnName', site.columnName],
    ['ColumnDescription', site.columnDescription],
    ['ColumnKeywords', site.columnKeywords],
    ['ColumnType', site.columnType],
    ['ArticleTitle', title],
    ['PubDate', date_published && minute(date_published)],
    ['ContentSource', source],
    ['Keywords', tags.join(',')],
    ['Author', site.author],
    ['Description', summary],
    ['Image', image],
    ['Url', url],
  ];
  const properties: [string, string | undefined][] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', summary],
    ['og:url', url],
    ['og:image', image],
    ['og:site_name', site.siteName],
    ['og:locale', 'zh_CN'],
    ['article:published_time', date_published],
    ['article:modified_time', date_modified],
  ];
  const itemprops: [string, string | undefined][] = [
    ['name', title],
    ['description', summary],
    ['image', image],
  ];
  const metas = (attribute: string, list: [string, string | undefined][]): string[] =>
    list
      .filter(([, content]) => content)
      .map(([name, content]) => element('meta', { [attribute]: name, content }, null));
  const discovery = {
    rel: 'alternate',
    type: 'application/feed+json',
    href: feed.feed_url,
    title: feed.title,
  };
  return [
    ...metas('name', names),
    ...metas('property', properties),
    ...metas('itemprop', itemprops),
    ...(feed.feed_url ? [element('link', discovery, null)] : []),
    jsonLd(feed, item),
    ...(breadcrumb?.length ? [breadcrumbJsonLd(breadcrumb, url ?? '')] : []),
    '',
  ].join('\n');
}
