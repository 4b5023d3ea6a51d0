import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layOut } from '../../../src/elements/openness-tables/grid.js';
import { cellNumber, checkSums } from '../../../src/elements/openness-tables/sums.js';
import type { TableBlock } from '../../../src/feed/index.js';
import { opennessBlocks, requestRows } from '../../fixtures/openness-feed.js';

const [disclosure, requests, review] = opennessBlocks() as [TableBlock, TableBlock, TableBlock];
const sumsOf = (block: TableBlock) => checkSums(block, layOut(block)!);
/** The words that speak for the cell with this text, or for the n-th of the data cells. */
const headersOf = (block: TableBlock, n: number) => {
  const cells = layOut(block)!.flatMap((row) => row.filter(({ isHeader }) => !isHeader));
  return cells[n]!.headers.map(({ cell }) => cell.text);
};

test('the forms have their 10, 175 and 15 cells', () => {
  const count = (block: TableBlock) =>
    layOut(block)!
      .flat()
      .filter(({ isHeader }) => !isHeader).length;
  assert.deepEqual([count(disclosure), count(requests), count(review)], [10, 175, 15]);
});

test('a number in the middle of the form is told by every header above and beside it', () => {
  // Row 5 of the numbers, column 商业企业: the first reason for not disclosing.
  assert.deepEqual(headersOf(requests, 4 * 7 + 1), [
    '申请人情况',
    '法人或其他组织',
    '商业企业',
    '三、本年度办理结果',
    '（三）不予公开',
    '1.属于国家秘密',
  ]);
  assert.deepEqual(headersOf(requests, 6), ['申请人情况', '总计', '一、本年新收政府信息公开申请数量']);
  assert.deepEqual(headersOf(review, 12), ['行政诉讼', '复议后起诉', '其他结果']);
});

test('in the table of disclosure each item of article 20 speaks for its own rows only', () => {
  assert.deepEqual(headersOf(disclosure, 4), ['第二十条第（一）项', '本年废止件数', '行政规范性文件']);
  assert.deepEqual(headersOf(disclosure, 8), ['第二十条第（六）项', '本年处理决定数量', '行政强制']);
});

test('sums that hold are said to hold', () => {
  assert.deepEqual(sumsOf(disclosure), []);
  assert.equal(sumsOf(requests)!.length, 7 + 7 + 25);
  assert.ok(sumsOf(requests)!.every(({ holds }) => holds));
  assert.deepEqual(
    sumsOf(review)!.map(({ name, parts, whole }) => [name, parts, whole]),
    [
      ['行政复议', 7, 7],
      ['未经复议直接起诉', 2, 2],
      ['复议后起诉', 0, 0],
    ],
  );
});

test('any one number changed breaks a sum that names its row or column', () => {
  fc.assert(
    fc.property(fc.nat(24), fc.nat(6), fc.integer({ min: 1, max: 999 }), (row, column, more) => {
      const text = String(requestRows[row]![column]! + more);
      const [, spoiled] = opennessBlocks({ row, column, text });
      const broken = sumsOf(spoiled!)!.filter(({ holds }) => !holds);
      assert.ok(broken.length >= 2);
      for (const { parts, whole } of broken) assert.equal(Math.abs(parts - whole), more);
    }),
  );
});

test('nothing is said of a table that has words for numbers or another shape', () => {
  const [, worded] = opennessBlocks({ row: 3, column: 2, text: '不详' });
  assert.equal(sumsOf(worded!), undefined);
  assert.equal(sumsOf({ ...requests, rows: requests.rows.slice(0, -1) }), undefined);
});

test('cells as printed are read: full width, grouped, struck out or empty', () => {
  assert.deepEqual(['１２', '1,204', '', '—', '/', ' 3.5 ', '约3', '-2'].map(cellNumber), [
    12,
    1204,
    0,
    0,
    0,
    3.5,
    undefined,
    -2,
  ]);
});

test('spans that claim millions are refused, and any table is laid out without overlap', () => {
  const cell = { text: '', col_span: 5000, row_span: 5000 };
  assert.equal(layOut({ ...review, rows: Array.from({ length: 50 }, () => [cell]) }), undefined);
  const anyCell = fc.record({
    text: fc.string(),
    col_span: fc.integer({ min: -1, max: 4 }),
    row_span: fc.integer({ min: -1, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      const placed = layOut({ ...review, rows })!.flat();
      assert.equal(placed.length, rows.flat().length);
      const starts = placed.map(({ row, column }) => `${row}-${column}`);
      assert.equal(new Set(starts).size, starts.length);
    }),
  );
});
