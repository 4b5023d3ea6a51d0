/**
 * Numbers with what belongs to them: qualifier, magnitude and unit. `近3万户` is 3 of unit 万户, qualifier near;
 * `120-135米左右` a range; `12.1:34.8:53.1` a structure; `第2位` a rank; `百分之九十` 90 %.
 */
import type { MetricKind, Qualifier } from '../../feed/types.js';
import type { Unit, UnitFamily } from '../lexicon/types.js';
import type { Words } from '../lexicon/matcher.js';
import { CHINESE_NUMERAL, MAGNITUDE, readChineseNumber, readDigitNumber } from './numerals.js';

/** A quantity in a folded text. All offsets are of the folded text. */
export interface Quantity {
  /** First character, qualifier included. */
  start: number;
  /** After the last character, unit and qualifier included. */
  end: number;
  /** Where its first digit stands. */
  digits: number;
  value?: number;
  max?: number;
  values?: number[];
  unit: string;
  family: UnitFamily;
  kind: MetricKind;
  /** What a figure of this unit is called (户数), to tell two labels apart. */
  noun?: string;
  qualifier: Qualifier;
  /** 第2位: a place, not a size. */
  rank?: boolean;
  /** Written in Chinese numerals. */
  chinese?: boolean;
  /** No unit of its own: a money amount without 元, an index, a list of which only the last carries the unit. */
  bare?: boolean;
  /** 6663余: digits down to the last place and yet 余. */
  contradictory?: boolean;
}

const NUMBER = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const RANGE = /[-—–~至到]{1,2}/y;
const INSIDE = new RegExp(`([余多来几]?)(${MAGNITUDE})?([余多]?)`, 'y');
const CHINESE = new RegExp(`[数几]?[${CHINESE_NUMERAL}]+(?:点[${CHINESE_NUMERAL}]+)?`, 'y');
const PER = /\/[\u4e00-\u9fffA-Za-z³²0-9]{1,5}/y;

/** All quantities of a folded text, in order of place. Masked characters (dates, names, quotes) are not read. */
export function findQuantities(text: string, mask: Uint8Array, words: Words): Quantity[] {
  const found: Quantity[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    if (mask[i]) continue;
    const code = text.charCodeAt(i);
    const digit = code >= 48 && code <= 57;
    if (!digit && !(code > 0x3000 && STARTS.has(text[i]!))) continue;
    const quantity = digit ? readDigits(text, i, from, words) : readChinese(text, i, from, words);
    if (quantity && !mask[quantity.digits]) {
      found.push(quantity);
      from = quantity.end;
      i = quantity.end - 1;
    } else i = skipNumber(text, i, digit) - 1;
  }
  return found;
}

const STARTS = new Set([...CHINESE_NUMERAL, '首', '榜', '翻', '半']);

