import type { Dictionary } from './dictionary.js';

/** Doubles of characters, which old code pages brought into Unicode; each stands for another one. */
const DOUBLE = /[\uf900-\ufaff]|\ud87e[\udc00-\ude1f]/g;

/**
 * A text in the traditional script: greedy longest match over the phrases, else character by character, which is what
 * OpenCC does. Script only: no word is replaced by another, so what was quoted stays a quotation. Character stands for
 * character: {@link samePlace} leads from one text to the other.
 */
export function toTraditional(text: string, { characters, phrases, reach }: Dictionary): string {
  const from = text.replace(DOUBLE, (double) => double.normalize('NFC'));
  let out = '';
  let at = 0;
  while (at < from.length) {
    let length = reach.get(from.slice(at, at + 2)) ?? 0;
    let to: string | undefined;
    for (; length > 1; length--) {
      to = phrases.get(from.slice(at, at + length));
      if (to !== undefined) break;
    }
    if (to === undefined) {
      const char = String.fromCodePoint(from.codePointAt(at)!);
      to = characters.get(char) ?? char;
      length = char.length;
    }
    out += to;
    at += length;
  }
  return out;
}

/**
 * The offset in one text of a place in the other, in UTF-16 units. They differ only behind the rare characters that take
 * two units in one script and one in the other.
 */
export function samePlace(from: string, to: string, offset: number): number {
  if (from.length === to.length || !offset) return offset;
  return [...to].slice(0, [...from.slice(0, offset)].length).join('').length;
}

/**
 * A text that is in the traditional script but for some characters, which are written as {@link toTraditional} does. What
 * both scripts have stays: 皇后 and 后里 are right in it, and so is 余先生.
 */
export function mendTraditional(text: string, dictionary: Dictionary): string {
  const written = [...toTraditional(text, dictionary)];
  return [...text].map((char, i) => (dictionary.simplified.has(char) ? written[i]! : char)).join('');
}

/** The script a text is in, by what only one of the two has; undefined when all its characters belong to both. */
export function scriptOf(
  text: string,
  { simplified, traditional }: Dictionary,
): 'simplified' | 'traditional' | undefined {
  let balance = 0;
  let found = false;
  for (const char of text) {
    const weight = simplified.has(char) ? 1 : traditional.has(char) ? -1 : 0;
    if (weight) found = true;
    balance += weight;
  }
  return found ? (balance < 0 ? 'traditional' : 'simplified') : undefined;
}
