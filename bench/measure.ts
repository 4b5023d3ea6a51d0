/** One line of the table: what was measured, against what, and what it may be. */
export interface Measure {
  what: string;
  /** The number compared with the budget. */
  value: number;
  /** `x` is a multiple of the floor measured in the same run. */
  unit: 'x' | 'ms' | 'KB' | '';
  /** The most it may be; without one the line only informs. */
  budget?: number;
  /** What the number is made of, for who reads the table. */
  note?: string;
}

/** A benchmark: runs, and says what it measured. */
export type Bench = (lab: Lab) => Promise<Measure[]>;

/** What a benchmark is given to work with. */
export interface Lab {
  rounds: number;
  /** Opens a page nobody has opened before in this browser context, with the hosted script at /dist/govreport.js. */
  open(html: string, options?: OpenOptions): Promise<import('playwright-core').Page>;
}

export interface OpenOptions {
  /** How many times slower the processor is to seem. */
  slowdown?: number;
  /** 150 ms and 1.6 Mbit/s each way. */
  slow4G?: boolean;
  /** Files beside the page, by path. */
  files?: Record<string, string>;
  /** Runs in the page before anything else of it does. */
  before?: () => void;
}

/** The least disturbed of some runs: what else a shared machine does only ever adds time. */
export function least(numbers: readonly number[]): number {
  return Math.min(...numbers);
}

/** What the machine can do when nothing else runs on it: the slowest of the fastest fifth. For short work in Node. */
export function fastest(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 5)]!;
}

/** Milliseconds that some work takes. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
