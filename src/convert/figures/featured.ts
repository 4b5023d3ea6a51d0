/** Which figures a reader sees first. */
import type { Metric } from '../../feed/types.js';
import { normalizedValue } from '../../feed/figure.js';
import type { Draft } from './draft.js';

const LIMIT = 8;

/**
 * Marks up to eight figures: ranks, what moved from one value to another, shares one can check and large sums first, of as many
 * sections as there are; no plans, and at most one full hundred per cent, which says little beside another.
 */
export function chooseFeatured(metrics: readonly Metric[], drafts: readonly Draft[]): void {
  const order = metrics
    .map((metric, i) => ({ metric, draft: drafts[i]!, weight: weigh(metric, drafts[i]!), i }))
    .filter(({ weight }) => weight > 0);
  order.sort((a, b) => b.weight - a.weight || a.i - b.i);
  const perSection = new Map<number, number>();
  const seen = new Set<Draft>();
  let chosen = 0;
  let full = false;
  for (const room of [1, 2, 4]) {
    for (const { metric, draft } of order) {
      if (chosen >= LIMIT) return;
      const used = perSection.get(draft.section) ?? 0;
      if (metric.featured || used >= room || (draft.owner && seen.has(draft.owner))) continue;
      if (isFull(metric) && full) continue;
      full ||= isFull(metric);
      metric.featured = true;
      perSection.set(draft.section, used + 1);
      seen.add(draft);
      if (draft.owner) seen.add(draft.owner);
      chosen++;
    }
  }
}

const isFull = ({ unit, value }: Metric) => unit === '%' && value === 100;

function weigh(metric: Metric, draft: Draft): number {
  if ((metric.confidence ?? 0) < 0.75 || metric.status || metric.label.length > 22 || metric.label.length < 4)
    return 0;
  if (draft.relation === 'change' || (draft.relation === 'share' && !metric.share_of?.metric)) return 0;
  let weight = 1;
  if (metric.rank) weight += 4;
  if (metric.change?.from !== undefined) weight += 4;
  else if (metric.change) weight += 1.5;
  if (metric.kind === 'percent') weight += isFull(metric) ? 1 : 2.5;
  if (metric.share_of?.metric) weight += 1;
  if (metric.kind === 'money') weight += 1;
  if (metric.qualifier !== 'exact' && metric.kind !== 'percent') weight += 0.5;
  if (draft.named === 'own') weight += 0.5;
  const { value = 0 } = normalizedValue(metric);
  if (metric.kind !== 'percent' && value > 0) weight += Math.min(3, Math.log10(value) / 4);
  return weight;
}
