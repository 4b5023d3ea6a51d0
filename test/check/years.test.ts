import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeed } from '../../src/check/index.js';
import type { Feed, FeedItem, Report } from '../../src/feed/types.js';
import { found, run } from './expect.js';
import { feedOf, itemOf } from './marked.js';

/** A report on a year. */
function on(year: number, text: string, about: Partial<Report> = {}, id = `shili-${year}`): FeedItem {
  const period = { label: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31` };
  return itemOf(
    text,
    { period, ...about },
    { id, title: `示例县${year}年法治政府建设年度报告`, date_published: `${year + 1}-02-05T00:00:00+08:00` },
  );
}

const feed = (...items: FeedItem[]): Feed => ({ ...feedOf(''), items });
const codes = (...items: FeedItem[]): string[] => checkFeed(feed(...items)).map(({ code }) => code);

/** This year’s sentence and last year’s; the figure is `x` in both. */
function pair(now: string, before: string): string[] {
  const [a, b] = [on(2023, now), on(2022, before)];
  for (const { _govreport: report } of [a, b]) {
    const level = report.metrics.find(({ id }) => id === 'x')!;
    const change = report.metrics.find((metric) => metric.change && metric.id !== 'x')?.change;
    if (change) level.change = change;
  }
  return codes(a, b);
}

test('a 万 too many or too few is seen against last year', () => {
  assert.deepEqual(pair('兑现资金‹1.37亿元#x›。', '兑现资金‹9860万元#x›。'), []);
  assert.deepEqual(pair('兑现资金‹1.37万元#x›。', '兑现资金‹9860万元#x›。'), ['magnitude']);
  assert.deepEqual(pair('办理许可‹2.86亿件#x›。', '办理许可‹2.61万件#x›。'), ['magnitude']);
  assert.deepEqual(pair('培训‹9000人#x›。', '培训‹3人#x›。'), [], 'three thousand times is no unit');
});

test('a stated change must be the one that two years’ values give', () => {
  const cases: [now: string, before: string, codes: string[]][] = [
    ['检查‹4385户次#x›，比上年下降‹26.9%›。', '检查‹5997户次#x›。', []],
    ['检查‹4385户次#x›，比上年下降‹29.6%›。', '检查‹5997户次#x›。', ['year-change']],
    ['检查‹4385户次#x›，比上年增长‹26.9%›。', '检查‹5997户次#x›。', ['year-sign']],
    ['检查‹4385户次#x›，比上年减少‹1612户次›。', '检查‹5997户次#x›。', []],
    ['检查‹4385户次#x›，比上年减少‹1621户次›。', '检查‹5997户次#x›。', ['year-change']],
    ['调解成功率‹98.5%#x›，比上年提高‹0.6个百分点›。', '调解成功率‹97.9%#x›。', []],
    ['调解成功率‹98.5%#x›，比上年提高‹1.6个百分点›。', '调解成功率‹97.9%#x›。', ['year-change']],
    ['调解成功率‹98.5%#x›，比上年下降‹0.6个百分点›。', '调解成功率‹97.9%#x›。', ['year-sign']],
    ['办理许可‹2.86万件#x›，同比增长‹9.6%›。', '办理许可‹2.61万件#x›。', []],
    ['登记主体‹近4.2万户#x›，同比增长‹20%›。', '登记主体‹3.8万余户#x›。', []],
    ['全县生产总值‹245亿元#x›，同比增长‹6.1%›。', '全县生产总值‹225亿元#x›。', []],
    ['下发文件‹9件#x›，增长‹50%›。', '下发文件‹9件#x›。', []],
  ];
  for (const [now, before, expected] of cases) assert.deepEqual(pair(now, before), expected, now);
});

test('a sum of money a little off is only a note: last year’s may have been revised', () => {
  const [a, b] = [on(2023, '收入‹12.36亿元#x›，同比增长‹9.2%›。'), on(2022, '收入‹11.25亿元#x›。')];
  a._govreport.metrics[0].change = a._govreport.metrics[1].change;
  const [finding] = found(feed(a, b), 'year-change');
  assert.deepEqual([finding.severity, finding.places.length], ['info', 2]);
  assert.deepEqual(
    finding.places.map(({ item }) => item),
    ['shili-2023', 'shili-2022'],
  );
});

test('only the year before counts, of the same place and kind', () => {
  const now = '兑现资金‹1.37万元#x›。';
  const before = '兑现资金‹9860万元#x›。';
  assert.deepEqual(codes(on(2023, now), on(2021, before)), []);
  assert.deepEqual(codes(on(2023, now), on(2022, before, { kind: 'openness' })), []);
  assert.deepEqual(codes(on(2023, now), on(2022, before, { place: { name: '范例县' } })), []);
});

test('what one report carries over the next takes up', () => {
  const before = on(
    2022,
    '受理复议申请‹156件#in›，上年结转‹12件›，应办结‹168件#due›，已审结‹151件#done›，结转下年‹17件›。',
  );
  const now = (carried: number): FeedItem =>
    on(2023, `受理复议申请‹189件#in›，上年结转‹${carried}件›，应办结‹${189 + carried}件#due›。`);
  assert.deepEqual(codes(now(17), before), []);
  assert.deepEqual(codes(now(19), before), ['carried-over']);
  assert.deepEqual(codes(now(19), on(2022, '受理信访‹156件#other›，上年结转‹12件›，结转下年‹17件›。')), []);
});

test('two reports on one year tell a figure alike', () => {
  const text = (count: number): string => `全年主动公开政府信息‹${count}条#open›。`;
  const other = (count: number): FeedItem =>
    on(2023, text(count), { kind: 'openness' }, 'shili-2023-openness');
  assert.deepEqual(codes(on(2023, text(8964)), other(8964)), []);
  assert.deepEqual(codes(on(2023, text(8964)), other(8946)), ['reports-differ']);
});

run([
  {
    code: 'told-twice',
    asks: [
      [
        ['全年办理行政处罚案件‹8642件›。', '回顾全年，办理行政处罚案件‹8624件=全年办理行政处罚案件›。'],
        '前文为“全年办理行政处罚案件8642件”',
      ],
      [['群众评议总体满意率‹98.5%›。', '群众评议总体满意率‹95.8%›。'], '前后不一致'],
    ],
    fine: {
      两处一致: ['全年办理行政处罚案件‹8642件›。', '全年办理行政处罚案件‹8642件›。'],
      一处为概数: ['全年办理行政处罚案件‹8642件›。', '全年办理行政处罚案件‹8600余件›。'],
      '同名的两件事，相差很远': ['组织开展专题培训活动‹120场›。', '组织开展专题培训活动‹342场›。'],
      名称太短: ['完成投资‹342亿元›。', '完成投资‹324亿元›。'],
      单位不同: ['全年办理行政处罚案件‹8642件›。', '全年办理行政处罚案件‹8624人›。'],
      结果与目标: ['群众评议总体满意率‹98.5%›。', '下一年群众评议总体满意率‹98.9%!=群众评议总体满意率›。'],
    },
  },
]);
