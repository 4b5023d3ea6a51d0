import type { FeedItem, Metric, Section } from '../feed/index.js';

/** What a question wants to know. `topic` is a word or two without a question. */
export type QuestionKind =
  | 'figure'
  | 'comparison'
  | 'rank'
  | 'mention'
  | 'who'
  | 'when'
  | 'why'
  | 'how'
  | 'problem'
  | 'plan'
  | 'topic';

/** Words of a report, exactly as it has them, and where they stand. */
export interface Cited {
  item: FeedItem;
  section: Section;
  /** Id of the block, and UTF-16 offsets into its text (`blockText`). */
  block: string;
  start: number;
  end: number;
  quote: string;
  /** The figure that was asked for, when the quote is cited for one. */
  figure?: CitedFigure;
}

/** A figure as the report wrote it: 近4.2万户. */
export interface CitedFigure {
  /** Full subject; for a cell of a table the words of its row and column. */
  label: string;
  /** Verbatim, qualifier and unit included. */
  text: string;
  /** The feed's own figure, where it has one. */
  metric?: Metric;
}

/** Two figures set against each other. */
export interface Comparison {
  /** What the report itself says of the change: 比上年提高0.6个百分点. */
  told?: string;
  /** What the two figures work out to, in `unit`. Never told as exact when a figure is not: see `about`. */
  difference?: number;
  unit?: string;
  /** One of the two figures is 近, 余, 约 …, or they are written in different magnitudes. */
  about?: boolean;
  direction?: 'up' | 'down' | 'flat';
}

/** What came of a question. Everything in `cited` and `related` is the report's own words. */
export interface Answer {
  status: 'answered' | 'not-mentioned' | 'unclear';
  kind: QuestionKind;
  /** The answer in one line where there is one: a figure, a comparison, a fact of the document box. */
  text?: string;
  comparison?: Comparison;
  /** Where the answer stands, the best place first. Empty for a fact of the document box. */
  cited: readonly Cited[];
  /** Nearest words where nothing answers, or other figures under the same words: to read, not an answer. */
  related: readonly Cited[];
}
