/** The mandated tables in plain text or in the text layer of a PDF, where labels are broken over lines and columns. */
import type { SourceTable } from '../source.js';
import { cellsOf, type TextLine } from '../read/lines.js';
import { disclosureTable, requestsTable, reviewTable, type FormTable, type OpennessForm } from './form.js';

export interface FoundForm {
  from: number;
  to: number;
  table: SourceTable;
}

/** The sections of the report that hold the tables, by the titles the form prescribes. */
const SECTIONS: {
  form: OpennessForm;
  heading: RegExp;
  next: RegExp;
  read: (lines: TextLine[]) => FormTable | undefined;
}[] = [
  { form: 'openness-disclosure', heading: /^二、\s*主动公开/, next: /^三、\s*收到/, read: readDisclosure },
  { form: 'openness-requests', heading: /^三、\s*收到/, next: /^四、\s*(?!结转)/, read: readRequests },
  { form: 'openness-review', heading: /^四、.{0,20}(?:行政复议|行政诉讼)/, next: /^五、/, read: readReview },
];

/**
 * Finds the mandated tables between the headings of an openness report. A table is set out as the form has it only when its words
 * are exactly those of the form, so that none is lost or added; else its lines are its rows.
 */
export function findForms(lines: TextLine[]): FoundForm[] {
  const found: FoundForm[] = [];
  for (const { form, heading, next, read } of SECTIONS) {
    const at = lines.findIndex((line) => heading.test(line.text) && line.text.length < 40);
    if (at < 0) continue;
    const end = lines.findIndex((line, i) => i > at && next.test(line.text));
    if (end < 0) continue;
    const exact = readExactly(lines, at + 1, end, form, read);
    if (exact) {
      found.push(exact);
      continue;
    }
    const loose = readLoosely(lines.slice(at + 1, end), form);
    if (loose) found.push({ from: at + 1 + loose.from, to: at + 1 + loose.to, table: loose.table });
  }
  return found;
}

/** The table of a section, which may open with a line or two of its own. */
function readExactly(
  lines: TextLine[],
  begin: number,
  end: number,
  form: OpennessForm,
  read: (lines: TextLine[]) => FormTable | undefined,
): FoundForm | undefined {
  for (let from = begin; from < Math.min(begin + 3, end); from++) {
    const region = lines.slice(from, end);
    const table = read(region);
    if (table && sameWords(region, table))
      return { from, to: end, table: asSource(table, form, lines[from]!.number) };
  }
  return undefined;
}

function asSource(
  { rows, header_rows, header_columns }: FormTable,
  form: OpennessForm,
  line: number,
): SourceTable {
  return {
    type: 'table',
    place: `line ${line}`,
    rows: rows.map((row) =>
      row.map(({ text, col_span, row_span }) => ({ text, colSpan: col_span ?? 1, rowSpan: row_span ?? 1 })),
    ),
    form: { name: form, headerRows: header_rows, headerColumns: header_columns },
  };
}

/** The numbers that end a line, each on its own. */
function trailingNumbers(line: TextLine): string[] {
  const words = line.text.split(/\s+/);
  let from = words.length;
  while (from > 0 && /^(?:-?\d[\d,]*(?:\.\d+)?|[-—/])$/.test(words[from - 1]!)) from--;
  return words.slice(from);
}

function readDisclosure(lines: TextLine[]): FormTable | undefined {
  const values = lines.flatMap(trailingNumbers);
  return values.length === 10 ? disclosureTable(values) : undefined;
}

/** 25 rows of seven, each on its line or, where a page was copied cell by cell, one number a line. */
function readRequests(lines: TextLine[]): FormTable | undefined {
  const values = lines.flatMap(trailingNumbers);
  if (values.length !== 175) return undefined;
  return requestsTable(Array.from({ length: 25 }, (_, row) => values.slice(row * 7, row * 7 + 7)));
}

function readReview(lines: TextLine[]): FormTable | undefined {
  const values = lines.flatMap(trailingNumbers);
  return values.length === 15 ? reviewTable(values) : undefined;
}

/**
 * A mandated table that is not quite as the form has it: its lines as rows, so that 一、本年新收… is a row and no heading. From the
 * first line that only such a table has to the last that ends in a number.
 */
function readLoosely(
  lines: TextLine[],
  form: OpennessForm,
): { from: number; to: number; table: SourceTable } | undefined {
  const from = lines.findIndex((line) => FIRST_LINE[form].test(line.text));
  let to = lines.length;
  while (to > from && !trailingNumbers(lines[to - 1]!).length) to--;
  if (from < 0 || to - from < 3) return undefined;
  const rows = lines.slice(from, to).map((line) => cellsOf(line).flatMap((cell) => splitNumbers(cell.text)));
  const width = Math.max(...rows.map((row) => row.length));
  if (width < 2) return undefined;
  return {
    from,
    to,
    table: {
      type: 'table',
      likely: form,
      place: `line ${lines[from]!.number}`,
      rows: rows.map((row) =>
        row.map((text) => ({ text, colSpan: row.length === 1 ? width : 1, rowSpan: 1 })),
      ),
    },
  };
}

const FIRST_LINE: Record<OpennessForm, RegExp> = {
  'openness-disclosure': /^第二十条|制发件数/,
  'openness-requests': /申请人情况|本列数据的勾稽关系|本年(?:度)?新收/,
  'openness-review': /^行政复议(?:\s|$)|结果\s*维持/,
};

/** `规章 0 0 11` set with single spaces is four cells. */
function splitNumbers(text: string): string[] {
  const words = text.split(' ');
  let from = words.length;
  while (from > 1 && /^-?\d[\d,]*(?:\.\d+)?$/.test(words[from - 1]!)) from--;
  return [words.slice(0, from).join(' '), ...words.slice(from)].filter(Boolean);
}

/** The same characters, each as often, marks and spaces aside. */
function sameWords(lines: TextLine[], { rows }: FormTable): boolean {
  const balance = new Map<string, number>();
  const tally = (text: string, by: number): void => {
    for (const char of text)
      if (/[\u4e00-\u9fffA-Za-z\d]/.test(char)) balance.set(char, (balance.get(char) ?? 0) + by);
  };
  for (const line of lines) tally(line.text, 1);
  for (const row of rows) for (const { text } of row) tally(text, -1);
  return [...balance.values()].every((count) => count === 0);
}
