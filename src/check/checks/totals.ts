import { sumAgrees } from '../amount.js';
import { finding, type Finding } from '../finding.js';
import { inUnitOf, isSlip } from '../numerals.js';
import { isQuantity, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';
import { areAllRead, expression, isMean } from '../terms.js';

/** 合计, or 共 on its own: what was told before is added up now. */
const TOTAL =
  /(?:合计|共计|总计|加起来|两项共|三项共)[^,，。;；、]{0,10}$|^[,，;；]\s*(?:总共|一共|共)(?:有|为|达)?$/;

/** A list and its total in one sentence: 建议136件、提案158件，合计294件. */
export function checkTotals(report: ReadReport): Finding[] {
  return report.sentences.flatMap((sentence) =>
    sentence.flatMap((total, i) =>
      TOTAL.test(total.lead) ? judge(total, sentence.slice(0, i), report) : [],
    ),
  );
}

function judge(total: Figure, before: Figure[], report: ReadReport): Finding[] {
  if (!isQuantity(total) || isMean(total)) return [];
  const terms: Figure[] = [];
  for (const each of [...before].reverse()) {
    if (!isQuantity(each) || each.unit !== total.unit || each.metric.status !== total.metric.status) break;
    terms.unshift(each);
  }
  if (terms.length < 2) return [];
  const lists = terms.slice(0, -1).map((_, from) => terms.slice(from));
  if (lists.some((list) => sumAgrees(amounts(list), total.amount!))) return [];
  // A list may begin later than the run of equal units does: the one nearest to the total is meant.
  const [list] = lists
    .map((each) => ({ each, off: offOf(each, total), slip: isSlip(sumOf(each), total.amount!.value) }))
    .sort((a, b) => Number(b.slip) - Number(a.slip) || a.off - b.off);
  const sum = sumOf(list.each);
  if (list.off > 0.2 && !list.slip) return [];
  const { text } = report.blockById.get(total.block)!;
  const from = before[0].start - before[0].lead.length;
  if (!areAllRead(text, from, total.end, report.figuresByBlock.get(total.block)!)) return [];
  const computed = expression(list.each, inUnitOf(sum, total));
  return [
    finding({
      code: 'total',
      severity: 'error',
      certainty: list.each.length === terms.length ? 0.9 : 0.7,
      computed,
      says: {
        zh: `${computed}，与“${placeOf(total).quote}”不符，请核对。`,
        en: `The figures before come to ${inUnitOf(sum, total)}, the total is given as ${total.metric.as_written}.`,
      },
      places: [total, ...list.each].map(placeOf),
      remedy: {
        zh: '核对各项和合计，改正写错的一个。',
        en: 'Check each figure and the total, and correct the one that is wrong.',
      },
    }),
  ];
}

function amounts(figures: readonly Figure[]) {
  return figures.map(({ amount }) => amount!);
}

function sumOf(figures: readonly Figure[]): number {
  return amounts(figures).reduce((all, { value }) => all + value, 0);
}

function offOf(figures: readonly Figure[], total: Figure): number {
  return Math.abs(sumOf(figures) - total.amount!.value) / total.amount!.value;
}
