/** A mandated table that a site or a page break has cut into several is one table. */
import type { SourcePart, SourceTable } from '../source.js';
import { formOf } from './from-table.js';

const ITEM = /^第二十条\s*第?\s*[（(]?[一五六八][）)]?\s*项$/;

/** Draws the pieces of mandated tables together; every other part stays as it is. */
export function joinForms(parts: SourcePart[]): SourcePart[] {
  const out: SourcePart[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i]!;
    const pieces = part.type === 'table' || isItem(part) ? piecesFrom(parts, i) : 0;
    if (pieces > 1) {
      out.push(join(parts.slice(i, i + pieces)));
      i += pieces - 1;
    } else out.push(part);
  }
  return out;
}

const isItem = (part: SourcePart | undefined): boolean => part?.type === 'paragraph' && ITEM.test(part.text);

/** How many parts from `at` on are pieces of one mandated table. */
function piecesFrom(parts: SourcePart[], at: number): number {
  let end = at;
  let tables = 0;
  while (end < parts.length && (parts[end]!.type === 'table' || isItem(parts[end]))) {
    if (parts[end]!.type === 'table') tables++;
    end++;
  }
  if (tables === 0 || isItem(parts[end - 1])) return 0;
  const run = parts.slice(at, end);
  const alone = run.filter((part): part is SourceTable => part.type === 'table').map(formOf);
  if (alone.every((form) => form === 'openness-disclosure')) return run.length;
  // Cut by a page break, neither half is the table the law asks for, and both together are.
  return run.length === 2 && !alone[0] && !alone[1] && formOf(join(run)) ? 2 : 0;
}

function join(parts: SourcePart[]): SourceTable {
  const tables = parts.filter((part): part is SourceTable => part.type === 'table');
  const width = Math.max(
    ...tables.flatMap((table) => table.rows.map((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0))),
  );
  const rows = parts.flatMap((part) => {
    if (part.type === 'table') return part.rows;
    return part.type === 'paragraph' ? [[{ text: part.text, colSpan: width, rowSpan: 1 }]] : [];
  });
  const caption = tables.find((table) => table.caption)?.caption;
  return { ...tables[0]!, ...(caption && { caption }), place: parts[0]!.place, rows };
}
