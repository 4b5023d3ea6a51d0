/** A Chinese numeral read wrongly is off by a power of ten. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readChineseNumber, readDigitNumber } from '../../../src/convert/figures/numerals.js';

const DIGITS = '零一二三四五六七八九';

/** Writes a number below ten thousand as Chinese documents do. */
function write(n: number): string {
  const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map((unit) => Math.floor(n / unit) % 10) as [
    number,
    number,
    number,
    number,
  ];
  let text = thousands ? `${DIGITS[thousands]}千` : '';
  if (hundreds) text += `${DIGITS[hundreds]}百`;
  else if (text && (tens || ones)) text += '零';
  if (tens) text += `${DIGITS[tens]}十`;
  else if (text && ones && !text.endsWith('零')) text += '零';
  return text + (ones ? DIGITS[ones] : '');
}

describe('Chinese numerals', () => {
  const cases: [string, number | undefined][] = [
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['廿五', 25],
    ['一百零五', 105],
    ['三百五', 350],
    ['一百二十', 120],
    ['两千', 2000],
    ['一万二千', 12000],
    ['三亿五千万', 350000000],
    ['二〇二四', 2024],
    ['九十点五', 90.5],
    ['', undefined],
    ['三点', undefined],
    ['一二三', 123],
    ['甲', undefined],
  ];
  for (const [text, value] of cases)
    it(`${text || '(nothing)'} is ${value}`, () => assert.equal(readChineseNumber(text), value));

  it('reads back every number below ten thousand', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => readChineseNumber(write(n)) === n));
  });

  it('never throws, whatever the characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'零〇一二两三十百千万亿廿卅点甲'), maxLength: 40 }),
        (text) => {
          const value = readChineseNumber(text);
          return value === undefined || Number.isFinite(value);
        },
      ),
    );
  });

  it('reads thousands commas', () => assert.equal(readDigitNumber('37,730.5'), 37730.5));
});
