/**
 * What an editor does to the figures of a report. Every function takes a report and gives a new one; the words of the report are never
 * touched, and every figure keeps the citation it has.
 */
import { renameFigures } from '../../merge/rename.js';
import type { Metric, Report } from '../../feed/index.js';

/** What of a figure is the editor's to correct; what the report wrote (`as_written`, `source`) is not. */
export type FigureCorrection = Partial<
  Pick<
    Metric,
    | 'label'
    | 'value'
    | 'value_max'
    | 'values'
    | 'unit'
    | 'qualifier'
    | 'kind'
    | 'period'
    | 'scope'
    | 'rank'
    | 'change'
    | 'share_of'
    | 'part_of'
    | 'status'
    | 'featured'
  >
>;

/** A person has looked at the figure and found it right. */
export function acceptFigure(report: Report, id: string): Report {
  return mapFigure(report, id, (metric) => ({ ...metric, reviewed: true }));
}

/** Puts a figure right, and counts it as looked at. `undefined` takes a fact away. */
export function correctFigure(report: Report, id: string, correction: FigureCorrection): Report {
  return mapFigure(report, id, (metric) => withoutAbsent({ ...metric, ...correction, reviewed: true }));
}

/** Shows a figure first, or no longer; being looked at or not is another matter. */
export function featureFigure(report: Report, id: string, featured: boolean): Report {
  return mapFigure(report, id, (metric) =>
    withoutAbsent<Metric>({ ...metric, featured: featured || undefined }),
  );
}

/** Takes a figure out; what was a part or a share of it stands by itself. The sentence stays. */
export function dropFigure(report: Report, id: string): Report {
  if (!report.metrics.some((metric) => metric.id === id)) return report;
  return {
    ...report,
    metrics: report.metrics
      .filter((metric) => metric.id !== id)
      .map((metric) => withoutReference(metric, id)),
  };
}

/** Two tellings of one figure become the first; what named the second names the first. */
export function joinFigures(report: Report, id: string, otherId: string): Report {
  const known = new Set(report.metrics.map((metric) => metric.id));
  if (id === otherId || !known.has(id) || !known.has(otherId)) return report;
  const rest = { ...report, metrics: report.metrics.filter((metric) => metric.id !== otherId) };
  const joined = renameFigures(rest, new Map([[otherId, id]]));
  // A figure that was told to be a part of its twin is not a part of itself.
  return mapFigure(joined, id, (metric) => withoutReference({ ...metric, reviewed: true }, id));
}

/**
 * Puts a figure in where its sentence stands among the others, under an id nobody has. To split one figure in two, add the
 * second from its words in the sentence (`figureOfWords`) and correct the first.
 */
export function addFigure(report: Report, metric: Metric): Report {
  const order = new Map(blockOrder(report).map((block, at) => [block, at]));
  const placeOf = ({ source }: Metric): number =>
    source ? (order.get(source.block) ?? Infinity) * 1e6 + source.end : Infinity;
  const place = placeOf(metric);
  const before = report.metrics.findIndex((other) => placeOf(other) > place);
  const at = before < 0 ? report.metrics.length : before;
  const known = report.metrics.some(({ id }) => id === metric.id);
  const added: Metric = { ...metric, id: known ? freeId(report, metric.id) : metric.id };
  return { ...report, metrics: [...report.metrics.slice(0, at), added, ...report.metrics.slice(at)] };
}

/** The figure of this report is the one another report calls `otherId`: both then tell one figure over the years. */
export function matchFigure(report: Report, id: string, otherId: string): Report {
  if (id === otherId) return report;
  const taken = report.metrics.some((metric) => metric.id === otherId);
  // Whoever held the name goes by another: one report tells a figure once.
  const cleared = taken ? renameFigures(report, new Map([[otherId, freeId(report, otherId)]])) : report;
  return renameFigures(cleared, new Map([[id, otherId]]));
}

/** The figure is another than the one of that name in other reports. */
export function unmatchFigure(report: Report, id: string, elsewhere: ReadonlySet<string>): Report {
  return renameFigures(report, new Map([[id, freeId(report, id, elsewhere)]]));
}

function mapFigure(report: Report, id: string, change: (metric: Metric) => Metric): Report {
  return {
    ...report,
    metrics: report.metrics.map((metric) => (metric.id === id ? change(metric) : metric)),
  };
}

function withoutReference(metric: Metric, id: string): Metric {
  if (metric.part_of !== id && metric.share_of?.metric !== id) return metric;
  const { part_of, share_of, ...rest } = metric;
  const named = share_of?.metric === id ? share_of.label && { label: share_of.label } : share_of;
  return { ...rest, ...(part_of && part_of !== id && { part_of }), ...(named && { share_of: named }) };
}

function freeId({ metrics }: Report, id: string, elsewhere: ReadonlySet<string> = new Set()): string {
  const taken = new Set(metrics.map((metric) => metric.id));
  const base = id.replace(/-\d+$/, '');
  let count = 2;
  while (taken.has(`${base}-${count}`) || elsewhere.has(`${base}-${count}`)) count++;
  return `${base}-${count}`;
}

function blockOrder(report: Report): string[] {
  const ids: string[] = [];
  const walk = (sections: Report['sections']): void => {
    for (const { blocks, sections: inner } of sections) {
      ids.push(...blocks.map(({ id }) => id));
      walk(inner ?? []);
    }
  };
  walk(report.sections);
  return ids;
}

/** Absent stays absent: no key for what is not known. */
function withoutAbsent<T extends object>(record: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
