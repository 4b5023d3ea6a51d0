/** What the feed's writer derives from a text: the plain text of an item, and an id when the document has none. */
import type { Block, Section } from '../feed/types.js';

/** The whole text, headings and paragraphs on lines of their own, tables with tabs. */
export function contentText(sections: Section[]): string {
  const lines: string[] = [];
  const visit = (section: Section): void => {
    if (section.title && !section.run_in) lines.push(heading(section));
    for (const block of section.blocks) lines.push(blockText(block));
    section.sections?.forEach(visit);
  };
  sections.forEach(visit);
  return lines.filter(Boolean).join('\n\n');
}

function heading({ number, title }: Section): string {
  if (!number) return title;
  if (/^[一二三四五六七八九十百]+$/.test(number)) return `${number}、${title}`;
  if (/^\d+$/.test(number)) return `${number}. ${title}`;
  return /[）)]$/.test(number) ? number + title : `${number} ${title}`;
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.map((item) => item.text).join('\n');
    case 'table':
      return [block.caption ?? '', ...block.rows.map((row) => row.map((cell) => cell.text).join('\t'))]
        .filter(Boolean)
        .join('\n');
    case 'figure':
      return block.caption ?? block.alt ?? '';
    case 'attachment':
      return block.attachment.title ?? '';
    default:
      return block.text;
  }
}

/** The same text gives the same id on every machine: 64 bits of FNV-1a in two halves, in base 36. */
export function stableId(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + i), 0x85ebca6b);
  }
  return `report-${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
