import { finding, type Finding } from '../finding.js';
import type { ReadReport } from '../reading.js';
import { findWords } from '../wording.js';

/** 万 or 亿 with nothing behind it. */
const BARE = /(\d[\d,，.．]*)(?:余|多)?(万亿|万|亿)(?:余|多)?(?=\s*(?:[,，;；。、)）\n]|$|用于|以上|左右))/g;

/** Words of money right before the number. */
const MONEY =
  /(?:资金|金额|投资|贷款|补贴|补助|经费|标的额?|授信|税收?|预算|奖金|奖励|罚款|价值|收入|支出|利润|产值|债券|工资|损失|融资|增收|节支|债务|基金|费用?|款)(?:总额|合计|共计|累计|约|近|超|达|达到|为|共|突破|超过)*$/;

/** Sums of money written without 元: 救助资金640万. Lists that name the unit at their end (7万、8万元) are fine. */
export function checkMoneyWithoutUnit(report: ReadReport): Finding[] {
  return findWords(report, BARE).flatMap(({ match, before, place, placed: { text } }) => {
    const rest = text.slice(match.index + match[0].length, match.index + match[0].length + 24);
    if (
      !MONEY.test(before) ||
      /^[、和至到—－-]\s*[\d.]+[万亿]*元/.test(rest) ||
      /^、.*(?:台阶|大关)/.test(rest)
    )
      return [];
    return [
      finding({
        code: 'money-without-unit',
        severity: 'warning',
        certainty: 0.85,
        says: {
          zh: `“${place.quote}”中，“${match[0]}”后似缺“元”，请核对。`,
          en: `After ${match[0]} the unit 元 seems to be missing.`,
        },
        places: [place],
        remedy: { zh: `如指金额，请写作“${match[0]}元”。`, en: `If it is money, write ${match[0]}元.` },
      }),
    ];
  });
}