function skipNumber(text: string, i: number, digit: boolean): number {
  const pattern = digit ? NUMBER : CHINESE;
  pattern.lastIndex = i;
  const match = pattern.exec(text);
  return i + Math.max(1, match?.[0].length ?? 1);
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

function readDigits(text: string, i: number, from: number, words: Words): Quantity | undefined {
  const before = text[i - 1] ?? '';
  if (/[.\d]/.test(before) && i > from) return undefined;
  const first = matchAt(NUMBER, text, i);
  if (!first) return undefined;
  const value = readDigitNumber(first[0]);
  const end = i + first[0].length;
  if (before === '第' || isOpenRank(text, i, end))
    return readRank(text, i, end, value, before === '第' ? i - 1 : i);
  return (
    readStructure(text, i, from) ??
    readFraction(text, i, end, value, from, words) ??
    readAmount(text, i, end, value, from, words)
  );
}

/** 前3位, 前10名: among the first so many. */
function isOpenRank(text: string, i: number, end: number): boolean {
  return (
    text[i - 1] === '前' && /^[位名强]/.test(text.slice(end, end + 1)) && !/[提目超]/.test(text[i - 2] ?? '')
  );
}

function readRank(text: string, i: number, end: number, value: number, start: number): Quantity | undefined {
  const open = text[i - 1] === '前';
  if (!Number.isInteger(value)) return undefined;
  const unit = /^[位名强]/.exec(text.slice(end, end + 1))?.[0] ?? '';
  if (!unit && !/^(?:[,。;、:!?()]|$|大|和|及|与)/.test(text.slice(end, end + 1))) return undefined;
  return {
    start: open ? i - 1 : start,
    end: end + unit.length,
    digits: i,
    value,
    unit: unit === '强' ? '位' : unit || '位',
    family: 'rank',
    kind: 'rank',
    qualifier: open ? 'within' : 'exact',
    rank: true,
  };
}

function readStructure(text: string, i: number, from: number): Quantity | undefined {
  const values: number[] = [];
  let end = i;
  for (let at = i; ;) {
    const part = matchAt(NUMBER, text, at);
    if (!part) break;
    values.push(readDigitNumber(part[0]));
    end = at + part[0].length;
    if (text[end] !== ':' || !/\d/.test(text[end + 1] ?? '')) break;
    at = end + 1;
  }
  const isRatio =
    values.length === 2 &&
    /(?:比|比例|比重|比率|为|达|是)[为达到约至是:]{0,3}$/.test(text.slice(Math.max(0, i - 8), i));
  if (values.length < 3 && !isRatio) return undefined;
  void from;
  return {
    start: i,
    end,
    digits: i,
    values,
    unit: '',
    family: 'percent',
    kind: 'structure',
    qualifier: 'exact',
  };
}

function readFraction(
  text: string,
  i: number,
  end: number,
  value: number,
  from: number,
  words: Words,
): Quantity | undefined {
  if (text[end] !== '/') return undefined;
  const part = matchAt(NUMBER, text, end + 1);
  if (!part || !Number.isInteger(value)) return undefined;
  const base = readDigitNumber(part[0]);
  const stop = end + 1 + part[0].length;
  if (
    !Number.isInteger(base) ||
    value >= base ||
    base > 100 ||
    /^[\d./年月]/.test(text.slice(stop, stop + 1))
  )
    return undefined;
  return withQualifiers(text, from, words, {
    start: i,
    end: stop,
    digits: i,
    value: value / base,
    unit: '',
    family: 'percent',
    kind: 'ratio',
    qualifier: 'exact',
  });
}

interface Tail {
  end: number;
  magnitude: string;
  inside: string;
  unit?: Unit;
  name: string;
}

/** What follows the digits: 余万元, 多个, 万余人次. */
function readTail(text: string, at: number, decimals: boolean, words: Words): Tail | undefined {
  const plain = unitAt(text, at, '', decimals, words);
  if (plain && plain.name.length > 1 && /^[百千]/.test(plain.name))
    return { end: at + plain.name.length, magnitude: '', inside: '', unit: plain.unit, name: plain.name };
  const match = matchAt(INSIDE, text, at);
  let [whole = '', first = '', magnitude = '', second = ''] = match ?? [];
  if (/^个(?:万亿|亿|万)(?!.?元?以)/.test(text.slice(at, at + 4))) {
    const big = /^个(万亿|亿|万)/.exec(text.slice(at, at + 4))!;
    [whole, first, magnitude, second] = [big[0], '', big[1]!, ''];
  }
  if (first === '几' && !magnitude) return undefined;
  // 4万多亿元: the qualifier stands inside the magnitude.
  if (magnitude === '万' && second && text[at + whole.length] === '亿') {
    whole += '亿';
    magnitude = '万亿';
  }
  // 20万千瓦 counts thousands of watts and 5百分点 nothing at all: what ends the magnitude may begin the unit.
  for (const size of magnitude.length > 1 ? [magnitude.length, magnitude.length - 1] : [magnitude.length]) {
    const kept = magnitude.slice(0, size);
    const end = at + whole.length - (magnitude.length - size) - (size < magnitude.length ? second.length : 0);
    const unit = unitAt(text, end, kept, decimals, words);
    if (unit && (size === magnitude.length || /^[百千]/.test(unit.name))) {
      return {
        end: end + unit.name.length,
        magnitude: kept,
        inside: first || second,
        unit: unit.unit,
        name: unit.name,
      };
    }
  }
  if (/^[百千]$/.test(magnitude)) {
    const unit = unitAt(text, at + first.length, '', decimals, words);
    if (unit)
      return {
        end: at + first.length + unit.name.length,
        magnitude: '',
        inside: first,
        unit: unit.unit,
        name: unit.name,
      };
  }
  return { end: at + whole.length, magnitude, inside: first || second, name: '' };
}

function unitAt(
  text: string,
  at: number,
  magnitude: string,
  decimals: boolean,
  words: Words,
): { name: string; unit: Unit } | undefined {
  const per = perUnit(text, at, words);
  if (per) return per;
  for (
    let name = words.unitNames.at(text, at);
    name;
    name = words.unitNames.at(text.slice(0, at + name.length - 1), at)
  ) {
    const unit = words.units.get(name)!;
    const next = text[at + name.length] ?? '';
    const blocked =
      next &&
      unit.notBefore?.includes(next) &&
      !unit.stillBefore?.some((word) => text.startsWith(word, at + name.length));
    const latin = /[A-Za-z]$/.test(name) && /[A-Za-z0-9]/.test(next);
    if (!blocked && !latin && !(unit.withMagnitude && !magnitude && !decimals)) return { name, unit };
    if (name.length === 1) break;
  }
  return undefined;
}

/** 微克/立方米, 元/平方米: a unit per another, known or not. */
function perUnit(text: string, at: number, words: Words): { name: string; unit: Unit } | undefined {
  const name = words.unitNames.at(text, at);
  if (!name || name.includes('/')) return undefined;
  const per = matchAt(PER, text, at + name.length);
  if (!per) return undefined;
  const base =
    words.unitNames.at(text, at + name.length + 1) ??
    /^[万千百亿]?(?:人口?|辆|车|户|年|月|日|天)/.exec(per[0].slice(1))?.[0];
  if (!base) return undefined;
  const full = `${name}/${base}`;
  const unit = words.units.get(full) ?? {
    ...words.units.get(name)!,
    name: full,
    family: 'other' as const,
    noun: '水平',
  };
  return { name: full, unit };
}

const SEPARATE = /^(?:[,。;、:!?)）]|$)/;

