/** What can be asked of a feed and of a report. Nothing here changes what it is given. */
import type { Block, Feed, FeedItem, Metric, Point, Report, Section } from './types.js';

/** A section and where it stands in the tree: `depth` is 1 for a part of the report. */
export interface SectionEntry {
  section: Section;
  depth: number;
  parent?: Section;
}

/** One report's telling of a figure that several reports tell. */
export interface MetricEntry {
  item: FeedItem;
  metric: Metric;
}

/** The report with this id. */
export function itemById(feed: Feed, id: string): FeedItem | undefined {
  return feed.items.find((item) => item.id === id);
}

/** The report published last, whatever the order of the feed; of undated ones the first. */
export function newestItem(feed: Feed): FeedItem | undefined {
  let newest: FeedItem | undefined;
  for (const item of feed.items) {
    if (!newest || publishedAt(item) > publishedAt(newest)) newest = item;
  }
  return newest;
}

function publishedAt({ date_published, _govreport: { document, period } }: FeedItem): number {
  return Date.parse(date_published ?? document?.date_written ?? period?.end ?? '') || 0;
}

/** Every section in reading order, a parent before its children. */
export function sectionEntries(report: Report): SectionEntry[] {
  const entries: SectionEntry[] = [];
  const walk = (sections: Section[], depth: number, parent?: Section): void => {
    for (const section of sections) {
      entries.push({ section, depth, parent });
      if (section.sections) walk(section.sections, depth + 1, section);
    }
  };
  walk(report.sections, 1);
  return entries;
}

export function sectionById(report: Report, id: string): Section | undefined {
  return sectionEntries(report).find(({ section }) => section.id === id)?.section;
}

/** The named point (一是…) with this id, and the section it stands in. */
export function pointById(report: Report, id: string): { point: Point; section: Section } | undefined {
  for (const { section } of sectionEntries(report)) {
    const point = section.points?.find((each) => each.id === id);
    if (point) return { point, section };
  }
  return undefined;
}

/** Every block in reading order. */
export function blocks(report: Report): Block[] {
  return sectionEntries(report).flatMap(({ section }) => section.blocks);
}

export function blockById(report: Report, id: string): Block | undefined {
  return blocks(report).find((block) => block.id === id);
}

/** The section a block stands in. */
export function sectionOfBlock(report: Report, blockId: string): Section | undefined {
  return sectionEntries(report).find(({ section }) => section.blocks.some(({ id }) => id === blockId))
    ?.section;
}

export function metricById(report: Report, id: string): Metric | undefined {
  return report.metrics.find((metric) => metric.id === id);
}

/** The figures whose sentences stand in a section or below it, in the feed's order. */
export function metricsOfSection(report: Report, sectionId: string): Metric[] {
  const section = sectionById(report, sectionId);
  if (!section) return [];
  const inside = new Set(blocks({ ...report, sections: [section] }).map(({ id }) => id));
  return report.metrics.filter(({ source }) => source && inside.has(source.block));
}

/**
 * The figures to show first: those marked `featured`; when none is, those that say most for themselves (a rank, a
 * change, a share, a fraction of a whole) before bare counts, results only, in the feed's order.
 *
 * @param count how many to choose when none is marked.
 */
export function featuredMetrics(report: Report, count = 8): Metric[] {
  const marked = report.metrics.filter((metric) => metric.featured);
  if (marked.length) return marked;
  return report.metrics
    .filter(({ kind, status }) => kind !== 'rank' && kind !== 'change' && (status ?? 'result') === 'result')
    .map((metric, at) => ({ metric, at, weight: weight(metric) }))
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ metric }) => metric);
}

function weight({ rank, change, share_of, kind, part_of, confidence = 1 }: Metric): number {
  const says =
    (rank ? 4 : 0) + (change ? 3 : 0) + (share_of ? 2 : 0) + (kind === 'percent' || kind === 'money' ? 1 : 0);
  return (says + (part_of ? 0 : 1)) * confidence;
}

/** The same figure in every report that tells it, the earliest period first. */
export function metricOverItems(feed: Feed, id: string): MetricEntry[] {
  return feed.items
    .map((item) => ({ item, metric: metricById(item._govreport, id) }))
    .filter((entry): entry is MetricEntry => !!entry.metric)
    .map((entry) => ({ entry, key: periodKey(entry) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}

/** Sorts by the figure's own period, else the report's, else the day the report was published. */
function periodKey({ item, metric }: MetricEntry): string {
  const period = metric.period ?? item._govreport.period;
  return period?.end ?? period?.start ?? period?.label ?? item.date_published ?? '';
}
