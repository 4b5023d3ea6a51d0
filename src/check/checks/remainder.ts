import { finding, type Finding } from '../finding.js';
import { inUnitOf } from '../numerals.js';
import { isQuantity, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';

const REST = /(?:其余|剩余|余下|其它|还剩|尚余)[^,，。;；]{0,6}$/;

/** A whole, what was done of it and the rest: 发现问题73个，整改完成71个，其余2个…. Asked about when the rest is another. */
export function checkRemainder(report: ReadReport): Finding[] {
  return report.sentences.flatMap((sentence) =>
    sentence.flatMap((rest, i) => {
      if (!REST.test(rest.clause) || !isQuantity(rest) || !rest.amount!.exact) return [];
      const before = sentence
        .slice(0, i)
        .filter((each) => isQuantity(each) && each.unit === rest.unit && each.amount!.exact);
      if (before.length !== 2) return [];
      const [whole, done] = before;
      const left = whole.amount!.value - done.amount!.value;
      if (left === rest.amount!.value) return [];
      return [ask(whole, done, rest, left)];
    }),
  );
}

function ask(whole: Figure, done: Figure, rest: Figure, left: number): Finding {
  const computed = `${whole.metric.as_written}−${done.metric.as_written}＝${inUnitOf(left, rest)}`;
  return finding({
    code: 'remainder',
    severity: 'warning',
    certainty: 0.8,
    computed,
    says: {
      zh: `${computed}，与“${placeOf(rest).quote}”不符，请核对。`,
      en: `${inUnitOf(left, rest)} should be left, the report says ${rest.metric.as_written}.`,
    },
    places: [rest, whole, done].map(placeOf),
    remedy: { zh: '核对总数、已完成数和其余数。', en: 'Check the whole, what was done and the rest.' },
  });
}