function readAmount(
  text: string,
  i: number,
  end: number,
  value: number,
  from: number,
  words: Words,
): Quantity | undefined {
  const decimals = text.slice(i, end).includes('.');
  const tail = readTail(text, end, decimals, words);
  if (!tail) return undefined;
  const second = readRange(text, tail, words);
  const last = second?.tail ?? tail;
  if (/^[A-Za-z]/.test(text.slice(last.end)) && !last.unit) return undefined;
  if (/[A-Za-z]/.test(text[i - 1] ?? '') && !(decimals && last.unit)) {
    if (!/(?:GDP|CPI|PPI|FDI|R&D)$/.test(text.slice(Math.max(0, i - 4), i))) return undefined;
  }
  const bare = !last.unit;
  const next = text.slice(last.end, last.end + 1);
  // 10万吨级码头, 亿元级产业: a class of things.
  if (next === '级' && last.unit && (last.unit.kind === 'measure' || last.unit.kind === 'money'))
    return undefined;
  if (
    bare &&
    !last.magnitude &&
    !last.inside &&
    !decimals &&
    !SEPARATE.test(next) &&
    !'和及与'.includes(next)
  )
    return undefined;
  const magnitude = last.magnitude;
  const scale = second && tail.magnitude && tail.magnitude !== last.magnitude ? 1 : 0;
  const unit = last.unit;
  const quantity: Quantity = {
    start: i,
    end: last.end,
    digits: i,
    value: scale ? value * (powerOf(tail.magnitude) / powerOf(last.magnitude)) : value,
    unit: magnitude + last.name,
    family: unit?.family ?? 'other',
    kind: unit?.kind ?? 'count',
    qualifier: last.inside ? (words.lexicon.qualifiersInside[last.inside] ?? 'over') : 'exact',
  };
  if (isNegative(text, i, from)) {
    quantity.start = i - 1;
    quantity.value = -quantity.value!;
  }
  if (second) quantity.max = second.value;
  if (unit?.noun) quantity.noun = unit.noun;
  if (bare) quantity.bare = true;
  if (last.inside === '余' && !magnitude && value > 20 && value % 10 !== 0) quantity.contradictory = true;
  return withQualifiers(text, from, words, quantity);
}

