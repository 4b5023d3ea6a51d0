import type { Issue } from './read.js';
import type { Message } from './result.js';

type Words = [zh: string, en: string];

/** What is wrong; `$` is the issue's detail, else the key it is about. */
const TEXTS: Record<Issue['code'], Words> = {
  unreadable: ['无法读取：$', 'cannot be read: $'],
  missing: ['缺少$', '$ is missing'],
  type: ['应为$', 'should be $'],
  url: ['应为$', 'should be $'],
  coerced: ['按“$”读取', 'read as "$"'],
  bidi: ['已删去双向控制字符', 'bidirectional control characters removed'],
  duplicate: ['编号重复，改为$', 'id used before, now $'],
  reference: ['没有编号为“$”的内容', 'nothing has the id "$"'],
  range: ['起止位置不在文字之内', 'offsets outside the text'],
  'citation-moved': ['起止位置与引文不符，已按引文改正', 'offsets did not fit the quote, corrected'],
  'citation-lost': ['正文中没有这句引文', 'quote not found in the text'],
  version: ['版本不明，按第1版读取', 'unknown version, read as version 1'],
  deep: ['层级过多', 'nested too deep'],
  plain: ['没有_govreport，按普通文章读取', 'no _govreport, read as a plain article'],
};

/** What should have been there, by the types of `shapes.ts`. */
const EXPECTED: Record<string, Words> = {
  s: ['文字', 'text'],
  x: ['文字', 'text'],
  i: ['不含空格的编号', 'an id without spaces'],
  u: ['http(s)、mailto、tel或相对网址', 'an http(s), mailto, tel or relative address'],
  n: ['数字', 'a number'],
  k: ['非负整数', 'a whole number from 0'],
  p: ['0至1000的整数', 'a whole number from 0 to 1000'],
  b: ['true或false', 'true or false'],
  d: ['日期，如2024-02-01', 'a date such as 2024-02-01'],
  t: ['时间，如2024-02-18T09:30:00+08:00', 'a time such as 2024-02-18T09:30:00+08:00'],
  list: ['列表', 'a list'],
  object: ['对象', 'an object'],
};

const OUTCOMES: Record<Issue['outcome'], [severity: Message['severity'], ...after: Words]> = {
  failed: ['error', '', ''],
  lost: ['error', '，所属的一项已略去', '; what holds it is left out'],
  out: ['warning', '，已略去', '; left out'],
  default: ['warning', '，已用默认值', '; a default is used'],
  mended: ['warning', '', ''],
  kept: ['info', '', ''],
};

/** Puts an issue in words. */
export function describe({
  code,
  outcome,
  where,
  detail = where.slice(where.lastIndexOf('/') + 1),
}: Issue): Message {
  const [severity, ...after] = OUTCOMES[outcome];
  const expected = code === 'type' || code === 'url' ? EXPECTED[detail] : undefined;
  const [zh, en] = TEXTS[code].map(
    (text, language) => text.replace('$', () => expected?.[language] ?? choice(detail)) + after[language],
  );
  return { code, severity, where, zh, en };
}

/** `a|b|c` as a list of choices. */
function choice(detail: string): string {
  return detail.split('|').join(' / ');
}
