/** Dates as official documents write them: 2024-02-01, 2024年2月1日, 二〇〇四年十一月四日, 2024/2/1 10:30. */
import { chineseNumber } from '../../outline/index.js';

export interface ReadDate {
  /** RFC 3339 full date. */
  date: string;
  /** `HH:MM:SS` when the document gives a time. */
  time?: string;
}

const ZERO = '〇○Ｏ零０Oo0';
const CN_YEAR = `[一二三四五六七八九${ZERO}]{4}`;
const CN_PART = `[一二三四五六七八九十]{1,3}`;
const CHINESE = new RegExp(`(${CN_YEAR})\\s*年\\s*(${CN_PART})\\s*月\\s*(${CN_PART})\\s*[日号]`);
const ARABIC =
  /(\d{4})\s*(?:年|[-/.．－—])\s*(\d{1,2})\s*(?:月|[-/.．－—])\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})\s*[:：时]\s*(\d{1,2})(?:\s*[:：分]\s*(\d{1,2}))?)?/;
const COMPACT = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/;

/** The first full date in `text`; undefined when there is none that the calendar knows. */
export function readDate(text: string): ReadDate | undefined {
  const plain = toHalfWidth(text);
  const chinese = CHINESE.exec(plain);
  const arabic = ARABIC.exec(plain);
  if (chinese && (!arabic || chinese.index < arabic.index)) {
    const year = [...chinese[1]!].map((char) => (ZERO.includes(char) ? 0 : chineseNumber(char))).join('');
    return makeDate(Number(year), chineseNumber(chinese[2]!), chineseNumber(chinese[3]!));
  }
  if (arabic) {
    const [, year, month, day, hour, minute, second] = arabic.map((part) =>
      part === undefined ? NaN : Number(part),
    );
    return makeDate(year!, month!, day!, hour, minute, second);
  }
  const compact = COMPACT.exec(plain);
  return compact ? makeDate(Number(compact[1]), Number(compact[2]), Number(compact[3])) : undefined;
}

function makeDate(
  year: number,
  month: number,
  day: number,
  hour = NaN,
  minute = NaN,
  second = NaN,
): ReadDate | undefined {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  const date = `${year}-${two(month)}-${two(day)}`;
  if (!(hour < 24 && minute < 60)) return { date };
  return { date, time: `${two(hour)}:${two(minute)}:${two(second < 60 ? second : 0)}` };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** RFC 3339 with China's offset: `2024-02-18T00:00:00+08:00`. */
export function toTimestamp({ date, time = '00:00:00' }: ReadDate): string {
  return `${date}T${time}+08:00`;
}

/** Full-width digits and letters become ASCII ones; everything else, punctuation included, stays. */
export function toHalfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