/** 自然增长率为-0.65‰: a minus, and not the dash of a range. */
function isNegative(text: string, i: number, from: number): boolean {
  return (
    i - 1 >= from &&
    text[i - 1] === '-' &&
    /[\u4e00-\u9fff:,(]/.test(text[i - 2] ?? '') &&
    /(?:为|是|达|到|:|率|于|值|长)[-]$/.test(text.slice(Math.max(0, i - 3), i))
  );
}

const POWERS: Record<string, number> = {
  '': 1,
  百: 100,
  千: 1000,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};
const powerOf = (magnitude: string) => POWERS[magnitude] ?? 1;

/** 120-135米, 5万至10万元, 3%-5%: the second number of a range and its tail. */
function readRange(text: string, tail: Tail, words: Words): { value: number; tail: Tail } | undefined {
  const sign = matchAt(RANGE, text, tail.end);
  if (!sign) return undefined;
  const at = tail.end + sign[0].length;
  const number = matchAt(NUMBER, text, at);
  if (!number) return undefined;
  const stop = at + number[0].length;
  const second = readTail(text, stop, number[0].includes('.'), words);
  if (!second || (tail.unit && second.unit?.name !== tail.unit.name)) return undefined;
  if (!second.unit && !second.magnitude) return undefined;
  return { value: readDigitNumber(number[0]), tail: second };
}

/** Takes in the qualifiers around a quantity: 近 before it, 以上 after it. */
function withQualifiers(text: string, from: number, words: Words, quantity: Quantity): Quantity {
  const before = words.qualifiersBefore.before(
    text.slice(Math.max(from, quantity.start - 6), quantity.start),
    Math.min(6, quantity.start - from),
  );
  if (before && !notQualifier(text, quantity.start - before.length, before)) {
    quantity.start -= before.length;
    quantity.qualifier = words.lexicon.qualifiersBefore[before]!;
  }
  const after = words.qualifiersAfter.at(text, quantity.end);
  if (after && canFollow(text, quantity, after)) {
    quantity.end += after.length;
    const known = words.lexicon.qualifiersAfter[after]!;
    if (quantity.qualifier === 'exact' || quantity.qualifier === 'over')
      quantity.qualifier = known === 'exact' ? quantity.qualifier : known;
  }
  return quantity;
}

/** 节约, 附近 and 赶超 end in a qualifier's character without being one. */
function notQualifier(text: string, at: number, word: string): boolean {
  const previous = text[at - 1] ?? '';
  if (word === '近') return '附最新邻靠亲接将'.includes(previous) && previous !== '';
  if (word === '约' && text.slice(at - 2, at) === '规民') return true;
  if (word === '约') return '节公条合预契签大履违制特'.includes(previous) && previous !== '';
  if (word === '超') return '赶高反'.includes(previous) && previous !== '';
  return false;
}

function canFollow(text: string, quantity: Quantity, after: string): boolean {
  const next = text[quantity.end + after.length] ?? '';
  if (after === '内') return quantity.family === 'duration' && !'部外容'.includes(next);
  if (after === '多' || after === '余') return !'种样元个项年家次人'.includes(next) || next === '';
  if (after === '上下') return next !== '游' && next !== '级';
  return true;
}

function readChinese(text: string, i: number, from: number, words: Words): Quantity | undefined {
  const before = text[i - 1] ?? '';
  const rest = text.slice(i, i + 24);
  const percent = new RegExp(`^百分之([${CHINESE_NUMERAL}]+(?:点[${CHINESE_NUMERAL}]+)?)`).exec(rest);
  if (percent) {
    const value = readChineseNumber(percent[1]!);
    if (value === undefined) return undefined;
    return withQualifiers(text, from, words, {
      ...chinese(i, i + percent[0].length, value),
      unit: '%',
      family: 'percent',
      kind: 'percent',
      noun: '比例',
    });
  }
  const fraction = /^([一二三四五六七八九十]{1,3})分之([一二三四五六七八九]{1,2})/.exec(rest);
  if (fraction) {
    const base = readChineseNumber(fraction[1]!);
    const part = readChineseNumber(fraction[2]!);
    if (!base || !part) return undefined;
    return withQualifiers(text, from, words, {
      ...chinese(i, i + fraction[0].length, part / base),
      unit: '',
      family: 'percent',
      kind: 'ratio',
    });
  }
  const rank = chineseRank(text, i);
  if (rank) return rank;
  const fold = /^翻了?([一两二三四])番/.exec(rest);
  if (fold)
    return {
      ...chinese(i, i + fold[0].length, readChineseNumber(fold[1]!)!),
      unit: '番',
      family: 'multiple',
      kind: 'change',
    };
  const tenths = /^([一二三四五六七八九])成(?=以上|以下|左右|多|的|[,。;、]|$)/.exec(rest);
  if (tenths && !/[一二三四五六七八九十第]/.test(before)) {
    return withQualifiers(text, from, words, {
      ...chinese(i, i + 2, readChineseNumber(tenths[1]!)!),
      unit: '成',
      family: 'percent',
      kind: 'ratio',
      noun: '比例',
    });
  }
  return readChineseCount(text, i, from, words);
}

function chinese(start: number, end: number, value: number): Quantity {
  return {
    start,
    end,
    digits: start,
    value,
    unit: '',
    family: 'other',
    kind: 'count',
    qualifier: 'exact',
    chinese: true,
  };
}

/** 一百二十余件: Chinese numerals count only from ten up and never as a bare 十, 百, 千, 万, which are turns of phrase. */
function readChineseCount(text: string, i: number, from: number, words: Words): Quantity | undefined {
  const match = matchAt(CHINESE, text, i);
  if (!match || /[数几]/.test(match[0][0]!) || /[第“"两]/.test(text[i - 1] ?? '')) return undefined;
  const stop = i + match[0].length;
  const over = /^[余多]/.exec(text.slice(stop, stop + 1))?.[0] ?? '';
  const numeral = match[0];
  if (numeral.length < 2 && !over) return undefined;
  if (!/[十百千万亿]/.test(numeral) || /^[千万百十亿]{2,}$/.test(numeral)) return undefined;
  if (/[千百]万$/.test(numeral) && numeral.length === 2) return undefined;
  const big = /(?:万亿|[万亿])$/.exec(numeral)?.[0] ?? '';
  const plain = big && numeral.length > big.length ? numeral.slice(0, -big.length) : numeral;
  const value = readChineseNumber(plain);
  if (value === undefined || (value < 10 && plain === numeral)) return undefined;
  const unit = unitAt(text, stop + over.length, big || '十', false, words);
  if (!unit || unit.unit.kind === 'duration' || /^[年月日天届级]/.test(unit.name)) return undefined;
  const quantity: Quantity = {
    ...chinese(i, stop + over.length + unit.name.length, value),
    unit: (plain === numeral ? '' : big) + unit.name,
    family: unit.unit.family,
    kind: unit.unit.kind,
    qualifier: over ? words.lexicon.qualifiersInside[over]! : 'exact',
  };
  if (unit.unit.noun) quantity.noun = unit.unit.noun;
  return withQualifiers(text, from, words, quantity);
}

const RANK_VERB =
  /(?:居|列|排名?|位|名|获|得|夺|跃升|跃居|升至|提升至|保持|跻身|蝉联|均|总量|增速|增幅|总数|全[国省市县区州球]|[中西东]部|全[省市]考核|综合排名)[^,。;、]{0,8}$/;

/** 居全省首位, 位列全国第一: a place told in words. */
function chineseRank(text: string, i: number): Quantity | undefined {
  const rest = text.slice(i, i + 6);
  const first = /^(?:首位(?!度)|榜首)/.exec(rest);
  const place = /^([一二三四五六七八九十]{1,3})([位名]?)(?=[,。;()!:]|$|的位|、(?!第?[二三四五]))/.exec(rest);
  const isPlace = place && text[i - 1] === '第';
  if (!first && !isPlace) return undefined;
  const start = first ? i : i - 1;
  const lead = text.slice(Math.max(0, start - 12), start);
  if (!RANK_VERB.test(lead) || /(?:放在|摆在|作为|把|放到|坚持|置于|是)[^,。;]{0,6}$/.test(lead))
    return undefined;
  const value = first ? 1 : readChineseNumber(place![1]!);
  if (value === undefined) return undefined;
  return {
    ...chinese(start, i + (first ?? place!)[0].length, value),
    digits: i,
    unit: isPlace ? place[2] || '位' : '位',
    family: 'rank',
    kind: 'rank',
    rank: true,
  };
}
