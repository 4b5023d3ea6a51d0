/**
 * What in a feed does not add up. Nothing is changed, nothing is asked of any server: findings are questions to the editor, each with
 * what was computed from what, both places, and how sure it is. See docs/check.md.
 */
import type { Feed } from '../feed/types.js';
import { FEED_CHECKS, REPORT_CHECKS } from './checks.js';
import type { Finding } from './finding.js';
import { readReport } from './reading.js';

export type { Finding, FindingPlace, Words } from './finding.js';

export interface CheckOptions {
  /** Codes of findings that are not wanted, `rate-shortened` for one. */
  without?: readonly string[];
}

/**
 * Checks the figures, tables, dates, metadata and references of every report of a feed.
 *
 * @param feed as `parseFeed` gives it, or as it was made; what is wrong with its form is `parseFeed`'s to say
 * @returns findings report by report, the gravest first, then in reading order; an empty list when all adds up
 */
export function checkFeed(feed: Feed, { without = [] }: CheckOptions = {}): Finding[] {
  const reports = feed.items.map(readReport);
  const found = [
    ...reports.flatMap((report) => REPORT_CHECKS.flatMap((check) => check(report))),
    ...FEED_CHECKS.flatMap((check) => check(reports)),
  ].filter(({ code }) => !without.includes(code));
  const place = new Map(reports.map(({ item }, at) => [item.id, at]));
  return found
    .map((finding, at) => ({ finding, at }))
    .sort(
      (a, b) =>
        place.get(a.finding.item)! - place.get(b.finding.item)! ||
        GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] ||
        a.at - b.at,
    )
    .map(({ finding }) => finding);
}

const GRAVITY: Record<Finding['severity'], number> = { error: 0, warning: 1, info: 2 };
