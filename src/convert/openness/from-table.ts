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

/** The words of the report's own cells: the form is printed in them, and in no others. */
class Stock {
  private readonly texts: string[];
  private readonly renamed = new Map<string, string>();

  constructor(private readonly cells: SourceCell[]) {
    this.texts = cells.map((cell) => plain(cell.text)).filter(Boolean);
  }

  /** The report words this label otherwise. */
  rename(label: string, printed: string): void {
    this.renamed.set(label, printed);
  }

  /** A label as the report prints it; nothing where it leaves the label out. */
  readonly print = (label: string): string => {
    const wanted = letters(label);
    return this.renamed.get(label) ?? this.texts.find((text) => letters(text) === wanted) ?? '';
  };

  /** The same letters in both, each as often: nothing is lost, nothing added, only the layout is another. */
  isSpent({ rows }: FormTable): boolean {
    const sorted = (texts: { text: string }[]): string =>
      [...letters(texts.map(({ text }) => text).join(''))].sort().join('');
    return sorted(this.cells) === sorted(rows.flat());
  }
}

/** What matters in a label: its letters; marks, brackets and spaces vary from site to site. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

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
    stock.rename(REQUEST_ROWS[next]!.text, name);
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
    for (const { text, known } of rows) {
      const row = table.rows.find(
        (cells) => cells.some((cell) => known.test(plain(cell.text))) && cells.length > 1,
      );
      if (!row) return undefined;
      const at = row.findIndex((cell) => known.test(plain(cell.text)));
      const numbers = row.slice(at + 1).map((cell) => plain(cell.text));
      if (numbers.length < heads.length - 1 || !numbers.every(isValue)) return undefined;
      stock.rename(text, plain(row[at]!.text));
      values.push(...numbers.slice(0, heads.length - 1));
    }
  }
  return disclosureTable(values, stock.print);
}
