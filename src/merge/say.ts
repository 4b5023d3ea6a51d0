/** What merging says: what was matched with what, and how sure it is. */
import type { Message } from '../feed/result.js';
import type { FeedItem, Metric } from '../feed/types.js';
import type { Match } from './match.js';

/** Two tellings taken for one figure, or that may be one. */
export function sayMatch(
  where: string,
  { from, to, certainty, level }: Match,
  item: FeedItem,
  other: FeedItem,
): Message {
  const [a, b] = [told(from.metric, item), told(to.metric, other)];
  const sure = `${Math.round(certainty * 100)}%`;
  if (level === 'possible') {
    return {
      code: 'figure-possible',
      severity: 'info',
      where,
      zh: `${a.zh}与${b.zh}可能是同一数据（把握${sure}），未合并；如是，请改用同一编号“${to.metric.id}”。`,
      en: `${a.en} and ${b.en} may be one figure (${sure} sure); left apart. If they are, give both the id ${to.metric.id}.`,
    };
  }
  return {
    code: level === 'same' ? 'figure-matched' : 'figure-likely',
    severity: level === 'same' ? 'info' : 'warning',
    where,
    zh: `${a.zh}与${b.zh}按同一数据合并（把握${sure}）${level === 'same' ? '' : '，请核对口径'}。`,
    en: `${a.en} and ${b.en} are taken for one figure (${sure} sure)${level === 'same' ? '' : '; check that they are'}.`,
  };
}

/** Figures whose ids were the same already. */
export function saySame(index: number, count: number, item: FeedItem): Message {
  return {
    code: 'figures-same',
    severity: 'info',
    where: `/items/${index}`,
    zh: `${nameOf(item)}有${count}个数据与较新的报告编号相同。`,
    en: `${count} figures of ${nameOf(item)} have the ids of newer reports.`,
  };
}

/** One id, one kind of figure, two units: 天 and 个工作日. */
export function sayUnits(where: string, metric: Metric, other: Metric, item: FeedItem): Message {
  return {
    code: 'figure-units',
    severity: 'warning',
    where,
    zh: `“${metric.label}”以“${metric.unit}”计，${nameOf(item)}中以“${other.unit}”计，不可直接比较。`,
    en: `“${metric.label}” is in ${metric.unit}, in ${nameOf(item)} in ${other.unit}: not comparable.`,
  };
}

/** One id for two figures: taken apart. */
export function sayDifferent(where: string, metric: Metric, other: Metric, item: FeedItem): Message {
  return {
    code: 'figure-differs',
    severity: 'warning',
    where,
    zh: `“${metric.label}”（${metric.as_written}）与${nameOf(item)}的“${other.label}”（${other.as_written}）编号相同而含义不同，已改用新编号。`,
    en: `“${metric.label}” (${metric.as_written}) and “${other.label}” (${other.as_written}) in ${nameOf(item)} had one id but are not one figure; given a new id.`,
  };
}

/** A report that is in two feeds. */
export function sayRepeated({ id, title }: FeedItem): Message {
  return {
    code: 'report-repeated',
    severity: 'info',
    where: '/items',
    zh: `《${title}》（${id}）出现两次，保留了先出现的一份。`,
    en: `“${title}” (${id}) is there twice; the first was kept.`,
  };
}

/** The title with its year, which titles of work reports leave out. */
function nameOf({ title, _govreport: { period } }: FeedItem): string {
  return !period || /20\d\d/.test(title) ? `《${title}》` : `${period.label}《${title}》`;
}

function told(
  { label, as_written }: Metric,
  { _govreport: { period }, title }: FeedItem,
): { zh: string; en: string } {
  const year = period?.label ?? `《${title}》`;
  return {
    zh: `${year}“${label}”（${as_written}）`,
    en: `${period?.label ?? title} “${label}” (${as_written})`,
  };
}
