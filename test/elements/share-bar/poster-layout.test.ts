import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCALE, layOutPoster } from '../../../src/elements/share-bar/poster-layout.js';
import type { PosterWords } from '../../../src/elements/share-bar/poster-layout.js';
import { drawQr } from '../../../src/elements/share-bar/qr-svg.js';

const wide = (text: string, size: number) =>
  Array.from(text).reduce((sum, character) => sum + (character.codePointAt(0)! < 0x2e80 ? 0.6 : 1), 0) * size;
const code = drawQr('https://www.shili.example/2024/fazhi.html')!;
const figure = { before: '近', number: '4.2', after: '万户', label: '全县登记在册经营主体' };
const foot = ['来源：示例县2023年法治政府建设情况的报告', '示政〔2024〕6号', '2024-02-05', '扫码查看原文'];

const hostile: [string, PosterWords][] = [
  ['a figure', { issuer: '示例县人民政府', figures: [figure], quote: '全县登记在册经营主体近4.2万户', foot }],
  ['a title', { heading: '示例县人民政府2023年法治政府建设年度报告', figures: [figure, figure], foot }],
  [
    'words of 100,000 characters everywhere',
    {
      issuer: '长'.repeat(100_000),
      heading: '长'.repeat(100_000),
      figures: [
        { before: '约', number: '9'.repeat(100_000), after: '长'.repeat(1000), label: 'l'.repeat(100_000) },
      ],
      quote: '“'.repeat(100_000),
      foot: ['长'.repeat(100_000), '长'.repeat(1000)],
    },
  ],
];

for (const [name, words] of hostile) {
  test(`${name}: every word stands on the paper, clear of the code, on a paper of sane length`, () => {
    const { width, height, texts, code: placed } = layOutPoster(words, code, wide);
    const side = code.size * placed!.module;
    assert.ok(height < 3000, String(height));
    for (const { text, x, y, size } of texts) {
      const right = x + wide(text, size);
      assert.ok(
        x >= 0 && right <= width + 1 && y - size >= 0 && y <= height,
        `${text.slice(0, 20)} ${right}`,
      );
      assert.ok(
        y < placed!.y || y - size > placed!.y + side || right <= placed!.x,
        `${text} runs into the code`,
      );
    }
    assert.ok(placed!.x + side <= width && placed!.y + side <= height);
  });
}

test('number, qualifier and unit stand on one baseline, in the order written', () => {
  const { texts } = layOutPoster({ figures: [figure], foot }, code, wide);
  const parts = ['近', '4.2', '万户'].map((text) => texts.find((each) => each.text === text)!);
  assert.equal(new Set(parts.map(({ y }) => y)).size, 1);
  assert.ok(parts[0]!.x < parts[1]!.x && parts[1]!.x < parts[2]!.x);
});

test('a module of the code is a whole number of dots, and large enough for a phone', () => {
  for (const length of [20, 300, 1200]) {
    const drawing = drawQr(`https://www.shili.example/${'a'.repeat(length)}`)!;
    const dots = layOutPoster({ figures: [], foot }, drawing, wide).code!.module * SCALE;
    assert.ok(Math.abs(dots - Math.round(dots)) < 1e-9 && dots >= 3.99, String(dots));
  }
});

test('without a code the poster still tells its source', () => {
  const { texts, code: placed } = layOutPoster({ figures: [figure], foot }, undefined, wide);
  assert.equal(placed, undefined);
  assert.ok(texts.some(({ text }) => text.startsWith('来源：')));
});
