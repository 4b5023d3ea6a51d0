/** Which reports of a feed may be held against each other. */
import type { Figure } from './figure.js';
import type { ReadReport } from './reading.js';

/** A report and the one of the same kind and place on the year before. */
export interface YearPair {
  before: ReadReport;
  now: ReadReport;
}

/** The year a report is on, when it is on one whole year. */
export function yearOf({ report: { period } }: ReadReport): number | undefined {
  const [start, end] = [period?.start, period?.end].map((date) => date?.slice(0, 4));
  return start && start === end ? Number(start) : undefined;
}

/** Reports on two years running. */
export function yearPairs(reports: readonly ReadReport[]): YearPair[] {
  return reports.flatMap((now) => {
    const year = yearOf(now);
    const before = reports.find(
      (each) =>
        year !== undefined &&
        yearOf(each) === year - 1 &&
        each.report.kind === now.report.kind &&
        samePlace(each, now),
    );
    return before ? [{ before, now }] : [];
  });
}

/** Reports of different kinds on one year, each pair once. */
export function sameYearPairs(reports: readonly ReadReport[]): YearPair[] {
  return reports.flatMap((now, i) =>
    reports
      .slice(0, i)
      .filter(
        (before) => yearOf(now) !== undefined && yearOf(before) === yearOf(now) && samePlace(before, now),
      )
      .map((before) => ({ before, now })),
  );
}

/** 全县 says no more than the report itself does. */
export function scopeOf({ metric: { scope = '' } }: Figure): string {
  return /^全[国省市县区州旗盟]$/.test(scope) ? '' : scope;
}

/** Looks up the same figure in a report: by its id, else by name, kind, unit and scope when only one has them. */
export function twinFinder({ figures, figureById }: ReadReport): (figure: Figure) => Figure | undefined {
  const byName = new Map<string, Figure | undefined>();
  for (const figure of figures) {
    if (!figure.metric.id) continue;
    const key = nameKey(figure);
    byName.set(key, byName.has(key) ? undefined : figure);
  }
  return (figure) => {
    if (!figure.metric.id) return undefined;
    const twin = figureById.get(figure.metric.id) ?? byName.get(nameKey(figure));
    return twin && twin.unit === figure.unit && scopeOf(twin) === scopeOf(figure) ? twin : undefined;
  };
}

function nameKey(figure: Figure): string {
  const { label, kind, status } = figure.metric;
  return [label, kind, status, figure.unit, scopeOf(figure)].join('|');
}

function samePlace(a: ReadReport, b: ReadReport): boolean {
  return a.report.place?.name === b.report.place?.name && a.report.place?.within === b.report.place?.within;
}
