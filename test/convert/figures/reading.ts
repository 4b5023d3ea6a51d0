/** Helpers for tests of figures: sections from texts, and a figure on one line. */
import { findMetrics, type FigureContext } from '../../../src/convert/figures/index.js';
import type { Metric, Section } from '../../../src/feed/types.js';

/** One section of paragraphs. */
export function sectionOf(texts: readonly string[], title = ''): Section {
  return {
    id: 's1',
    title,
    blocks: texts.map((text, i) => ({ id: `s1-b${i + 1}`, type: 'paragraph', text })),
  };
}

/** The figures of a text. */
export function read(text: string, context: FigureContext = {}, title = ''): Metric[] {
  return findMetrics([sectionOf([text], title)], context).value;
}

/** A figure on one line: `name = value unit qualifier kind rank change share part status`, plain ones left out. */
export function line(metric: Metric): string {
  const { label, value, value_max, values, unit, qualifier, kind, rank, change, share_of, part_of, status } =
    metric;
  const round = (n: number | undefined) => String(Math.round((n ?? 0) * 1e4) / 1e4);
  const number = values ? values.join(':') : value_max === undefined ? round(value) : `${value}~${value_max}`;
  const words = [`${label} = ${number}${unit}`];
  if (qualifier !== 'exact') words.push(qualifier);
  if (kind !== 'count') words.push(kind);
  if (rank) {
    words.push(`rank ${rank.position}`);
    if (rank.scope) words.push(`of ${rank.scope}`);
    if (rank.from) words.push(`from ${rank.from}`);
    if (rank.streak) words.push(`streak ${rank.streak}`);
  }
  if (change?.from !== undefined) words.push(`from ${change.from}`);
  if (change)
    words.push(
      change.direction ?? '',
      change.value === undefined ? '' : `${change.value}${change.unit ?? ''}`,
    );
  if (share_of) words.push(`share of ${share_of.label}`);
  if (part_of) words.push('part');
  if (status) words.push(status);
  return words.filter(Boolean).join(' ');
}
