/** Holds what somebody else answered against the report's own words. */
import { blockText, sectionEntries } from '../feed/index.js';
import type { FeedItem } from '../feed/index.js';
import { fold } from './fold.js';
import type { Cited } from './types.js';

/** A quote shorter than this is found anywhere. */
const SHORTEST = 4;

/**
 * Where words stand in a report. Spaces, marks, width and script do not count.
 *
 * @returns nothing when the report does not have them.
 */
export function findQuote(item: FeedItem, words: string): Cited | undefined {
  const wanted = fold(words);
  if (wanted.length < SHORTEST) return undefined;
  for (const { section } of sectionEntries(item._govreport)) {
    for (const block of section.blocks) {
      const text = blockText(block);
      const at = fold(text).indexOf(wanted);
      if (at < 0) continue;
      const start = unfold(text, at);
      const end = unfold(text, at + wanted.length - 1) + 1;
      return { item, section, block: block.id, start, end, quote: text.slice(start, end) };
    }
  }
  return undefined;
}

/** Whether every number of a sentence stands in one of the quotes it rests on. */
export function numbersHold(sentence: string, quotes: readonly string[]): boolean {
  const told = quotes.map(numbersOf).flat();
  return numbersOf(sentence).every((number) => told.includes(number));
}

function numbersOf(text: string): string[] {
  return fold(text.replace(/(\d)[,，](?=\d{3})/g, '$1')).match(/\d+(?:\.\d+)?/g) ?? [];
}

/** The character of a text that is the n-th of its folded form. */
function unfold(text: string, nth: number): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fold(text.slice(0, middle + 1)).length > nth) high = middle;
    else low = middle + 1;
  }
  return low;
}
