import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut, scaleOf } from '../../../src/elements/metric-chart/layout.js';
import { textWidth, wrapText } from '../../../src/elements/metric-chart/text-width.js';
import type { ChartType } from '../../../src/elements/metric-chart/layout.js';
import type { Point, Series } from '../../../src/elements/metric-chart/series.js';

const GAPS = { gap: '未载', apart: '不可比' };
const EM = 15;
const TYPES: ChartType[] = ['line', 'bar', 'ranking', 'change'];
const point = (
  name: string,
  value: number | undefined,
  words = value === undefined ? undefined : `${value}件`,
): Point => ({
  name,
  ...(words !== undefined && { words }),
  ...(value !== undefined && { value }),
});
const series = (...points: Point[]): Series => ({ name: '办结案件', unit: '件', points });

const anyPoint = fc
  .tuple(
    fc.integer({ min: 1990, max: 2030 }),
    fc.option(fc.double({ min: -1e6, max: 1e9, noNaN: true }), { nil: undefined }),
  )
  .map(([year, value]) =>
    point(`${year}年`, value, value === undefined ? undefined : `近${Math.round(value)}件`),
  );

test('no word leaves the drawing at any width down to 280 px', () => {
  fc.assert(
    fc.property(
      fc.array(anyPoint, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 280, max: 1400 }),
      fc.constantFrom(...TYPES),
      (points, width, type) => {
        const layout = layOut([series(...points), series(...points)], type, width, EM, GAPS);
        for (const { text, x, y, anchor } of [
          ...layout.words,
          ...layout.marks.flatMap(({ words }) => words),
        ]) {
          const half = textWidth(text) * EM * (anchor === 'middle' ? 0.5 : 1);
          const left = anchor === 'start' ? x : x - half;
          const right = anchor === 'end' ? x : x + half;
          assert.ok(
            left >= -0.11 * half && right <= width + 0.11 * half,
            `"${text}" from ${left} to ${right} of ${width}`,
          );
          assert.ok(y >= 0 && y <= layout.height);
        }
      },
    ),
  );
});

test('nor does a word nobody foresaw: long, without a break, all capitals, a number of sixty digits', () => {
  const odd = [
    'W'.repeat(40),
    '9'.repeat(60) + '项',
    '示例县经济技术开发区管理委员会（含示范区）'.repeat(3),
    '近1件',
    '',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...odd), fc.constantFrom(...odd), fc.integer({ min: -9, max: 99 })), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.integer({ min: 220, max: 1400 }),
      fc.constantFrom(...TYPES),
      (told, width, type) => {
        const points = told.map(([name, words, value]) => point(name, value, words));
        const { marks } = layOut([series(...points)], type, width, EM, GAPS);
        for (const { text, x, anchor } of marks.flatMap(({ words }) => words)) {
          const size = textWidth(text) * EM * (anchor === 'middle' ? 0.45 : 1);
          assert.ok(anchor === 'start' || x - size >= -0.1, `"${text}" begins ${x - size}`);
          assert.ok(anchor === 'end' || x + size <= width + 0.1, `"${text}" ends beyond ${width}`);
        }
      },
    ),
  );
});

test('places that would go unnamed stand one below the other', () => {
  const places = series(point('示例县', 3), point('范例县', 2), point('某某自治县', 4), point('样例市', 1));
  const named = (width: number) => {
    const { marks, isRows } = layOut([places], 'bar', width, EM, GAPS);
    const names = marks.flatMap(({ words }) => words.filter(({ kind }) => kind === 'name'));
    return { isRows, names: names.map(({ text }) => text) };
  };
  const all = places.points.map(({ name }) => name);
  assert.deepEqual(named(900), { isRows: false, names: all });
  assert.deepEqual(named(280), { isRows: true, names: all });
});

test('no number lies on a bar, also where bars hang down', () => {
  const { marks } = layOut([series(point('2021年', 5), point('2022年', -3))], 'bar', 600, EM, GAPS);
  for (const { bar, words } of marks) {
    const value = words.find(({ kind }) => kind === 'value')!;
    assert.ok(value.y <= bar!.y, value.text);
  }
});

