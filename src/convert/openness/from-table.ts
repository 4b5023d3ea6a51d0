/** The mandated tables as sites mark them up: cells merged or not, heads doubled, rows empty, one table cut into four. */
import type { SourceCell, SourceTable } from '../source.js';
import {
  DISCLOSURE,
  REQUEST_ROWS,
  disclosureTable,
  requestsTable,
  reviewTable,
  type FormTable,
  type OpennessForm,
} from './form.js';

const plain = (text: string): string => text.replace(/\s+/g, '');
const isValue = (text: string): boolean => /^(?:-?\d[\d,，]*(?:\.\d+)?|[-—–/\\]+|无|)$/.test(plain(text));

/** Which mandated table this is, by its words. */
export function formOf(table: SourceTable): OpennessForm | undefined {
  const words = plain(
    table.rows
      .flat()
      .map((cell) => cell.text)
      .join('|'),
  );
  const has = (...tests: RegExp[]): boolean => tests.every((test) => test.test(words));
  if (has(/本年(?:度)?新收/, /上年(?:度)?结转/, /结转下年度?/, /不予公开/)) return 'openness-requests';
  if (has(/结果维持/, /结果纠正/, /尚未审结/)) return 'openness-review';
  if (
    has(/第二十条|制发件数|处理决定数量|收费金额/) &&
    has(/规范性文件|行政许可|行政处罚|行政强制|行政事业性收费/)
  )
    return 'openness-disclosure';
  return undefined;
}

/**
 * Sets a mandated table out as the form has it, in the words the report prints. Undefined when a row or a value of the form is
 * missing, or when the table says anything the form has no place for.
 */
export function asForm(table: SourceTable, form: OpennessForm): FormTable | undefined {
  const grid = expand(table.rows);
  const stock = new Stock(table.rows.flat());
  const built =
    form === 'openness-requests'
      ? requests(grid, stock)
      : form === 'openness-review'
        ? review(table, stock)
        : disclosure(table, stock);
  return built && stock.isSpent(built) ? built : undefined;
}

/** The words of the report's own cells: every label of the form is printed with them. */
class Stock {
  private readonly texts: string[];

  constructor(cells: SourceCell[]) {
    this.texts = cells
      .map((cell) => cell.text.replace(/\s+/g, (gap) => (/\n/.test(gap) ? '' : gap.length > 1 ? '' : ' ')))
      .filter((text) => plain(text));
  }

  /** The printed form of a label, or the label itself when the report words it otherwise or leaves it out. */
  readonly print = (label: string): string => {
    const wanted = letters(label);
    const found = this.texts.find((text) => letters(text) === wanted);
    return found === undefined ? label : plain(found);
  };

  /** Nothing the report says is missing from the form, each label as often as the form needs it. */
  isSpent({ rows }: FormTable): boolean {
    const used = new Set(rows.flat().map((cell) => letters(cell.text)));
    return this.texts.every((text) => isValue(text) || used.has(letters(text)));
  }
}

/** What matters in a label: its characters; numbering marks, brackets and spaces vary from site to site. */
const letters = (text: string): string => text.replace(/[^\u4e00-\u9fff\dA-Za-z]/g, '');

/** Every cell in every place it covers. */
export function expand(rows: SourceCell[][]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, r) => {
    let c = 0;
    for (const { text, colSpan, rowSpan } of row) {
      while (grid[r]![c] !== undefined) c++;
      for (let y = r; y < Math.min(r + rowSpan, grid.length); y++)
        for (let x = c; x < c + colSpan; x++) grid[y]![x] ??= text;
      c += colSpan;
    }
  });
  return grid.map((row) => Array.from(row, (text) => text ?? ''));
}

function requests(grid: string[][], stock: Stock): FormTable | undefined {
  const values: string[][] = [];
  let next = 0;
  for (const row of grid) {
    const numbers: string[] = [];
    let c = row.length - 1;
    while (c >= 0 && numbers.length < 7 && isValue(row[c]!)) numbers.unshift(plain(row[c--]!));
    if (numbers.length < 7) continue;
    const name = plain(
      row
        .slice(0, c + 1)
        .reverse()
        .find((text) => plain(text)) ?? '',
    );
    if (!REQUEST_ROWS[next]?.known.test(name)) {
      if (numbers.some(Boolean)) return undefined;
      continue;
    }
    values.push(numbers);
    next++;
  }
  return values.length === REQUEST_ROWS.length ? requestsTable(values, stock.print) : undefined;
}

function review(table: SourceTable, stock: Stock): FormTable | undefined {
  const values = table.rows
    .filter((row) => row.length >= 15 && row.every((cell) => isValue(cell.text)))
    .map((row) => row.map((cell) => plain(cell.text)));
  const row = values.find((texts) => texts.some(Boolean)) ?? values[0];
  return row?.length === 15 ? reviewTable(row, stock.print) : undefined;
}

function disclosure(table: SourceTable, stock: Stock): FormTable | undefined {
  const values: string[] = [];
  for (const { heads, rows } of DISCLOSURE) {
    for (const { known } of rows) {
      const row = table.rows.find(
        (cells) => cells.some((cell) => known.test(plain(cell.text))) && cells.length > 1,
      );
      if (!row) return undefined;
      const at = row.findIndex((cell) => known.test(plain(cell.text)));
      const numbers = row.slice(at + 1).map((cell) => plain(cell.text));
      if (numbers.length < heads.length - 1 || !numbers.every(isValue)) return undefined;
      values.push(...numbers.slice(0, heads.length - 1));
    }
  }
  return disclosureTable(values, stock.print);
}
