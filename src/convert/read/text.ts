import { cleanSpaces, type SourceDocument, type SourcePart } from '../source.js';

/** Plain text: every line is a paragraph. */
export function readText(text: string): SourceDocument {
  const parts: SourcePart[] = [];
  text.split(/\r\n?|\n|\f|\u2028|\u2029/).forEach((raw, i) => {
    const line = cleanSpaces(raw)
      .replace(/^[\s　]+|[\s　]+$/g, '')
      .replace(/ {2,}/g, ' ');
    if (line) parts.push({ type: 'paragraph', text: line, place: `line ${i + 1}` });
  });
  return { format: 'text', meta: {}, parts, files: [] };
}
