/**
 * The named middle of the converter: what a document says, in order, whatever format it came in. Readers make it,
 * everything after them (metadata, outline, tables, figures) knows nothing of HTML, Word or PDF.
 */
import type { Mark, TableBlock } from '../feed/types.js';
import { absolute } from './read/links.js';

export type SourceFormat = 'text' | 'html' | 'docx' | 'pdf';

export interface SourceDocument {
  format: SourceFormat;
  /** The encoding the bytes were in, as the WHATWG Encoding standard names it. */
  encoding?: string;
  /** `<meta name>` of the page, names in lower case; the first non-empty one of a name counts. */
  meta: Record<string, string>;
  /** `<title>` of the page, or the title property of a Word or PDF file. */
  headTitle?: string;
  language?: string;
  parts: SourcePart[];
  /** Files the document links to, in order. */
  files: SourceFile[];
}

export type SourcePart = SourceParagraph | SourceTable | SourceFigure | SourceList;

interface Placed {
  /** Where it stands in the document, for messages: `line 12`, `page 3`. */
  place: string;
  /** Stands outside the article: navigation, metadata box, footer. */
  outside?: boolean;
}

export interface SourceParagraph extends Placed {
  type: 'paragraph';
  /** One line, without spaces at its ends. */
  text: string;
  marks?: Mark[];
  align?: 'center' | 'right';
  /** 1 to 6 for h1 … h6 and heading styles. */
  level?: number;
  /** How many characters at the start are bold. */
  strong?: number;
}

export interface SourceCell {
  text: string;
  colSpan: number;
  rowSpan: number;
  /** Marked as a header by the source (`th`). */
  header?: boolean;
}

export interface SourceTable extends Placed {
  type: 'table';
  caption?: string;
  /** 单位：件 above the table or in its caption. */
  unit?: string;
  rows: SourceCell[][];
  /** By its place it must be this mandated table, though its words differ from the form's. */
  likely?: TableBlock['form'] & string;
  /** Recognised as a mandated table of the openness report, and already set out as the form has it. */
  form?: { name: TableBlock['form'] & string; headerRows: number; headerColumns: number };
}

export interface SourceFigure extends Placed {
  type: 'figure';
  url: string;
  alt?: string;
}

export interface SourceList extends Placed {
  type: 'list';
  ordered: boolean;
  items: { text: string; marks?: Mark[] }[];
}

/** A link to a file, wherever it stands. */
export interface SourceFile {
  url: string;
  title?: string;
}

/** The words of a part, on one line. */
export function textOf(part: SourcePart): string {
  switch (part.type) {
    case 'paragraph':
      return part.text;
    case 'table':
      return part.rows.map((row) => row.map((cell) => cell.text).join(' ')).join(' ');
    case 'list':
      return part.items.map((item) => item.text).join(' ');
    case 'figure':
      return part.alt ?? '';
  }
}

/** Removes what is invisible (zero-width characters, soft hyphens, BOMs) and makes every odd space a plain one. */
export function cleanSpaces(text: string): string {
  return text.replace(/\p{Cf}|(?![\t\n\r])\p{Cc}/gu, '').replace(/[\t\u00a0\u2002-\u200a\u202f\u205f]/g, ' ');
}

/** Makes every relative address absolute, as seen from the page the document comes from. */
export function resolveLinks(doc: SourceDocument, base: string | undefined): SourceDocument {
  if (!base) return doc;
  const inMarks = <T extends { marks?: Mark[] }>(text: T): T =>
    text.marks
      ? {
          ...text,
          marks: text.marks.map((mark) =>
            mark.url === undefined ? mark : { ...mark, url: absolute(mark.url, base) },
          ),
        }
      : text;
  const parts = doc.parts.map((part): SourcePart => {
    if (part.type === 'paragraph') return inMarks(part);
    if (part.type === 'list') return { ...part, items: part.items.map(inMarks) };
    return part.type === 'figure' ? { ...part, url: absolute(part.url, base) } : part;
  });
  return { ...doc, parts, files: doc.files.map((file) => ({ ...file, url: absolute(file.url, base) })) };
}
