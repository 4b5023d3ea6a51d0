import { docketsOf, type Docket } from '../carry-over.js';
import { finding, type Finding, type FindingPlace } from '../finding.js';
import { placeOfCell } from '../grid.js';
import { CARRIED_IN, CARRIED_OUT, requestsForm } from '../openness-form.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';
import { yearPairs } from '../years.js';

/** What one report carries over, the next one must take up: 结转下年17件, 上年结转17件. In words and in the openness tables. */
export function checkCarriedOver(reports: readonly ReadReport[]): Finding[] {
  return yearPairs(reports).flatMap(({ before, now }) => [...inWords(before, now), ...inTables(before, now)]);
}

function inWords(before: ReadReport, now: ReadReport): Finding[] {
  const last = docketsOf(before);
  return docketsOf(now).flatMap((docket) => {
    const same = last.filter((each) => idsOf(each).some((id) => idsOf(docket).includes(id)));
    const [left, taken] = [same[0]?.out, docket.in];
    if (same.length !== 1 || !left || !taken || left.unit !== taken.unit) return [];
    if (left.amount!.value === taken.amount!.value) return [];
    return [ask(placeOf(taken), placeOf(left), taken.metric.as_written, left.metric.as_written)];
  });
}

/** The ids that tell which cases a docket is of. */
function idsOf({ due, closed, received }: Docket): string[] {
  return [due, closed, ...received].flatMap((figure) => (figure ? [figure.metric.id] : []));
}

function inTables(before: ReadReport, now: ReadReport): Finding[] {
  const [last, form] = [requestsForm(before), requestsForm(now)];
  const left = last?.rows[CARRIED_OUT].values[6];
  const taken = form?.rows[CARRIED_IN].values[6];
  if (!last || !form || !left || !taken || left.value === taken.value) return [];
  return [
    ask(
      placeOfCell(now, form.placed, taken.cell),
      placeOfCell(before, last.placed, left.cell),
      String(taken.value),
      String(left.value),
    ),
  ];
}

function ask(taken: FindingPlace, left: FindingPlace, now: string, then: string): Finding {
  return finding({
    code: 'carried-over',
    severity: 'warning',
    certainty: 0.8,
    computed: `${now}≠${then}`,
    says: {
      zh: `本年报告“上年结转”为${now}，上年报告“结转下年”为${then}，前后不衔接，请核对。`,
      en: `This year takes over ${now}, last year carried over ${then}.`,
    },
    places: [taken, left],
    remedy: {
      zh: '核对两年报告；如因机构调整、数据核定而不同，请注明。',
      en: 'Check both reports; if the count was revised, say so.',
    },
  });
}
