/**
 * The facts of a document as a form: every field of the feed with the name it has on a government page, and whether 国办发〔2017〕47号
 * (网页标签) or the practice of openness boxes asks for it.
 */
import type { FeedItem, Place, Period, ReportKind } from '../../feed/index.js';

/** Where in a feed item a fact stands. */
export type FactPath =
  | 'title'
  | 'url'
  | 'summary'
  | 'image'
  | 'date_published'
  | 'tags'
  | 'kind'
  | 'place'
  | 'period'
  | `document.${DocumentFact}`;

type DocumentFact = keyof NonNullable<FeedItem['_govreport']['document']>;

export interface FactField {
  path: FactPath;
  /** As the box on a page names it. */
  name: string;
  /** `required`: 47号 makes the tag a must; `expected`: openness boxes have it; `optional`: where there is one. */
  need: 'required' | 'expected' | 'optional';
  /** The meta tag of 47号 it becomes. */
  tag?: string;
  input: 'text' | 'long' | 'date' | 'time' | 'kind' | 'validity' | 'words' | 'address';
}

/** In the order a clerk fills them in. */
export const FACT_FIELDS: readonly FactField[] = [
  { path: 'title', name: '标题', need: 'required', tag: 'ArticleTitle', input: 'text' },
  { path: 'date_published', name: '发布时间', need: 'required', tag: 'PubDate', input: 'time' },
  { path: 'document.source', name: '来源', need: 'required', tag: 'ContentSource', input: 'text' },
  { path: 'kind', name: '报告类型', need: 'required', input: 'kind' },
  { path: 'place', name: '所属地区', need: 'expected', input: 'text' },
  { path: 'period', name: '报告期', need: 'expected', input: 'text' },
  { path: 'document.issuer', name: '发布机构', need: 'expected', input: 'text' },
  { path: 'document.index_number', name: '索引号', need: 'expected', input: 'text' },
  { path: 'document.document_number', name: '文号', need: 'optional', input: 'text' },
  { path: 'document.date_written', name: '成文日期', need: 'expected', input: 'date' },
  { path: 'document.validity', name: '有效性', need: 'expected', input: 'validity' },
  { path: 'document.theme', name: '所属主题', need: 'expected', input: 'text' },
  { path: 'document.genre', name: '体裁分类', need: 'optional', input: 'text' },
  { path: 'document.site_id_code', name: '网站标识码', need: 'required', tag: 'SiteIDCode', input: 'text' },
  { path: 'url', name: '网址', need: 'optional', tag: 'Url', input: 'address' },
  { path: 'summary', name: '摘要', need: 'optional', tag: 'Description', input: 'long' },
  { path: 'tags', name: '关键词', need: 'optional', tag: 'Keywords', input: 'words' },
  { path: 'image', name: '图片', need: 'optional', tag: 'Image', input: 'address' },
  { path: 'document.signature', name: '落款', need: 'optional', input: 'text' },
  { path: 'document.signature_date', name: '落款日期', need: 'optional', input: 'date' },
  { path: 'document.disclosure', name: '附注', need: 'optional', input: 'text' },
];

/** A fact as the form shows it; an empty string for what is not known. */
export function factOf(item: FeedItem, path: FactPath): string {
  const { place, period, kind, document } = item._govreport;
  switch (path) {
    case 'kind':
      return kind;
    case 'place':
      return place ? [place.within, place.name].filter(Boolean).join(' ') : '';
    case 'period':
      return period?.label ?? '';
    case 'tags':
      return item.tags?.join('、') ?? '';
    case 'title':
    case 'url':
    case 'summary':
    case 'image':
    case 'date_published':
      return item[path] ?? '';
    default:
      return document?.[path.slice('document.'.length) as DocumentFact] ?? '';
  }
}

/** Puts a fact in, or takes it out when the text is empty; a title and a kind stay. The item given is not changed. */
export function withFact(item: FeedItem, path: FactPath, text: string): FeedItem {
  const value = text.trim();
  if (value === factOf(item, path)) return item;
  const report = item._govreport;
  switch (path) {
    case 'title':
      return value ? { ...item, title: value } : item;
    case 'kind':
      return { ...item, _govreport: { ...report, kind: value as ReportKind } };
    case 'place':
      return { ...item, _govreport: put(report, 'place', value ? placeOf(value, report.place) : undefined) };
    case 'period':
      return { ...item, _govreport: put(report, 'period', value ? periodOf(value) : undefined) };
    case 'tags':
      return put(item, 'tags', value ? value.split(/[\s,，;；、]+/).filter(Boolean) : undefined);
    case 'url':
    case 'summary':
    case 'image':
    case 'date_published':
      return put(item, path, value || undefined);
    default: {
      const key = path.slice('document.'.length) as DocumentFact;
      const document = put(report.document ?? {}, key, (value || undefined) as never);
      return { ...item, _govreport: { ...report, document } };
    }
  }
}

/** Required and expected facts that are not there. */
export function missingFacts(item: FeedItem): FactField[] {
  return FACT_FIELDS.filter(({ path, need }) => need !== 'optional' && !factOf(item, path));
}

function placeOf(text: string, before: Place | undefined): Place {
  const words = text.split(/\s+/);
  const name = words[words.length - 1]!;
  const within = words.slice(0, -1).join('');
  const code = before?.name === name ? before.code : undefined;
  return { name, ...(within && { within }), ...(code && { code }) };
}

/** 2023年 and 2023年度 are that year; any other label keeps its words alone. */
function periodOf(label: string): Period {
  const year = /^(\d{4})年?度?$/.exec(label)?.[1];
  return year ? { label: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31` } : { label };
}

function put<T extends object, K extends keyof T>(record: T, key: K, value: T[K] | undefined): T {
  const { [key]: _before, ...rest } = record;
  return (value === undefined ? rest : { ...rest, [key]: value }) as T;
}
