/** The words of a report: of a block, of a heading, and where in them a figure stands. */
import { sectionEntries } from './select.js';
import type { Block, Metric, Report, Section } from './types.js';

/** Characters an adult reads in a minute of official Chinese. */
const CHARACTERS_PER_MINUTE = 500;

/** What may stand before a heading: its number in either width, and the mark after it. */
const NUMBER = /^\s*[（(]?第?[〇零一二三四五六七八九十百\d①-⑳]*(?:部分|章|节)?[）)]?[、.．:：\s]*$/;

/**
 * The text that offsets count in: the text itself; a list's items one per line; a table's rows one per line with its
 * cells set apart by tabs (caption and unit are not part of it); nothing for pictures and files.
 */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.map(({ text }) => text).join('\n');
    case 'table':
      return block.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
    case 'figure':
    case 'attachment':
      return '';
    default:
      return block.text;
  }
}

/**
 * A number with the mark GB/T 9704 puts after it, ready to stand before its title: `一、`, `1.`, `（一）`, `第三部分 `.
 *
 * @returns an empty string for an unnumbered section.
 */
export function numberMark({ number }: Pick<Section, 'number'>): string {
  if (!number) return '';
  if (/^[〇零一二三四五六七八九十百]+$/.test(number)) return `${number}、`;
  if (/^\d+$/.test(number)) return `${number}.`;
  return /[)）①-⑳]$/.test(number) ? number : `${number} `;
}

/** A heading as it is printed: `一、推进政务服务改革`. */
export function headingText(section: Pick<Section, 'number' | 'title'>): string {
  return numberMark(section) + section.title;
}

/**
 * How much of a run-in section's first block is its heading, number and closing mark included.
 *
 * @returns UTF-16 units; 0 when the heading stands on its own line or its words are not found at the start.
 */
export function leadLength(section: Section): number {
  const first = section.blocks[0];
  if (!section.run_in || !first || !section.title) return 0;
  const text = blockText(first);
  const at = text.indexOf(section.title);
  if (at < 0 || !NUMBER.test(text.slice(0, at).replace(section.number ?? '', ''))) return 0;
  const end = at + section.title.length;
  return end + (/^[。．.：:，,；;！!]?\s*/.exec(text.slice(end))?.[0].length ?? 0);
}

/**
 * Where a figure's own words stand in the text of the block it cites: `近3万户` inside its sentence.
 *
 * @returns UTF-16 offsets; the whole cited sentence when the words are not in it; nothing without a citation.
 */
export function figureSpan(metric: Metric, text: string): { start: number; end: number } | undefined {
  const { source, as_written } = metric;
  if (!source) return undefined;
  // A feed nobody parsed may count wrong: where offsets and quote disagree, the quote wins.
  const start = text.startsWith(source.quote, source.start) ? source.start : text.indexOf(source.quote);
  if (start < 0) return undefined;
  const at = as_written ? wholeNumberAt(source.quote, as_written) : -1;
  return at < 0
    ? { start, end: start + source.quote.length }
    : { start: start + at, end: start + at + as_written.length };
}

/** Where words stand that are not the end of a longer number: `4.2%` is not in `14.2%`. */
function wholeNumberAt(text: string, words: string): number {
  const digit = /^[\d０-９]/.test(words);
  let at = text.indexOf(words);
  while (at > 0 && digit && /[\d０-９.．,]/.test(text[at - 1]!) && !/\D[,.]$/.test(text.slice(0, at)))
    at = text.indexOf(words, at + 1);
  return at;
}

/** Characters of a report's titles and text, without spaces; a run-in heading is counted once. */
export function textLength(report: Report): number {
  let length = 0;
  for (const { section } of sectionEntries(report)) {
    const heading = leadLength(section) ? '' : headingText(section);
    for (const text of [heading, ...section.blocks.map(blockText)]) length += text.replace(/\s+/g, '').length;
  }
  return length;
}

/**
 * Whole minutes to read a text, at least one.
 *
 * @param characters its length without spaces.
 */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / CHARACTERS_PER_MINUTE));
}
