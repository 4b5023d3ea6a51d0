import { findForms, type FoundForm } from '../openness/from-lines.js';
import { cleanSpaces, type SourceDocument, type SourceParagraph, type SourcePart } from '../source.js';
import { dropPageFurniture, splitLines, type TextLine } from './lines.js';
import { alignedRows, alignedTable, separatedRows, separatedTable } from './text-tables.js';
import { closeGaps, continues, findWrapping, joinLines, type Wrapping } from './unwrap.js';

/**
 * Plain text, with one paragraph a line or with lines broken to a page's width. Page numbers are dropped, broken lines
 * mended, tables set by tabs, bars or wide gaps read as tables. `paged` says that every line is one of a printed page.
 */
export function readText(text: string, paged = false): SourceDocument {
  const { lines } = dropPageFurniture(splitLines(text));
  const wrapping = findWrapping(lines) ?? (paged ? widest(lines) : undefined);
  const forms = findForms(lines);
  const parts = wrapping ? wrappedParts(lines, forms, wrapping) : plainParts(text, lines, forms);
  return { format: 'text', meta: {}, parts, files: [] };
}

/** A page too short to tell how wide it is set: as wide as its longest line. */
function widest(lines: TextLine[]): Wrapping {
  return {
    edge: Math.max(24, ...lines.map((line) => line.edge)),
    margin: Math.min(...lines.map((line) => line.indent), 8),
    indented: true,
  };
}

function plainParts(text: string, lines: TextLine[], forms: FoundForm[]): SourcePart[] {
  const raw = /\t|\|/.test(text) ? text.split(/\r\n?|\n|\u2028|\u2029/) : [];
  const parts: SourcePart[] = [];
  let below = 0;
  lines.forEach((line, i) => {
    if (line.number <= below) return;
    const form = forms.find(({ from }) => from === i);
    if (form) {
      parts.push(form.table);
      below = lines[form.to - 1]!.number;
      return;
    }
    const separated = raw.length ? separatedRows(raw, line.number - 1) : 0;
    if (separated) {
      parts.push(separatedTable(raw, line.number - 1, separated));
      below = line.number - 1 + separated;
      return;
    }
    const aligned = alignedRows(lines, i);
    if (aligned > 2) {
      parts.push(alignedTable(lines, i, aligned));
      below = lines[i + aligned - 1]!.number;
      return;
    }
    const clean = cleanSpaces(line.text).replace(/ {2,}/g, ' ');
    const last = parts[parts.length - 1];
    // Text copied from a page leaves links on lines of their own; a line cannot begin with a comma or end with a bracket.
    if (
      last?.type === 'paragraph' &&
      (/^[、，。；：！？》”）〕】]/.test(clean) ||
        /[《“（〔【、]$/.test(last.text) ||
        (/^[—－-]+\d{4}年.{4,20}日在\S+$/.test(last.text) && /^第\S{1,6}次(?:全体)?会议上?$/.test(clean)))
    )
      last.text += clean;
    else parts.push({ type: 'paragraph', text: clean, place: `line ${line.number}` });
  });
  return parts;
}

function wrappedParts(lines: TextLine[], forms: FoundForm[], wrapping: Wrapping): SourcePart[] {
  const parts: SourcePart[] = [];
  let paragraph: SourceParagraph | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const form = forms.find(({ from }) => from === i);
    const aligned = form ? 0 : alignedRows(lines, i);
    if (form || aligned) {
      parts.push(form ? form.table : alignedTable(lines, i, aligned));
      i = (form ? form.to : i + aligned) - 1;
      paragraph = undefined;
      continue;
    }
    const text = closeGaps(line.text.replace(/ {2,}/g, ' '));
    if (paragraph && continues(lines[i - 1]!, line, wrapping))
      paragraph.text = joinLines(paragraph.text, text);
    else {
      paragraph = { type: 'paragraph', text, place: `line ${line.number}` };
      const centred = Math.abs(line.indent - wrapping.margin - (wrapping.edge - line.edge)) <= 6;
      if (centred && line.indent - wrapping.margin > 6) paragraph.align = 'center';
      parts.push(paragraph);
    }
  }
  return parts;
}
