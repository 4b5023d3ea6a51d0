/**
 * A figure in figures. What the report wrote wins: numbers are grouped, moved between 万 and full length where that is
 * exact, never rounded, and no qualifier is ever lost.
 */
import type { Metric, Qualifier } from './types.js';

/**
 * A figure cut for display; read one after the other the parts are what the report wrote, digits grouped.
 * `近3万户`: 近 | 3 | 万户. `2.2万余人次`: | 2.2 | 万余人次. `90%以上`: | 90 | % | 以上. `第2位`: 第 | 2 | 位.
 */
export interface FigureParts {
  /** Qualifier or verb before the number. */
  before: string;
  /** The number, or all of it for a range, fraction or structure (`3—5`, `1/6`, `14.2:31.5:54.3`). */
  number: string;
  /** Magnitude and unit, with a qualifier that stands inside (余, 多). */
  unit: string;
  /** Qualifier after the unit. */
  after: string;
}

/** What a figure needs to be put in figures. */
export type WrittenFigure = Pick<Metric, 'as_written' | 'unit'> &
  Partial<Pick<Metric, 'value' | 'value_max'>>;

const DIGITS = /[\d０-９](?:.*[\d０-９])?/s;
const NUMERALS = /[〇零一二两三四五六七八九十百千万亿半]+/;
const AFTER = /(?:以上|以下|以内|之内|左右|上下|内)$/;
/** 万, 亿, 万亿 and their tens, with the qualifier that may stand before them: 20多万户. */
const MAGNITUDE = /^([余多来]?)([十百千]?)(万亿|[万亿])/;
const ONE_NUMBER = /\d+(?:\.\d+)?/g;
const SINGLE_OR_RANGE = /^[\d,]+(?:\.\d+)?(?:[—–~～至-]+[\d,]+(?:\.\d+)?)?$/;

/** A figure as the report wrote it, in parts, for a card. */
export function figureParts({ as_written, value, unit }: WrittenFigure): FigureParts {
  const written = as_written || `${value ?? ''}${unit}`;
  const match = DIGITS.exec(written) ?? NUMERALS.exec(written);
  if (!match) return { before: '', number: written, unit: '', after: '' };
  const rest = written.slice(match.index + match[0].length);
  const after = rest === unit ? '' : (AFTER.exec(rest)?.[0] ?? '');
  return {
    before: written.slice(0, match.index),
    number: groupDigits(match[0]),
    unit: rest.slice(0, rest.length - after.length),
    after,
  };
}

/** The same figure without 万 and 亿, for who wants every digit: 近 | 30,000 | 户. Unchanged where that cannot be exact. */
export function fullParts(figure: WrittenFigure): FigureParts {
  const parts = figureParts(figure);
  const magnitude = MAGNITUDE.exec(parts.unit);
  const number = parts.number.replace(/,/g, '');
  if (!magnitude || !SINGLE_OR_RANGE.test(number)) return parts;
  const power = powerOf(magnitude);
  return {
    ...parts,
    number: groupDigits(number.replace(ONE_NUMBER, (digits) => shift(digits, power))),
    unit: magnitude[1] + parts.unit.slice(magnitude[0].length),
  };
}

/** The same figure with 万 or 亿 where two decimals hold it exactly, for narrow places: 200,000户 is 20万户, 22,318个 stays. */
export function shortParts(figure: WrittenFigure): FigureParts {
  const parts = figureParts(figure);
  const digits = parts.number.replace(/,/g, '');
  if (!/^\d{5,15}$/.test(digits) || MAGNITUDE.test(parts.unit)) return parts;
  const power = digits.length > 8 ? 8 : 4;
  const number = shift(digits, -power);
  if (/\.\d{3}/.test(number)) return parts;
  const inner = /^[余多来]/.exec(parts.unit)?.[0] ?? '';
  return {
    ...parts,
    number: groupDigits(number),
    unit: (power === 8 ? '亿' : '万') + inner + parts.unit.slice(inner.length),
  };
}

/** The parts of a figure as one string. */
export function joinParts({ before, number, unit, after }: FigureParts): string {
  return before + number + unit + after;
}

/** Sets thousands apart in a text of digits: `22318` is `22,318`. Decimals and already grouped numbers stay. */
export function groupDigits(text: string): string {
  return text.replace(/(?<![\d.,])\d{4,}/g, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
}

/** A figure's value in its base unit. */
export interface NormalizedValue {
  value?: number;
  value_max?: number;
  /** Unit without its magnitude: 户 for 万户, 元 for 亿元. 千米, 千瓦 and 千公顷 are units of their own and stay. */
  unit: string;
}

/** What to calculate and compare with: 20 万户 is 200000 户. Derived, never stored; it carries no qualifier. */
export function normalizedValue({ value, value_max, unit }: WrittenFigure): NormalizedValue {
  const magnitude = MAGNITUDE.exec(unit);
  if (!magnitude) return { value, value_max, unit };
  const power = powerOf(magnitude);
  return {
    value: scale(value, power),
    value_max: scale(value_max, power),
    unit: unit.slice(magnitude[0].length),
  };
}

const QUALIFIER_WORDS: Record<Qualifier, string> = {
  exact: '',
  about: '约',
  near: '近',
  over: '余',
  'more-than': '超过',
  'at-least': '以上',
  'at-most': '不超过',
  within: '以内',
};

/** The plain word for a qualifier, for a table column of its own; empty for an exact figure. */
export function qualifierWord(qualifier: Qualifier): string {
  return QUALIFIER_WORDS[qualifier] ?? '';
}

function powerOf([, , tens, magnitude]: RegExpExecArray): number {
  return ' 十百千'.indexOf(tens || ' ') + (magnitude === '万' ? 4 : magnitude === '亿' ? 8 : 12);
}

/** Moves the decimal point by whole places in the digits themselves, where floating point would be off. */
function shift(digits: string, places: number): string {
  const [whole, fraction = ''] = digits.split('.');
  const start = whole.padStart(1 - places, '0');
  const all = start + fraction.padEnd(places, '0');
  const point = start.length + places;
  const decimals = places < 0 ? all.slice(point).replace(/0+$/, '') : all.slice(point);
  return all.slice(0, point).replace(/^0+(?=\d)/, '') + (decimals && `.${decimals}`);
}

function scale(value: number | undefined, power: number): number | undefined {
  if (value === undefined) return undefined;
  const exact = Number(`${value}e${power}`);
  return Number.isNaN(exact) ? value * 10 ** power : exact;
}
