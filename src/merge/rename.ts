import type { Report } from '../feed/types.js';

/** A copy of a report in which figures have other ids, and everything that names them says so. */
export function renameFigures(report: Report, names: ReadonlyMap<string, string>): Report {
  if (!names.size) return report;
  const nameOf = (id: string): string => names.get(id) ?? id;
  return {
    ...report,
    metrics: report.metrics.map((metric) => ({
      ...metric,
      id: nameOf(metric.id),
      ...(metric.part_of !== undefined && { part_of: nameOf(metric.part_of) }),
      ...(metric.share_of?.metric !== undefined && {
        share_of: { ...metric.share_of, metric: nameOf(metric.share_of.metric) },
      }),
    })),
  };
}
