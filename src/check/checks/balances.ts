import { countOf, docketsOf, type Docket } from '../carry-over.js';
import { finding, type Finding } from '../finding.js';
import { inUnitOf } from '../numerals.js';
import type { Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';
import { expression } from '../terms.js';

/**
 * Cases in and out, told in one sentence: 受理 + 上年结转 = 应结 = 已结 + 结转下年. Of 新收 and 受理 either may count, and either may
 * already hold what was carried over; only when no reading fits is the editor asked.
 */
export function checkBalances(report: ReadReport): Finding[] {
  return docketsOf(report).flatMap((docket) => [...due(docket), ...closed(docket)]);
}

/** 162件＋19件＝181件，与“应结182件”不符. */
function due({ in: carried, due: total, received }: Docket): Finding[] {
  if (!total || !carried || !received.length) return [];
  const fits = received.some(
    (each) => countOf(each) + countOf(carried) === countOf(total) || countOf(each) === countOf(total),
  );
  return fits ? [] : [ask([received[received.length - 1], carried], [total], 0.9)];
}

function closed({ in: carried, out, due: total, closed: done, received }: Docket): Finding[] {
  if (!done || !out) return [];
  const right = countOf(done) + countOf(out);
  if (total) return right === countOf(total) ? [] : [ask([done, out], [total], 0.85)];
  if (!carried || !received.length) return [];
  const fits = received.some((each) => [countOf(each), countOf(each) + countOf(carried)].includes(right));
  return fits ? [] : [ask([received[received.length - 1], carried], [done, out], 0.75)];
}

function ask(left: Figure[], right: Figure[], certainty: number): Finding {
  const sum = (figures: Figure[]): number => figures.reduce((all, each) => all + countOf(each), 0);
  const written = (figures: Figure[]): string => expression(figures, inUnitOf(sum(figures), figures[0]));
  const [total] = right;
  const single = right.length === 1;
  const computed = single ? written(left) : `${written(left)}，${written(right)}`;
  return finding({
    code: 'balance',
    severity: certainty > 0.8 ? 'error' : 'warning',
    certainty,
    computed,
    says: {
      zh: single
        ? `${computed}，与“${placeOf(total).quote}”不符，请核对。`
        : `${written(left)}，而${written(right)}，收结不平衡，请核对。`,
      en: single
        ? `${computed} does not agree with “${placeOf(total).quote}”.`
        : `What came in and what went out differ: ${computed}.`,
    },
    places: [...right, ...left].map(placeOf),
    remedy: {
      zh: '核对收、结、存各数；如有撤回、不予受理等未写明的情形，请补充说明。',
      en: 'Check what came in, was closed and is left; if some were withdrawn or refused, say so.',
    },
  });
}
