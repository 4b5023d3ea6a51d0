/** Collects labelled values from the parts around a text: table boxes, lines with one or several pairs, split labels. */
import { textOf, type SourcePart, type SourceTable } from '../source.js';
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

/** Reads every labelled value of `parts` whose index passes `within`; the first value of a field wins. */
export function collectFields(parts: SourcePart[], within: (index: number) => boolean): FoundFields {
  const found: FoundFields = { values: new Map(), used: new Set() };
  const keep = (name: FieldName, value: string, place: string): void => {
    const clean = value.replace(/\s+/g, ' ').trim();
    if (isPlaceholder(clean) || found.values.has(name) || !isPlausible(name, clean)) return;
    found.values.set(name, { value: clean, place });
  };
  for (let i = 0; i < parts.length; i++) {
    if (!within(i)) continue;
    const part = parts[i]!;
    if (part.type === 'table') {
      if (!isBox(part)) continue;
      found.used.add(i);
      readBox(part, keep);
    } else if (part.type === 'paragraph') {
      const label = labelOf(part.text);
      if (label) {
        found.used.add(i);
        const next = parts[i + 1];
        if (next?.type === 'paragraph' && within(i + 1) && isValueLine(next.text, label)) {
          keep(label, next.text, next.place);
          found.used.add(i + 1);
          i++;
        }
        continue;
      }
      const fields = fieldsOf(part.text);
      if (!fields.length || !(isFieldLine(part.text) || startsWithDate(part.text, fields[0]!.label)))
        continue;
      found.used.add(i);
      for (const { name, value } of fields) keep(name, value, part.place);
      if (!isFieldLine(part.text)) keep('date_published', part.text.slice(0, 20), part.place);
    }
  }
  return found;
}

/** `2024-02-18 09:00 来源：…`: the time of publishing needs no label. */
function startsWithDate(text: string, label: string): boolean {
  const before = text.slice(0, text.replace(/\s/g, ' ').indexOf(label[0]!));
  return before.length < 24 && readDate(before) !== undefined;
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

function readBox(table: SourceTable, keep: (name: FieldName, value: string, place: string) => void): void {
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

/** The words of a part, to look for labels in. */
export function lineOf(part: SourcePart | undefined): string {
  return part ? textOf(part) : '';
}
