/**
 * Counts in a text that are no figures of the feed: the converter may have missed one, or the editor left it out. Sums need
 * them all the same.
 */
import type { Metric, MetricKind, Qualifier } from '../feed/types.js';

/** Words that count, of official prose; what they count is of no matter here. */
const COUNTED =
  '个工作日|人次|户次|场次|家次|批次|件次|[件项个家户人名次场起条份期批类所处座间台辆例张门宗卷篇部本册套幅笔栋组支对队架块片元亩吨]';
const PATTERN = new RegExp(
  String.raw`(近|约|超过?|逾|突破|不少于|不足)?(?<![\d.．第〔（(《“+＋\-—~～至])(\d+(?:[,，]\d{3})*(?:\.\d+)?)(余|多)?([万亿]?)(余|多)?(${COUNTED})(?![\d＋+])`,
  'g',
);

const QUALIFIERS: Record<string, Qualifier> = {
  近: 'near',
  约: 'about',
  超: 'more-than',
  超过: 'more-than',
  逾: 'more-than',
  突破: 'more-than',
  不少于: 'at-least',
  不足: 'at-most',
  余: 'over',
  多: 'over',
};

const KINDS: Record<string, MetricKind> = { 元: 'money', 亩: 'measure', 吨: 'measure' };

/** A count and its place. */
export interface Unread {
  metric: Metric;
  start: number;
  end: number;
}

/** Finds the counts of a text that no figure covers. They have no id and no name. */
export function unreadCounts(
  text: string,
  block: string,
  taken: readonly { start: number; end: number }[],
): Unread[] {
  const quoted = [...text.matchAll(/《[^》]*》|“[^”]{0,20}”/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const covered = [...taken, ...quoted].sort((a, b) => a.start - b.start);
  let next = 0;
  return [...text.matchAll(PATTERN)].flatMap((match) => {
    const [as_written, before, digits, over, magnitude, over2, counted] = match;
    const [start, end] = [match.index, match.index + as_written.length];
    while (next < covered.length && covered[next].end <= start) next++;
    // Spans may overlap: a quotation holds figures. A few behind the first are enough to look at.
    if (covered.slice(next, next + 8).some((span) => span.start < end && span.end > start)) return [];
    const unit = magnitude + counted;
    const qualifier = QUALIFIERS[before ?? over ?? over2 ?? ''] ?? 'exact';
    const value = Number(digits.replace(/[,，]/g, ''));
    const source = { block, start, end, quote: as_written };
    const metric: Metric = {
      id: '',
      label: '',
      value,
      unit,
      as_written,
      qualifier,
      kind: KINDS[counted] ?? 'count',
      source,
    };
    return [{ metric, start, end }];
  });
}
