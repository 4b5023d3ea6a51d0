import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakLines } from '../../../src/elements/share-bar/poster-lines.js';

/** Chinese characters are one wide, others half. */
const measure = (text: string) =>
  Array.from(text).reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2e80 ? 0.5 : 1), 0);
const lines = (text: string, width: number, most = 20, title = false) =>
  breakLines(text, measure, width, most, title);

test('no line begins with a closing mark and none ends with an opening one', () => {
  const text = '示例县（含开发区）办理“一件事”，全程网办。近3万户受益；满意度98.6%！《示例条例》施行。';
  for (let width = 6; width < 20; width++) {
    for (const line of lines(text, width)) {
      assert.doesNotMatch(line, /^[，。；！）》”%]/u, `${width}: ${line}`);
      assert.doesNotMatch(line, /[（《“]$/u, `${width}: ${line}`);
    }
  }
});

test('a number keeps its unit and its qualifier, a year its 年', () => {
  const text = '全县在2023年办理各类事项共计约12,345.67万件其中网上办理2.2万余人次';
  for (let width = 8; width < 20; width++) {
    const all = lines(text, width).join('\n');
    for (const kept of ['2023年', '12,345.67万件', '2.2万余人'])
      assert.ok(all.includes(kept), `${width}: ${all}`);
  }
});

test('the lines of a title are about as long as each other', () => {
  const [first, second, ...more] = lines('示例县人民政府2023年法治政府建设年度报告', 14, 5, true).map(
    measure,
  );
  assert.deepEqual(more, []);
  assert.ok(Math.abs(first! - second!) < 5, `${String(first)} ${String(second)}`);
});

test('what does not fit ends in an ellipsis, and never says more than fits', () => {
  const cut = lines('办理事项。'.repeat(50), 10, 3);
  assert.equal(cut.length, 3);
  assert.match(cut[2]!, /[^。]…$/u);
});

test('a title of 100,000 characters, with or without spaces, is set at once', () => {
  for (const title of [
    '长'.repeat(100_000),
    'long'.repeat(25_000),
    ' a'.repeat(50_000),
    '（'.repeat(100_000),
  ]) {
    const started = performance.now();
    const set = lines(title, 12, 5, true);
    assert.ok(performance.now() - started < 1000);
    assert.equal(set.length, 5);
    for (const line of set) assert.ok(measure(line) <= 12);
  }
});

test('marks that turn the order of words round do not reach the picture', () => {
  assert.deepEqual(lines('示例县\u202e告报\u202c\u0000', 20), ['示例县告报']);
});

test('whatever the text, no line is wider than it may be and nothing is lost or put in', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      '办',
      '。',
      '（',
      '）',
      '“',
      '”',
      '1',
      '2',
      '.',
      '万',
      '年',
      'a',
      'b',
      '-',
      ' ',
      '%',
      '…',
    ),
    maxLength: 80,
  });
  fc.assert(
    fc.property(text, fc.integer({ min: 2, max: 30 }), fc.boolean(), (words, width, title) => {
      const set = lines(words, width, 200, title);
      for (const line of set) assert.ok(measure(line) <= width, JSON.stringify(set));
      assert.equal(set.join('').replace(/\s/g, ''), words.replace(/\s/g, ''));
    }),
  );
});
