import { finding, type Finding } from '../finding.js';
import { plainNumber, rounded } from '../numerals.js';
import { isQuantity, isShare, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';

/** A count and its share, told together. */
interface Pair {
  count: Figure;
  share: Figure;
  /** What the whole can be, by this pair alone. */
  low: number;
  high: number;
}

/** Longer runs are lists of something else. */
const LONGEST = 60;

/**
 * Counts with their shares in a row: 财政类20件，占15.6%；司法类7件，占5.5%；城建类32件，占25%. All of them give the same whole, named or not; one
 * that gives another is asked about when at least two thirds of three or more agree.
 */
export function checkShareSeries(report: ReadReport): Finding[] {
  return seriesOf(report).flatMap((series) => {
    if (series.length < 3 || series.length > LONGEST) return [];
    const agreeing = series
      .map((pair) => series.filter((other) => other.low <= pair.high && pair.low <= other.high))
      .sort((a, b) => b.length - a.length)[0];
    const low = Math.max(...agreeing.map((pair) => pair.low));
    const high = Math.min(...agreeing.map((pair) => pair.high));
    const off = series.filter((pair) => pair.low > high || pair.high < low);
    if (low > high || !off.length || off.length * 3 > series.length) return [];
    return off.map((pair) => ask(pair, agreeing, (low + high) / 2));
  });
}

/** Runs of pairs that follow each other in one paragraph, all of one unit and one base. */
function seriesOf({ figures }: ReadReport): Pair[][] {
  const runs: Pair[][] = [];
  let next = -1;
  figures.forEach((share, at) => {
    const count = figures[at - 1];
    if (!count || !isPair(count, share)) return;
    const pair = { count, share, ...impliedBy(count, share) };
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const follows = next === at - 1 && last?.share.block === share.block;
    if (last && follows && last.count.unit === count.unit && baseOf(last.share) === baseOf(share))
      run.push(pair);
    else runs.push([pair]);
    next = at + 1;
  });
  return runs;
}

function isPair(count: Figure, share: Figure): boolean {
  return (
    count.block === share.block &&
    count.sentence === share.sentence &&
    isQuantity(count) &&
    isShare(share) &&
    count.amount!.plain &&
    share.amount!.plain &&
    share.amount!.value > 0 &&
    /^[\s,，、（(]*(?:分别)?占/.test(share.lead)
  );
}

/** What the share says it is of: 总量的. */
function baseOf({ lead }: Figure): string {
  return lead.replace(/^.*?占/, '').replace(/[的约比]/g, '');
}

function impliedBy({ amount: count }: Figure, { amount: share }: Figure): { low: number; high: number } {
  const [half, room] = [share!.step / 2, count!.exact ? 0 : count!.step / 2];
  // A share that was cut stands for up to a whole step more.
  return {
    low: ((count!.value - room) / (share!.value + half * 2)) * 100,
    high: ((count!.value + room) / Math.max(share!.value - half, Number.EPSILON)) * 100,
  };
}

function ask({ count, share }: Pair, others: readonly Pair[], whole: number): Finding {
  const percent = rounded((count.amount!.value / whole) * 100, 1);
  const base = plainNumber(Math.round(whole));
  return finding({
    code: 'share-series',
    severity: 'warning',
    certainty: 0.75,
    computed: `${count.metric.as_written}÷${base}≈${percent}%`,
    says: {
      zh: `同列各项占比的基数约为${base}${count.unit}，按此“${placeOf(count).quote}”约占${percent}%，与“${placeOf(share).quote}”不符，请核对。`,
      en: `The other shares are of about ${base}; of that, ${count.metric.as_written} is ${percent}%, not ${share.metric.as_written}.`,
    },
    places: [share, count, ...others.slice(0, 2).flatMap((pair) => [pair.count, pair.share])].map(placeOf),
    remedy: { zh: '核对这一项的数量和占比。', en: 'Check this count and its share.' },
  });
}
