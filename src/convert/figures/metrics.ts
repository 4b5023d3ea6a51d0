/** From drafts to the metrics of a feed: ids, relations by id, confidence and the reason for doubt. */
import type { Metric, Period } from '../../feed/types.js';
import type { Draft } from './draft.js';
import { figureId } from './identity.js';

/** Makes metrics of drafts whose labels are unique. */
export function toMetrics(drafts: readonly Draft[], period: Period | undefined): Metric[] {
  const ids = assignIds(drafts);
  return drafts.map((draft, i) => toMetric(draft, i, ids, drafts, period));
}

function assignIds(drafts: readonly Draft[]): Map<Draft, string> {
  const ids = new Map<Draft, string>();
  const counts = new Map<string, number>();
  // Results first: what is only planned beside its result is known by that, and not by a number.
  const ordered = [...drafts.filter(({ status }) => !status), ...drafts.filter(({ status }) => status)];
  for (const draft of ordered) {
    const plain = figureId(draft.label, draft.quantity.family, draft.scope ?? '');
    const base = draft.status && counts.has(plain) ? `${plain}-${draft.status}` : plain;
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    ids.set(draft, count === 1 ? base : `${base}-${count}`);
  }
  return ids;
}

function toMetric(
  draft: Draft,
  at: number,
  ids: ReadonlyMap<Draft, string>,
  drafts: readonly Draft[],
  period: Period | undefined,
): Metric {
  const { quantity } = draft;
  const metric: Metric = {
    id: ids.get(draft)!,
    label: draft.label,
    unit: draft.unit,
    as_written: '',
    qualifier: quantity.qualifier,
    kind: draft.kind,
  };
  if (draft.values) metric.values = draft.values;
  else if (draft.value !== undefined) metric.value = draft.value;
  if (draft.max !== undefined) metric.value_max = draft.max;
  const own = draft.period ?? (draft.status ? undefined : period);
  if (own) metric.period = own;
  if (draft.scope) metric.scope = draft.scope;
  if (draft.rank) metric.rank = draft.rank;
  if (draft.change) metric.change = draft.change;
  if (draft.shareOf !== undefined) {
    const whole = wholeNamed(draft, at, drafts);
    metric.share_of = { ...(whole && { metric: ids.get(whole)! }), label: draft.shareOf };
  }
  if (draft.relation === 'part' && draft.owner) metric.part_of = ids.get(draft.owner)!;
  if (draft.status) metric.status = draft.status;
  const doubts = doubtsOf(draft);
  metric.confidence = confidenceOf(draft, doubts);
  if (metric.confidence < 0.7) metric.reason = doubts.join('；');
  return metric;
}

/** The figure a share is a share of: one of the last few whose name the base repeats. */
function wholeNamed(draft: Draft, at: number, drafts: readonly Draft[]): Draft | undefined {
  const base = draft.shareOf!.replace(/^已/, '').replace(/(?:总数|总量|数|的)+$/, '');
  if (base.length < 3) return undefined;
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const other = drafts[i]!;
    if (other.relation === 'change' || other.relation === 'rank' || other.quantity.family === 'percent')
      continue;
    if (other.label.includes(base) || lettersOf(base, other.label)) return other;
  }
  return undefined;
}

/** 已审结案件 in 已审结行政复议案件: every character of the base, in order. */
function lettersOf(base: string, label: string): boolean {
  let at = -1;
  for (const char of base) {
    at = label.indexOf(char, at + 1);
    if (at < 0) return false;
  }
  return base.length >= 3;
}

function doubtsOf(draft: Draft): string[] {
  const { quantity } = draft;
  const doubts = [...draft.doubts];
  if (draft.named === 'none') doubts.push('句中没有找到这个数字说的是什么');
  if (draft.named === 'topic') doubts.push('名称取自小标题，原句省略了主语');
  if (quantity.contradictory) doubts.push('精确到个位的数字后又写了“余”');
  if (quantity.bare && quantity.unit) doubts.push('数字后没有写明单位');
  if (draft.label.length > 32) doubts.push('名称较长，请精简');
  if (draft.label.length < 3) doubts.push('名称过短');
  if (quantity.chinese && !quantity.rank) doubts.push('由汉字数字读出');
  if (draft.kind === 'change' && /占比|比重|率|占.{0,12}比例/.test(draft.label) && draft.unit === '%')
    doubts.push('比率的变化写成了“%”，请确认是否应为“个百分点”');
  return doubts;
}

const COST: Record<Draft['named'], number> = { own: 0, clause: 0.06, sentence: 0.16, topic: 0.3, none: 0.6 };

function confidenceOf(draft: Draft, doubts: readonly string[]): number {
  const cost =
    0.05 +
    COST[draft.named] +
    (doubts.length - (draft.named === 'topic' || draft.named === 'none' ? 1 : 0)) * 0.26;
  return Math.max(0.1, Math.round((1 - cost) * 100) / 100);
}

/** Adds the citations, once the texts are at hand. */
export function cite(metric: Metric, draft: Draft, text: string): void {
  metric.as_written = text.slice(draft.written.start, draft.written.end);
  const { start, end } = draft.quote;
  metric.source = { block: draft.block, start, end, quote: text.slice(start, end) };
}
