/** A report made ready for checking: its figures in reading order, each with its place and the words around it. */
import { normalizedValue } from '../feed/figure.js';
import { blockText } from '../feed/text.js';
import type { Block, FeedItem, Metric, Report, Section, TableBlock } from '../feed/types.js';
import { amountOf, type Amount } from './amount.js';
import type { FindingPlace } from './finding.js';
import { unreadCounts } from './unread.js';

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

/** A block and where it is. */
export interface Placed<B extends Block = Block> {
  block: B;
  where: string;
  section: Section;
  text: string;
}

/** A report made ready for checking. */
export interface ReadReport {
  item: FeedItem;
  report: Report;
  /** JSON Pointer of the item. */
  where: string;
  blocks: Placed[];
  blockById: ReadonlyMap<string, Placed>;
  metricById: ReadonlyMap<string, Metric>;
  /** Those whose place is known, in reading order. */
  figures: Figure[];
  figureById: ReadonlyMap<string, Figure>;
  figuresByBlock: ReadonlyMap<string, Figure[]>;
  /** The figures that name a whole by `part_of`, by the id of the whole. */
  partsById: ReadonlyMap<string, Figure[]>;
  /** The figures of each sentence, in reading order. */
  sentences: Figure[][];
}

/** Reads the report of an item. */
export function readReport(item: FeedItem, index: number): ReadReport {
  const report = item._govreport;
  const where = `/items/${index}`;
  const blocks = placedBlocks(report.sections, `${where}/_govreport/sections`);
  const blockById = new Map(blocks.map((placed) => [placed.block.id, placed]));
  const metricById = new Map(report.metrics.map((metric) => [metric.id, metric]));
  const figures = locateFigures(item, `${where}/_govreport/metrics`, blocks, blockById);
  const figureById = new Map(
    figures.filter(({ metric }) => metric.id).map((figure) => [figure.metric.id, figure]),
  );
  const sentences: Figure[][] = [];
  let last: Figure | undefined;
  for (const figure of figures) {
    if (last && last.block === figure.block && last.sentence === figure.sentence) {
      sentences[sentences.length - 1].push(figure);
    } else {
      sentences.push([figure]);
    }
    last = figure;
  }
  return {
    item,
    report,
    where,
    blocks,
    blockById,
    metricById,
    figures,
    figureById,
    figuresByBlock: groupBy(figures, ({ block }) => block),
    partsById: groupBy(figures, ({ metric }) => metric.part_of),
    sentences,
  };
}

function groupBy<T>(list: readonly T[], keyOf: (each: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of list) {
    const key = keyOf(each);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

function placedBlocks(sections: readonly Section[], where: string): Placed[] {
  return sections.flatMap((section, i) => [
    ...section.blocks.map((block, b) => ({
      block,
      section,
      where: `${where}/${i}/blocks/${b}`,
      text: blockText(block),
    })),
    ...placedBlocks(section.sections ?? [], `${where}/${i}/sections`),
  ]);
}

/** Finds each figure's own digits; two figures of the same digits get one place each, in order. */
function locateFigures(
  { id: item, _govreport: { metrics } }: FeedItem,
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

/** A figure's place, quoted with the words of its clause. */
export function placeOf(figure: Figure): FindingPlace {
  const { metric, where, item, block, start, end, clause } = figure;
  const words = clause.replace(/^[\s、]+/, '');
  return {
    where,
    item,
    metric: metric.id,
    block,
    quote: words + metric.as_written,
    start: start - words.length,
    end,
  };
}

/** The tables of a report. */
export function tablesOf({ blocks }: ReadReport): Placed<TableBlock>[] {
  return blocks.filter((placed): placed is Placed<TableBlock> => placed.block.type === 'table');
}

/** Words of a block as a place. */
export function placeInText(
  { item }: ReadReport,
  { block, where, text }: Placed,
  start: number,
  end: number,
): FindingPlace {
  return { where, item: item.id, block: block.id, quote: text.slice(start, end), start, end };
}

/** A field of the item as a place. */
export function placeOfField({ item, where }: ReadReport, field: string, quote: string): FindingPlace {
  return { where: where + field, item: item.id, quote };
}

/** Whether a figure is an amount of something: no rate, rank, ratio or change. */
export function isQuantity({ metric: { kind }, amount }: Figure): boolean {
  return amount !== undefined && (kind === 'count' || kind === 'money' || kind === 'measure');
}

/** Whether a figure is a percentage of something, not a growth rate. */
export function isShare({ metric: { kind, unit }, amount }: Figure): boolean {
  return amount !== undefined && kind === 'percent' && unit === '%';
}