test('upright bars of one unit share their measure', () => {
  const both = [
    series(point('2022年', 10), point('2023年', 20)),
    series(point('2022年', 40), point('2023年', 80)),
  ];
  const heights = layOut(both, 'bar', 600, EM, GAPS).marks.map(({ bar }) => Math.round(bar!.height));
  assert.equal(heights[1]! * 2, heights[2]);
});

test('every bar and point lies inside the drawing, and bars are as long as their numbers', () => {
  fc.assert(
    fc.property(
      fc.array(anyPoint, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...TYPES),
      (points, type) => {
        const layout = layOut([series(...points)], type, 320, EM, GAPS);
        for (const { bar, dot } of layout.marks) {
          if (dot) assert.ok(dot.x >= 0 && dot.x <= 320 && dot.y >= 0 && dot.y <= layout.height);
          if (bar)
            assert.ok(
              bar.x >= 0 &&
                bar.x + bar.width <= 320.01 &&
                bar.height >= 0 &&
                bar.y + bar.height <= layout.height,
            );
        }
        const bars = layout.marks.filter(({ bar }) => bar);
        for (const a of bars)
          for (const b of bars) {
            const size = ({ bar }: typeof a) => (type === 'bar' ? bar!.height : bar!.width);
            if (Math.abs(a.point.value!) > Math.abs(b.point.value!)) assert.ok(size(a) >= size(b) - 1e-6);
          }
      },
    ),
  );
});

test('a line breaks where a year tells nothing', () => {
  const { lines, marks } = layOut(
    [series(point('2020年', 1), point('2021年', undefined), point('2022年', 3), point('2023年', 4))],
    'line',
    600,
    EM,
    GAPS,
  );
  assert.equal(lines.length, 1);
  assert.equal(lines[0]!.match(/M/g)!.length, 2, 'two pieces');
  assert.equal(lines[0]!.match(/L/g)!.length, 1, 'joined only where years are neighbours');
  assert.ok(marks[1]!.words.some(({ text }) => text === '未载'));
  assert.equal(marks[1]!.dot, undefined);
});

test('names that would meet give way to each other, but the last stays', () => {
  const years = Array.from({ length: 24 }, (_, i) => point(`${2000 + i}年`, i + 1));
  const { marks } = layOut([series(...years)], 'line', 320, EM, GAPS);
  const names = marks.flatMap(({ words }) => words.filter(({ kind }) => kind === 'name'));
  for (let i = 1; i < names.length; i++)
    assert.ok(names[i]!.x - names[i - 1]!.x >= textWidth(names[i]!.text) * EM * 0.9);
  assert.equal(names[names.length - 1]!.text, '2023年');
});

test('bars begin at zero, and a line that does not says so', () => {
  assert.equal(scaleOf([97, 98], true).at(0), 0);
  assert.equal(scaleOf([97, 98], true).cut, false);
  assert.equal(scaleOf([97, 98], false).cut, true);
  assert.equal(scaleOf([1, 98], false).cut, false);
  assert.equal(layOut([series(point('a', 97), point('b', 98))], 'line', 600, EM, GAPS).cut, true);
});

test('a scale keeps the order of values and puts all of them between 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }),
      fc.boolean(),
      (values, zero) => {
        const { at } = scaleOf(values, zero);
        const sorted = [...values].sort((a, b) => a - b);
        for (let i = 0; i < sorted.length; i++) {
          assert.ok(at(sorted[i]!) >= -1e-9 && at(sorted[i]!) <= 1 + 1e-9);
          if (i) assert.ok(at(sorted[i]!) >= at(sorted[i - 1]!));
        }
      },
    ),
  );
});

test('the first place stands highest', () => {
  const rank = (name: string, value: number): Point => ({
    ...point(name, value, `第${value}位`),
    metric: {
      id: 'r',
      label: '排名',
      value,
      unit: '位',
      as_written: `第${value}位`,
      qualifier: 'exact',
      kind: 'rank',
    },
  });
  const { marks, cut } = layOut([series(rank('2022年', 6), rank('2023年', 2))], 'bar', 600, EM, GAPS);
  assert.ok(marks[1]!.dot!.y < marks[0]!.dot!.y);
  assert.equal(cut, false);
});

test('wrapping loses nothing and keeps numbers whole', () => {
  assert.deepEqual(wrapText('示例县2023年法治政府建设', 5), ['示例县', '2023年法', '治政府建设']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) =>
      assert.equal(wrapText(text, width).join(''), text),
    ),
  );
});
