import type { Metric } from '../feed/types.js';
import type { Amount } from './amount.js';

/** A figure where it stands. One that the feed does not have (see `unread.ts`) has an empty id and no name. */
export interface Figure {
  metric: Metric;
  /** JSON Pointer of the metric, or of the block. */
  where: string;
  item: string;
  block: string;
  /** Offsets of the written figure in the text of the block. */
  start: number;
  end: number;
  amount?: Amount;
  /** Base unit: 户 for 万户. */
  unit: string;
  /** Number of its sentence within the block. */
  sentence: number;
  /** The words since the figure before, or since the sentence began. */
  lead: string;
  /** The last clause of `lead`. */
  clause: string;
  /** The words up to the next mark. */
  after: string;
}

/** Whether a figure is an amount of something: no rate, rank, ratio or change. */
export function isQuantity({ metric: { kind }, amount }: Figure): boolean {
  return amount !== undefined && (kind === 'count' || kind === 'money' || kind === 'measure');
}

/** Whether a figure is a percentage of something, not a growth rate. */
export function isShare({ metric: { kind, unit }, amount }: Figure): boolean {
  return amount !== undefined && kind === 'percent' && unit === '%';
}
