import { finding, type Finding } from '../finding.js';
import { isQuantity, isShare, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';

/** Rates that are amounts: their change is a percentage as that of any amount. */
const AMOUNT = /生产率|汇率|利率|增长率|增速|增幅|收益率|周转率/;
const CHANGE =
  /^[\s,，、;；（(]*(?:同比|比上年|较上年|比去年|较去年|环比|较上期)?(?:同期)?(?:增长|提高|提升|上升|增加|下降|降低|减少|回落)(?:了|达)?$/;

/**
 * Changes of rates written as percentages (满意率98.2%，提高1.2%: of 98.2, or points?), and changes of amounts written as
 * points (收入12亿元，增长5.1个百分点). Official statistics keep the two apart.
 */
export function checkPercentagePoints(report: ReadReport): Finding[] {
  return report.figures.flatMap((change, at) => {
    const level: Figure | undefined = report.figures[at - 1];
    if (!level || level.block !== change.block || level.sentence !== change.sentence) return [];
    if (!CHANGE.test(change.lead) || level.metric.status) return [];
    const { unit } = change.metric;
    if (unit === '%' && isShare(level) && isNamedRate(level, report.figures[at - 2]))
      return [ask(level, change, 'points-or-percent')];
    const words = level.metric.label + level.clause;
    const amount =
      (level.metric.kind === 'count' || level.metric.kind === 'money') && !/率|比|增|快于|高于/.test(words);
    return /百分点/.test(unit) && amount ? [ask(level, change, 'points-of-amount')] : [];
  });
}

/**
 * Whether the clause names a rate. What only says how much of a budget was reached, or what share an amount just told has, is
 * followed by the growth of that amount: 收入12亿元，为预算的55.3%，增长8.2%.
 */
function isNamedRate({ clause, metric }: Figure, before: Figure | undefined): boolean {
  if (AMOUNT.test(metric.label + clause) || /预算|计划|目标|任务|进度|完成/.test(clause)) return false;
  if (/(?:率|占比|比重|比例|满意度)(?:为|是|达到?|均为|保持在)?$/.test(clause)) return true;
  return /占/.test(clause) && !(before && isQuantity(before) && before.block === metric.source?.block);
}

function ask(level: Figure, change: Figure, code: 'points-or-percent' | 'points-of-amount'): Finding {
  const points = code === 'points-or-percent';
  const written = change.metric.as_written;
  return finding({
    code,
    severity: 'warning',
    certainty: points ? 0.7 : 0.85,
    says: {
      zh: points
        ? `“${placeOf(level).quote}”的变化写作“${placeOf(change).quote}”：是${written}，还是${written.replace(/[%％]/, '')}个百分点？请核对。`
        : `“${placeOf(level).quote}”是数量，其变化写作“${placeOf(change).quote}”，似应为“%”，请核对。`,
      en: points
        ? `A rate changed by ${written}: percent of the rate, or percentage points?`
        : 'An amount cannot change by percentage points.',
    },
    places: [level, change].map(placeOf),
    remedy: {
      zh: points ? '两个比率相减的，写作“个百分点”。' : '数量的增减幅度写作“%”。',
      en: points
        ? 'The difference of two rates is in percentage points (个百分点).'
        : 'The change of an amount is in percent.',
    },
  });
}
