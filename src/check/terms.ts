/** What several checks ask of figures that are to be added or compared. */
import type { Figure } from './figure.js';

/** `163件＋19件＝182件`. */
export function expression(terms: readonly Figure[], result: string, operator = '＋'): string {
  return `${terms.map(({ metric }) => metric.as_written).join(operator)}＝${result}`;
}

/** Whether a figure is a mean, rate or index: means of parts may lie above the mean of the whole, and do not add up. */
export function isMean({ metric: { label }, clause }: Figure): boolean {
  return /均|率|指数|单价|价格|浓度|强度|倍差|得分|标准/.test(label) || /[人户月年日平]均|每/.test(clause);
}

const NUMBER = /[\d０-９]+(?:[.．,，][\d０-９]+)*/g;
const CHINESE_COUNT =
  /[一二两三四五六七八九十百千]+(?:余|多)?(?:件|个|项|起|人|名|次|家|户|条|份|处|场|期|所|座)/;

/**
 * Whether every number between two offsets is one of the figures. Where a number was not understood a sum says nothing.
 */
export function areAllRead(text: string, from: number, to: number, figures: readonly Figure[]): boolean {
  const words = text.slice(from, to);
  const within = figures.filter(({ start, end }) => start >= from && end <= to);
  for (const match of words.matchAll(NUMBER)) {
    const at = from + match.index;
    const end = at + match[0].length;
    if (within.some((figure) => figure.start <= at && figure.end >= end)) continue;
    const next = text[end] ?? '';
    if (/[年月日]/.test(next) || /[〔（(第“]/.test(text[at - 1] ?? '')) continue;
    return false;
  }
  return !CHINESE_COUNT.test(words);
}
