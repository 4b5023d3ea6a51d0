/** The lines of a plain text, measured as a terminal would show them: a Chinese character is two columns wide. */
import { cleanSpaces } from '../source.js';

export interface TextLine {
  /** 1-based line number in the file. */
  number: number;
  /** Columns of white space before the first character. */
  indent: number;
  /** Without spaces at its ends; spaces inside as they stand. */
  text: string;
  /** Column after the last character. */
  edge: number;
  /** A blank line, or a page break, stands before it. */
  gap: boolean;
  /** A page break stands before it. */
  page: boolean;
}

export interface TextCell {
  text: string;
  from: number;
  to: number;
}

/** Splits a text into its lines that say something. */
export function splitLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let gap = false;
  let page = false;
  text.split(/\r\n?|\n|\u2028|\u2029/).forEach((raw, i) => {
    for (const [k, piece] of raw.split('\f').entries()) {
      if (k > 0) gap = page = true;
      const clean = piece.replace(/\t/g, '    ');
      const content = cleanSpaces(clean).trimEnd();
      const trimmed = content.trimStart();
      if (!trimmed) {
        gap = true;
        continue;
      }
      const indent = widthOf(content.slice(0, content.length - trimmed.length));
      lines.push({ number: i + 1, indent, text: trimmed, edge: indent + widthOf(trimmed), gap, page });
      gap = page = false;
    }
  });
  return lines;
}

/** Columns a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += isWide(text.charCodeAt(i)) ? 2 : 1;
  return width;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0xfe4f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x2010 && code <= 0x203b && code !== 0x2022) ||
    (code >= 0x2460 && code <= 0x24ff)
  );
}

/** The pieces of a line that wide gaps set apart, with the columns they take. */
export function cellsOf(line: TextLine): TextCell[] {
  const cells: TextCell[] = [];
  const gaps = /[ \u3000]{2,}/g;
  let from = 0;
  let column = line.indent;
  const push = (to: number): void => {
    const text = line.text.slice(from, to);
    const width = widthOf(text);
    cells.push({ text, from: column, to: column + width });
    column += width;
  };
  for (let gap = gaps.exec(line.text); gap; gap = gaps.exec(line.text)) {
    push(gap.index);
    column += widthOf(gap[0]);
    from = gap.index + gap[0].length;
  }
  push(line.text.length);
  return cells;
}

const PAGE_NUMBER =
  /^(?:[-—－–―]+\s*\d{1,4}\s*[-—－–―]+|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|[-·]?\s*[ivxIVX]{1,5}\s*[-·]?)$/;

/** Page numbers (— 3 —), and heads that stand on page after page beside them. */
export function dropPageFurniture(lines: TextLine[]): { lines: TextLine[]; dropped: TextLine[] } {
  const dropped = new Set<TextLine>();
  for (const line of lines) if (PAGE_NUMBER.test(line.text)) dropped.add(line);
  let expected = 0;
  lines.forEach((line, i) => {
    // A bare number is a page number only where a page ends and where it counts on.
    const atBreak = line.page || lines[i + 1]?.page || i === lines.length - 1;
    if (atBreak && /^\d{1,4}$/.test(line.text) && (expected === 0 || Number(line.text) === expected)) {
      dropped.add(line);
      expected = Number(line.text) + 1;
    }
  });
  const heads = new Map<string, TextLine[]>();
  lines.forEach((line, i) => {
    if (dropped.has(line) || !(line.page || lines[i + 1]?.page)) return;
    const key = line.text.replace(/[\s\d]/g, '');
    if (key) heads.set(key, [...(heads.get(key) ?? []), line]);
  });
  const pages = lines.filter((line) => line.page).length;
  for (const same of heads.values())
    if (same.length > 2 && same.length >= pages * 0.5) for (const line of same) dropped.add(line);
  const kept: TextLine[] = [];
  let passed = false;
  for (const line of lines) {
    if (dropped.has(line)) passed = true;
    else {
      kept.push(passed ? { ...line, page: true } : line);
      passed = false;
    }
  }
  return { lines: kept, dropped: [...dropped] };
}
