import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import jsqr from 'jsqr';
import { QUIET_ZONE_MODULES, drawQr } from '../../../src/elements/share-bar/qr-svg.js';
import type { QrDrawing } from '../../../src/elements/share-bar/qr-svg.js';

const decode = jsqr.default;

/** Paints the path the way a browser would, one rectangle per subpath. */
function paint({ size, path }: QrDrawing, scale = 4): { pixels: Uint8ClampedArray; side: number } {
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const drawn = path.replace(
    /M(\d+) (\d+)h(\d+)v1H(\d+)z/g,
    (_all, x: string, y: string, width: string, back: string) => {
      assert.equal(back, x, 'a subpath does not come back to where it began');
      for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++) {
        for (let column = Number(x) * scale; column < (Number(x) + Number(width)) * scale; column++) {
          pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
        }
      }
      return '';
    },
  );
  assert.equal(drawn, '', 'the path holds something else than rectangles');
  return { pixels, side };
}

function read(address: string): string | undefined {
  const { pixels, side } = paint(drawQr(address)!);
  return decode(pixels, side, side)?.data;
}

test('the code decodes to the exact address', () => {
  for (const address of [
    'https://www.shili.example/',
    'https://www.shili.example/art/2024/2/18/art_1_152.html?id=7&from=list#s2-1',
    `https://www.shili.example/${encodeURIComponent('示例县人民政府关于2023年法治政府建设情况的报告')}`,
    `https://www.shili.example/${'a'.repeat(900)}`,
  ]) {
    assert.equal(read(address), address);
  }
});

test('any address decodes to itself', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      assert.equal(read(address), address);
    }),
    { numRuns: 25 },
  );
});

test('four modules stay clear on every side', () => {
  const drawing = drawQr('https://www.shili.example/')!;
  const { pixels, side } = paint(drawing, 1);
  const dark = (x: number, y: number) => pixels[(y * side + x) * 4] === 0;
  for (let at = 0; at < side; at++) {
    for (let depth = 0; depth < QUIET_ZONE_MODULES; depth++) {
      const far = side - 1 - depth;
      assert.ok(!dark(at, depth) && !dark(at, far) && !dark(depth, at) && !dark(far, at));
    }
  }
  assert.ok(dark(QUIET_ZONE_MODULES, QUIET_ZONE_MODULES), 'the corner mark begins right after');
});

test('an address longer than a code holds gives none, and throws nothing', () => {
  assert.equal(drawQr(`https://www.shili.example/${'a'.repeat(4000)}`), undefined);
});
