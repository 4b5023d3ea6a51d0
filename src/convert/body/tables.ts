/** Tables: header rows and columns, caption and unit. */
import type { TableBlock, TableCell } from '../../feed/types.js';
import type { SourceTable } from '../source.js';

/** A table of the feed from one of the document. */
export function tableBlock(id: string, table: SourceTable): TableBlock {
  const rows = table.rows.map((row) =>
    row.map(({ text, colSpan, rowSpan }): TableCell => ({
      text,
      ...(colSpan > 1 && { col_span: colSpan }),
      ...(rowSpan > 1 && { row_span: rowSpan }),
    })),
  );
  return {
    id,
    type: 'table',
    ...(table.caption && { caption: table.caption }),
    header_rows: Math.min(1, rows.length),
    header_columns: 0,
    rows,
  };
}
