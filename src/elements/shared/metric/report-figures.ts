import { metricOverItems } from '../../../feed/index.js';
import type { Feed, FeedItem, Metric, MetricEntry, Report } from '../../../feed/index.js';

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
  figures: ReportFigures,
  metric: Metric,
): { part: Metric; whole: Metric } | undefined {
  const { share_of, value, kind, as_written } = metric;
  const whole = share_of?.metric === undefined ? undefined : figures.byId.get(share_of.metric);
  if (!whole?.value || value === undefined || kind !== 'percent') return undefined;
  const step = 10 ** -(/\.(\d+)/.exec(as_written)?.[1].length ?? 0);
  const fitting = (figures.partsOf.get(whole.id) ?? []).filter(
    (part) =>
      part.unit === whole.unit &&
      part.value !== undefined &&
      Math.abs((part.value / whole.value!) * 100 - value) < step,
  );
  return fitting.length === 1 ? { part: fitting[0], whole } : undefined;
}

/** The same figure in every report of the feed that tells it, earliest first; nothing to ask of a feed of one. */
export function otherYears(
  feed: Feed | undefined,
  item: FeedItem | undefined,
  metric: Metric,
): readonly MetricEntry[] {
  if (!feed || !item || feed.items.length < 2 || !feed.items.includes(item)) return [];
  return metricOverItems(feed, metric.id);
}
