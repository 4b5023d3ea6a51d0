import type { DocumentInfo, FeedItem, Validity } from '../feed/types.js';

const VALIDITY: Record<Validity, string> = {
  'in-force': '有效',
  expired: '失效',
  repealed: '废止',
  amended: '已修改',
};

/** Names of the fields as government pages print them (政府信息公开目录), in their order. */
const FIELDS: [key: keyof DocumentInfo, name: string][] = [
  ['index_number', '索引号'],
  ['document_number', '文号'],
  ['issuer', '发布机构'],
  ['date_written', '成文日期'],
  ['theme', '主题分类'],
  ['genre', '体裁分类'],
  ['validity', '有效性'],
  ['disclosure', '公开属性'],
];

/** The information box above an official document, as name and value; absent fields are left out. */
export function boxFields(item: FeedItem): [name: string, value: string][] {
  const document = item._govreport.document ?? {};
  return FIELDS.filter(([key]) => document[key]).map(([key, name]) => [
    name,
    key === 'validity' ? VALIDITY[document.validity!] : document[key]!,
  ]);
}

/** The line under the title: where from, when, of what time. */
export function lineFields({
  authors,
  date_published,
  _govreport: report,
}: FeedItem): [name: string, value: string][] {
  const fields: [string, string | undefined][] = [
    ['来源', report.document?.source ?? authors?.[0]?.name],
    ['发布时间', date_published && minute(date_published)],
    ['统计期', report.period?.label],
  ];
  return fields.filter((field): field is [string, string] => !!field[1]);
}

/** `YYYY-MM-DD HH:MM`, in the offset it was published in (国办发〔2017〕47号, annex). */
export function minute(rfc3339: string): string {
  return `${rfc3339.slice(0, 10)} ${rfc3339.slice(11, 16)}`;
}
