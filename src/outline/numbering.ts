/**
 * The numbers that open a heading in an official document, in the order GB/T 9704-2012 (7.3.3) nests them:
 * 一、 → （一） → 1. → （1）, with 第一部分, 第一章, 第一节 above and ① below, and the decimal style 1 → 1.1 → 1.1.1.
 */

export type Scheme =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'chinese'
  | 'chinese-bracketed'
  | 'arabic'
  | 'arabic-bracketed'
  | 'circled'
  | 'decimal';

export interface Marker {
  scheme: Scheme;
  /** As printed, without the mark after it. */
  number: string;
  value: number;
  /** How many characters of the text it takes, marks and spaces included. */
  length: number;
  /** Lower stands higher in the tree. */
  rank: number;
  /** `decimal` only: every number of the chain, `[1, 2, 1]` for 1.2.1. */
  chain?: number[];
}

const CN = '[一二三四五六七八九十百零〇]{1,5}';
const LONG = `第\\s?(?:${CN}|\\d{1,3})\\s?`;
const MARK = '[\\s、：:．.]*';

/** What each scheme looks like, first what could be taken for another; the number itself in group 1. */
const FORMS: [scheme: Scheme, rank: number, pattern: RegExp][] = [
  ['part', 1, new RegExp(`^(${LONG}(?:部分|[编篇]))${MARK}`)],
  ['chapter', 2, new RegExp(`^(${LONG}章)${MARK}`)],
  ['section', 3, new RegExp(`^(${LONG}节)${MARK}`)],
  ['article', 4, new RegExp(`^(${LONG}条)${MARK}`)],
  ['chinese', 5, new RegExp(`^(${CN})[、．.]\\s*`)],
  ['chinese-bracketed', 6, new RegExp(`^([（(]\\s?${CN}\\s?[）)]|[㈠-㈩])${MARK}`)],
  ['decimal', 6.8, /^(\d{1,2}(?:[.．]\d{1,2}){1,4})(?:[.．、]|(?=\s|$))\s*/],
  ['decimal', 6.8, /^(\d{1,2}(?:[.．]\d{1,2}){2,4})(?=[\u4e00-\u9fff])/],
  ['arabic', 7, /^(\d{1,2})\s?[.．、]\s*(?![\d\s])/],
  ['arabic-bracketed', 8, new RegExp(`^([（(]\\s?\\d{1,2}\\s?[）)]|\\d{1,2}[）)]|[⑴-⒇])${MARK}`)],
  ['circled', 9, new RegExp(`^([①-⑳])${MARK}`)],
];
const DECIMAL_TOP: (typeof FORMS)[number] = ['decimal', 6.8, /^(\d{1,2})[ \u3000]+(?=[\u4e00-\u9fff])/];

const DIGITS = '零一二三四五六七八九';

/** 二十三 -> 23, 〇 as zero; plain digits pass. NaN for what is no number. */
export function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const char of text.replace(/[〇○]/g, '零').replace(/两/g, '二')) {
    const unit = char === '十' ? 10 : char === '百' ? 100 : 0;
    if (unit) total += (digit || 1) * unit;
    digit = unit ? 0 : DIGITS.indexOf(char);
    if (digit < 0) return NaN;
  }
  return total + digit;
}

/**
 * Reads the number at the start of a paragraph; undefined when there is none. `decimals` says that the document
 * numbers its headings 1, 1.1, 1.1.1, so that a lone `1 ` is one too.
 */
export function readMarker(text: string, decimals = false): Marker | undefined {
  // １、 is 1、 typed wide; a marker is never longer than this.
  const plain = /^[（(第]?\s?[０-９]/.test(text)
    ? text.slice(0, 16).normalize('NFKC') + text.slice(16)
    : text;
  for (const [scheme, rank, pattern] of decimals ? [DECIMAL_TOP, ...FORMS] : FORMS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const number = match[1]!.replace(/\s/g, '');
    const { length } = match[0];
    if (scheme === 'decimal') {
      const chain = number.split(/[.．]/).map(Number);
      const value = chain[chain.length - 1]!;
      return value ? { scheme, number, value, length, rank: rank + chain.length / 5, chain } : undefined;
    }
    // Compatibility forms come apart: ㈠ is (一), ⑴ (1), ① 1.
    const value = chineseNumber(number.normalize('NFKC').replace(/[^\d一二三四五六七八九十百零〇]/g, ''));
    return value ? { scheme, number, value, length, rank } : undefined;
  }
  return undefined;
}
