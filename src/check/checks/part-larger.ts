import { finding, type Finding } from '../finding.js';
import { isToldWith, partsOf } from '../parts.js';
import { isQuantity, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';
import { isMean } from '../terms.js';

/** A part larger than its whole: 受理104件，其中网上申请140件. */
export function checkPartLarger(report: ReadReport): Finding[] {
  const asked = new Set<Figure>();
  const pairs = report.sentences.flatMap((sentence) =>
    sentence.flatMap((whole, i) => partsOf(sentence, i, report).map((part) => ({ part, whole }))),
  );
  for (const part of report.figures) {
    const whole = part.metric.part_of === undefined ? undefined : report.figureById.get(part.metric.part_of);
    if (whole && (part.block !== whole.block || isToldWith(part, whole, report))) pairs.push({ part, whole });
  }
  return pairs.flatMap(({ part, whole }) => {
    if (asked.has(part) || !isQuantity(part) || !isQuantity(whole) || part.unit !== whole.unit) return [];
    if (part.amount!.low <= whole.amount!.high || isMean(part) || isMean(whole)) return [];
    if (part.metric.status !== whole.metric.status) return [];
    asked.add(part);
    return [ask(part, whole)];
  });
}

function ask(part: Figure, whole: Figure): Finding {
  const near = part.block === whole.block && part.sentence === whole.sentence;
  return finding({
    code: 'part-larger',
    severity: near ? 'error' : 'warning',
    certainty: near && part.amount!.exact && whole.amount!.exact ? 0.9 : 0.7,
    computed: `${part.metric.as_written}＞${whole.metric.as_written}`,
    says: {
      zh: `“${placeOf(part).quote}”是“${placeOf(whole).quote}”的一部分，却比它大，请核对。`,
      en: `“${placeOf(part).quote}” is a part of “${placeOf(whole).quote}” and yet larger.`,
    },
    places: [part, whole].map(placeOf),
    remedy: {
      zh: '核对两个数字；如果二者不是部分与总体的关系，请改正“其中”“含”等用语。',
      en: 'Check both figures; if one is no part of the other, change 其中 or 含.',
    },
  });
}
