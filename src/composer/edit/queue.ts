/** In which order figures are looked at, and how far the review is. */
import type { Metric, Report } from '../../feed/index.js';

/** Above this a figure needs no look, only a glance. */
export const SURE = 0.7;

/** Least certain first; figures of one certainty in the order of the text. Looked at ones come last. */
export function reviewOrder({ metrics }: Report): Metric[] {
  return metrics
    .map((metric, at) => ({ metric, at, weight: metric.reviewed ? 2 : (metric.confidence ?? 1) }))
    .sort((a, b) => a.weight - b.weight || a.at - b.at)
    .map(({ metric }) => metric);
}

export interface ReviewProgress {
  reviewed: number;
  total: number;
  /** Neither looked at nor sure. */
  doubtful: number;
}

export function reviewProgress({ metrics }: Report): ReviewProgress {
  const reviewed = metrics.filter((metric) => metric.reviewed).length;
  const doubtful = metrics.filter((metric) => !metric.reviewed && (metric.confidence ?? 1) < SURE).length;
  return { reviewed, total: metrics.length, doubtful };
}

/** Accepts every figure the converter was sure of. */
export function acceptSure(report: Report): Report {
  const sure = (metric: Metric): boolean => !metric.reviewed && (metric.confidence ?? 1) >= SURE;
  if (!report.metrics.some(sure)) return report;
  return {
    ...report,
    metrics: report.metrics.map((metric) => (sure(metric) ? { ...metric, reviewed: true } : metric)),
  };
}

/** Figures without a name or a value: a feed without them is what readers would get. */
export function incompleteFigures({ metrics }: Report): Metric[] {
  return metrics.filter(
    ({ label, value, values }) => !label.trim() || (value === undefined && !values?.length),
  );
}
