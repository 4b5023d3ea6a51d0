/** The rows of a table as passages. */
import type { TableBlock } from '../feed/index.js';
import { fold } from './fold.js';
import type { Figure, Passage } from './passages.js';

/** Rows of a table; what a number counts is told by the words before it in its row and above it in its column. */
export function tablePassages(
  block: TableBlock,
  text: string,
  common: Pick<Passage, 'section' | 'block' | 'titles' | 'about'>,
): Passage[] {
  const grid = spread(block);
  const lines = text.split('\n');
  const caption = `${block.caption ?? ''} ${block.unit ?? ''}`;
  const under = common.titles + fold(caption);
  let start = 0;
  return lines.map((quote, row) => {
    const from = start;
    start += quote.length + 1;
    const cells = grid[row] ?? [];
    const heads = [...new Set(cells.filter((cell) => cell && !isNumber(cell)))].join(' ');
    const figures: Figure[] = [];
    cells.forEach((cell, column) => {
      if (!isNumber(cell)) return;
      const above = columnHead(grid, row, column);
      const before = [...new Set(cells.slice(0, column).filter((each) => each && !isNumber(each)))].join(' ');
      const unit = /单位[:：]\s*([^）)\s]+)/.exec(above + caption)?.[1] ?? '';
      const label = `${before} ${above}`.trim();
      figures.push({
        text: cell + unit,
        label,
        name: fold(label),
        own: fold(label),
        lead: '',
        total: /[总合小]\s*计/.test(above),
      });
    });
    return {
      ...common,
      start: from,
      end: from + quote.length,
      quote,
      words: fold(quote),
      clauses: [fold(heads)],
      under,
      opening: '',
      table: true,
      figures,
    };
  });
}

function columnHead(grid: string[][], row: number, column: number): string {
  let at = row - 1;
  while (at >= 0 && isNumber(grid[at]![column] ?? '')) at--;
  const heads: string[] = [];
  for (; at >= 0 && !isNumber(grid[at]![column] ?? '0'); at--) {
    const head = grid[at]![column]!;
    if (!heads.includes(head)) heads.unshift(head);
  }
  return heads.join(' ');
}

/** Cells with spans laid out on the squares they cover. */
function spread({ rows }: TableBlock): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const { text, col_span = 1, row_span = 1 } of cells) {
      while (grid[row]![column] !== undefined) column++;
      for (let down = 0; down < Math.min(row_span, rows.length - row); down++)
        for (let right = 0; right < Math.min(col_span, 60); right++)
          grid[row + down]![column + right] = text.trim();
      column += Math.min(col_span, 60);
    }
  });
  return grid;
}

function isNumber(cell: string): boolean {
  return /^[\d,.]+[%％]?$/.test(cell);
}
