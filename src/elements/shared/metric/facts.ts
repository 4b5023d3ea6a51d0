import { changePhrase, figureParts, fullParts, joinParts, rankPhrase } from '../../../feed/index.js';
import type { Feed, FeedItem, FigureParts, Metric } from '../../../feed/index.js';
import { otherYears, reportFigures, shareParts } from './report-figures.js';

/** Where a figure stands: what its card may look up beside it. */
export interface FigureContext {
  item?: FeedItem;
  feed?: Feed;
  /** Every digit instead of 万 and 亿. */
  full?: boolean;
}

/** What a card says beside number and label. Absent means: the report does not tell, and nothing is shown. */
export interface FigureFacts {
  /** The two counts behind a share (`15 / 120 件`), or the whole it is a share of. */
  share?: string;
  change?: { words: string; direction?: 'up' | 'down' | 'flat' };
  /** From -> to as lengths of 100, the longer of both being 100. */
  bar?: { from: number; to: number };
  rank?: string;
  /** 计划, 预计: not a result. */
  status?: string;
  /** What was planned for this result, from this report or another of the feed. */
  target?: string;
  /** Period and scope, where they are not the report's own. */
  extent?: string;
}

const STATUS_WORDS = { target: '计划', forecast: '预计', result: undefined };

/** The figure in parts, as written or with every digit. */
export function shownParts(metric: Metric, full: boolean | undefined): FigureParts {
  return full ? fullParts(metric) : figureParts(metric);
}

/** What there is to say about a figure; undefined when there is nothing, as for most plain counts. */
export function figureFacts(metric: Metric, { item, feed }: FigureContext): FigureFacts | undefined {
  const { rank, change, share_of, status } = metric;
  const extent = extentOf(metric, item);
  const target = item && feed && feed.items.length > 1 ? targetOf(metric, feed, item) : undefined;
  if (!rank && !change && !share_of && !extent && !target && (!status || status === 'result'))
    return undefined;
  return {
    share: share_of && shareWords(metric, item),
    change: change && changeWords(metric),
    bar: change && barOf(change),
    rank: rank && rankPhrase(rank),
    status: status && STATUS_WORDS[status],
    target,
    extent,
  };
}

function shareWords(metric: Metric, item: FeedItem | undefined): string | undefined {
  const figures = item && reportFigures(item._govreport);
  const parts = figures && shareParts(figures, metric);
  if (parts) {
    const { part, whole } = parts;
    if (part.qualifier !== 'exact' || whole.qualifier !== 'exact')
      return `${written(part)} / ${written(whole)}`;
    const { number, unit } = figureParts(whole);
    return `${figureParts(part).number} / ${number} ${unit}`;
  }
  const { label, metric: id } = metric.share_of!;
  const whole = label ?? figures?.byId.get(id ?? '')?.label;
  return whole && !metric.label.includes(whole) ? `占${whole}` : undefined;
}

function changeWords({ change, kind }: Metric): FigureFacts['change'] {
  const { direction, from, to, base } = change!;
  // A figure that is itself a change (增长5.1%) has its number already; only what it is measured against is missing.
  const words = kind === 'change' && to === undefined ? base : changePhrase(change!);
  if (!words) return undefined;
  const way = from === undefined || to === undefined || from === to ? direction : to > from ? 'up' : 'down';
  return { words, direction: way };
}

function barOf({ from, to }: NonNullable<Metric['change']>): FigureFacts['bar'] {
  if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return undefined;
  const longest = Math.max(from, to);
  return { from: (from / longest) * 100, to: (to / longest) * 100 };
}

function extentOf({ period, scope, label }: Metric, item: FeedItem | undefined): string | undefined {
  const report = item?._govreport;
  const words: string[] = [];
  const time = period?.label;
  if (time && time !== report?.period?.label && !label.includes(time)) words.push(time);
  // 全县 of a county's own report says nothing new.
  const own = report?.place && `全${report.place.name.slice(-1)}`;
  if (scope && scope !== own && scope !== report?.place?.name && !label.includes(scope)) words.push(scope);
  return words.length ? words.join('，') : undefined;
}

function targetOf(metric: Metric, feed: Feed, item: FeedItem): string | undefined {
  if ((metric.status ?? 'result') !== 'result') return undefined;
  const time = (metric.period ?? item._govreport.period)?.label;
  const plan = otherYears(feed, item, metric).find(
    (entry) =>
      entry.metric.status === 'target' &&
      (entry.metric.period ?? entry.item._govreport.period)?.label === time,
  );
  return plan && `计划${written(plan.metric)}`;
}

function written(metric: Metric): string {
  return joinParts(figureParts(metric));
}
