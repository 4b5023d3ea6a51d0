import type { TableBlock } from '../../feed/index.js';
import type { PlacedCell } from './grid.js';

/** An equation of the form, worked out: `一 + 二` of a column, a row's applicants against its 总计. */
export interface Sum {
  /** Which of them, so that they can be told in words. */
  kind: 'balance' | 'total';
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
/** Of table 4: outcomes of each of three kinds of case, the last of them their 总计. */
const OUTCOMES = 5;

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
  if (form === 'openness-disclosure') return [];
  const lines = rows.map((row) => row.filter(({ isHeader }) => !isHeader)).filter(({ length }) => length);
  const isReview = form === 'openness-review';
  const [height, width] = isReview ? [1, OUTCOMES * 3] : [HEIGHT, APPLICANTS];
  const isForm = (line: PlacedCell[]) =>
    line.length === width && line.every(({ cell }) => cellNumber(cell.text) !== undefined);
  if (lines.length !== height || !lines.every(isForm)) return undefined;
  const add = (places: PlacedCell[]) =>
    Number(places.reduce((sum, { cell }) => sum + cellNumber(cell.text)!, 0).toFixed(6));
  const sum = (kind: Sum['kind'], summed: PlacedCell[], printed: PlacedCell[], ofRow = false): Sum => {
    const at = printed[printed.length - 1];
    const names = at.headers.filter(({ column }) => column < header_columns === ofRow);
    const [parts, whole] = [add(summed), add(printed)];
    // Of a kind of case the last header is 总计, the one before it names the kind.
    const name = names[names.length - (isReview ? 2 : 1)]?.cell.text ?? '';
    return { kind, name, parts, whole, holds: parts === whole, at };
  };
  if (isReview) {
    const [line] = lines;
    return [0, 1, 2].map((group) => {
      const cells = line.slice(group * OUTCOMES, (group + 1) * OUTCOMES);
      return sum('total', cells.slice(0, -1), cells.slice(-1));
    });
  }
  const columns = lines[0].map((_, i) => lines.map((line) => line[i]));
  return [
    ...columns.map((column) => sum('balance', column.slice(0, FIRST_RESULT), column.slice(TOTAL))),
    ...columns.map((column) => sum('total', column.slice(FIRST_RESULT, TOTAL), [column[TOTAL]])),
    ...lines.map((line) => sum('total', line.slice(0, -1), line.slice(-1), true)),
  ];
}

/** The number in a cell; 0 for one left empty or struck out, nothing for words. */
export function cellNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  if (/^[-—–/\\]*$/.test(plain)) return 0;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
