/** Figures, words and fields as the places of a finding. */
import type { Figure } from './figure.js';
import type { FindingPlace } from './finding.js';
import type { Placed, ReadReport } from './reading.js';

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
