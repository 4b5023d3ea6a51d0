/**
 * The spoken form: what a careful newsreader says for the figures, years, document numbers and signs of official
 * Chinese, so that no voice spells 97% as "97 percent sign" or a year as a quantity.
 */
import type { WrittenFigure } from './figure.js';

const DIGIT = '零一二三四五六七八九';
const PLACE = ['', '十', '百', '千'];
const NUMBER = String.raw`\d+(?:\.\d+)?`;
const DASH = '[—–~～-]+';

/** What is found in the text, and what is said for it. Rules build on what those before them have said. */
export type SpeechRule = [written: RegExp, say: (...found: string[]) => string];

/** Figures, years, document numbers and the signs between numbers. */
export const FIGURE_RULES: SpeechRule[] = [
  [/[０-９％．＋／]/g, narrow],
  [/(?<=\d)[,，](?=\d{3}(?!\d))/g, () => ''],
  [/〔(\d{4})〕(\d+)号/g, (_, year, number) => `${readDigits(year)}年${readWhole(number)}号`],
  [
    /(?<!\d)(\d{4})-(\d\d)-(\d\d)(?!\d)/g,
    (_, year, month, day) => `${readDigits(year)}年${readWhole(month)}月${readWhole(day)}日`,
  ],
  [
    new RegExp(
      String.raw`(?<![\d.])((?:19|20)\d\d)(?=[年届]|(?:${DASH}|[、和及至])(?:19|20)\d\d[年届])`,
      'g',
    ),
    readDigits,
  ],
  [/(?<![\d.])(1\d\d|1[02]\d{3})(?=(?:政务|便民|服务|市民)*(?:热线|电话|短信|报警))/g, readCode],
  [
    new RegExp(String.raw`(?<=[\d零一二三四五六七八九%])${DASH}(?=[\d零一二三四五六七八九])`, 'g'),
    () => '至',
  ],
  [/(?<![\d\w])[-−](?=\d)/g, () => '负'],
  [/(?<=\d)[:：︰∶](?=\d)/g, () => '比'],
  [/(?<=[\w\u4e00-\u9fff”])\+(?=[\w\u4e00-\u9fff“])/g, () => '加'],
  [/(?<![\d.])(\d+)\/(\d+)(?![\d.])/g, (_, part, whole) => `${readWhole(whole)}分之${readWhole(part)}`],
  [new RegExp(`(${NUMBER})%`, 'g'), (_, number) => `百分之${readNumber(number)}`],
  [new RegExp(`(${NUMBER})‰`, 'g'), (_, number) => `千分之${readNumber(number)}`],
  [/(?<![第\d.])2(?=[\u4e00-\u9fff])(?![月日号点比至分级楼两加乘])/g, () => '两'],
  [new RegExp(NUMBER, 'g'), readNumber],
];

/**
 * A text of the report as it is spoken, in Chinese numerals.
 *
 * `0.65个百分点` is 零点六五个百分点, `2023年` 二零二三年, `〔2024〕11号` 二零二四年十一号, `“1+10+N”` 一加十加N.
 */
export function spokenText(text: string): string {
  return FIGURE_RULES.reduce(
    (spoken, [pattern, say]) => spoken.replace(pattern, (...found: string[]) => say(...found)),
    text,
  );
}

/** A figure as it is spoken, qualifier and unit included: `近20万户` is 近二十万户. */
export function spokenFigure({ as_written, value, unit }: WrittenFigure): string {
  return spokenText(as_written || `${value ?? ''}${unit}`);
}

/** The half-width form of a full-width character. */
export function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

function readNumber(number: string): string {
  const [whole, fraction] = number.split('.');
  return readWhole(whole) + (fraction ? `点${readDigits(fraction)}` : '');
}

/** Digit by digit: a year, what follows a decimal point. */
export function readDigits(digits: string): string {
  return digits.replace(/\d/g, (digit) => DIGIT[Number(digit)]);
}

/** A number that is dialled or looked up: 1 is 幺, which cannot be taken for 七. */
export function readCode(digits: string): string {
  return readDigits(digits).replace(/一/g, '幺');
}

/** A whole number in numerals; one that begins with 0 or has more than 16 digits is a code and read digit by digit. */
export function readWhole(digits: string): string {
  if (/^0\d{2,}/.test(digits) || digits.length > 16) return readCode(digits);
  const words = readGroups(digits.replace(/^0+(?=\d)/, ''));
  return words.replace(/^一十/, '十').replace(/^二(?=[千万亿])/, '两');
}

function readGroups(digits: string): string {
  for (const [places, name] of [
    [8, '亿'],
    [4, '万'],
  ] as const) {
    if (digits.length <= places) continue;
    const low = digits.slice(-places).replace(/^0+/, '');
    const gap = low && low.length < places ? '零' : '';
    return readGroups(digits.slice(0, -places)) + name + gap + (low && readGroups(low));
  }
  if (digits === '0') return '零';
  let words = '';
  for (let i = 0; i < digits.length; i++) {
    if (digits[i] === '0') continue;
    if (i && digits[i - 1] === '0') words += '零';
    words += DIGIT[Number(digits[i])] + PLACE[digits.length - 1 - i];
  }
  return words;
}
