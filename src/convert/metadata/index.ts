/** Metadata of a document: what its page says of it, under the names of the feed. */
import type { Attachment, DocumentInfo, Period, Place, ReportKind, Validity } from '../../feed/types.js';
import type { Frame } from '../frame.js';
import type { Messages } from '../messages.js';
import { fileType } from '../read/links.js';
import { textOf, type SourceDocument } from '../source.js';
import { readDate, toTimestamp } from './dates.js';
import { addsTime } from './fields.js';
import { inferKind, inferPeriod, type Inferred } from './infer.js';
import { inferIssuer, placeLines } from './issuer.js';
import { inferPlace } from './place.js';
import type { FieldName } from './labels.js';

/** What stands below the text, as the outline found it. */
export interface Ending {
  signature?: string;
  signatureDate?: string;
  disclosure?: string;
}

export interface Metadata {
  title: string;
  kind: ReportKind;
  place?: Place;
  period?: Period;
  document: DocumentInfo;
  datePublished?: string;
  url?: string;
  keywords: string[];
  summary?: string;
  image?: string;
  siteName?: string;
  attachments: Attachment[];
}

export interface MetadataInput {
  doc: SourceDocument;
  frame: Frame;
  ending: Ending;
  /** The titles of the top sections, and the first words of the text. */
  headings: string[];
  opening: string;
  url?: string;
  filename?: string;
}

const VALIDITY: [RegExp, Validity][] = [
  [/废止|撤销/, 'repealed'],
  [/失效|无效|过期|^否$/, 'expired'],
  [/修改|修订|修正/, 'amended'],
  [/有效|生效|^是$/, 'in-force'],
];

export function readMetadata(input: MetadataInput, messages: Messages): Metadata {
  const { doc, frame, ending } = input;
  const { meta } = doc;
  const value = (name: FieldName): string | undefined => frame.fields.values.get(name)?.value;
  const title = titleOf(input, messages);
  const kind = inferKind(title, input.opening);
  report(messages, 'kind', kind, KIND_NAMES[kind.value]);
  const siteIdCode =
    value('site_id_code') ??
    (/^[a-z]{0,2}\d{8,10}$/i.test(meta['siteidcode'] ?? '') ? meta['siteidcode'] : undefined);
  const labelled = value('issuer');
  const place = inferPlace(
    [title, frame.masthead, ending.signature, labelled, ...placeLines(input.opening)],
    siteIdCode,
    doc.parts.map(textOf).join(' '),
  );
  const issuer = labelled ?? issuerOf(title, input, place?.value.name, messages);
  if (place) report(messages, 'place', place, (place.value.within ?? '') + place.value.name);
  const period = inferPeriod(kind.value, title, input.headings, input.opening);
  if (period) report(messages, 'period', period, period.value.label);
  const inMeta = meta['pubdate'] ?? meta['publishdate'] ?? '';
  const shown = value('date_published') ?? inMeta;
  const published = readDate(addsTime(shown, inMeta) ? inMeta : shown);
  const document: DocumentInfo = clean({
    index_number: value('index_number'),
    document_number: value('document_number') ?? frame.documentNumber,
    issuer,
    date_written: readDate(value('date_written') ?? frame.titleDate ?? '')?.date,
    validity: validityOf(value('validity')),
    theme: value('theme'),
    genre: value('genre'),
    source: value('source') ?? meta['contentsource'] ?? meta['source'],
    site_id_code: siteIdCode,
    signature: ending.signature,
    signature_date: ending.signatureDate,
    disclosure: ending.disclosure ?? value('disclosure'),
  });
  return clean({
    title,
    kind: kind.value,
    place: place?.value,
    period: period?.value,
    document,
    datePublished: published && toTimestamp(published),
    url: input.url ?? httpUrl(meta['url'] ?? meta['og:url']),
    keywords: splitKeywords(value('keywords') ?? meta['keywords']),
    summary: meta['description'] || undefined,
    image: httpUrl(meta['image'] ?? meta['og:image']),
    siteName: meta['sitename'],
    attachments: attachmentsOf(doc),
  });
}

const KIND_NAMES: Record<ReportKind, string> = {
  work: '政府工作报告',
  'rule-of-law': '法治政府建设年度报告',
  openness: '政府信息公开工作年度报告',
  statistics: '统计公报',
  budget: '预决算报告',
  other: '其他公文',
};

function titleOf({ frame, filename, opening, doc }: MetadataInput, messages: Messages): string {
  if (frame.title) {
    if (frame.title.confidence < 0.8) {
      messages.warning(
        'title-unsure',
        '/items/0/title',
        `标题“${frame.title.text}”不能确定（置信度 ${frame.title.confidence}），请核对。`,
        `The title “${frame.title.text}” is unsure (confidence ${frame.title.confidence}); please check it.`,
      );
    }
    return frame.title.text;
  }
  const kind = inferKind('', opening);
  const name =
    kind.confidence >= 0.9
      ? KIND_NAMES[kind.value]
      : filename?.replace(/^.*[\\/]/, '').replace(/\.[^.]+$/, '') ||
        doc.headTitle ||
        opening.split('\n')[0]!.slice(0, 40) ||
        '未命名文件';
  messages.warning(
    'title-missing',
    '/items/0/title',
    `没有找到标题，暂用“${name}”，请改为文件的正式标题。`,
    `No title was found; “${name}” stands in for it. Please enter the document's own title.`,
  );
  return name;
}

function issuerOf(
  title: string,
  input: MetadataInput,
  place: string | undefined,
  messages: Messages,
): string | undefined {
  const { frame, ending, opening } = input;
  const found = inferIssuer({
    title,
    masthead: frame.masthead,
    byline: frame.byline,
    signature: ending.signature,
    opening,
    place,
  });
  if (found) report(messages, 'issuer', found, found.value);
  return found?.value;
}

function report(messages: Messages, what: string, inferred: Inferred<unknown>, shown: string): void {
  const names: Record<string, string> = {
    kind: '报告类型',
    place: '所属地区',
    period: '报告期',
    issuer: '发布机构',
  };
  const where = what === 'issuer' ? '/items/0/_govreport/document/issuer' : `/items/0/_govreport/${what}`;
  messages.info(
    `${what}-inferred`,
    where,
    `${names[what]}由文字推断为“${shown}”（置信度 ${inferred.confidence}），请核对。`,
    `The ${what} was inferred from the words as “${shown}” (confidence ${inferred.confidence}); please check it.`,
  );
}

function validityOf(text: string | undefined): Validity | undefined {
  return text ? VALIDITY.find(([words]) => words.test(text))?.[1] : undefined;
}

function splitKeywords(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\s,，;；、|△]+/)
    .filter(Boolean)
    .slice(0, 20);
}

function httpUrl(text: string | undefined): string | undefined {
  return text && /^https?:\/\//i.test(text) ? text : undefined;
}

function attachmentsOf(doc: SourceDocument): Attachment[] {
  const seen = new Set<string>();
  return doc.files.flatMap(({ url, title }) => {
    if (seen.has(url)) return [];
    seen.add(url);
    return [{ url, mime_type: fileType(url)!, ...(title && { title }) }];
  });
}

/** Absent stays absent: no key for what is not known. */
function clean<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
