import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SCHEME_COLOURS, THEME_COLOURS, THEMES } from '../../src/elements/shared/palette.js';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

for (const [scheme, colours] of Object.entries(SCHEME_COLOURS)) {
  for (const theme of THEMES) {
    const { hue, mark } = THEME_COLOURS[scheme][theme];
    const { ink, muted, paper, wash, highlight } = colours;
    test(`${theme} in ${scheme}: every text pair reaches 4.5, the focus ring 3`, () => {
      const pairs: [string, string, string, number][] = [
        ['ink on paper', ink, paper, 4.5],
        ['ink on wash', ink, wash, 4.5],
        ['ink on highlight', ink, highlight, 4.5],
        ['muted on paper', muted, paper, 4.5],
        ['muted on wash', muted, wash, 4.5],
        ['hue on paper', hue, paper, 4.5],
        ['hue on wash', hue, wash, 4.5],
        ['paper on hue', paper, hue, 4.5],
        ['mark on paper', mark, paper, 4.5],
        ['mark on wash', mark, wash, 4.5],
        ['focus ring on paper', hue, paper, 3],
      ];
      for (const [pair, a, b, least] of pairs) {
        const measured = contrast(a, b);
        assert.ok(measured >= least, `${pair}: ${measured.toFixed(2)} is under ${least}`);
      }
    });
  }
}
