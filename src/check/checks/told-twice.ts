import { finding, type Finding } from '../finding.js';
import { isSlip } from '../numerals.js';
import { isQuantity, isShare, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';

/** Names too plain to be of one thing: 完成投资, 举办活动. */
const SHORTEST = 6;
/** How far two tellings of one figure may be apart; further apart they are of two things. */
const NEAR = 0.1;

/**
 * The same figure told twice in one report with two values: same name, unit, scope, period and status, in two sentences. Two
 * things of one name are seldom of nearly one size, so only values that are close, or one slip of the hand apart, are asked about.
 */
export function checkToldTwice(report: ReadReport): Finding[] {
  const first = new Map<string, Figure>();
  return report.figures.flatMap((figure) => {
    if (!isQuantity(figure) && !isShare(figure)) return [];
    const label = nameOf(figure);
    if (
      label.length < SHORTEST ||
      ((figure.metric.confidence ?? 1) < 0.6 && !/\(\d\)$/.test(figure.metric.label))
    )
      return [];
    const { metric, unit } = figure;
    const key = [label, unit, metric.kind, metric.scope, metric.period?.label, metric.status].join('|');
    const before = first.get(key);
    if (!before) {
      first.set(key, figure);
      return [];
    }
    const apart = before.block !== figure.block || Math.abs(before.sentence - figure.sentence) > 0;
    return apart && differ(before, figure) ? [ask(before, figure)] : [];
  });
}

/** The label without the number the converter adds to tell two of a name apart. */
function nameOf({ metric }: Figure): string {
  return metric.label.replace(/\s*\(\d\)$/, '');
}

function differ({ amount: a }: Figure, { amount: b }: Figure): boolean {
  if (!a || !b || (a.low <= b.high && b.low <= a.high)) return false;
  const larger = Math.max(Math.abs(a.value), Math.abs(b.value));
  return (
    (larger >= 100 && (Math.abs(a.value - b.value) / larger <= NEAR || isSlip(a.value, b.value))) ||
    (a.step < 1 && Math.abs(a.value - b.value) / larger <= NEAR)
  );
}

function ask(before: Figure, figure: Figure): Finding {
  const places = [before, figure].map(placeOf);
  return finding({
    code: 'told-twice',
    severity: 'warning',
    certainty: 0.65,
    computed: `${before.metric.as_written}≠${figure.metric.as_written}`,
    says: {
      zh: `“${nameOf(figure)}”前文为“${places[0].quote}”，此处为“${places[1].quote}”，前后不一致，请核对。`,
      en: `“${nameOf(figure)}” is ${before.metric.as_written} in one place and ${figure.metric.as_written} in another.`,
    },
    places,
    remedy: {
      zh: '如为同一数据，请统一；如口径不同，请写明区别。',
      en: 'If it is one figure, make it one; if not, say how they differ.',
    },
  });
}
