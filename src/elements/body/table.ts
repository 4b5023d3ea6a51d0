import { msg, str } from '@lit/localize';
import type { TableBlock, TableCell } from '../../feed/index.js';
import { make } from '../shared/make.js';
import { fitTable } from './fit-table.js';

const NUMBER = /^[-−+±]?[\d０-９][\d,，.．０-９]*\s?[%％‰]?$|^[-—/]+$/;

/** The words of a table's text from one offset to another, with what is marked in them. */
export type CellWords = (start: number, end: number) => Node[];

/**
 * A table block as a table with caption, unit and scoped headers, inside a box that scrolls when it must (WCAG 2.2, 1.4.10
 * lets tables scroll both ways, the page around them not).
 */
export function renderTable(block: TableBlock, words: CellWords): HTMLElement {
  const { caption, unit, rows, header_rows } = block;
  const head = rows.slice(0, header_rows);
  const table = make('table');
  if (caption || unit) {
    const line = make('caption', {}, caption ?? '');
    if (unit) line.append(make('span', { class: 'gr-unit' }, msg(str`单位：${unit}`)));
    table.append(line);
  }
  const covered: number[] = [];
  let at = 0;
  /** Columns of numbers, by the first row below the headers; their headers end where the numbers do. */
  const numeric = numericColumns(rows[header_rows]);
  const renderRow = (row: TableCell[], isHead: boolean) => {
    let column = 0;
    const tr = make('tr');
    for (const cell of row) {
      while (covered[column]) covered[column++]!--;
      const nodes = words(at, at + cell.text.length);
      at += cell.text.length + 1;
      tr.append(renderCell(cell, block, nodes, isHead ? numeric : undefined, column));
      const { col_span: across = 1, row_span: down = 1 } = cell;
      for (let i = 0; i < across; i++) covered[column++] = down - 1;
    }
    for (; column < covered.length; column++) if (covered[column]) covered[column]!--;
    return tr;
  };
  if (head.length) table.append(make('thead', {}, ...head.map((row) => renderRow(row, true))));
  covered.length = 0;
  table.append(make('tbody', {}, ...rows.slice(header_rows).map((row) => renderRow(row, false))));
  return make('div', { class: `gr-table ${fitTable(table)}`, id: block.id, 'data-name': caption }, table);
}

function numericColumns(row: TableCell[] = []): Set<number> {
  const columns = new Set<number>();
  let column = 0;
  for (const { text, col_span = 1 } of row) {
    if (NUMBER.test(text.trim())) columns.add(column);
    column += col_span;
  }
  return columns;
}

/** @param numeric columns of numbers, when the cell stands in the head. */
function renderCell(
  cell: TableCell,
  { header_columns }: TableBlock,
  words: Node[],
  numeric: Set<number> | undefined,
  column: number,
): HTMLElement {
  const { text, col_span: across = 1, row_span: down = 1 } = cell;
  const spans = { colspan: across > 1 && across, rowspan: down > 1 && down };
  if (!numeric && column >= header_columns) {
    return make('td', { ...spans, class: NUMBER.test(text.trim()) && 'gr-number' }, ...words);
  }
  // The corner above the row headers heads their column; it is a header like the others.
  const scope = numeric ? (across > 1 ? 'colgroup' : 'col') : down > 1 ? 'rowgroup' : 'row';
  const first = column === 0 && header_columns > 0 && 'gr-first';
  return make(
    'th',
    { ...spans, scope, class: first || (across === 1 && numeric?.has(column) && 'gr-number') },
    ...words,
  );
}
