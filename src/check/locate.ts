/** Where the figures of a report stand, and the words around them. */
import { normalizedValue } from '../feed/figure.js';
import type { Metric } from '../feed/types.js';
import { amountOf } from './amount.js';
import type { Figure } from './figure.js';
import type { Placed } from './reading.js';
import { unreadCounts } from './unread.js';

/** Finds each figure's own digits; two figures of the same digits get one place each, in order. */
export function locateFigures(
  item: string,
  metrics: readonly Metric[],
  where: string,
  blocks: readonly Placed[],
  blockById: ReadonlyMap<string, Placed>,
): Figure[] {
  const taken = new Map<string, Set<number>>();
  const byBlock = new Map<string, Figure[]>();
  metrics.forEach((metric, i) => {
    const { source, as_written } = metric;
    const text = source && blockById.get(source.block)?.text;
    if (!source || !text || !as_written) return;
    const used = taken.get(source.block) ?? new Set();
    taken.set(source.block, used);
    const start = occurrence(text, as_written, source.start, source.end, used);
    if (start === undefined) return;
    used.add(start);
    const figure = figureAt(metric, `${where}/${i}`, item, source.block, start);
    const list = byBlock.get(source.block);
    if (list) list.push(figure);
    else byBlock.set(source.block, [figure]);
  });
  return blocks.flatMap(({ block, where: pointer, text }) => {
    const figures = byBlock.get(block.id) ?? [];
    if (block.type === 'paragraph' || block.type === 'list') {
      for (const { metric, start } of unreadCounts(text, block.id, figures))
        figures.push(figureAt(metric, pointer, item, block.id, start));
    }
    figures.sort((a, b) => a.start - b.start || a.end - b.end);
    addWords(figures, text);
    return figures;
  });
}

function figureAt(metric: Metric, where: string, item: string, block: string, start: number): Figure {
  return {
    metric,
    where,
    item,
    block,
    start,
    end: start + metric.as_written.length,
    amount: amountOf(metric),
    unit: unitOf(metric),
    sentence: 0,
    lead: '',
    clause: '',
    after: '',
  };
}

/** The base unit of a figure; people are counted by 名, 位 and 人 alike. */
function unitOf(metric: Metric): string {
  const { unit } = normalizedValue(metric);
  return unit === '名' || (unit === '位' && metric.kind === 'count') ? '人' : unit;
}

/** The first free place of the digits between two offsets that is not inside a longer number. */
function occurrence(
  text: string,
  written: string,
  from: number,
  to: number,
  used: ReadonlySet<number>,
): number | undefined {
  let first: number | undefined;
  for (let at = text.indexOf(written, from); at >= 0 && at < to; at = text.indexOf(written, at + 1)) {
    if (/[\d０-９.．]/.test(text[at - 1] ?? '') && /^[\d０-９]/.test(written)) continue;
    if (!used.has(at)) return at;
    first ??= at;
  }
  return first;
}

const SENTENCE_END = /[。！？!?\n]/g;
const CLAUSE_MARK = /[,，;；:：]/;

function addWords(figures: Figure[], text: string): void {
  SENTENCE_END.lastIndex = 0;
  let sentence = 0;
  let sentenceStart = 0;
  let next = SENTENCE_END.exec(text);
  let last: Figure | undefined;
  for (const figure of figures) {
    while (next && next.index < figure.start) {
      sentence++;
      sentenceStart = next.index + 1;
      next = SENTENCE_END.exec(text);
    }
    const from = last && last.sentence === sentence ? Math.max(last.end, sentenceStart) : sentenceStart;
    figure.sentence = sentence;
    figure.lead = text.slice(Math.min(from, figure.start), figure.start);
    figure.clause = figure.lead.split(CLAUSE_MARK).pop()!;
    figure.after = text.slice(figure.end, figure.end + 24).split(/[,，;；。、\n]/)[0];
    // What is planned in a sentence is planned for the counts the feed does not have, too.
    if (!figure.metric.id && last?.sentence === sentence && last.metric.status)
      figure.metric.status = last.metric.status;
    last = figure;
  }
}
