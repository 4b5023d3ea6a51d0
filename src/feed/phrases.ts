/** What a report says about a figure beside its value, in the report's own language. */
import { groupDigits } from './figure.js';
import { metricById } from './select.js';
import type { Change, Metric, Rank, Report } from './types.js';

/** `全省第2位`, `全省第1位（原第17位）`, `全省第1位，连续8年`. */
export function rankPhrase({ position, scope = '', from, streak }: Rank): string {
  const before = from === undefined ? '' : `（原第${from}位）`;
  return `${scope}第${position}位${before}${streak === undefined ? '' : `，连续${streak}年`}`;
}

/**
 * `由12天缩短至3天`, `比上年提高0.8个百分点`, `同比增长5.1%`, `同比持平`. Says only what the feed says: no difference and
 * no percentage is worked out.
 *
 * @returns an empty string when the change says nothing that can be put in words.
 */
export function changePhrase(change: Change): string {
  const { from, to, value, unit = '', direction, base = '' } = change;
  if (from !== undefined && to !== undefined && isPlace(change)) {
    const way = to === from ? '保持' : to < from ? '升至' : '降至';
    return to === from ? `保持第${to}${unit}` : `由第${from}${unit}${way}第${to}${unit}`;
  }
  if (from !== undefined && to !== undefined) {
    return `由${amount(from, unit)}${towards(from, to, unit)}${amount(to, unit)}`;
  }
  if (direction === 'flat') return `${base}持平`;
  if (value === undefined || !direction) return '';
  const points = unit.includes('百分点');
  return base + (direction === 'down' ? '下降' : points ? '提高' : '增长') + amount(value, unit);
}

/** 第17位 to 第1位 is a rise, though the number falls: units of place, or a smaller number told as up. */
function isPlace({ from = 0, to = 0, unit = '', direction, better }: Change): boolean {
  if (/^个?[位名]次$/.test(unit)) return true;
  return /^[位名]$/.test(unit) && direction === 'up' && (to < from || (better === 'up' && to === from));
}

/** `占已审结案件`: the whole a share is of, by its own name or by the figure it refers to. */
export function sharePhrase(metric: Metric, report?: Report): string {
  const { label, metric: id } = metric.share_of ?? {};
  const whole = label ?? (report && id !== undefined ? metricById(report, id)?.label : undefined);
  return whole ? `占${whole}` : '';
}

function amount(value: number, unit: string): string {
  return groupDigits(String(value)) + unit;
}

function towards(from: number, to: number, unit: string): string {
  if (to === from) return '保持为';
  const time = /[天日年月时钟秒周]$/.test(unit) || unit.endsWith('工作日');
  if (to < from) return time ? '缩短至' : '降至';
  return time ? '延长至' : '增至';
}
