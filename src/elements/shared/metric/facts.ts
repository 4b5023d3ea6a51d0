import {
  changePhrase,
  figureParts,
  fullParts,
  joinParts,
  normalizedValue,
  rankPhrase,
} from '../../../feed/index.js';
import type { Change, Feed, FeedItem, FigureParts, Metric, MetricKind } from '../../../feed/index.js';
import { plannedFor, reportFigures, shareParts, tellings } from './report-figures.js';

/** Where a figure stands: what its card may look up beside it. */
export interface FigureContext {
  item?: FeedItem;
  feed?: Feed;
  /** Every digit instead of 万 and 亿. */
  full?: boolean;
  /** All there is to say, for a card that has the room. */
  detailed?: boolean;
}

/** What a card says beside number and label. Absent means: the report does not tell, and nothing is shown. */
export interface FigureFacts {
  change?: { words: string; direction?: 'up' | 'down' | 'flat' };
  /** From -> to, or planned -> reached. */
  bar?: { from: number; to: number };
  /** The two counts behind a share (`15 / 120 件`), or the whole it is a share of. */
  share?: string;
  /** Percent of a named whole. */
  ring?: number;
  /** What it is made of: 其中. */
  parts?: string;
  /** What was planned for this result. */
  target?: string;
  rank?: string;
  /** 计划, 预计: not a result. */
  status?: string;
  /** Period and scope, where they are not the report's own. */
  extent?: string;
  /** Every digit, where the number is written with 万 or 亿. */
  full?: string;
  /** The same figure in the feed's reports, earliest first; `values` where a line of them says something. */
  years?: { values?: number[]; words: string; before: string };
}

const STATUS_WORDS = { target: '计划', forecast: '预计', result: undefined };

/** The figure in parts, as written or with every digit. */
export function shownParts(metric: Metric, full: boolean | undefined): FigureParts {
  return full ? fullParts(metric) : figureParts(metric);
}

/** What there is to say about a figure; undefined when there is nothing, as for most plain counts. */
export function figureFacts(metric: Metric, context: FigureContext): FigureFacts | undefined {
  const { rank, share_of, status } = metric;
  // A rank that goes from 17 to 1 goes up: its own words say so, and a length would lie.
  const change = rank && metric.kind === 'rank' ? undefined : metric.change;
  const { item, detailed } = context;
  const feed = item && context.feed && context.feed.items.length > 1 ? context.feed : undefined;
  const extent = extentOf(metric, item);
  const plan = feed && plannedFor(feed, item!, metric);
  const years = feed && yearsOf(feed, metric);
  const special = rank || change || share_of || extent || plan || years || (status && status !== 'result');
  if (!special && !detailed) return undefined;
  return {
    change: change && changeWords(change, metric.kind),
    bar: barOf(change?.from, change?.to) ?? (plan && planBar(plan, metric)),
    share: share_of && shareWords(metric, item),
    ring: detailed && share_of && metric.kind === 'percent' ? metric.value : undefined,
    parts: detailed && item ? partsWords(metric, item) : undefined,
    target: plan && `计划${written(plan)}`,
    rank: rank && rankPhrase(rank),
    status: status && STATUS_WORDS[status],
    extent,
    full: detailed && !context.full ? fullWords(metric) : undefined,
    years,
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

/** `其中：上期结转行政复议案件12件，行政复议已审结案件120件`. */
function partsWords(metric: Metric, item: FeedItem): string | undefined {
  const parts = reportFigures(item._govreport).partsOf.get(metric.id);
  return parts && `其中：${parts.map((part) => part.label + written(part)).join('，')}`;
}

function changeWords(change: Change, kind: MetricKind): FigureFacts['change'] {
  const { direction, from, to, base } = change;
  // A figure that is itself a change (增长5.1%) has its number already; only what it is measured against is missing.
  const words = kind === 'change' && to === undefined ? base : changePhrase(change);
  if (!words) return undefined;
  const way = from === undefined || to === undefined || from === to ? direction : to > from ? 'up' : 'down';
  return { words, direction: way };
}

function barOf(from: number | undefined, to: number | undefined): FigureFacts['bar'] {
  if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return undefined;
  return { from, to };
}

/** Planned and reached, in whatever magnitudes they are written. */
function planBar(plan: Metric, result: Metric): FigureFacts['bar'] {
  const [from, to] = [normalizedValue(plan), normalizedValue(result)];
  return from.unit === to.unit ? barOf(from.value, to.value) : undefined;
}

function extentOf({ period, scope, label }: Metric, item: FeedItem | undefined): string | undefined {
  const report = item?._govreport;
  const words: string[] = [];
  const time = period?.label;
  if (time && time !== report?.period?.label && !label.includes(time)) words.push(time);
  // 全县 of a county's own report says nothing new.
  const own = report?.place && `全${report.place.name.slice(-1)}`;
  if (scope && scope !== own && scope !== report?.place?.name && !label.includes(scope)) words.push(scope);
  return words.join('，') || undefined;
}

function fullWords(metric: Metric): string | undefined {
  const full = joinParts(fullParts(metric));
  return full === written(metric) ? undefined : `即${full}`;
}

/** Nothing for a figure told once; `before` is what the last report said of it. */
function yearsOf(feed: Feed, metric: Metric): FigureFacts['years'] {
  const told = tellings(feed, metric);
  const at = told.findIndex((telling) => telling.metric === metric);
  if (told.length < 2 || at < 0) return undefined;
  const words = told.map((telling) => telling.label + written(telling.metric));
  return {
    // Two points make a slope of any difference, and a line of ranks falls as they rise.
    values: told.length > 2 && metric.kind !== 'rank' ? told.map(({ value }) => value) : undefined,
    words: words.join('，'),
    before: at > 0 ? words[at - 1] : '',
  };
}

function written(metric: Metric): string {
  return joinParts(figureParts(metric));
}
