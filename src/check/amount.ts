/**
 * How much a written number can stand for. 97.5% may be anything that rounds or is cut to it, 近20万户 a bit less, 1140余条 a bit
 * more; 163件 is 163 and nothing else. Whether figures agree is asked of what they allow, not of their digits.
 */
import { normalizedValue } from '../feed/figure.js';
import type { Metric } from '../feed/types.js';

export interface Amount {
  /** In the base unit: 近20万户 is 200000. */
  value: number;
  /** The least and the most the words allow, both ends included. */
  low: number;
  high: number;
  /** What the last written digit is worth, in the base unit. */
  step: number;
  /** Counted to the last one. */
  exact: boolean;
  /** As written without 近, 余, 超 and the like. */
  plain: boolean;
}

/** How a number agrees with what it should be. */
export type Agreement = 'exact' | 'rounded' | 'truncated';

const DIGITS = /[\d０-９][\d０-９,，]*(?:[.．]([\d０-９]+))?/;

/** What a figure can stand for; nothing for ranks, structures and figures without a value. */
export function amountOf(metric: Metric): Amount | undefined {
  const { value, as_written, unit, qualifier, kind } = metric;
  if (value === undefined || kind === 'rank' || kind === 'structure' || !Number.isFinite(value))
    return undefined;
  const base = normalizedValue({ value, as_written, unit }).value!;
  const scale = normalizedValue({ value: 1, as_written, unit }).value!;
  const written = DIGITS.exec(as_written);
  const decimals = written ? (written[1]?.length ?? 0) : decimalsOf(value);
  const step = scale / 10 ** decimals;
  const plain = qualifier === 'exact' && metric.value_max === undefined;
  const exact = plain && decimals === 0 && scale === 1 && kind !== 'measure' && kind !== 'percent';
  const [low, high] = bounds(metric, base, scale, step, exact);
  return { value: base, low, high, step, exact, plain };
}

function bounds(metric: Metric, base: number, scale: number, step: number, exact: boolean): [number, number] {
  if (exact) return [base, base];
  if (metric.value_max !== undefined) return [base, metric.value_max * scale];
  const loose = looseStep(metric.value!, step / scale) * scale;
  switch (metric.qualifier) {
    case 'near':
      return [base - loose, base];
    case 'over':
      return [base, base + loose];
    case 'about':
      return [base - Math.max(loose, Math.abs(base) * 0.05), base + Math.max(loose, Math.abs(base) * 0.05)];
    case 'more-than':
    case 'at-least':
      return [base, Infinity];
    case 'at-most':
    case 'within':
      return [-Infinity, base];
    default:
      return [base - step / 2, base + step];
  }
}

/** The worth of the last digit that is not a zero's: 20 is 10, 1140 is 10, 4.2 is 0.1. */
function looseStep(value: number, step: number): number {
  let loose = step;
  while (loose < Math.abs(value) && Math.abs(value / (loose * 10) - Math.round(value / (loose * 10))) < 1e-9)
    loose *= 10;
  return loose;
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1].length ?? 0;
}

const SLACK = 1e-9;

/** Whether parts can make a total. Parts and total are rounded all alike, or cut all alike. */
export function sumAgrees(parts: readonly Amount[], total: Amount): Agreement | undefined {
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const all = [...parts, total];
  const slack = SLACK * Math.max(1, Math.abs(total.value));
  if (Math.abs(sum - total.value) <= slack) return 'exact';
  if (!all.every(({ plain }) => plain)) {
    const low = parts.reduce((least, part) => least + part.low, 0);
    const high = parts.reduce((most, part) => most + part.high, 0);
    return low <= total.high + slack && high >= total.low - slack ? 'rounded' : undefined;
  }
  const steps = all.map(({ exact, step }) => (exact ? 0 : step));
  const room = steps.reduce((sumOfSteps, step) => sumOfSteps + step, 0);
  const gap = total.value - sum;
  if (Math.abs(gap) <= room / 2 + slack) return 'rounded';
  const ofParts = room - steps[steps.length - 1];
  return gap > 0 && gap < ofParts + slack ? 'truncated' : undefined;
}

/** What a part of a whole can be, in percent, from least to most. */
export function shareOf(part: Amount, whole: Amount): { value: number; low: number; high: number } {
  const half = ({ exact, plain, low, high, value, step }: Amount): [number, number] =>
    exact || !plain ? [low, high] : [value - step / 2, value + step / 2];
  const [partLow, partHigh] = half(part);
  const [wholeLow, wholeHigh] = half(whole);
  return {
    value: (part.value / whole.value) * 100,
    low: (partLow / wholeHigh) * 100,
    high: (partHigh / Math.max(wholeLow, Number.MIN_VALUE)) * 100,
  };
}

/** Whether a written number can be what was computed to lie between `low` and `high`, and how it was shortened. */
export function valueAgrees(
  { value, low, high }: { value: number; low: number; high: number },
  written: Amount,
): Agreement | undefined {
  const { step, plain } = written;
  const slack = SLACK * Math.max(1, Math.abs(written.value));
  if (!plain) return low <= written.high + slack && high >= written.low - slack ? 'rounded' : undefined;
  if (Math.abs(value - written.value) <= slack) return 'exact';
  const [rounding, cut] = [step / 2, step];
  if (low <= written.value + rounding + slack && high >= written.value - rounding - slack) return 'rounded';
  return low < written.value + cut - slack && high >= written.value - slack ? 'truncated' : undefined;
}
