/** Type sizes a table may take on paper, in pt: 四号, 小四, 五号, 小五. */
const SIZES_PT = [14, 12, 10.5, 9];
/** Width of the type area upright and on its side, in pt. */
const UPRIGHT_PT = 442;
const ASIDE_PT = 637;
/** What a cell needs besides its words, and the least of words, in its own type. */
const PADDING_EM = 0.9;
const LEAST_EM = 2;
/** Rows that may be kept on one page without leaving half of another empty. */
const SHORT_ROWS = 12;
const NUMBER = /^[-−+±]?[\d.,，％%‰]+$/;

/**
 * Classes that keep a table in the type area (GB/T 9704, clause 8): words break anywhere, numbers stay whole, and the type
 * grows smaller until they fit; then the table lies on its side, and at last numbers break too. A browser would rather
 * shrink the whole document than one table.
 */
export function fitTable({ rows }: HTMLTableElement): string {
  const widths: number[] = [];
  const columns = Math.max(0, ...[...rows].map(columnsOf));
  for (const { cells } of rows) {
    // What a row lacks are cells from above, which head it.
    let column = columns - columnsOf({ cells });
    for (const cell of cells) {
      const { colSpan } = cell;
      const words = cell.textContent!.trim();
      const isNumber = NUMBER.test(words);
      if (isNumber && cell.localName === 'td') cell.classList.add('gr-number');
      const least = isNumber ? words.length * 0.55 : LEAST_EM;
      if (colSpan === 1) widths[column] = Math.max(widths[column] ?? 0, least);
      column += colSpan;
    }
  }
  let need = columns * PADDING_EM;
  for (let i = 0; i < columns; i++) need += widths[i] ?? LEAST_EM;
  const at = SIZES_PT.findIndex((size) => need * size <= UPRIGHT_PT);
  const short = rows.length <= SHORT_ROWS ? ' gr-short' : '';
  if (at >= 0) return `gr-size-${String(at)}${short}`;
  return `gr-size-3 gr-wide${need * 9 <= ASIDE_PT ? '' : ' gr-tight'}`;
}

function columnsOf({ cells }: Pick<HTMLTableRowElement, 'cells'>): number {
  return [...cells].reduce((sum, { colSpan }) => sum + colSpan, 0);
}
