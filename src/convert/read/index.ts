/** Reads a document of any known format into the converter's middle form. */
import type { Messages } from '../messages.js';
import type { SourceDocument, SourcePart } from '../source.js';
import { decode } from './decode.js';
import { readHtml } from './html.js';
import { splitRun } from './one-run.js';
import { salvageBinary } from './salvage.js';
import { readText } from './text.js';

/** Larger files are refused: no report is, and reading one would stop a browser. */
export const MAX_BYTES = 20_000_000;

/** Reads bytes or a string; Word and PDF readers are loaded when such a file is met. Says what it cannot read. */
export async function readDocument(input: string | Uint8Array, messages: Messages): Promise<SourceDocument> {
  if (typeof input === 'string') return readString(input);
  const large = refuseLarge(input.length, messages);
  if (large) return large;
  switch (kindOf(input)) {
    case 'zip':
      return readZip(input, messages);
    case 'pdf':
      return (await import('./pdf.js')).readPdf(input, messages);
    case 'text':
      return readBytes(input, messages);
    default:
      return readUnknown(input, messages);
  }
}

/** As `readDocument`, for text and HTML alone. */
export function readDocumentSync(input: string | Uint8Array, messages: Messages): SourceDocument {
  if (typeof input === 'string') return readString(input);
  const large = refuseLarge(input.length, messages);
  if (large) return large;
  if (kindOf(input) === 'text') return readBytes(input, messages);
  messages.error(
    'needs-async',
    'line 1',
    '这种格式的文件要用 convert() 转换，convertSync() 只读文本和网页。',
    'A file of this format needs convert(); convertSync() reads text and HTML only.',
  );
  return empty();
}

const empty = (): SourceDocument => ({ format: 'text', meta: {}, parts: [], files: [] });

function readString(text: string): SourceDocument {
  const doc = looksLikeHtml(text) ? readHtml(text) : readText(text);
  const paragraphs = doc.parts.filter((part) => part.type === 'paragraph').length;
  return { ...doc, parts: doc.parts.flatMap((part) => splitPart(part, paragraphs <= 3)) };
}

/** Begins with a tag, or is full of them; a stray tag or two in a text are words like any other. */
function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 100_000);
  const tags =
    head.match(/<\/?(?:html|head|body|div|p|table|tr|td|span|br|meta|ul|li|h[1-6]|article|section)\b[^>]*>/gi)
      ?.length ?? 0;
  if (/^\s*<[!%?/a-z]/i.test(head)) return tags > 0;
  return tags >= 3 && tags >= (head.match(/\n\s*\S/g)?.length ?? 0) / 5;
}

/** Marks count characters, so only a plain run is cut. */
function splitPart(part: SourcePart, alone: boolean): SourcePart[] {
  if (part.type !== 'paragraph' || part.marks) return [part];
  const pieces = splitRun(part.text, alone);
  return pieces.length === 1 ? [part] : pieces.map((text) => ({ ...part, text }));
}

function readBytes(bytes: Uint8Array, messages: Messages): SourceDocument {
  const { text, encoding } = decode(bytes, messages);
  return { ...readString(text), encoding };
}

async function readZip(bytes: Uint8Array, messages: Messages): Promise<SourceDocument> {
  // Entry names stand uncompressed in the archive.
  const names = new TextDecoder('latin1').decode(bytes);
  if (names.includes('word/document.xml')) return (await import('./docx.js')).readDocx(bytes, messages);
  const kind = names.includes('OFD.xml') ? 'OFD' : names.includes('xl/workbook.xml') ? 'Excel' : 'ZIP';
  messages.error(
    'format-unknown',
    'line 1',
    `不能读取 ${kind} 文件；请另存为 .docx、PDF、网页或文本后重试。`,
    `${kind} files cannot be read; save the document as .docx, PDF, HTML or text and try again.`,
  );
  return empty();
}

function readUnknown(bytes: Uint8Array, messages: Messages): SourceDocument {
  const text = salvageBinary(bytes);
  messages.error(
    'format-unknown',
    'line 1',
    text
      ? '这是旧版 Word、WPS 或其他二进制文件，只抢救出文字，表格和格式已丢失；请另存为 .docx 后重新转换。'
      : '不认识这种文件格式；请另存为 .docx、PDF、网页或文本后重试。',
    text
      ? 'This is an old Word, WPS or other binary file; only its text could be saved, tables and formats are lost. Save it as .docx and convert again.'
      : 'The format of this file is not known; save it as .docx, PDF, HTML or text and try again.',
  );
  return readText(text);
}

function refuseLarge(length: number, messages: Messages): SourceDocument | undefined {
  if (length <= MAX_BYTES) return undefined;
  messages.error(
    'file-too-large',
    'line 1',
    `文件有 ${Math.round(length / 1e6)} MB，超过 20 MB 的上限；请去掉图片或拆分后重试。`,
    `The file has ${Math.round(length / 1e6)} MB, more than the 20 MB allowed; remove pictures or split it and try again.`,
  );
  return empty();
}

/** By the first bytes, as file(1) would; a file name may lie. */
function kindOf(bytes: Uint8Array): 'zip' | 'pdf' | 'text' | 'binary' {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.startsWith('PK\u0003\u0004')) return 'zip';
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0') || head.startsWith('{\\rtf')) return 'binary';
  if (head.startsWith('\u00ff\u00fe') || head.startsWith('\u00fe\u00ff')) return 'text';
  return looksBinary(bytes.subarray(0, 4096)) ? 'binary' : 'text';
}

/** Control bytes in a row, or zeros that are not the high halves of UTF-16. */
function looksBinary(head: Uint8Array): boolean {
  const isControl = (byte: number | undefined): boolean =>
    byte !== undefined && byte > 0 && byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1b;
  if (head.some((byte, i) => isControl(byte) && isControl(head[i + 1]))) return true;
  const zeros = head.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  return zeros > 8 && !isSixteenBit(head);
}

function isSixteenBit(head: Uint8Array): boolean {
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2]!++;
  });
  return Math.min(...zeros) < Math.max(...zeros) / 4;
}
