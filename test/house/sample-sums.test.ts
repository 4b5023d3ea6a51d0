import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { read } from './sources.js';

/** A statement of arithmetic that the sample reports hold to; every text is a quote, and speaks by its last number. */
interface Sum {
  report: string;
  rule: 'sum' | 'balance' | 'rate' | 'carried-over' | keyof typeof changes;
  terms: string[];
  total: string;
  left: string[];
  right: string[];
  part: string | string[];
  whole: string;
  percent: string;
  before: { report: string; quote: string };
  now: string;
  by: string;
}

/** What a change is, from the value before and the value now. */
const changes = {
  more: (before: number, now: number) => now - before,
  less: (before: number, now: number) => before - now,
  rise: (before: number, now: number) => ((now - before) / before) * 100,
  fall: (before: number, now: number) => ((before - now) / before) * 100,
  'points-up': (before: number, now: number) => now - before,
  'points-down': (before: number, now: number) => before - now,
};

const WIDE = '，：；（）';
const NARROW = ',:;()';
const texts = new Map(
  readdirSync('samples/sources').map((name) => [
    name.replace(/\.\w+$/, ''),
    words(read(`samples/sources/${name}`)),
  ]),
);

/** The words of a source, without markup and spaces, punctuation in one width. */
function words(source: string): string {
  return source.replace(/<[^>]*>|\s/g, '').replace(/[，：；（）]/g, (mark) => NARROW[WIDE.indexOf(mark)]!);
}

/** The last number of a quote that the report really has, with 万 and 亿 counted in, and its decimals. */
function numberIn(report: string, quote: string): { value: number; decimals: number } {
  assert.ok(texts.get(report)?.includes(quote), `${report} does not say ${quote}`);
  const numbers = [...quote.matchAll(/(\d+)(?:\.(\d+))?([万亿]?)/g)];
  const last = numbers[numbers.length - 1];
  assert.ok(last, `no number in ${quote}`);
  const [digits, , decimals = '', magnitude = ''] = last;
  const scale = magnitude === '万' ? 1e4 : magnitude === '亿' ? 1e8 : 1;
  return { value: parseFloat(digits) * scale, decimals: decimals.length };
}

const sums = JSON.parse(read('samples/sums.json')) as Sum[];

for (const rule of new Set(sums.map((sum) => sum.rule))) {
  test(`what sums.json says of the sample reports is true: ${rule}`, () => {
    for (const sum of sums.filter((sum) => sum.rule === rule)) check(sum);
  });
}

function check(sum: Sum): void {
  const value = (quote: string) => numberIn(sum.report, quote).value;
  const total = (quotes: string[]) => quotes.reduce((all, quote) => all + value(quote), 0);
  const said = JSON.stringify(sum);
  switch (sum.rule) {
    case 'sum':
      assert.ok(Math.abs(total(sum.terms) - value(sum.total)) < 1e-6, said);
      return;
    case 'balance':
      assert.equal(total(sum.left), total(sum.right), said);
      return;
    case 'rate':
      return equalAsWritten((total([sum.part].flat()) / value(sum.whole)) * 100, sum, sum.percent);
  }
  const before = numberIn(sum.before.report, sum.before.quote).value;
  if (sum.rule === 'carried-over') assert.equal(value(sum.now), before, said);
  else equalAsWritten(changes[sum.rule](before, value(sum.now)), sum, sum.by);
}

/** Reports round half up, to the decimals they print. */
function equalAsWritten(computed: number, sum: Sum, quote: string): void {
  const { value, decimals } = numberIn(sum.report, quote);
  const unit = 10 ** decimals;
  assert.equal(Math.round((computed + 1e-9) * unit) / unit, value, `${computed} in ${JSON.stringify(sum)}`);
}

/** The rows of numbers of the table that a text stands in or before. */
function tableAfter(name: string, text: string): number[][] {
  const source = read(`samples/sources/${name}`);
  const at = source.indexOf(text);
  assert.ok(at > 0, `${name} does not say ${text}`);
  const table = source.slice(at, source.indexOf('</table>', at));
  return table
    .split('<tr')
    .map((row) => [...row.matchAll(/>\s*([\d.]+)\s*</g)].map(([, digits]) => Number(digits)))
    .filter((row) => row.length > 2);
}

const add = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
const columnSums = (rows: number[][]) => rows[0]!.map((_, column) => add(rows.map((row) => row[column]!)));

test('the table of penalties adds up, by field and by procedure', () => {
  const rows = tableAfter('shili-2023.html', '表1　');
  assert.deepEqual(columnSums(rows.slice(0, -1)), rows[rows.length - 1]);
  for (const [ordinary, summary, all] of rows) assert.equal(ordinary! + summary!, all);
});

test('the table of reviews adds up, by field and by outcome', () => {
  const rows = tableAfter('shili-2023.html', '表2　');
  assert.deepEqual(columnSums(rows.slice(0, -1)), rows[rows.length - 1]);
  for (const [carried, accepted, upheld, rejected, corrected, ended, closed, left] of rows) {
    assert.equal(add([upheld!, rejected!, corrected!, ended!]), closed);
    assert.equal(carried! + accepted!, closed! + left!);
  }
});

test('the openness table holds 一 + 二 = 三 + 四 and its totals', () => {
  const cells = tableAfter('shili-2023-openness.html', '勾稽关系').filter((row) => row.length === 7);
  assert.equal(cells.length, 25);
  for (const row of cells) assert.equal(add(row.slice(0, 6)), row[6]);
  const [received, carried, results, total, left] = [
    cells[0]!,
    cells[1]!,
    cells.slice(2, -2),
    cells[23]!,
    cells[24]!,
  ];
  assert.deepEqual(columnSums(results), total);
  assert.deepEqual(columnSums([received, carried]), columnSums([total, left]));
});
