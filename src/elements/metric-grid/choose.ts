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
  /** 1 for a part of the report. */
  depth?: number;
  metrics: readonly Metric[];
}

/**
 * The same figures by section, in the order their sections stand in the report. A section without figures of its own
 * stays when one below it has some, since there is a （一） in every part.
 */
export function groupBySection(report: Report, metrics: readonly Metric[]): MetricGroup[] {
  const own = new Map<Section | undefined, Metric[]>();
  const sections = new Map<string, Section>();
  const entries = sectionEntries(report);
  for (const { section } of entries) {
    for (const { id } of section.blocks) sections.set(id, section);
    own.set(section, []);
  }
  own.set(undefined, []);
  for (const metric of metrics) own.get(sections.get(metric.source?.block ?? ''))!.push(metric);
  const kept = new Set<Section | undefined>();
  for (const { section, parent } of [...entries].reverse()) {
    if (!own.get(section)!.length && !kept.has(section)) continue;
    kept.add(section).add(parent);
  }
  return [...entries, { section: undefined, depth: undefined }]
    .map(({ section, depth }) => ({ section, depth, metrics: own.get(section)! }))
    .filter(({ section, metrics: shown }) => shown.length || (section && kept.has(section)));
}

function words(text: string): string[] {
  return text.split(/[\s,，]+/).filter(Boolean);
}
