/** Captions (表1 …) and units (单位：万元) that stand above a table, or in its first row, become parts of the table. */
import type { SourceParagraph, SourcePart, SourceTable } from '../source.js';

const UNIT =
  /^(.*?)[（(]?\s*(?:计量|金额|数量)?单位\s*[：:]\s*([^（）()：:，。；\s]{1,12}(?:[、，,/][^（）()：:。；\s]{1,8}){0,4})\s*[）)]?$/;
const NUMBERED = /^(?:附?表|Table)\s*[\d一二三四五六七八九十]+(?:[-—.．]\d+)*[\s:：.．、]*/;
const TABLE_NAME = /(?:表|情况|统计|一览|汇总|明细|清单|名单|分工|指标)(?:[（(][^（）()]{1,16}[）)])?$/;

/** Draws captions and units into their tables; every other part stays as it is. */
export function attachCaptions(parts: SourcePart[]): SourcePart[] {
  const out: SourcePart[] = [];
  for (const part of parts) {
    if (part.type !== 'table' || part.form) {
      out.push(part);
      continue;
    }
    const table = fromFirstRows({ ...part });
    // At most a caption and a unit stand above a table, in either order.
    for (let n = 0; n < 2; n++) {
      const above = out[out.length - 1];
      if (above?.type !== 'paragraph' || !take(table, above)) break;
      out.pop();
    }
    out.push(table);
  }
  return out;
}

/** Takes a line above the table for its unit or its caption, when it can be nothing else. */
function take(table: SourceTable, line: SourceParagraph): boolean {
  const { text } = line;
  if (text.length > 80 || /[。；！？]$/.test(text)) return false;
  const unit = UNIT.exec(text);
  if (unit && table.unit === undefined) {
    const caption = unit[1]!.replace(/[\s（(]+$/, '');
    if (caption && (table.caption !== undefined || !isCaption(caption, line))) return false;
    table.unit = unit[2]!;
    if (caption) table.caption = caption;
    return true;
  }
  if (table.caption !== undefined || !isCaption(text, line)) return false;
  table.caption = text;
  return true;
}

function isCaption(text: string, line: SourceParagraph): boolean {
  if (NUMBERED.test(text)) return true;
  if (line.level !== undefined || /^[一二三四五六七八九十（(第附]|[：:]$/.test(text)) return false;
  return TABLE_NAME.test(text) && (line.align === 'center' || (line.strong ?? 0) >= text.length);
}

/** A first row of one cell over the whole width is a caption that was typed into the table. */
function fromFirstRows(table: SourceTable): SourceTable {
  const width = Math.max(0, ...table.rows.map((row) => row.reduce((sum, cell) => sum + cell.colSpan, 0)));
  while (table.rows.length > 2 && width > 1) {
    const [cell, ...others] = table.rows[0]!;
    if (!cell || others.length || cell.colSpan < width || cell.rowSpan > 1 || /第二十条/.test(cell.text))
      break;
    const unit = UNIT.exec(cell.text);
    if (unit && table.unit === undefined && !(unit[1] && table.caption)) {
      table.unit = unit[2]!;
      if (unit[1]) table.caption = unit[1].replace(/[\s（(]+$/, '');
    } else if (table.caption === undefined && cell.text && cell.text.length <= 60) table.caption = cell.text;
    else break;
    table.rows = table.rows.slice(1);
  }
  return table;
}
