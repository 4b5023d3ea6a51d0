import type { TableBlock } from '../../feed/index.js';
import type { PlacedCell } from './grid.js';

/** An equation of the form, worked out: `一 + 二` of a column, a row's applicants against its 总计. */
export interface Sum {
  /** Which of them, so that they can be told in words. */
  kind: 'balance' | 'results' | 'applicants' | 'outcomes';
  /** The row, column or group it is about, as printed. */
  name: string;
  /** The sum of the parts, and what is printed for it (for a balance: 一 + 二, and 三 + 四). */
  parts: number;
  whole: number;
  holds: boolean;
  /** The cell that holds the whole. */
  at: PlacedCell;
}

// Rows of the table of requests (国办公开办函〔2021〕30号): 一, 二, 22 results of which the last is their 总计, 四.
const HEIGHT = 25;
const APPLICANTS = 7;
const FIRST_RESULT = 2;
const TOTAL = 23;
const OUTCOMES = 5;
const GROUPS = ['行政复议', '未经复议直接起诉', '复议后起诉'];

/**
 * The sums a mandated table prints of itself: in requests 一 + 二 = 三 + 四 and （七） in every column and 总计 in every row, in
 * review 总计 of every group. The table of disclosure has none.
 *
 * @returns nothing when the table has another shape than the form, or words where numbers belong: then nothing can be said.
 */
export function checkSums(
  { form, header_columns }: TableBlock,
  rows: readonly (readonly PlacedCell[])[],
): Sum[] | undefined {
  const lines = rows
    .map((row) => row.filter(({ isHeader }) => !isHeader))
    .filter(({ length }) => length)
    .map((cells) => cells.map((place) => ({ place, value: cellNumber(place.cell.text) })));
  const [height, width] =
    form === 'openness-requests' ? [HEIGHT, APPLICANTS] : form === 'openness-review' ? [1, OUTCOMES * 3] : [];
  if (!height) return [];
  if (lines.length !== height || lines.some((line) => line.length !== width)) return undefined;
  if (lines.some((line) => line.some(({ value }) => value === undefined))) return undefined;
  const value = (row: number, column: number) => lines[row][column].value!;
  const add = (values: number[]) => Number(values.reduce((sum, each) => sum + each, 0).toFixed(6));
  const sum = (kind: Sum['kind'], name: string, parts: number[], whole: number[], at: PlacedCell): Sum => {
    const [left, right] = [add(parts), add(whole)];
    return { kind, name, parts: left, whole: right, holds: left === right, at };
  };
  if (form === 'openness-review') {
    return GROUPS.map((name, group) => {
      const values = lines[0].slice(group * OUTCOMES, (group + 1) * OUTCOMES);
      const [whole, ...parts] = values.map(({ value }) => value!).reverse();
      return sum('outcomes', name, parts, [whole], values[OUTCOMES - 1].place);
    });
  }
  const nameOf = ({ headers }: PlacedCell, rowWise: boolean) => {
    const names = headers.filter(({ column }) => column < header_columns === rowWise);
    return names[names.length - 1]?.cell.text ?? '';
  };
  const columns = lines[0].map((_, column) => column);
  return [
    ...columns.map((column) =>
      sum(
        'balance',
        nameOf(lines[0][column].place, false),
        [value(0, column), value(1, column)],
        [value(TOTAL, column), value(HEIGHT - 1, column)],
        lines[HEIGHT - 1][column].place,
      ),
    ),
    ...columns.map((column) =>
      sum(
        'results',
        nameOf(lines[0][column].place, false),
        lines.slice(FIRST_RESULT, TOTAL).map((line) => line[column].value!),
        [value(TOTAL, column)],
        lines[TOTAL][column].place,
      ),
    ),
    ...lines.map((line) =>
      sum(
        'applicants',
        nameOf(line[0].place, true),
        line.slice(0, -1).map(({ value }) => value!),
        [line[APPLICANTS - 1].value!],
        line[APPLICANTS - 1].place,
      ),
    ),
  ];
}

/** The number in a cell; 0 for one left empty or struck out, nothing for words. */
export function cellNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (/^[-—–/\\]*$/.test(plain)) return 0;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
