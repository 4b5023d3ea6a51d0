/** How numbers are put in a finding. */
import { normalizedValue } from '../feed/figure.js';
import type { Figure } from './figure.js';

/** Without the dust of floating point: 0.1 + 0.2 is 0.3. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** Shortened to some decimals, cut zeros left out. */
export function rounded(value: number, decimals: number): string {
  return String(Number(value.toFixed(Math.min(Math.max(decimals, 0), 8))));
}

/** An amount in the unit a figure is written in: 43700 as 4.37万件. */
export function inUnitOf(value: number, { metric }: Figure): string {
  const { value: scale } = normalizedValue({ as_written: '', value: 1, unit: metric.unit });
  return `${plainNumber(value / (scale || 1))}${metric.unit}`;
}

/** A percentage with one decimal more than a figure is written with, so that the difference shows. */
export function closerThan(percent: number, { metric, amount }: Figure): string {
  const decimals = amount && amount.step < 1 ? Math.round(-Math.log10(amount.step)) : 0;
  return `${rounded(percent, decimals + 1)}${metric.unit === '‰' ? '‰' : '%'}`;
}

/** Whether one slip of the hand makes one number of another: a digit mistyped, two neighbours changed over, a zero or point lost. */
export function isSlip(a: number, b: number): boolean {
  if (a === b || a <= 0 || b <= 0) return false;
  const ratio = Math.log10(a / b);
  if (Math.abs(ratio - Math.round(ratio)) < 1e-9) return true;
  const [left, right] = [plainNumber(a), plainNumber(b)];
  if (left.length !== right.length) return false;
  const off = [...left].map((_, i) => i).filter((i) => left[i] !== right[i]);
  if (off.length === 1) return true;
  return (
    off.length === 2 &&
    off[1] === off[0] + 1 &&
    left[off[0]] === right[off[1]] &&
    left[off[1]] === right[off[0]]
  );
}
