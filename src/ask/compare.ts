/** Sets a figure against what it was: in the report's own words, and from the reports of other years. */
import { changePhrase, groupDigits, normalizedValue } from '../feed/index.js';
import type { Feed, FeedItem, Metric } from '../feed/index.js';
import { reportIndex } from './passages.js';
import type { Question } from './question.js';
import { findFigures } from './figures.js';
import { cite } from './search.js';
import type { Hit } from './search.js';
import type { Answer, Cited, Comparison } from './types.js';
import { reportYear, yearMeant } from './years.js';

/** How much less good a figure may be than the best when it, unlike that, tells what it was before. */
const NEARLY = 0.15;

export function compare(feed: Feed, shown: FeedItem, question: Question): Answer | undefined {
  const years = question.years
    .map((year) => yearMeant(year, shown))
    .filter((year): year is number => year !== undefined);
  const own = reportYear(shown);
  if (own !== undefined && years.length === 1 && years[0]! < own) years.push(own);
  const [latest = own] = [...years].sort((a, b) => b - a);
  const item = [shown, ...feed.items].find((each) => reportYear(each) === latest);
  if (!item) return undefined;
  const plain: Question = {
    ...question,
    change: false,
    measure: question.measure === 'percent' ? 'percent' : undefined,
  };
  const hits = findFigures(item, plain, {});
  const best = hits[0];
  if (!best) return fallback(item, question);
  const tells = ({ figure }: Hit) =>
    figure!.metric?.change || (figure!.metric && telling(feed, item, figure!.metric).length);
  const chosen = hits.find((hit) => best.score - hit.score < NEARLY && tells(hit)) ?? best;
  const metric = chosen.figure!.metric;
  const base = years.length > 1 ? Math.min(...years) : undefined;
  const earlier = metric ? telling(feed, item, metric, base) : [];
  const told =
    metric?.change && (base === undefined || base === latest! - 1) ? changePhrase(metric.change) : '';
  if (!earlier.length && !told) return fallback(item, question);
  const cited: Cited[] = [cite(chosen), ...earlier.map(cite)];
  const comparison: Comparison = { told: told || undefined };
  const from = earlier[0]?.figure?.metric;
  if (from && metric) Object.assign(comparison, difference(from, metric));
  return {
    status: 'answered',
    kind: 'comparison',
    text: say(comparison, cited),
    comparison,
    cited,
    related: [],
  };
}

/** The report speaks of the change, though not with two figures. */
function fallback(item: FeedItem, question: Question): Answer | undefined {
  const [hit] = findFigures(item, { ...question, change: true, measure: undefined, unit: undefined }, {});
  return (
    hit && { status: 'answered', kind: 'comparison', text: hit.figure!.text, cited: [cite(hit)], related: [] }
  );
}

/** The same figure in earlier reports of the feed, the latest of them first; only those of one year when it is given. */
function telling(feed: Feed, item: FeedItem, metric: Metric, base?: number): Hit[] {
  const year = reportYear(item) ?? 0;
  return feed.items
    .filter((each) => each._govreport.kind === item._govreport.kind && (reportYear(each) ?? year) < year)
    .filter((each) => base === undefined || reportYear(each) === base)
    .sort((a, b) => reportYear(b)! - reportYear(a)!)
    .flatMap((each) => sameFigure(each, metric));
}

function sameFigure(item: FeedItem, metric: Metric): Hit[] {
  for (const passage of reportIndex(item).passages) {
    const figure = passage.figures.find(
      ({ metric: other }) =>
        other?.id === metric.id &&
        other.kind === metric.kind &&
        other.scope === metric.scope &&
        other.value !== undefined,
    );
    if (figure) return [{ item, passage, figure, score: 1 }];
  }
  return [];
}

/** Difference in the smaller unit of the two; nothing where the units are not the same. */
function difference(from: Metric, to: Metric): Partial<Comparison> {
  const [a, b] = [normalizedValue(from), normalizedValue(to)];
  if (a.value === undefined || b.value === undefined || a.unit !== b.unit) return {};
  if (a.value_max !== undefined || b.value_max !== undefined) return {};
  const [small] = [from, to].sort((x, y) => scaleOf(x) - scaleOf(y));
  const scale = scaleOf(small!);
  const change = Number(((b.value - a.value) / scale).toPrecision(12));
  return {
    difference: Math.abs(change),
    unit: to.unit === '%' ? '个百分点' : small!.unit,
    about: from.qualifier !== 'exact' || to.qualifier !== 'exact' || scaleOf(from) !== scaleOf(to),
    direction: change > 0 ? 'up' : change < 0 ? 'down' : 'flat',
  };
}

/** What one of a figure's unit is in its base unit: 10000 for 万户. */
function scaleOf({ unit }: Metric): number {
  return normalizedValue({ as_written: '', value: 1, unit }).value ?? 1;
}

/** `比上年提高0.6个百分点；2023年98.5%，2022年97.9%`. */
function say({ told, difference, unit = '', about, direction }: Comparison, cited: readonly Cited[]): string {
  const figures =
    cited.length > 1
      ? cited.map(({ item, figure }) => `${reportYear(item)}年${figure!.text}`).join('，')
      : '';
  const way = direction === 'down' ? '减少' : unit === '个百分点' ? '提高' : '增加';
  const worked =
    difference === undefined
      ? ''
      : direction === 'flat'
        ? `${about ? '大致' : ''}持平`
        : `${about ? '约' : ''}${unit === '个百分点' && way === '减少' ? '下降' : way}${groupDigits(String(difference))}${unit}`;
  return [told || worked, figures].filter(Boolean).join('；');
}
