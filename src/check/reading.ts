/** A report made ready for checking: its figures in reading order, each with its place and the words around it. */
import { blockText } from '../feed/text.js';
import type { Block, FeedItem, Metric, Report, Section, TableBlock } from '../feed/types.js';
import type { Figure } from './figure.js';
import { locateFigures } from './locate.js';

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
  // An index leaves sections and figures to `document_url`, and a feed may come unread from elsewhere.
  const { sections = [], metrics = [], ...rest } = item._govreport as Partial<Report> & Report;
  const report: Report = { ...rest, sections, metrics };
  const where = `/items/${index}`;
  const blocks = placedBlocks(sections, `${where}/_govreport/sections`);
  const blockById = new Map(blocks.map((placed) => [placed.block.id, placed]));
  const metricById = new Map(metrics.map((metric) => [metric.id, metric]));
  const figures = locateFigures(item.id, metrics, `${where}/_govreport/metrics`, blocks, blockById);
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

/** The tables of a report. */
export function tablesOf({ blocks }: ReadReport): Placed<TableBlock>[] {
  return blocks.filter((placed): placed is Placed<TableBlock> => placed.block.type === 'table');
}
