/** A figure from words an editor selected in the text. */
import { findMetrics } from '../../convert/figures/index.js';
import type { FigureContext } from '../../convert/figures/index.js';
import { blockText, sectionOfBlock } from '../../feed/index.js';
import type { Metric, Report } from '../../feed/index.js';
import { sentenceEnd } from '../../outline/index.js';

/**
 * What the converter reads in the selected words: a figure with value, unit, qualifier and citation. Words it cannot read give a figure
 * whose name and value are the editor's to fill in.
 *
 * @param start UTF-16 offset of the selection in the text of the block
 * @param end offset after it
 * @returns nothing when the block is not in the report or nothing but space is selected
 */
export function figureOfWords(
  report: Report,
  blockId: string,
  start: number,
  end: number,
): Metric | undefined {
  const section = sectionOfBlock(report, blockId);
  const block = section?.blocks.find(({ id }) => id === blockId);
  if (!section || !block) return undefined;
  const text = blockText(block);
  const selected = text.slice(start, end);
  const words = selected.trim();
  if (!words) return undefined;
  const at = start + selected.indexOf(words);
  const { kind, period, place } = report;
  const context: FigureContext = { kind, ...(period && { period }), ...(place && { place }) };
  const found = findMetrics([{ ...section, sections: [], blocks: [block] }], context).value;
  const told = found.find(({ as_written, source }) => {
    const from = source ? text.indexOf(as_written, source.start) : -1;
    return from >= 0 && from < at + words.length && from + as_written.length > at;
  });
  if (told) return { ...told, reviewed: true };
  return {
    id: `m-by-hand-${blockId}-${at}`,
    label: '',
    unit: '',
    as_written: words,
    qualifier: 'exact',
    kind: 'count',
    ...(period && { period }),
    source: citationAround(text, blockId, at, at + words.length),
    confidence: 0.1,
    reason: '所选文字中没有读出数字，请填写名称和数值',
  };
}

/** The sentence around words. */
function citationAround(
  text: string,
  block: string,
  start: number,
  end: number,
): NonNullable<Metric['source']> {
  let from = 0;
  for (let next = sentenceEnd(text, 0); next > 0 && next <= start; next = sentenceEnd(text, next))
    from = next;
  const stop = sentenceEnd(text, end);
  const to = stop < 0 ? text.length : stop;
  return { block, start: from, end: to, quote: text.slice(from, to) };
}
