/** Which figure of one report is which of another. */
import { normalizedValue } from '../feed/figure.js';
import { sectionEntries } from '../feed/select.js';
import type { Metric, Report } from '../feed/types.js';
import { compareNames, plainName } from './name.js';

/** A figure and the heading it stands under. */
export interface Told {
  metric: Metric;
  /** The plain name of the figure and of its heading. */
  name: string;
  section: string;
}

/** Two tellings of what is, or may be, one figure. */
export interface Match {
  from: Told;
  to: Told;
  /** 0 to 1. */
  certainty: number;
  /** `same` is merged, `likely` is merged and told, `possible` is only told. */
  level: 'same' | 'likely' | 'possible';
}

const LIKELY = 0.82;
const POSSIBLE = 0.78;
/** Names may differ by a short word at most to be taken for one. */
const LONGEST_DIFFERENCE = 3;
/** From one year to the next, amounts seldom change by more. */
const FACTOR = 4;

/** The figures of a report with their headings. */
export function toldBy(report: Report): Told[] {
  const headings = new Map<string, string>();
  for (const { section, parent } of sectionEntries(report))
    for (const block of section.blocks)
      headings.set(block.id, plainName(section.title || parent?.title || ''));
  return report.metrics.map((metric) => ({
    metric,
    name: plainName(metric.label),
    section: headings.get(metric.source?.block ?? '') ?? '',
  }));
}

/**
 * Matches figures by name, unit and section. Each is matched once at most; the surest pairs come first. Figures of other kind,
 * unit, scope or status are never one.
 */
export function matchFigures(from: readonly Told[], to: readonly Told[]): Match[] {
  const groups = new Map<string, Told[]>();
  for (const told of to) {
    const group = groups.get(keyOf(told));
    if (group) group.push(told);
    else groups.set(keyOf(told), [told]);
  }
  const pairs = from
    .flatMap((told) => (groups.get(keyOf(told)) ?? []).flatMap((other) => compare(told, other)))
    .sort((a, b) => b.certainty - a.certainty);
  const used = new Set<Told>();
  return pairs.filter((pair) => {
    if (used.has(pair.from) || used.has(pair.to)) return false;
    used.add(pair.from).add(pair.to);
    return true;
  });
}

/** What two tellings must have in common. */
function keyOf({ metric }: Told): string {
  const { kind, scope = '', status = 'result' } = metric;
  const wide = /^全[国省市县区州旗]$/.test(scope) ? '' : scope;
  const direction = metric.kind === 'change' || kind === 'percentage-points' ? metric.unit : '';
  return [kind, normalizedValue(metric).unit, wide, status, direction].join('|');
}

function compare(from: Told, to: Told): Match[] {
  const { score, left, right, defining } = compareNames(from.name, to.name, POSSIBLE);
  if (score < POSSIBLE || from.name.length < 3) return [];
  const sections = from.section && to.section ? compareNames(from.section, to.section).score : 0.5;
  const certainty = Math.round(Math.min(1, score * 0.85 + sections * 0.15) * 100) / 100;
  if (score === 1) return [{ from, to, certainty: Math.max(certainty, 0.9), level: 'same' }];
  if (defining) return [];
  const near =
    Math.max(left.length, right.length) <= LONGEST_DIFFERENCE && isOfOneSize(from.metric, to.metric);
  return [{ from, to, certainty, level: near && certainty >= LIKELY ? 'likely' : 'possible' }];
}

function isOfOneSize(a: Metric, b: Metric): boolean {
  const [x, y] = [a, b].map((metric) => Math.abs(normalizedValue(metric).value ?? 0));
  return x > 0 && y > 0 && Math.max(x / y, y / x) <= FACTOR;
}
