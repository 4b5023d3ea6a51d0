/** Small judgements on words, shared by the readers. */
import type { Words } from '../lexicon/matcher.js';
import type { Draft } from './draft.js';
import { endsWithAgent } from './names.js';
import type { Quantity } from './quantities.js';

/** Words that stand for a subject without naming one. */
export function isPronoun(text: string): boolean {
  return /^(?:其|该|这|此|数量|总量|规模|分别|双双|两者|其中|总体|同|相比|较|比)$/.test(text);
}

/** The longest a name may grow before it is cut to its end. */
const LONGEST = 40;

/** Removes what cannot open or close a name, and shortens what is too long to read. */
export function tidyLabel(label: string): string {
  let tidy = label.replace(/^(?:[,、:;。的”》)]|和(?![谐平睦美])|与(?!会)|及(?![时格]))+|[,、:;。(]+$/g, '');
  for (const [open, close] of ['“”', '《》', '()']) {
    if (tidy.split(open!).length !== tidy.split(close!).length)
      tidy = tidy.split(open!).join('').split(close!).join('');
  }
  if (tidy.length > 20) tidy = tidy.replace(/(?:[“《][^”》]*[”》]、?){1,20}等(?=.{2})/, '');
  if (tidy.length > 24) tidy = tidy.replace(/^([^、]{2,18})、[^]*等([^、]{2,16})$/, '$1等$2');
  return tidy.length > LONGEST ? lastWords(tidy, 32) : tidy;
}

/** The last so many characters, cut at a comma, 、 or 的 where there is one. */
export function lastWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const tail = text.slice(-limit);
  const cut = tail.search(/[,、;:的]/);
  return cut >= 0 && cut < limit - 4 ? tail.slice(cut + 1) : tail;
}

/** 覆盖率、整改率始终保持100%: two rates, one number. */
export function jointRates(label: string, { family }: Quantity): string[] {
  if (family !== 'percent') return [label];
  const parts = label.split(/[、和与]/);
  const joint =
    parts.length >= 2 &&
    parts.length <= 4 &&
    parts.every((part) => /(?:率|度|占比)$/.test(part) && part.length >= 3);
  return joint ? parts : [label];
}

/** Whether one figure can be a part of another: counted alike, and no larger. */
export function isPartOf(part: Draft, whole: Draft): boolean {
  if (
    part === whole ||
    part.value === undefined ||
    whole.value === undefined ||
    part.quantity.rank ||
    whole.quantity.rank
  )
    return false;
  if (part.quantity.family === 'percent' || whole.quantity.family === 'percent') return false;
  if (part.quantity.family !== whole.quantity.family && plainUnit(part.unit) !== plainUnit(whole.unit))
    return false;
  return scaled(part) <= scaled(whole);
}

const plainUnit = (unit: string) => unit.replace(/^(?:万亿|[百千万亿])+/, '');

function scaled({ value = 0, unit }: Draft): number {
  return value * (/^万亿/.test(unit) ? 1e12 : /^亿/.test(unit) ? 1e8 : /^万/.test(unit) ? 1e4 : 1);
}

const ACTS =
  /^(?:将|把|积极|在|充分|作为|已|建成|完成|不断|持续|认真|坚持|全面|深入|通过|率先|主动|始终|紧紧|结合|以|稳步|创新|开展|与|成功|严格|着力)/;

/** Who a sentence is about, when its first clause opens with a body or a place: 某县将…, 某平台建成…. */
export function leadingActor(text: string, words: Words): string {
  for (let i = 2; i <= Math.min(24, text.length - 1); i++) {
    const head = text.slice(0, i);
    if (ACTS.test(text.slice(i)) && endsWithAgent(head, words)) return head;
  }
  return '';
}

/** What an activity is of: 演练工作深入开展 is of 演练. */
export function objectOf(text: string): string {
  return text
    .replace(/(?:进行|开展)(?:集中|全面|专项|定期)?(?:清理|审核|审查|检查|整治|评估|核查|排查)$/, '')
    .replace(/(?:工作|活动|任务)?(?:有效|扎实|深入|顺利|稳步|全面)?(?:开展|进行|实施|推进)$/, '');
}
