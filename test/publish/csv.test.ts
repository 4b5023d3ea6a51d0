import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { csvText, toCsv } from '../../src/publish/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

/** A reader of RFC 4180. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/y;
  pattern.lastIndex = csv.startsWith('\uFEFF') ? 1 : 0;
  while (pattern.lastIndex < csv.length) {
    const match = pattern.exec(csv);
    if (!match) throw new Error(`not CSV at ${csv.slice(0, 80)}`);
    rows[rows.length - 1].push(match[1] === undefined ? match[2] : match[1].replace(/""/g, '"'));
    if (match[3] === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const report = smallFeed.items[0]._govreport;

test('every figure is a row with its qualifier, number and unit apart', () => {
  const [head, ...rows] = read(toCsv(report.metrics, { report }));
  const row = (label: string) =>
    Object.fromEntries(head.map((name, i) => [name, rows.find(([each]) => each === label)![i]]));
  assert.equal(rows.length, report.metrics.length);
  const homeServices = row('上门服务');
  assert.equal(homeServices['原文'], '2.2万余人次');
  assert.equal(homeServices['限定'], '余');
  assert.equal(homeServices['数值'], '2.2');
  assert.equal(homeServices['单位'], '万人次');
  assert.equal(homeServices['换算值'], '22000');
  assert.equal(homeServices['基本单位'], '人次');
  assert.equal(homeServices['统计期'], '2023年');
  assert.equal(homeServices['章节'], '（一）深化审批制度改革');
  assert.equal(row('计划新建乡镇法律服务站')['性质'], '目标', 'a target is never taken for a result');
  assert.equal(row('企业满意度')['变化'], '比上年提高0.8个百分点');
  assert.equal(row('三次产业结构')['数值'], '14.2 : 31.5 : 54.3');
});

test('column heads speak the language asked for', () => {
  assert.deepEqual(read(toCsv([], { language: 'en' }))[0].slice(0, 4), [
    'Figure',
    'As written',
    'Qualifier',
    'Value',
  ]);
});

test('Excel opens it as UTF-8', () => {
  assert.ok(toCsv([]).startsWith('\uFEFF'));
});

test('no text runs as a formula or turns into a date', () => {
  const dangerous = [
    '=1+1',
    '+1',
    '-1+cmd|x',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '1/6',
    '3-5',
    '12:35',
  ];
  for (const [cell] of read(csvText(dangerous.map((text) => [text]))))
    assert.ok(cell.startsWith("'"), JSON.stringify(cell));
  assert.equal(csvText([[-0.5, 1e21]]), '\uFEFF-0.5,1e+21\r\n', 'numbers stay numbers');
  assert.equal(csvText([['近3万户', '3—5']]), '\uFEFF近3万户,3—5\r\n', 'what is harmless stays as it is');
});

test('whatever the text, a reader gets it back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), { minLength: 1 }),
      (rows) => {
        const back = read(csvText(rows));
        assert.deepEqual(
          back.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
          rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
        );
      },
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...'",\r\n='), fc.string(), (mark, rest) => {
      assert.deepEqual(read(csvText([[mark + rest, '尾']]))[0][1], '尾');
    }),
  );
});
