/** Which reports of a feed may be held against each other. */
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

function samePlace(a: ReadReport, b: ReadReport): boolean {
  return a.report.place?.name === b.report.place?.name && a.report.place?.within === b.report.place?.within;
}
