import type { TableBlock, TableCell } from '../feed/types.js';
import { element, escapeHtml } from './escape.js';

/** A table block as a table with caption, unit and scoped headers. */
export function tableHtml(block: TableBlock): string {
  const { id, caption, unit, rows, header_rows } = block;
  const words = [caption, unit && `单位：${unit}`].filter(Boolean).join('　');
  const head = rows.slice(0, header_rows);
  return element(
    'table',
    { id },
    (words && element('caption', {}, escapeHtml(words))) +
      (head.length ? element('thead', {}, rowsHtml(head, block, true)) : '') +
      element('tbody', {}, rowsHtml(rows.slice(header_rows), block, false)),
  );
}

/** Rows as HTML. Spans are followed, so that a cell knows its column though covered cells are left out of its row. */
function rowsHtml(rows: TableCell[][], block: TableBlock, isHead: boolean): string {
  /** For each column, how many rows a cell from above still covers. */
  const covered: number[] = [];
  return rows
    .map((row) => {
      let column = 0;
      const cells = row.map((cell) => {
        while (covered[column] > 0) column++;
        const html = cellHtml(cell, isHead, column < block.header_columns);
        for (let i = 0; i < (cell.col_span || 1); i++) covered[column++] = cell.row_span || 1;
        return html;
      });
      covered.forEach((rest, each) => (covered[each] = Math.max(0, rest - 1)));
      return element('tr', {}, cells.join(''));
    })
    .join('');
}

function cellHtml(
  { text, col_span = 1, row_span = 1 }: TableCell,
  isHead: boolean,
  inHeaderColumn: boolean,
): string {
  const spans = { colspan: col_span > 1 && col_span, rowspan: row_span > 1 && row_span };
  if (!isHead && !inHeaderColumn) return element('td', spans, escapeHtml(text));
  const scope = isHead ? (col_span > 1 ? 'colgroup' : 'col') : row_span > 1 ? 'rowgroup' : 'row';
  return element('th', { scope, ...spans }, escapeHtml(text));
}
