/**
 * Reports for checking, written as sentences with their figures marked: `受理‹163件#in›，应结‹182件#due›（含上期结转‹19件<due›）`.
 * Inside the marks stands the figure as written, then, in any order: `#id`, `<whole` (part_of), `@whole` (share_of), `~180`
 * (it changed from 180), `=名称` (its name; else the words before it), `!` (a target).
 */
import type {
  Block,
  Change,
  Feed,
  FeedItem,
  Metric,
  MetricKind,
  Qualifier,
  Report,
} from '../../src/feed/types.js';

const MARKED = /‹([^›]*)›/g;
const RISE = /(?:增长|增加|提高|上升|提升)(?:了|到)?$/;
const FALL = /(?:下降|减少|降低|压减|压缩|缩短)(?:了|到)?$/;

/** A feed of one report on 2023 of 示例县: each text is a paragraph. */
export function feedOf(
  texts: string | string[],
  about: Partial<Report> = {},
  item: Partial<FeedItem> = {},
): Feed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: '示例县人民政府网',
    items: [itemOf(texts, about, item)],
  };
}

/** One report. */
export function itemOf(
  texts: string | string[],
  about: Partial<Report> = {},
  item: Partial<FeedItem> = {},
): FeedItem {
  const read = [texts].flat().map((marked, i) => paragraph(marked, `s1-b${i + 1}`));
  return {
    id: 'shili-2023',
    title: '示例县2023年法治政府建设年度报告',
    date_published: '2024-02-05T10:30:00+08:00',
    authors: [{ name: '示例县人民政府' }],
    ...item,
    _govreport: {
      version: 1,
      kind: 'rule-of-law',
      place: { name: '示例县' },
      period: { label: '2023年', start: '2023-01-01', end: '2023-12-31' },
      sections: [{ id: 's1', number: '一', title: '工作情况', blocks: read.map(({ block }) => block) }],
      metrics: read.flatMap(({ metrics }) => metrics),
      ...about,
    },
  };
}

function paragraph(marked: string, id: string): { block: Block; metrics: Metric[] } {
  const metrics: Metric[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARKED)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    const metric = read(match[1], text, `${id}-m${metrics.length + 1}`);
    const start = text.length - words(text).length;
    text += metric.as_written;
    metrics.push({ ...metric, source: { block: id, start, end: text.length, quote: text.slice(start) } });
  }
  return { block: { id, type: 'paragraph', text: text + marked.slice(last) }, metrics };
}

/** The words of the clause a text ends in. */
function words(text: string): string {
  return /[^,，;；。：:、（(）)]*$/.exec(text)![0];
}

function read(mark: string, before: string, id: string): Metric {
  const [as_written, ...rest] = mark.split(/(?=[#<@~=!])/);
  const option = (sign: string): string | undefined => rest.find((each) => each.startsWith(sign))?.slice(1);
  const [, digits] = /([\d.]+)/.exec(as_written)!;
  const unit = as_written
    .slice(as_written.indexOf(digits) + digits.length)
    .replace(/[余多]|以上|以下|左右/g, '');
  const value = Number(digits);
  const change = changeOf(before, value, unit, option('~'));
  const whole = option('@');
  const part = option('<');
  return {
    id: option('#') ?? id,
    label: option('=') ?? words(before).replace(/^(?:其中|含|其余)|(?:达到?|为)$/g, ''),
    value,
    unit,
    as_written,
    qualifier: qualifierOf(as_written),
    kind: kindOf(unit, change),
    ...(change && { change }),
    ...(part !== undefined && { part_of: part }),
    ...(whole !== undefined && { share_of: { metric: whole } }),
    ...(option('!') !== undefined && { status: 'target' as const }),
    confidence: 0.95,
  };
}

function changeOf(before: string, value: number, unit: string, from?: string): Change | undefined {
  if (from !== undefined)
    return { from: Number(from), to: value, unit, direction: value > Number(from) ? 'up' : 'down' };
  const clause = words(before);
  const direction = RISE.test(clause) ? 'up' : FALL.test(clause) ? 'down' : undefined;
  const base = /同比|比上年|较上年/.exec(clause)?.[0];
  return direction && { direction, value, unit, ...(base && { base }) };
}

function kindOf(unit: string, change?: Change): MetricKind {
  if (unit.includes('百分点')) return 'percentage-points';
  if (change && change.from === undefined) return 'change';
  if (unit === '%') return 'percent';
  if (unit.endsWith('元')) return 'money';
  if (/天|工作日|小时/.test(unit)) return 'duration';
  return /公里|亩|吨|平方米/.test(unit) ? 'measure' : 'count';
}

function qualifierOf(written: string): Qualifier {
  if (/^近/.test(written)) return 'near';
  if (/^约|左右$/.test(written)) return 'about';
  if (/^[超逾]|^突破/.test(written)) return 'more-than';
  if (/[余多]/.test(written)) return 'over';
  return /以上$/.test(written) ? 'at-least' : 'exact';
}
