import { valueAgrees, type Amount } from '../amount.js';
import { finding, type Finding } from '../finding.js';
import { closerThan, plainNumber } from '../numerals.js';
import { isQuantity, type Figure } from '../figure.js';
import { placeOf } from '../places.js';
import type { ReadReport } from '../reading.js';

/** Growth at constant prices or on another basis has nothing to do with the difference of the figures printed. */
const OTHER_BASIS = /可比|不变价|实际|同口径|剔除|扣除|还原|名义|生产总值|增加值|GDP/;

/**
 * A change told twice over: 4385户次，比上年减少1612户次，下降26.9% (1612 of 5997), and 由120个工作日压缩至45个工作日，压减62.5%.
 */
export function checkChangeArithmetic(report: ReadReport): Finding[] {
  return report.sentences.flatMap((sentence) =>
    sentence.flatMap((percent, i) => {
      const change = percent.metric.change;
      if (percent.metric.unit !== '%' || !percent.amount || !isRelative(percent)) return [];
      if (OTHER_BASIS.test(percent.lead + percent.metric.label + (sentence[i - 1]?.metric.label ?? '')))
        return [];
      return (
        fromTo(percent, sentence[i - 1]) ??
        difference(percent, sentence[i - 1], sentence[i - 2], change?.direction) ??
        []
      );
    }),
  );
}

/** A percentage a figure rose or fell by, and nothing else in its words. */
function isRelative({ metric, lead }: Figure): boolean {
  return (
    metric.kind === 'change' &&
    /^[\s,，、（(]*(?:同比|比上年|较上年|环比|比去年|较去年)?(?:同期)?(?:分别)?(?:增长|下降|增加|减少|压减|压缩|缩短|提高|上升|降低|提升|降幅|增幅|精简)(?:了|达|为)?(?:近|约|超)?$/.test(
      lead,
    )
  );
}

/** 由120压缩至45，压减62.5%. */
function fromTo(percent: Figure, level?: Figure): Finding[] | undefined {
  const change = level?.metric.change;
  if (!level || change?.from === undefined || change.to === undefined || change.from === 0) return undefined;
  if (level.unit === '%' || level.metric.kind === 'rank') return [];
  const value = (Math.abs(change.to - change.from) / Math.abs(change.from)) * 100;
  const computed = `（${plainNumber(Math.max(change.from, change.to))}−${plainNumber(Math.min(change.from, change.to))}）÷${plainNumber(change.from)}`;
  return ask(percent, [level], { value, low: value, high: value }, computed);
}

/** 4385户次，比上年减少1612户次，下降26.9%. */
function difference(
  percent: Figure,
  by?: Figure,
  level?: Figure,
  direction?: 'up' | 'down' | 'flat',
): Finding[] | undefined {
  if (!by?.amount || !level?.amount || by.metric.kind !== 'change' || !isQuantity(level)) return undefined;
  if (by.unit !== level.unit || by.metric.change?.direction !== direction || direction === 'flat')
    return undefined;
  if (OTHER_BASIS.test(by.lead + level.metric.label)) return [];
  const sign = direction === 'down' ? 1 : -1;
  const isBase = /^[,，\s]*(?:相比|相较|比)/.test(level.after) || /^\s*(?:与|同|较|比)/.test(level.clause);
  const base = isBase ? level.amount.value : level.amount.value + sign * by.amount.value;
  if (base <= 0 || !by.amount.plain || !level.amount.plain) return [];
  const room = (room: Amount): number => (room.exact ? 0 : room.step / 2);
  const low = ((by.amount.value - room(by.amount)) / (base + room(level.amount) + room(by.amount))) * 100;
  const high = ((by.amount.value + room(by.amount)) / (base - room(level.amount) - room(by.amount))) * 100;
  const sum = `（${level.metric.as_written}${sign > 0 ? '＋' : '−'}${by.metric.as_written}）`;
  const computed = `${by.metric.as_written}÷${isBase ? level.metric.as_written : sum}`;
  return ask(percent, [level, by], { value: (by.amount.value / base) * 100, low, high }, computed);
}

function ask(
  percent: Figure,
  figures: Figure[],
  expected: { value: number; low: number; high: number },
  division: string,
): Finding[] {
  if (valueAgrees(expected, percent.amount!)) return [];
  const computed = `${division}＝${closerThan(expected.value, percent)}`;
  return [
    finding({
      code: 'change-off',
      severity: 'warning',
      certainty: 0.8,
      computed,
      says: {
        zh: `${computed}，与“${placeOf(percent).quote}”不符，请核对。`,
        en: `${computed} does not agree with “${placeOf(percent).quote}”.`,
      },
      places: [percent, ...figures].map(placeOf),
      remedy: {
        zh: '核对数量、增减量和幅度；如幅度按可比口径计算，请注明。',
        en: 'Check amount, difference and percentage; if the percentage is on another basis, say so.',
      },
    }),
  ];
}
