/** A figure while it is being read: what will become a metric, and what its neighbours need to know of it. */
import type { Change, MetricKind, Period, Rank } from '../../feed/types.js';
import type { Clause, Sentence } from './clauses.js';
import type { Quantity } from './quantities.js';

/** How a figure got its name: from its own clause, from the clause or sentence before, or from the heading. */
export type NameSource = 'own' | 'clause' | 'sentence' | 'topic' | 'none';

export interface Draft {
  quantity: Quantity;
  label: string;
  /** The subject alone, without what a change, share or rank adds to it. */
  name: string;
  /** The counted thing alone, for neighbours that leave it out: 行政复议案件. */
  object: string;
  /** Words a list shares: 平台入驻 in 平台入驻企业…家、金融机构…家. */
  prefix: string;
  subject: string;
  named: NameSource;
  kind: MetricKind;
  unit: string;
  value?: number;
  max?: number;
  values?: number[];
  change?: Change;
  rank?: Rank;
  /** Places its rank went up by, told before the rank itself. */
  moved?: number;
  shareOf?: string;
  /** The figure this one is a share, part, change or rank of. */
  owner?: Draft;
  relation?: 'part' | 'share' | 'change' | 'rank';
  status?: 'target' | 'forecast';
  scope?: string;
  period?: Period;
  /** Offsets of as_written and of the quote in the block's text. */
  written: { start: number; end: number };
  quote: { start: number; end: number };
  block: string;
  clause: Clause;
  /** What the first figure of its group counts: 普通中学 before 在校学生. */
  group?: string;
  sentence: Sentence;
  /** Index of the section it stands in, for choosing varied featured figures. */
  section: number;
  /** Heading of the point or section, to tell equal names apart. */
  topic: string;
  doubts: string[];
}
