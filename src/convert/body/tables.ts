/** Tables: header rows and columns, caption and unit, and the openness report's mandated forms. */
import type { TableBlock, TableCell } from '../../feed/types.js';
import { asForm, expand, formOf } from '../openness/from-table.js';
import type { Messages } from '../messages.js';
import type { SourceTable } from '../source.js';

/** A table of the feed from one of the document. */
export function tableBlock(id: string, table: SourceTable, messages?: Messages): TableBlock {
  const caption = {
    ...(table.caption && { caption: table.caption }),
    ...(table.unit && { unit: table.unit }),
  };
  const form = table.form?.name ?? formOf(table) ?? table.likely;
  if (form && !table.form) {
    const set = asForm(table, form);
    if (set) return { id, type: 'table', ...caption, ...set, form };
    messages?.warning(
      'openness-table-unusual',
      table.place,
      '这张表与国办公开办函〔2021〕30号规定的格式不一致（缺行、缺列或有多余文字），已按原样保留；请对照格式核对。',
      'This table differs from the form laid down by 国办公开办函〔2021〕30号 (a row, a column or a word too few or too many); it was kept as it is. Check it against the form.',
    );
  }
  const rows = table.rows.map((row) =>
    row.map(({ text, colSpan, rowSpan }): TableCell => ({
      text,
      ...(colSpan > 1 && { col_span: colSpan }),
      ...(rowSpan > 1 && { row_span: rowSpan }),
    })),
  );
  const grid = expand(table.rows);
  return {
    id,
    type: 'table',
    ...caption,
    header_rows: table.form?.headerRows ?? headOfForm(form, grid) ?? countHeaderRows(table, grid),
    header_columns: table.form?.headerColumns ?? sideOfForm(form, grid) ?? countHeaderColumns(grid),
    rows,
    ...(form && { form }),
  };
}

/** How high the head of a mandated table stands, when the rest of it is not as the form has it. */
function headOfForm(form: TableBlock['form'], grid: string[][]): number | undefined {
  if (form === 'openness-disclosure') return 2;
  const first = form === 'openness-requests' ? /本年(?:度)?新收/ : undefined;
  const at = grid.findIndex((row) =>
    first ? row.some((text) => first.test(text)) : row.every((text) => NUMBER.test(text.trim())),
  );
  return form && at > 0 ? at : undefined;
}

/** How many columns name the rows of a mandated table: all but the numbers. */
function sideOfForm(form: TableBlock['form'], grid: string[][]): number | undefined {
  if (form === 'openness-disclosure') return 1;
  if (form === 'openness-review') return 0;
  return form && grid[0]!.length > 7 ? grid[0]!.length - 7 : undefined;
}

const NUMBER = /^[-−+]?[\d,，]+(?:\.\d+)?\s*[%％‰]?$|^[-—–/\\]+$/;

/** Rows at the top without a number of their own; a row that a tall first cell covers belongs to them. */
function countHeaderRows({ rows }: SourceTable, grid: string[][]): number {
  if (rows.length < 2) return 0;
  const marked = rows.findIndex((row) => !row.every((cell) => cell.header));
  if (marked > 0) return marked;
  let count = 0;
  while (count < Math.min(4, grid.length - 1) && !grid[count]!.some((text) => NUMBER.test(text.trim())))
    count++;
  // Text all the way down: only the first row can be told for a header.
  if (count === Math.min(4, grid.length - 1)) count = 1;
  const reach = Math.max(1, ...rows[0]!.map((cell) => cell.rowSpan));
  return Math.min(Math.max(count, count > 0 ? reach : 0), grid.length - 1);
}

/** Columns at the start that name their row: texts where the columns after them hold numbers. */
function countHeaderColumns(grid: string[][]): number {
  const width = Math.max(...grid.map((row) => row.length));
  const body = grid.slice(1);
  if (width < 2 || !body.length) return 0;
  let count = 0;
  for (let c = 0; c < width - 1; c++) {
    const texts = body.map((row) => (row[c] ?? '').trim()).filter(Boolean);
    const numbers = texts.filter((text) => NUMBER.test(text)).length;
    // 序号 counts the rows; the name comes after it.
    const counts =
      c === 0 && texts.length > 1 && texts.every((text, i) => text === String(i + 1) || !/^\d+$/.test(text));
    if (numbers > texts.length / 3 && !counts) break;
    count = c + 1;
    if (!counts && c > 1) break;
  }
  const rest = body.some((row) => row.slice(count).some((text) => NUMBER.test(text.trim())));
  return rest ? count : Math.min(count, 1);
}
