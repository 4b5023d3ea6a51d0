/** Questions about words alone: found by a pattern in the text of paragraphs, lists and notes. */
import type { Placed, ReadReport } from './reading.js';
import type { FindingPlace } from './finding.js';

/** A match of a pattern and its block. */
export interface WordsFound {
  match: RegExpMatchArray & { index: number };
  placed: Placed;
  /** The words before it, back to the last mark. */
  before: string;
  /** The clause it stands in, as a place. */
  place: FindingPlace;
}

const MARK = /[,，;；。！？\n]/;

/** Finds a pattern in the running text of a report, table cells and signatures left out. */
export function findWords(report: ReadReport, pattern: RegExp): WordsFound[] {
  return report.blocks.flatMap((placed) => {
    const { block, text, where } = placed;
    if (block.type === 'table' || block.type === 'signature') return [];
    return [...text.matchAll(pattern)].map((match) => {
      const found = match as WordsFound['match'];
      let start = found.index;
      while (start > 0 && !MARK.test(text[start - 1])) start--;
      const matchEnd = found.index + match[0].length;
      let end = matchEnd;
      while (end < text.length && end < matchEnd + 12 && !MARK.test(text[end])) end++;
      const figure = report.figuresByBlock
        .get(block.id)
        ?.find((each) => each.start < matchEnd && each.end > found.index);
      return {
        match: found,
        placed,
        before: text.slice(start, found.index),
        place: {
          where: figure?.where ?? where,
          item: report.item.id,
          ...(figure && { metric: figure.metric.id }),
          block: block.id,
          quote: text.slice(start, end),
          start,
          end,
        },
      };
    });
  });
}
