import { finding, type Finding } from '../finding.js';
import type { ReadReport } from '../reading.js';
import { findWords } from '../wording.js';

/**
 * A number exact to its last digit with 余 or 多 behind it: 6663余份. Where a magnitude follows (412万余元, 220余万元) the number is
 * exact only to that, and all is well. 余额, 多元 and the like are other words.
 */
const EXACT_WITH_OVER =
  /(?<![\d.．,，第])(\d{1,3}(?:[,，]\d{3})+|\d{2,})(?<=[1-9])(余|多)(?![十百千万亿])(?!额|款|下|热|量|粮|缺|震|元化|样|功能|媒体|层|方|边|式|测|证|规|云|端|部门|维|重|级|渠道|[于达年])/g;

export function checkExactWithOver(report: ReadReport): Finding[] {
  return findWords(report, EXACT_WITH_OVER).map(({ match: [, digits, word], place }) => {
    const long = digits.replace(/\D/g, '').length > 2;
    return finding({
      code: 'exact-with-over',
      severity: long ? 'warning' : 'info',
      certainty: long ? 0.9 : 0.6,
      says: {
        zh: `“${place.quote}”中，${digits}已精确到个位，又用“${word}”表示概数，请核对。`,
        en: `${digits} is exact to the last digit, yet ${word} says it is a bit more.`,
      },
      places: [place],
      remedy: {
        zh: `删去“${word}”，或改用整数（如${Math.floor(Number(digits.replace(/\D/g, '')) / 10) * 10}${word}）。`,
        en: `Leave out ${word}, or give a round number.`,
      },
    });
  });
}
