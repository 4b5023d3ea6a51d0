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

const RANK: Record<Scheme, number> = {
  part: 1,
  chapter: 2,
  section: 3,
  article: 4,
  chinese: 5,
  'chinese-bracketed': 6,
  arabic: 7,
  'arabic-bracketed': 8,
  circled: 9,
  decimal: 6.8,
};

const DIGITS = '零一二三四五六七八九';

/** 二十三 -> 23, 〇 as zero; plain digits pass. NaN for what is no number. */
export function chineseNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  let total = 0;
  let digit = 0;
  for (const char of text) {
    const value = char === '〇' || char === '○' ? 0 : char === '两' ? 2 : DIGITS.indexOf(char);
    if (value >= 0) digit = value;
    else if (char === '十') {
      total += (digit || 1) * 10;
      digit = 0;
    } else if (char === '百') {
      total += (digit || 1) * 100;
      digit = 0;
    } else return NaN;
  }
  return total + digit;
}

const CN = '[一二三四五六七八九十百零〇]{1,5}';
const LONG = new RegExp(`^(第\\s?(${CN}|\\d{1,3})\\s?(部分|编|篇|章|节|条))[\\s、：:．.]*`);
const CHINESE = new RegExp(`^(${CN})[、．.]\\s*`);
const CHINESE_BRACKETED = new RegExp(`^([（(]\\s?(${CN})\\s?[）)])[\\s、．.]*`);
const DECIMAL = /^(\d{1,2}(?:[.．]\d{1,2}){1,4})(?:[.．、]|(?=\s|$))\s*/;
const DECIMAL_DEEP = /^(\d{1,2}(?:[.．]\d{1,2}){2,4})(?=[\u4e00-\u9fff])/;
const DECIMAL_TOP = /^(\d{1,2})[ \u3000]+(?=[\u4e00-\u9fff])/;
const ARABIC = /^(\d{1,2})\s?[.．、]\s*(?![\d\s])/;
const ARABIC_BRACKETED = /^([（(]\s?(\d{1,2})\s?[）)]|(\d{1,2})[）)])[\s、．.]*/;
const LONG_SCHEME: Record<string, Scheme> = {
  部分: 'part',
  编: 'part',
  篇: 'part',
  章: 'chapter',
  节: 'section',
  条: 'article',
};

/**
 * Reads the number at the start of a paragraph; undefined when there is none. `decimals` says that the document
 * numbers its headings 1, 1.1, 1.1.1, so that a lone `1 ` is one too.
 */
export function readMarker(text: string, decimals = false): Marker | undefined {
  const make = (scheme: Scheme, number: string, value: number, length: number): Marker | undefined =>
    value > 0 ? { scheme, number: number.replace(/\s/g, ''), value, length, rank: RANK[scheme] } : undefined;
  const first = text.charCodeAt(0);
  if (first >= 0x2460 && first <= 0x2473) {
    return make('circled', text[0]!, first - 0x245f, 1 + spaces(text, 1));
  }
  if (first >= 0x3220 && first <= 0x3229) {
    return make('chinese-bracketed', text[0]!, first - 0x321f, 1 + spaces(text, 1));
  }
  if (first >= 0x2474 && first <= 0x2487) {
    return make('arabic-bracketed', text[0]!, first - 0x2473, 1 + spaces(text, 1));
  }
  let match = LONG.exec(text);
  if (match) return make(LONG_SCHEME[match[3]!]!, match[1]!, chineseNumber(match[2]!), match[0].length);
  match = CHINESE.exec(text);
  if (match) return make('chinese', match[1]!, chineseNumber(match[1]!), match[0].length);
  match = CHINESE_BRACKETED.exec(text);
  if (match) return make('chinese-bracketed', match[1]!, chineseNumber(match[2]!), match[0].length);
  match = DECIMAL.exec(text) ?? DECIMAL_DEEP.exec(text) ?? (decimals ? DECIMAL_TOP.exec(text) : null);
  if (match) {
    const chain = match[1]!.split(/[.．]/).map(Number);
    const marker = make('decimal', match[1]!, chain[chain.length - 1]!, match[0].length);
    return marker && { ...marker, chain, rank: RANK.decimal + chain.length / 5 };
  }
  match = ARABIC.exec(text);
  if (match) return make('arabic', match[1]!, Number(match[1]), match[0].length);
  match = ARABIC_BRACKETED.exec(text);
  if (match) return make('arabic-bracketed', match[1]!, Number(match[2] ?? match[3]), match[0].length);
  return undefined;
}

function spaces(text: string, from: number): number {
  return /^[\s、．.]*/.exec(text.slice(from))![0].length;
}
