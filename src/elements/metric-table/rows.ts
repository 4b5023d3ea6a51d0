import { metricsOfSection, normalizedValue, sectionEntries } from '../../feed/index.js';
import type { Metric, Report, Section } from '../../feed/index.js';

/** A figure and where it stands. */
export interface Row {
  metric: Metric;
  section?: Section;
  /** The section's place in the report, so that sections sort as they are read; absent for a figure that cites nothing. */
  order?: number;
  /** The figure's own period, else the report's. */
  period: string;
}

/** What rows can be sorted by. */
export type SortKey = 'label' | 'value' | 'section' | 'period' | 'scope' | 'source';

const known = new WeakMap<Report, readonly Row[]>();
const folded = new WeakMap<Row, string>();
const collator = new Intl.Collator('zh-Hans', { numeric: true });

/** Every figure of a report as a row, in the feed's order; worked out once per report. */
export function tableRows(report: Report): readonly Row[] {
  let rows = known.get(report);
  if (!rows) {
    const places = new Map<string, { section: Section; order: number }>();
    sectionEntries(report).forEach(({ section }, order) => {
      for (const { id } of section.blocks) places.set(id, { section, order });
    });
    rows = report.metrics.map((metric) => ({
      metric,
      ...places.get(metric.source?.block ?? ''),
      period: (metric.period ?? report.period)?.label ?? '',
    }));
    known.set(report, rows);
  }
  return rows;
}

/** The sections that have figures, in or below them, in reading order; `depth` is 1 for a part of the report. */
export function sectionsWithFigures(report: Report): { section: Section; depth: number }[] {
  const own = new Set(tableRows(report).map(({ section }) => section));
  const has = (section: Section): boolean => own.has(section) || !!section.sections?.some(has);
  return sectionEntries(report).filter(({ section }) => section.title && has(section));
}

/**
 * The rows whose label, figure or sentence has every word asked for, whatever the width of its letters and digits.
 *
 * @param section id of the section to stay within, with those below it.
 */
export function filterRows(
  report: Report,
  { words = '', section }: { words?: string; section?: string },
): readonly Row[] {
  let rows = tableRows(report);
  if (section) {
    const inside = new Set(metricsOfSection(report, section));
    rows = rows.filter(({ metric }) => inside.has(metric));
  }
  const asked = words.split(/\s+/).map(foldText).filter(Boolean);
  if (!asked.length) return rows;
  return rows.filter((row) => {
    let text = folded.get(row);
    if (text === undefined) {
      const { label, as_written, source } = row.metric;
      folded.set(row, (text = foldText(`${label} ${as_written} ${source?.quote ?? ''}`)));
    }
    return asked.every((word) => text.includes(word));
  });
}

/** Half and full width, capitals, spaces and the commas in numbers make no difference. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,]+/g, '');
}

/**
 * The rows sorted, those that have nothing to sort by last in both directions, equals in the report's order. Numbers
 * compare within their unit, 万元 with 亿元 but never with 件: units stand together, in the order they first appear.
 */
export function sortRows(rows: readonly Row[], key: SortKey, descending = false): Row[] {
  const units = new Map<string, number>();
  const keyed = rows.map((row, at) => {
    const [first, second] = keyOf(row, key, units);
    return { row, at, first, second };
  });
  const sign = descending ? -1 : 1;
  return keyed
    .sort(
      (a, b) =>
        missing(a.first) - missing(b.first) ||
        (key === 'value' ? compare(a.first, b.first) : sign * compare(a.first, b.first)) ||
        sign * compare(a.second, b.second) ||
        a.at - b.at,
    )
    .map(({ row }) => row);
}

type Key = string | number | undefined;

function keyOf({ metric, order, period }: Row, key: SortKey, units: Map<string, number>): [Key, Key?] {
  if (key === 'value') {
    const { value, unit } = normalizedValue(metric);
    if (value === undefined) return [undefined];
    if (!units.has(unit)) units.set(unit, units.size);
    return [units.get(unit), value];
  }
  if (key === 'label') return [metric.label];
  if (key === 'scope') return [metric.scope || undefined];
  if (key === 'period') return [period || undefined];
  return [order, key === 'source' ? metric.source?.start : undefined];
}

function missing(key: Key): number {
  return key === undefined ? 1 : 0;
}

function compare(a: Key, b: Key): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return a === b ? 0 : Number(a) - Number(b) || 0;
}
