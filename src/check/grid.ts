/** A table as the eye sees it: every position filled, spans counted in. */
import type { TableBlock, TableCell } from '../feed/types.js';
import type { FindingPlace } from './finding.js';
import type { Placed, ReadReport } from './reading.js';

/** One position of the grid and the cell that covers it. */
export interface GridCell {
  cell: TableCell;
  /** `rows[row][column]` of the block. */
  row: number;
  column: number;
  /** Whether the position is the first one its cell covers. */
  first: boolean;
}

/** The most positions a table may have; spans come from outside and could claim millions. */
const MOST = 40_000;

/** Lays out a table, as HTML does; nothing for a table too large to be one. */
export function gridOf({ rows }: TableBlock): GridCell[][] | undefined {
  const grid: GridCell[][] = rows.map(() => []);
  let filled = 0;
  for (const [row, cells] of rows.entries()) {
    let at = 0;
    for (const [column, cell] of cells.entries()) {
      while (grid[row][at]) at++;
      const height = Math.min(Math.max(cell.row_span ?? 1, 1), rows.length - row);
      const width = Math.max(cell.col_span ?? 1, 1);
      filled += height * width;
      if (filled > MOST) return undefined;
      for (let down = 0; down < height; down++)
        for (let across = 0; across < width; across++)
          grid[row + down][at + across] ??= { cell, row, column, first: down === 0 && across === 0 };
      at += width;
    }
  }
  return grid;
}

/** The number in a cell; 0 for one left empty or struck out, nothing for words. */
export function cellNumber(text: string): number | undefined {
  const plain = text
    .replace(/[\s,，]/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (plain === '' || /^[-—－–/\\]+$/.test(plain)) return 0;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** What the last digit of a cell is worth. */
export function cellStep(text: string): number {
  return 10 ** -(/\.(\d+)/.exec(text)?.[1].length ?? 0);
}

/** A cell as a place. */
export function placeOfCell(
  report: ReadReport,
  placed: Placed<TableBlock>,
  { cell, row, column }: GridCell,
): FindingPlace {
  const { block, where } = placed;
  const before = block.rows.slice(0, row).reduce((sum, cells) => sum + rowLength(cells) + 1, 0);
  const start = before + rowLength(block.rows[row].slice(0, column)) + (column ? 1 : 0);
  return {
    where: `${where}/rows/${row}/${column}`,
    item: report.item.id,
    block: block.id,
    cell: { row, column },
    quote: cell.text,
    start,
    end: start + cell.text.length,
  };
}

function rowLength(cells: readonly TableCell[]): number {
  return cells.reduce((sum, { text }) => sum + text.length, 0) + Math.max(0, cells.length - 1);
}
