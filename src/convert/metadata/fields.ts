/** Collects labelled values from the parts around a text: table boxes, lines with one or several pairs, split labels. */
import type { SourceParagraph, SourcePart, SourceTable } from '../source.js';
import { readDate } from './dates.js';
import { fieldsOf, isFieldLine, isPlaceholder, labelOf, type FieldName } from './labels.js';

export interface FoundField {
  value: string;
  place: string;
}

export interface FoundFields {
  values: Map<FieldName, FoundField>;
  /** Indices of the parts that were metadata and nothing else. */
  used: Set<number>;
}

/**
 * Reads every labelled value of `parts` whose index passes `within`; the first value of a field wins, unless a later one
 * adds the time to the same day.
 */
export function collectFields(parts: SourcePart[], within: (index: number) => boolean): FoundFields {
  const found: FoundFields = { values: new Map(), used: new Set() };
  const keep: Keep = (name, value, place) => {
    const clean = value.replace(/\s+/g, ' ').trim();
    if (isPlaceholder(clean) || !isPlausible(name, clean)) return;
    const known = found.values.get(name);
    if (known && !addsTime(known.value, clean)) return;
    found.values.set(name, { value: clean, place });
  };
  for (let i = 0; i < parts.length; i++) {
    if (!within(i)) continue;
    const part = parts[i]!;
    if (part.type === 'table') {
      if (!isBox(part)) continue;
      found.used.add(i);
      readBox(part, keep);
    } else if (part.type === 'list') {
      const lines = part.items.filter((item) => isFieldLine(item.text));
      if (lines.length * 2 <= part.items.length) continue;
      found.used.add(i);
      for (const { text } of lines)
        for (const { name, value } of fieldsOf(text)) keep(name, value, part.place);
    } else if (part.type === 'paragraph') {
      const used = readLine(parts, i, within, keep);
      for (let k = i; k < i + used; k++) found.used.add(k);
      i += Math.max(0, used - 1);
    }
  }
  return found;
}

type Keep = (name: FieldName, value: string, place: string) => void;

/** Reads one line, and the next when the first is a label alone; says how many lines that were metadata. */
function readLine(parts: SourcePart[], at: number, within: (index: number) => boolean, keep: Keep): number {
  const line = parts[at] as SourceParagraph;
  const label = labelOf(line.text);
  if (label) {
    const next = parts[at + 1];
    if (next?.type !== 'paragraph' || !within(at + 1) || !isValueLine(next.text, label)) return 1;
    keep(label, next.text, next.place);
    return 2;
  }
  const fields = fieldsOf(line.text);
  const labelled = isFieldLine(line.text);
  if (!fields.length || !(labelled || startsWithDate(line.text, fields[0]!.label))) return 0;
  for (const { name, value } of fields) keep(name, value, line.place);
  if (!labelled) keep('date_published', line.text.slice(0, 20), line.place);
  return 1;
}

/** `2024-02-18 09:00 来源：…`: the time of publishing needs no label. */
function startsWithDate(text: string, label: string): boolean {
  const before = text.slice(0, text.replace(/\s/g, ' ').indexOf(label[0]!));
  return before.length < 24 && readDate(before) !== undefined;
}

/** Boxes give the day, the line under the title often the minute of the same day. */
export function addsTime(known: string, value: string): boolean {
  const [before, now] = [readDate(known), readDate(value)];
  return now?.time !== undefined && !before?.time && before?.date === now.date;
}

/** A value must look like what its label promises; else the next line of the page was taken for it. */
function isPlausible(name: FieldName, value: string): boolean {
  switch (name) {
    case 'date_written':
    case 'date_published':
    case 'date_effective':
    case 'date_expired':
      return readDate(value) !== undefined;
    case 'index_number':
      return /\d/.test(value) && value.length <= 64 && !/[。，]/.test(value);
    case 'document_number':
      return /\d/.test(value) && value.length <= 60 && !/[。]/.test(value);
    case 'views':
      return /^\d+/.test(value);
    case 'site_id_code':
      return /^[a-z]{0,2}\d{8,10}$/i.test(value);
    case 'font':
    case 'other':
      return false;
    default:
      return value.length <= 120;
  }
}

function isValueLine(text: string, label: FieldName): boolean {
  if (labelOf(text) || isFieldLine(text)) return false;
  if (label === 'views' || label === 'font') return /^\d+$/.test(text);
  return isPlaceholder(text) || (label !== 'other' && isPlausible(label, text));
}

/** A table that is a metadata box: at least two labels among short cells. */
export function isBox(table: SourceTable): boolean {
  const cells = table.rows.flat().filter((cell) => cell.text);
  if (cells.length > 60) return false;
  const labels = cells.filter((cell) => labelOf(cell.text) || isFieldLine(cell.text)).length;
  return labels >= 2 ? labels * 4 >= cells.length : labels === 1 && cells.length <= 2;
}

function readBox(table: SourceTable, keep: Keep): void {
  for (const row of table.rows) {
    for (let c = 0; c < row.length; c++) {
      const { text } = row[c]!;
      const label = labelOf(text);
      if (label) {
        const next = row[c + 1];
        if (next && !labelOf(next.text)) {
          keep(label, next.text, table.place);
          c++;
        }
      } else for (const { name, value } of fieldsOf(text)) keep(name, value, table.place);
    }
  }
}
