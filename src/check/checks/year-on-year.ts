import { valueAgrees } from '../amount.js';
import { finding, type Finding } from '../finding.js';
import { closerThan, plainNumber, rounded } from '../numerals.js';
import { isQuantity, isShare, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';
import { twinFinder, yearOf, yearPairs } from '../years.js';

/** Growth on another basis than the figures printed, and figures that are revised as a rule. */
const OTHER_BASIS = /可比|不变价|实际|同口径|剔除|扣除|还原|名义|生产总值|增加值|GDP/;
const LAST_YEAR = /比上|较上|同比|去年|上一?年/;

/**
 * A report against the one on the year before: values ten thousand times apart (a 万 too many or too few), and changes that the two
 * values do not give. Only figures of one id, or one name, and one unit are held together.
 */
export function checkYearOnYear(reports: readonly ReadReport[]): Finding[] {
  return yearPairs(reports).flatMap(({ before, now }) => {
    const twinOf = twinFinder(before);
    return now.figures.flatMap((figure) => {
      const old = twinOf(figure);
      if (!old) return [];
      if (figure.metric.status || old.metric.status || !comparable(figure) || !comparable(old)) return [];
      return magnitude(old, figure) ?? stated(old, figure, yearOf(before)!) ?? [];
    });
  });
}

function comparable(figure: Figure): boolean {
  return isQuantity(figure) || isShare(figure);
}

/** 万 for 亿, or the other way round. */
function magnitude(old: Figure, figure: Figure): Finding[] | undefined {
  const ratio = figure.amount!.value / old.amount!.value;
  const least = Math.min(figure.amount!.value, old.amount!.value);
  if (isShare(figure) || !(Math.abs(Math.abs(Math.log10(ratio)) - 4) < 0.5) || least < 2) return undefined;
  return [
    finding({
      code: 'magnitude',
      severity: 'warning',
      certainty: 0.85,
      computed: `${figure.metric.as_written}÷${old.metric.as_written}≈${rounded(ratio, ratio < 1 ? 6 : 0)}`,
      says: {
        zh: `“${figure.metric.label}”上年为“${old.metric.as_written}”，本年为“${figure.metric.as_written}”，相差约一万倍，是否误写“万”“亿”？请核对。`,
        en: `“${figure.metric.label}” was ${old.metric.as_written} and is now ${figure.metric.as_written}: ten thousand times apart.`,
      },
      places: [figure, old].map(placeOf),
      remedy: { zh: '核对数字后的“万”“亿”和计量单位。', en: 'Check 万, 亿 and the unit.' },
    }),
  ];
}

/** The change a report states against what its value and last year's give. */
function stated(old: Figure, figure: Figure, year: number): Finding[] | undefined {
  const { change, label } = figure.metric;
  if (!change?.base || !LAST_YEAR.test(change.base) || change.value === undefined) return undefined;
  if (!change.direction || change.direction === 'flat' || OTHER_BASIS.test(label)) return undefined;
  const [now, then] = [figure.amount!, old.amount!];
  if (!now.plain || !then.plain || then.value <= 0) return undefined;
  const unit = change.unit ?? '';
  const relative = unit === '%' && isQuantity(figure);
  if (!relative && unit !== figure.metric.unit && !(isShare(figure) && /百分点/.test(unit))) return undefined;
  const room = (now.exact ? 0 : now.step / 2) + (then.exact ? 0 : then.step / 2);
  const scale = relative ? 100 / then.value : figure.metric.value ? figure.metric.value / now.value || 1 : 1;
  const value = (now.value - then.value) * scale;
  const sign = change.direction === 'down' ? -1 : 1;
  const step = 10 ** -(/\.(\d+)/.exec(String(change.value))?.[1].length ?? 0);
  const written = {
    value: change.value,
    low: change.value,
    high: change.value,
    step,
    exact: false,
    plain: true,
  };
  const slack = room * scale * (relative ? now.value / then.value + 1 : 1);
  const expected = { value: value * sign, low: value * sign - slack, high: value * sign + slack };
  if (valueAgrees(expected, written)) return undefined;
  const opposite = value * sign < 0 && Math.abs(value) > step;
  const apart = Math.abs(expected.value - change.value);
  const revised = figure.metric.kind !== 'count' && !opposite && apart <= Math.max(2, change.value * 0.2);
  const result = `${relative ? closerThan(value, figure) : plainNumber(Number(value.toFixed(4)))}${relative ? '' : unit}`;
  const computed = relative
    ? `${figure.metric.as_written}÷${old.metric.as_written}−1＝${result}`
    : `${figure.metric.as_written}−${old.metric.as_written}＝${result}`;
  const said = `${change.base}${change.direction === 'down' ? '下降' : '增长'}${plainNumber(change.value)}${unit}`;
  return [
    finding({
      code: opposite ? 'year-sign' : 'year-change',
      severity: revised ? 'info' : 'warning',
      certainty: opposite ? 0.85 : revised ? 0.5 : 0.7,
      computed,
      says: {
        zh: `“${figure.metric.label}”：${computed}（上年报告为“${old.metric.as_written}”），与文中“${said}”不符，请核对。`,
        en: `“${label}”: the report on ${year} says ${old.metric.as_written}, so the change is ${result}; the report states ${said}.`,
      },
      places: [figure, old].map(placeOf),
      remedy: {
        zh: '核对本年数、上年数和增减幅度；上年数如经核定调整，请注明。',
        en: 'Check both values and the change; if last year’s value was revised, say so.',
      },
    }),
  ];
}
