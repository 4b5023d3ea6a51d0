import { finding, type Finding } from '../finding.js';
import { isQuantity, isShare } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';
import { sameYearPairs, twinFinder } from '../years.js';

/** Two reports of one place on one year that tell the same figure with two values. */
export function checkReportsDiffer(reports: readonly ReadReport[]): Finding[] {
  return sameYearPairs(reports).flatMap(({ before, now }) => {
    const twinOf = twinFinder(before);
    return now.figures.flatMap((figure) => {
      const other = twinOf(figure);
      if (!other || !(isQuantity(figure) || isShare(figure))) return [];
      if (other.metric.label !== figure.metric.label) return [];
      if (other.metric.status || figure.metric.status || other.metric.kind !== figure.metric.kind) return [];
      if (other.metric.period?.label !== figure.metric.period?.label || !other.amount) return [];
      if (figure.amount!.low <= other.amount.high && other.amount.low <= figure.amount!.high) return [];
      return [
        finding({
          code: 'reports-differ',
          severity: 'warning',
          certainty: 0.6,
          computed: `${figure.metric.as_written}≠${other.metric.as_written}`,
          says: {
            zh: `“${figure.metric.label}”在《${before.item.title}》中为“${other.metric.as_written}”，在本报告中为“${figure.metric.as_written}”，请核对。`,
            en: `“${figure.metric.label}” is ${other.metric.as_written} in another report on the same year, ${figure.metric.as_written} here.`,
          },
          places: [figure, other].map(placeOf),
          remedy: {
            zh: '如为同一数据，请统一；如统计范围或时点不同，请写明。',
            en: 'If it is one figure, make it one; if scope or date differ, say so.',
          },
        }),
      ];
    });
  });
}
