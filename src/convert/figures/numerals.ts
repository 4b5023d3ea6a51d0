/** Numbers as Chinese documents write them: 1,234.5, 一百二十, 九十点五, 〇, 廿, 两. */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const TENS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Record<string, number> = { 万: 1e4, 亿: 1e8 };

/** What a Chinese numeral is made of, for use in a pattern's character class. */
export const CHINESE_NUMERAL = '零〇一二两三四五六七八九十百千万亿廿卅';

/** Powers of ten that stand between a number and its unit, longest first. */
export const MAGNITUDE = '百万亿|万亿|百亿|千亿|十亿|十万|百万|千万|亿|万|千|百';

/**
 * Reads a Chinese numeral: 一百二十 is 120, 九十点五 is 90.5, 二〇二四 is 2024, 三百五 is 350.
 *
 * @returns undefined when the characters do not make a number.
 */
export function readChineseNumber(text: string): number | undefined {
  const [whole = '', fraction, ...rest] = text.split('点');
  if (rest.length || !whole) return undefined;
  const value = readWhole(whole.replace(/廿/g, '二十').replace(/卅/g, '三十'));
  if (value === undefined || fraction === undefined) return value;
  const digits = readDigits(fraction);
  return digits === undefined ? undefined : Number(`${value}.${digits}`);
}

/** Reads digits with thousands commas: `37,730` is 37730. */
export function readDigitNumber(text: string): number {
  return Number(text.replace(/,/g, ''));
}

function readDigits(text: string): string | undefined {
  let digits = '';
  for (const char of text) {
    const digit = DIGITS[char];
    if (digit === undefined) return undefined;
    digits += digit;
  }
  return digits || undefined;
}

function readWhole(text: string): number | undefined {
  if (text.length > 24) return undefined;
  if (text.length > 1 && !/[十百千万亿]/.test(text)) {
    const digits = readDigits(text);
    return digits === undefined ? undefined : Number(digits);
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastUnit = 1;
  for (const char of text) {
    if (char in DIGITS) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[char]!;
      if (digit === 0) lastUnit = 1;
    } else if (char in TENS) {
      lastUnit = TENS[char]!;
      section += (digit ?? (section === 0 || lastUnit === 10 ? 1 : 0)) * lastUnit;
      digit = undefined;
    } else if (char in GROUPS) {
      lastUnit = GROUPS[char]!;
      const group = section + (digit ?? 0);
      total =
        (lastUnit === 1e8 ? total + group || 1 : total) * (lastUnit === 1e8 ? 1e8 : 1) +
        (lastUnit === 1e4 ? (group || 1) * 1e4 : 0);
      section = 0;
      digit = undefined;
    } else return undefined;
  }
  // 三百五 means 350, but 三百零五 means 305.
  const tail =
    digit === undefined ? 0 : lastUnit > 10 && section + total > 0 ? (digit * lastUnit) / 10 : digit;
  return total + section + tail;
}
