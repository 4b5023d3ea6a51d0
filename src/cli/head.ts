import { toHead } from '../publish/head.js';
import type { HeadOptions } from '../publish/head.js';
import type { Words } from './command.js';
import { publishCommand } from './publish.js';

/** What the feed does not know, by option. */
export const SITE_OPTIONS: Record<string, Words> = {
  'site-name': { zh: 'SiteName，网站名称', en: 'SiteName' },
  'site-domain': { zh: 'SiteDomain，域名', en: 'SiteDomain' },
  'site-id-code': { zh: 'SiteIDCode，网站标识码', en: 'SiteIDCode' },
  'column-name': { zh: 'ColumnName，栏目名称', en: 'ColumnName' },
  'column-description': { zh: 'ColumnDescription，栏目介绍', en: 'ColumnDescription' },
  'column-keywords': { zh: 'ColumnKeywords，栏目关键词', en: 'ColumnKeywords' },
  'column-type': { zh: 'ColumnType，栏目类别', en: 'ColumnType' },
  author: { zh: 'Author，责任编辑', en: 'Author, the editor' },
};

/** The site and the column, as the options tell. */
export function siteOf(option: (name: string) => string | undefined): HeadOptions {
  return {
    siteName: option('site-name'),
    siteDomain: option('site-domain'),
    siteIdCode: option('site-id-code'),
    columnName: option('column-name'),
    columnDescription: option('column-description'),
    columnKeywords: option('column-keywords'),
    columnType: option('column-type'),
    author: option('author'),
  };
}

/** `govreport head`: what belongs into the head of a report's page. */
export const headCommand = publishCommand({
  name: 'head',
  summary: {
    zh: '写出页头标签：47号文、分享卡片、结构化数据',
    en: 'write the head tags: 国办发〔2017〕47号, cards, structured data',
  },
  options: {
    ...SITE_OPTIONS,
    oembed: { zh: 'oEmbed文件的网址', en: 'address of the oEmbed file' },
  },
  write: ({ feed, item, option }) =>
    toHead(feed, { item: item.id, ...siteOf(option), oembed: option('oembed') }),
});
