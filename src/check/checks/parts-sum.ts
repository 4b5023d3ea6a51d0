import { sumAgrees, type Amount } from '../amount.js';
import { finding, type Finding } from '../finding.js';
import { inUnitOf, isSlip } from '../numerals.js';
import { isQuantity, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';
import { partsOf } from '../parts.js';
import { areAllRead, expression, isMean } from '../terms.js';

/** Words that show parts overlap: women and party members are counted in each other. */
const OVERLAPPING =
  /[女男]|党员|团员|少数民族|以上|以下|学历|学位|硕士|博士|本科|职称|年龄|岁|青年|儿童|老年|残疾|退役|困难|贫困|大学生|农民工|新增|重点|首次|连续|既有|本地|常住|骨干|专家/;
/** Words that show there is more than the parts named. */
const UNFINISHED = /^(?:等|以及其他|余者)|其余|剩余|其他|另有|还有/;

/**
 * A whole and its parts in one sentence: 持证执法人员1846人，其中县级1398人、乡镇448人. Parts may leave something out, so a sum
 * below the whole is only asked about when little is missing, or when the parts stand in brackets and so claim to be all.
 */
export function checkPartsSum(report: ReadReport): Finding[] {
  return report.sentences.flatMap((sentence) =>
    sentence.flatMap((whole, i) => {
      if (!isQuantity(whole) || isMean(whole)) return [];
      const parts = partsOf(sentence, i, report);
      return parts.length > 1 ? judge(whole, parts, report) : [];
    }),
  );
}

function judge(whole: Figure, parts: Figure[], report: ReadReport): Finding[] {
  const total = whole.amount!;
  const amounts = parts.map(({ amount }) => amount!);
  if (sumAgrees(amounts, total) || amounts.some((part) => part.low > total.high)) return [];
  if (isNested(amounts)) return [];
  const { text } = report.blockById.get(whole.block)!;
  const last = parts[parts.length - 1];
  if (!areAllRead(text, whole.end, last.end, report.figuresByBlock.get(whole.block)!)) return [];
  const sum = amounts.reduce((all, { value }) => all + value, 0);
  const gap = Math.abs(sum - total.value) / total.value;
  const over = sum > total.value;
  const words = text.slice(whole.end, last.end) + last.after;
  // A sum far above the whole mostly means that the parts overlap.
  let sure = gap <= 0.2 || isSlip(sum, total.value);
  if (over) {
    if (OVERLAPPING.test(words) || (parts.length <= 10 && someMake(amounts, total.value))) return [];
  } else {
    const complete = /^[（(](?!其中|包括|含)/.test(text.slice(whole.end));
    const unfinished = UNFINISHED.test(text.slice(last.end, last.end + 16)) || last.after.startsWith('等');
    if (unfinished || !(complete || isNearlyAll(amounts, total, sum))) return [];
    sure = complete || isSlip(sum, total.value);
  }
  return [
    finding({
      code: 'parts-sum',
      severity: sure ? 'warning' : 'info',
      certainty: sure ? 0.8 : 0.5,
      computed: expression(parts, inUnitOf(sum, whole)),
      says: {
        zh: `${expression(parts, inUnitOf(sum, whole))}，与“${placeOf(whole).quote}”不符，请核对。`,
        en: `The parts come to ${inUnitOf(sum, whole)}, the whole is given as ${whole.metric.as_written}.`,
      },
      places: [whole, ...parts].map(placeOf),
      remedy: {
        zh: over
          ? '核对总数和各分项；各项如有交叉，请注明。'
          : '核对总数和各分项；如还有未列出的部分，可写明“其余”。',
        en: over
          ? 'Check the whole and its parts; if the parts overlap, say so.'
          : 'Check the whole and its parts; if there is a rest, name it.',
      },
    }),
  ];
}

/** Whether one of the parts is itself the sum of those right after it: 刑事案件141件，审查逮捕41件，审查起诉100件. */
function isNested(parts: readonly { value: number }[]): boolean {
  return parts.some(({ value: whole }, i) => {
    let sum = 0;
    return whole > 0 && parts.slice(i + 1).some(({ value }) => (sum += value) === whole && value !== whole);
  });
}

/**
 * Whether parts leave out so little that they may be meant to be all: two in a hundred, or what one slip of the hand takes away. Only
 * exact counts are asked so much of. Of numbers of three digits one pair in ten looks like a slip, of four one in two hundred.
 */
function isNearlyAll(parts: readonly Amount[], total: Amount, sum: number): boolean {
  const gap = 1 - sum / total.value;
  const digits = Math.round(total.value / total.step).toString().length;
  if (digits >= 4 && gap <= 0.5 && isSlip(sum, total.value)) return true;
  if (!parts.every(({ exact }) => exact) || !total.exact) return false;
  return gap <= 0.02 || (parts.length > 2 && gap <= 0.15 && isSlip(sum, total.value));
}

/** Whether some of the parts make the whole by themselves: then the others are parts of parts. */
function someMake(parts: readonly { value: number }[], whole: number): boolean {
  for (let chosen = 1; chosen < 1 << parts.length; chosen++) {
    const sum = parts.reduce((all, { value }, i) => all + (chosen & (1 << i) ? value : 0), 0);
    if (Math.abs(sum - whole) < 1e-6) return true;
  }
  return false;
}
