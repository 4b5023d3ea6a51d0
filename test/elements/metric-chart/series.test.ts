import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ranked,
  seriesOfChange,
  seriesOverPlaces,
  seriesOverYears,
} from '../../../src/elements/metric-chart/series.js';
import type { Feed, Metric } from '../../../src/feed/index.js';
import { overYears } from '../../fixtures/many-figures.js';
import { smallFeed } from '../../fixtures/small-feed.js';

/** The years' feed with one report's figure changed. */
function withChange(feed: Feed, at: number, change: Partial<Metric>): Feed {
  const items = feed.items.map((item, i) =>
    i === at
      ? {
          ...item,
          _govreport: {
            ...item._govreport,
            metrics: item._govreport.metrics.map((each) => ({ ...each, ...change })),
          },
        }
      : item,
  );
  return { ...feed, items };
}
const years = overYears('one-stop-matters', [41, 61, 86]);
const place = (name: string, feed: Feed): Feed => ({
  ...feed,
  items: feed.items.map((item) => ({ ...item, _govreport: { ...item._govreport, place: { name } } })),
});

test('a figure over years is told earliest first, as written', () => {
  const { points, name, unit } = seriesOverYears(years, 'one-stop-matters')!;
  assert.equal(name, '“一件事一次办”上线事项');
  assert.equal(unit, '项');
  assert.deepEqual(
    points.map(({ name, value, words }) => [name, value, words]),
    [
      ['2021年', 41, '41项'],
      ['2022年', 61, '61项'],
      ['2023年', 86, '86项'],
    ],
  );
});

test('a year that no report tells is a gap', () => {
  const feed = { ...years, items: [years.items[0]!, years.items[2]!] };
  const { points } = seriesOverYears(feed, 'one-stop-matters')!;
  assert.deepEqual(
    points.map(({ name, value, words }) => [name, value, words]),
    [
      ['2021年', 41, '41项'],
      ['2022年', undefined, undefined],
      ['2023年', 86, '86项'],
    ],
  );
});

test('万元 and 亿元 compare, 件 and 项 do not, and why is told', () => {
  const money = withChange(overYears('credit', [9.8, 12.8]), 0, {
    value: 98000,
    unit: '万元',
    as_written: '98000万元',
  });
  const { points, unit } = seriesOverYears(money, 'credit')!;
  assert.equal(unit, '元');
  assert.deepEqual(
    points.map(({ value }) => value),
    [9.8e8, 12.8e8],
  );
  const mixed = withChange(years, 0, { unit: '件', as_written: '41件' });
  const [first, ...others] = seriesOverYears(mixed, 'one-stop-matters')!.points;
  assert.equal(first!.value, undefined);
  assert.deepEqual([first!.obstacle, first!.found, first!.wanted], ['unit', '件', '项']);
  assert.ok(others.every(({ obstacle }) => !obstacle));
});

test('another label, scope, a plan or a range cannot stand beside results', () => {
  const obstacle = (change: Partial<Metric>) =>
    seriesOverYears(withChange(years, 0, change), 'one-stop-matters')!.points[0]!.obstacle;
  assert.equal(obstacle({ label: '上线事项' }), 'definition');
  assert.equal(obstacle({ scope: '市本级' }), 'scope');
  assert.equal(obstacle({ status: 'target' }), 'status');
  assert.equal(obstacle({ value_max: 50 }), 'range');
  assert.equal(obstacle({}), undefined);
});

test('approximate figures are known as such', () => {
  const near = withChange(years, 2, { qualifier: 'near', as_written: '近86项' });
  const { points } = seriesOverYears(near, 'one-stop-matters')!;
  assert.deepEqual(
    points.map(({ approximate }) => approximate),
    [false, false, true],
  );
  assert.equal(points[2]!.words, '近86项');
});

test('places stand side by side, their own 全县 and 全市 being no difference', () => {
  const a = place('示例县', withChange(overYears('one-stop-matters', [86]), 0, { scope: '全县' }));
  const b = place('范例市', withChange(overYears('one-stop-matters', [102]), 0, { scope: '全市' }));
  const c = place('样例县', {
    ...smallFeed,
    items: [{ ...smallFeed.items[0]!, _govreport: { ...smallFeed.items[0]!._govreport, metrics: [] } }],
  });
  const series = seriesOverPlaces([a, b, c], 'one-stop-matters')!;
  assert.deepEqual(
    ranked(series).map(({ name, value }) => [name, value]),
    [
      ['范例市', 102],
      ['示例县', 86],
    ],
  );
  assert.deepEqual(series.points[2]!.words, undefined);
});

test('places whose figure is of another year do not compare', () => {
  const b = place(
    '范例县',
    withChange(overYears('one-stop-matters', [102]), 0, { period: { label: '2020年' } }),
  );
  const { points } = seriesOverPlaces(
    [place('示例县', overYears('one-stop-matters', [86])), b],
    'one-stop-matters',
  )!;
  assert.deepEqual(
    [points[1]!.obstacle, points[1]!.found, points[1]!.wanted],
    ['period', '2020年', '2023年'],
  );
});

test('from and to are what the report says they are', () => {
  const item = smallFeed.items[0]!;
  const change = item._govreport.metrics.find(({ change }) => change?.from !== undefined)!;
  const { points } = seriesOfChange(smallFeed, item, change.id)!;
  assert.deepEqual(
    points.map(({ value }) => value),
    [change.change!.from, change.change!.to],
  );
  assert.equal(seriesOfChange(smallFeed, item, 'credit'), undefined, 'nothing to come from');
});

test('a figure nobody tells has no series', () => {
  assert.equal(seriesOverYears(smallFeed, 'nothing'), undefined);
  assert.equal(seriesOverPlaces([smallFeed], '__proto__'), undefined);
});
