import type { TableBlock, TableCell } from '../../feed/index.js';

/** A cell with its place in the table as the eye sees it, and the headers that speak for it. */
export interface PlacedCell {
  cell: TableCell;
  row: number;
  column: number;
  /** How far it reaches, within the table. */
  height: number;
  width: number;
  isHeader: boolean;
  /** A header of columns, and not one of rows. */
  isHead: boolean;
  /** The headers above it and beside it, the outermost first; for a cell of data. */
  headers: readonly PlacedCell[];
}

/** The most positions a table may have; spans come from outside and could claim millions. */
const MOST = 10_000;

/**
 * Lays a mandated table out. Its form decides what is a header: the head and the first columns, and in the table of
 * disclosure every row that names an item of article 20 with the row of heads below it.
 *
 * @returns the rows as the feed has them; nothing for a table too large to be one.
 */
export function layOut({ rows, header_rows, header_columns, form }: TableBlock): PlacedCell[][] | undefined {
  const grid: PlacedCell[][] = rows.map(() => []);
  const width = (rows[0] ?? []).reduce((sum, { col_span = 1 }) => sum + col_span, 0);
  let filled = 0;
  /** Where the heads begin that speak for the present row, and where they end. */
  let from = 0;
  let to = header_rows;
  const placed: PlacedCell[][] = [];
  for (let row = 0; row < rows.length; row++) {
    if (form === 'openness-disclosure' && rows[row].length === 1 && (rows[row][0].col_span ?? 1) >= width) {
      from = row;
      to = row + 2;
    }
    let column = 0;
    const line: PlacedCell[] = [];
    for (const cell of rows[row]) {
      while (grid[row][column]) column++;
      const place: PlacedCell = {
        cell,
        row,
        column,
        height: Math.min(Math.max(cell.row_span ?? 1, 1), rows.length - row),
        width: Math.max(cell.col_span ?? 1, 1),
        isHeader: row < to || column < header_columns,
        isHead: row < to,
        headers: [],
      };
      filled += place.height * place.width;
      if (filled > MOST) return undefined;
      for (let down = 0; down < place.height; down++)
        for (let across = 0; across < place.width; across++) grid[row + down][column + across] ??= place;
      line.push(place);
      column += place.width;
    }
    for (const place of line) if (!place.isHeader) place.headers = headersOf(place);
    placed.push(line);
  }
  return placed;

  function headersOf({ row, column }: PlacedCell): PlacedCell[] {
    const above = grid.slice(from, to).map((line) => line[column]);
    const beside = grid[row].slice(0, header_columns);
    return [...new Set([...above, ...beside])].filter((place) => place?.isHeader);
  }
}
