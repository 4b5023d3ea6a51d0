import { finding, type Finding } from '../finding.js';
import { plainNumber } from '../numerals.js';
import { isQuantity, isShare, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';

/** Series whose classes are all there are. */
const SERIES = [
  /[ABCDＡＢＣＤ]\s*类/,
  /^(?=.*满意)/,
  /第?[一二三]次?产业/,
  /(?:优秀|良好|合格)/,
  /[优良]好?|轻度污染|中度污染|重度污染/,
];

/** Longer lists are of something else. */
const LONGEST = 30;
/** How far the classes of one whole may be from 100 before they are taken for something else. */
const REACH = 10;

/**
 * Shares that must come to 100: A类22件、占23.91%，B类68件、占73.91%，C类2件、占2.17%; and structures, 12.1:34.8:53.1. What rounding
 * can do, here 99.99, is no matter.
 */
export function checkClassShares(report: ReadReport): Finding[] {
  return [...report.sentences.flatMap(classes), ...report.figures.flatMap(structure)];
}

function classes(sentence: Figure[]): Finding[] {
  const shares = sentence.filter(isShare);
  if (
    shares.length < 3 ||
    shares.length > LONGEST ||
    shares.some(({ amount, metric }) => !amount!.plain || metric.status)
  )
    return [];
  const named = shares.map((share) => nameOf(share, sentence));
  const series = SERIES.find((each) => named.every((name) => each.test(name)));
  if (!series || new Set(named).size < named.length) return [];
  return judge(
    shares,
    shares.map(({ amount }) => amount!.value),
    Math.max(...shares.map(({ amount }) => amount!.step)),
  );
}

/** What the share is of: its own words, or those of the count before it. */
function nameOf(share: Figure, sentence: Figure[]): string {
  const before = sentence[sentence.indexOf(share) - 1];
  return before && isQuantity(before) && /^[\s,，、（(]*占/.test(share.lead) ? before.clause : share.clause;
}

function structure(figure: Figure): Finding[] {
  const { values, kind, as_written } = figure.metric;
  if (kind !== 'structure' || !values || values.length < 3) return [];
  const decimals = /\.\d/.test(as_written) ? 1 : 0;
  return judge([figure], values, 10 ** -decimals);
}

function judge(figures: Figure[], values: number[], step: number): Finding[] {
  const sum = values.reduce((all, value) => all + value, 0);
  const off = Math.abs(sum - 100);
  if (off > REACH || off <= (values.length * step) / 2 + step / 2 + 1e-9) return [];
  const computed = `${values.map(plainNumber).join('＋')}＝${plainNumber(sum)}`;
  return [
    finding({
      code: 'class-shares',
      severity: 'warning',
      certainty: 0.75,
      computed,
      says: {
        zh: `各类占比${computed}，与100%相差${plainNumber(off)}个百分点，超出四舍五入的范围，请核对。`,
        en: `The shares come to ${plainNumber(sum)}%, further from 100% than rounding explains.`,
      },
      places: figures.map(placeOf),
      remedy: {
        zh: '核对各类占比；如有未列出的类别，可写明“其他”。',
        en: 'Check the shares; if a class is left out, name it.',
      },
    }),
  ];
}
