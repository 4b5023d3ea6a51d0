import type { Message } from './result.js';

/** What is wrong, in Chinese and English; `$` is what was expected or done instead. */
const TEXTS = {
  unreadable: ['无法读取：$', 'cannot be read: $'],
  missing: ['缺少此项', 'is missing'],
  type: ['应为$', 'should be $'],
  url: ['应为$', 'should be $'],
  bidi: ['已删去双向控制字符', 'bidirectional control characters removed'],
  coerced: ['按$读取', 'read as $'],
  duplicate: ['编号重复，改为$', 'id used before, now $'],
  reference: ['没有编号$', 'nothing has the id $'],
  range: ['起止位置不在文字内', 'offsets outside the text'],
  'citation-moved': ['位置与引文不符，已按引文改正', 'offsets did not fit the quote, corrected'],
  'citation-lost': ['正文中没有此引文', 'quote not found in the text'],
  version: ['版本不明，按第1版读取', 'unknown version, read as version 1'],
  deep: ['层级过多', 'nested too deep'],
  plain: ['没有_govreport，按普通文章读取', 'no _govreport, read as a plain article'],
};

/** What was expected, by the types of `shapes.ts`. */
const EXPECTED: Record<string, [zh: string, en: string]> = {
  s: ['文字', 'text'],
  x: ['文字', 'text'],
  i: ['不含空格的编号', 'an id without spaces'],
  u: ['http(s)、mailto、tel或相对网址', 'an http(s), mailto, tel or relative address'],
  n: ['数字', 'a number'],
  k: ['非负整数', 'a whole number from 0'],
  b: ['true或false', 'true or false'],
  d: ['日期，如2024-02-01', 'a date such as 2024-02-01'],
  t: ['时间，如2024-02-18T09:30:00+08:00', 'a time such as 2024-02-18T09:30:00+08:00'],
  list: ['列表', 'a list'],
  object: ['对象', 'an object'],
};

/** What became of it: nothing left, all kept, mended, this left out, what holds it left out, a default taken. */
const OUTCOMES = {
  failed: ['error', '', ''],
  kept: ['info', '', ''],
  mended: ['warning', '', ''],
  out: ['warning', '，已略去', '; left out'],
  lost: ['error', '，所属的一项已略去', '; what holds it is left out'],
  default: ['warning', '，已用默认值', '; a default is used'],
};

export type IssueCode = keyof typeof TEXTS;
export type Outcome = keyof typeof OUTCOMES;

/** Why a value is of no use: a code and what its text has for `$`, which may be a type of `shapes.ts`. */
export type Fault = [code: IssueCode, detail?: string];

/** An issue in both languages. */
export function issue(outcome: Outcome, where: string, [code, detail = '']: Fault): Message {
  const [severity, endZh, endEn] = OUTCOMES[outcome];
  const [zh, en] = TEXTS[code];
  const [detailZh, detailEn] =
    (code === 'type' || code === 'url') && EXPECTED[detail] ? EXPECTED[detail] : [detail, detail];
  return {
    code,
    severity: severity as Message['severity'],
    where,
    zh: zh.replace('$', () => detailZh) + endZh,
    en: en.replace('$', () => detailEn) + endEn,
  };
}
