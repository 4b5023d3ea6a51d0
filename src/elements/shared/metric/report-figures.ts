import { normalizedValue } from '../../../feed/index.js';
import type { Feed, FeedItem, Metric, Report } from '../../../feed/index.js';

/** A report's figures, ready to be looked up: ten thousand cards ask for each other's figures. */
export interface ReportFigures {
  byId: ReadonlyMap<string, Metric>;
  byLabel: ReadonlyMap<string, Metric>;
  /** The figures that are part of one, by its id, in the feed's order. */
  partsOf: ReadonlyMap<string, readonly Metric[]>;
}

const indexes = new WeakMap<Report, ReportFigures>();

/** The index of a report's figures, made once per report. */
export function reportFigures(report: Report): ReportFigures {
  let index = indexes.get(report);
  if (!index) indexes.set(report, (index = indexFigures(report)));
  return index;
}

function indexFigures({ metrics }: Report): ReportFigures {
  const byId = new Map<string, Metric>();
  const byLabel = new Map<string, Metric>();
  const partsOf = new Map<string, Metric[]>();
  for (const metric of metrics) {
    if (!byId.has(metric.id)) byId.set(metric.id, metric);
    if (!byLabel.has(metric.label)) byLabel.set(metric.label, metric);
    if (metric.part_of === undefined) continue;
    const parts = partsOf.get(metric.part_of);
    if (parts) parts.push(metric);
    else partsOf.set(metric.part_of, [metric]);
  }
  return { byId, byLabel, partsOf };
}

/**
 * The two counts behind a share, when the report tells both: of 12.5% of the closed cases, 15 and 120. The part must be
 * told as part of that whole, in its unit, and divide to the share as printed, rounded or cut off; when two parts do, the
 * report does not say which is meant, and nothing is returned.
 */
export function shareParts(
  { byId, partsOf }: ReportFigures,
  { share_of, value, kind, as_written }: Metric,
): { part: Metric; whole: Metric } | undefined {
  const whole = share_of?.metric === undefined ? undefined : byId.get(share_of.metric);
  if (!whole?.value || value === undefined || kind !== 'percent') return undefined;
  const step = 10 ** -(/\.(\d+)/.exec(as_written)?.[1].length ?? 0);
  const fitting = (partsOf.get(whole.id) ?? []).filter(
    (part) =>
      part.unit === whole.unit &&
      part.value !== undefined &&
      Math.abs((part.value / whole.value!) * 100 - value) < step,
  );
  return fitting.length === 1 ? { part: fitting[0], whole } : undefined;
}

/** One report's telling of a figure that several reports of a feed tell. */
export interface Telling {
  metric: Metric;
  /** In the base unit, which all tellings share: 9,800万元 and 1.2亿元 compare. */
  value: number;
  /** What time it speaks of. */
  label: string;
}

const orders = new WeakMap<Feed, readonly FeedItem[]>();

/**
 * The same figure in every report of the feed, earliest first: only results, only for the report's own period, and only
 * while base unit, kind and scope are the same, since anything else is another figure under the same name.
 */
export function tellings(feed: Feed, metric: Metric): Telling[] {
  const found: Telling[] = [];
  const base = normalizedValue(metric).unit;
  for (const { _govreport: report } of itemsByPeriod(feed)) {
    const other = reportFigures(report).byId.get(metric.id);
    const label = report.period?.label;
    if (!other || !label || other.value === undefined || (other.status ?? 'result') !== 'result') continue;
    if (other.period && other.period.label !== label) continue;
    const { value, unit } = normalizedValue(other);
    if (unit === base && other.kind === metric.kind && other.scope === metric.scope) {
      found.push({ metric: other, value: value!, label });
    }
  }
  return found;
}

/** What an earlier report of the feed planned for the period this figure is the result of. */
export function plannedFor(feed: Feed, item: FeedItem, metric: Metric): Metric | undefined {
  const time = (metric.period ?? item._govreport.period)?.label;
  if (!time || (metric.status ?? 'result') !== 'result') return undefined;
  for (const { _govreport: report } of feed.items) {
    const { byId } = reportFigures(report);
    // Beside a result of its own year a target carries its status in its id.
    const other = byId.get(`${metric.id}-target`) ?? byId.get(metric.id);
    if (other?.status === 'target' && (other.period ?? report.period)?.label === time) return other;
  }
  return undefined;
}

function itemsByPeriod(feed: Feed): readonly FeedItem[] {
  let order = orders.get(feed);
  if (!order) {
    const key = ({ _govreport: { period }, date_published }: FeedItem) => period?.end ?? date_published ?? '';
    orders.set(feed, (order = [...feed.items].sort((a, b) => (key(a) < key(b) ? -1 : 1))));
  }
  return order;
}
