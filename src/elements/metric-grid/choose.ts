import { featuredMetrics, metricsOfSection, sectionEntries } from '../../feed/index.js';
import type { Metric, Report, Section } from '../../feed/index.js';
import { reportFigures } from '../shared/metric/report-figures.js';

/** Which figures a grid shows: the most particular wish wins. */
export interface Choice {
  /** Ids, apart by spaces, in the order to show. */
  metrics?: string;
  /** Id of a section; what stands below it is included. */
  section?: string;
  show?: string;
  /** Kinds, apart by spaces: `percent money`. */
  kind?: string;
  /** Words a label must contain. */
  match?: string;
}

/** The figures of a report that a grid is asked for, in the feed's order unless they were named one by one. */
export function chooseMetrics(
  report: Report,
  { metrics, section, show, kind, match }: Choice,
): readonly Metric[] {
  let chosen = start();
  if (kind) {
    const kinds = words(kind);
    chosen = chosen.filter((metric) => kinds.includes(metric.kind));
  }
  return match ? chosen.filter(({ label }) => label.includes(match)) : chosen;

  function start(): readonly Metric[] {
    if (metrics) {
      const { byId } = reportFigures(report);
      return words(metrics)
        .map((id) => byId.get(id))
        .filter((metric): metric is Metric => metric !== undefined);
    }
    if (section) return metricsOfSection(report, section);
    return show === 'all' || kind || match ? report.metrics : featuredMetrics(report);
  }
}

/** Figures under the heading they stand under; `section` is absent for those that cite nothing. */
export interface MetricGroup {
  section?: Section;
  metrics: readonly Metric[];
}

/** The same figures by section, in the order their sections stand in the report. */
export function groupBySection(report: Report, metrics: readonly Metric[]): MetricGroup[] {
  const sections = new Map<string, Section>();
  const groups = new Map<Section | undefined, { section?: Section; metrics: Metric[] }>();
  for (const { section } of sectionEntries(report)) {
    for (const { id } of section.blocks) sections.set(id, section);
    groups.set(section, { section, metrics: [] });
  }
  groups.set(undefined, { metrics: [] });
  for (const metric of metrics) groups.get(sections.get(metric.source?.block ?? ''))!.metrics.push(metric);
  return [...groups.values()].filter((group) => group.metrics.length);
}

function words(text: string): string[] {
  return text.split(/[\s,，]+/).filter(Boolean);
}
