/** The mandated tables in plain text or in the text layer of a PDF, where labels are broken over lines and columns. */
import type { SourceTable } from '../source.js';
import type { TextLine } from '../read/lines.js';
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
 * Finds the mandated tables between the headings of an openness report. A table is only taken when its words are exactly
 * those of the form, so that none is lost or added; anything else stays as it stands.
 */
export function findForms(lines: TextLine[]): FoundForm[] {
  const found: FoundForm[] = [];
  for (const { form, heading, next, read } of SECTIONS) {
    const at = lines.findIndex((line) => heading.test(line.text) && line.text.length < 40);
    if (at < 0) continue;
    const end = lines.findIndex((line, i) => i > at && next.test(line.text));
    if (end < 0) continue;
    for (let from = at + 1; from < Math.min(at + 4, end); from++) {
      const region = lines.slice(from, end);
      const table = read(region);
      if (!table || !sameWords(region, table)) continue;
      found.push({ from, to: end, table: asSource(table, form, lines[from]!.number) });
      break;
    }
  }
  return found;
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

function readRequests(lines: TextLine[]): FormTable | undefined {
  const rows = lines.map(trailingNumbers).filter((row) => row.length > 0);
  return rows.length === 25 && rows.every((row) => row.length === 7) ? requestsTable(rows) : undefined;
}

function readReview(lines: TextLine[]): FormTable | undefined {
  const values = lines.flatMap(trailingNumbers);
  return values.length === 15 ? reviewTable(values) : undefined;
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
