/** HTML tables: which hold data and which only lay out the page, and the cells of the former. */
import type { SourceCell } from '../source.js';
import { attribute, isElement, type HtmlElement, type HtmlParent } from './html-tree.js';

/** The rows of a table itself, not of tables inside it. */
export function rowsOf(table: HtmlElement): HtmlElement[][] {
  const rows: HtmlElement[][] = [];
  const visit = (parent: HtmlParent): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child)) continue;
      if (child.tagName === 'tr') {
        rows.push(child.childNodes.filter(isElement).filter((cell) => /^t[dh]$/.test(cell.tagName)));
      } else if (/^(?:tbody|thead|tfoot)$/.test(child.tagName)) visit(child);
    }
  };
  visit(table);
  return rows.filter((row) => row.length > 0);
}

/** The table's caption element, if any. */
export function captionOf(table: HtmlElement): HtmlElement | undefined {
  return table.childNodes.filter(isElement).find((child) => child.tagName === 'caption');
}

/**
 * A table that only places things on the page. `lengths` are the text lengths of its cells, row by row, `blocks` how many
 * paragraphs each holds, `nested` whether a table stands inside one of them.
 */
export function isLayout(rows: { length: number; blocks: number; nested: boolean }[][]): boolean {
  const cells = rows.flat();
  const total = cells.reduce((sum, cell) => sum + cell.length, 0);
  const filled = cells.filter((cell) => cell.length > 0);
  const largest = filled.reduce((best, cell) => (cell.length > best.length ? cell : best), {
    length: 0,
    blocks: 0,
    nested: false,
  });
  if (cells.some((cell) => cell.nested)) return filled.length <= 6 || largest.length > total / 2;
  if (Math.max(...rows.map((row) => row.length)) === 1)
    return largest.length > 100 || largest.blocks > 1 || rows.length === 1;
  return largest.length > 400 && largest.blocks >= 3 && largest.length > total * 0.6;
}

/** Spans as written, kept within reason: a broken `rowspan` must not make a table of a million rows. */
export function spansOf(cell: HtmlElement, rowsLeft: number): Pick<SourceCell, 'colSpan' | 'rowSpan'> {
  const read = (name: string): number => {
    const value = Number.parseInt(attribute(cell, name), 10);
    return Number.isFinite(value) && value > 0 ? value : 1;
  };
  const rowSpan = attribute(cell, 'rowspan').trim() === '0' ? rowsLeft : read('rowspan');
  return { colSpan: Math.min(read('colspan'), 100), rowSpan: Math.min(rowSpan, rowsLeft) };
}
