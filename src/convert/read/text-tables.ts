/** Tables in plain text: columns set apart by tabs, bars or wide gaps. */
import { cleanSpaces, type SourceCell, type SourceTable } from '../source.js';
import { cellsOf, type TextCell, type TextLine } from './lines.js';

export const NUMBER = /^[-−—]?[\d,，]+(?:\.\d+)?%?$|^[-—/]$/;

/** How many lines from `at` on make a table whose cells are set apart by a tab or a bar; 0 when none do. */
export function separatedRows(raw: string[], at: number): number {
  for (const separator of ['\t', '|']) {
    const width = split(raw[at]!, separator).length;
    if (width < 2) continue;
    let end = at + 1;
    while (end < raw.length && split(raw[end]!, separator).length === width) end++;
    if (end - at >= 2) return end - at;
  }
  return 0;
}

/** The table that `raw[at .. at + count]` spell out. */
export function separatedTable(raw: string[], at: number, count: number): SourceTable {
  const separator = split(raw[at]!, '\t').length > 1 ? '\t' : '|';
  const rows = raw
    .slice(at, at + count)
    .map((line) => split(line, separator))
    // | --- | --- | only rules off a header.
    .filter((cells) => !cells.every((cell) => /^:?-{2,}:?$/.test(cell)))
    .map((cells) => cells.map(makeCell));
  return { type: 'table', place: `line ${at + 1}`, rows };
}

function split(line: string, separator: string): string[] {
  if (!line.includes(separator)) return [];
  const body = separator === '|' ? line.trim().replace(/^\||\|$/g, '') : line.replace(/^\t+|\s+$/g, '');
  const cells = body.split(separator).map((cell) => cleanSpaces(cell).trim());
  return cells.some(Boolean) ? cells : [];
}

const makeCell = (text: string): SourceCell => ({ text, colSpan: 1, rowSpan: 1 });

/**
 * How many lines from `at` on make a table laid out by spaces: rows of as many cells, with numbers in them. Lines that only
 * go on with a broken label are let in between.
 */
export function alignedRows(lines: TextLine[], at: number): number {
  const first = cellsOf(lines[at]!);
  if (first.length < 2) return 0;
  let rows = 1;
  let numbers = countNumbers(first);
  let end = at + 1;
  for (let k = at + 1; k < lines.length; k++) {
    const cells = cellsOf(lines[k]!);
    if (cells.length !== first.length) break;
    rows++;
    numbers += countNumbers(cells);
    end = k + 1;
  }
  return rows >= 2 && numbers >= rows - 1 ? end - at : 0;
}

const countNumbers = (cells: TextCell[]): number => cells.filter((cell) => NUMBER.test(cell.text)).length;

export function alignedTable(lines: TextLine[], at: number, count: number): SourceTable {
  const rows = lines.slice(at, at + count).map((line) => cellsOf(line).map((cell) => makeCell(cell.text)));
  return { type: 'table', place: `line ${lines[at]!.number}`, rows };
}
