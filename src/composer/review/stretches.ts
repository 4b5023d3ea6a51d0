/** A block's text cut where figures stand and where words are lit. Pure. */
import { figureSpan } from '../../feed/index.js';
import type { Metric } from '../../feed/index.js';

export interface Stretch {
  text: string;
  /** UTF-16 offset in the text of the block. */
  start: number;
  /** Figures told by these words. */
  figures: readonly string[];
  /** In the sentence that is lit. */
  lit: boolean;
}

/** A part of the text to light: a sentence, or the words a question is about. */
export interface Light {
  block: string;
  start: number;
  end: number;
}

/**
 * Cuts `text` into stretches that together are the text.
 *
 * @param metrics figures that cite the block
 * @param light what is lit, offsets in the same text
 */
export function stretchesOf(text: string, metrics: readonly Metric[], light?: Light): Stretch[] {
  const spans = metrics.flatMap((metric) => {
    const span = figureSpan(metric, text);
    return span ? [{ ...span, id: metric.id }] : [];
  });
  const cuts = new Set([0, text.length]);
  for (const { start, end } of [...spans, ...(light ? [light] : [])]) {
    for (const at of [start, end]) if (at > 0 && at < text.length) cuts.add(at);
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(0, -1).map((start, at) => {
    const end = ordered[at + 1]!;
    return {
      text: text.slice(start, end),
      start,
      figures: spans.filter((span) => span.start <= start && span.end >= end).map(({ id }) => id),
      lit: !!light && light.start <= start && light.end >= end,
    };
  });
}
