/** The numbers of the openness report's mandated tables (国办公开办函〔2021〕30号), by their place in the form. */
import type { TableBlock } from '../feed/types.js';
import { cellNumber, gridOf, type GridCell } from './grid.js';
import { tablesOf, type Placed, type ReadReport } from './reading.js';

/** A number of a form and the cell it stands in. */
export interface FormValue {
  value: number;
  cell: GridCell;
}

/** Some rows of numbers of a form, each with its name. */
export interface Form {
  placed: Placed<TableBlock>;
  rows: { name: string; values: FormValue[] }[];
}

/** Rows of the table of requests. */
export const RECEIVED = 0;
export const CARRIED_IN = 1;
export const FIRST_RESULT = 2;
export const TOTAL = 23;
export const CARRIED_OUT = 24;
export const APPLICANTS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

/** The 25 rows of seven numbers of table 3; nothing when the table has another shape or nothing is filled in. */
export function requestsForm(report: ReadReport): Form | undefined {
  return readForm(report, 'openness-requests', 25, APPLICANTS.length);
}

/** The one row of fifteen numbers of table 4. */
export function reviewForm(report: ReadReport): Form | undefined {
  return readForm(report, 'openness-review', 1, 15);
}

function readForm(
  report: ReadReport,
  form: NonNullable<TableBlock['form']>,
  height: number,
  width: number,
): Form | undefined {
  for (const placed of tablesOf(report)) {
    const grid = placed.block.form === form ? gridOf(placed.block) : undefined;
    const rows = grid?.flatMap((cells) => {
      const values = cells.slice(-width).flatMap((cell): FormValue[] => {
        const value = cellNumber(cell.cell.text);
        return value === undefined || !cell.first ? [] : [{ value, cell }];
      });
      const name = cells[cells.length - width - 1]?.cell.text.trim() ?? '';
      return values.length === width ? [{ name, values }] : [];
    });
    if (rows?.length === height && rows.some(({ values }) => values.some(({ value }) => value > 0)))
      return { placed, rows };
  }
  return undefined;
}
