import { msg } from '@lit/localize';
import type { FeedItem, Validity } from '../../feed/index.js';
import { displayTime } from '../../locale/index.js';

/** One name and its value. */
export interface Field {
  name: string;
  value: string;
  /** The value is words of the report, in its language. */
  own?: boolean;
  /** The value needs the reader's care. */
  care?: boolean;
}

/**
 * The line under a title: source and time must be there by 国办发〔2017〕47号; views only where the site counts them.
 *
 * @param views as the page passes it.
 */
export function lineFields(
  { date_published, authors, _govreport }: FeedItem,
  views: string | undefined,
): Field[] {
  const { document, period } = _govreport;
  return present([
    { name: msg('来源'), value: document?.source ?? authors?.[0]?.name, own: true },
    { name: msg('发布'), value: date_published && displayTime(date_published) },
    { name: msg('统计期'), value: period?.label, own: true },
    { name: msg('浏览'), value: views },
  ]);
}

/** The box of public information (公开信息表头), in the order portals print it. */
export function boxFields({ _govreport: { document = {} } }: FeedItem): Field[] {
  const { validity, date_written } = document;
  return present([
    { name: msg('索引号'), value: document.index_number, own: true },
    { name: msg('发布机构'), value: document.issuer, own: true },
    { name: msg('成文日期'), value: date_written && displayTime(date_written) },
    { name: msg('文号'), value: document.document_number, own: true },
    { name: msg('所属主题'), value: document.theme, own: true },
    { name: msg('体裁分类'), value: document.genre, own: true },
    { name: msg('有效性'), value: validity && validityWord(validity), care: validity !== 'in-force' },
  ]);
}

/** What a reader must know first of a document that is not, or not as it stands, in force. */
export function validityNotice({ _govreport: { document } }: FeedItem): string | undefined {
  switch (document?.validity) {
    case 'repealed':
      return msg('此文件已废止，仅供查阅。');
    case 'expired':
      return msg('此文件已失效，仅供查阅。');
    case 'amended':
      return msg('此文件已修改，请以修改后的文本为准。');
    default:
      return undefined;
  }
}

function validityWord(validity: Validity): string {
  return {
    'in-force': msg('有效'),
    expired: msg('失效'),
    repealed: msg('废止'),
    amended: msg('已修改'),
  }[validity];
}

function present(fields: (Omit<Field, 'value'> & { value?: string })[]): Field[] {
  return fields.filter((field): field is Field => !!field.value?.trim());
}
