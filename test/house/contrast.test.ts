import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { SCHEME_COLOURS, THEME_COLOURS, THEMES } from '../../src/elements/shared/palette.js';

/**
 * Every pair that is ever drawn, with the least contrast WCAG 2.2 (1.4.3, 1.4.11) and 工信厅信管函〔2021〕67号 ask of it. Large
 * text would get by with 3; nothing here makes use of that. Hairlines (`line`) part what already stands apart and carry nothing.
 */
const PAIRS: readonly { shown: string; on: string; what: string; least: number }[] = [
  { shown: 'ink', on: 'paper', what: '正文、控件文字', least: 4.5 },
  { shown: 'ink', on: 'wash', what: '所选一行、合计行的文字', least: 4.5 },
  { shown: 'ink', on: 'highlight', what: '引用原文、正在朗读的句子', least: 4.5 },
  { shown: 'muted', on: 'paper', what: '次要文字、暂不可用的控件', least: 4.5 },
  { shown: 'muted', on: 'wash', what: '所选一行的次要文字', least: 4.5 },
  { shown: 'muted', on: 'highlight', what: '正在朗读的附注', least: 4.5 },
  { shown: 'hue', on: 'paper', what: '链接、数字、所选控件', least: 4.5 },
  { shown: 'hue', on: 'wash', what: '所选一行的链接', least: 4.5 },
  { shown: 'hue', on: 'highlight', what: '高亮句中的链接和数字', least: 4.5 },
  { shown: 'mark', on: 'paper', what: '升降、提醒', least: 4.5 },
  { shown: 'mark', on: 'wash', what: '所选一行的提醒', least: 4.5 },
  { shown: 'mark', on: 'highlight', what: '高亮卡片的升降', least: 4.5 },
  { shown: 'hue', on: 'paper', what: '焦点框、标尺、图线、柱形', least: 3 },
  { shown: 'hue', on: 'wash', what: '所选一行的焦点框；进度条与底槽', least: 3 },
  { shown: 'hue', on: 'highlight', what: '高亮处的焦点框', least: 3 },
  { shown: 'paper', on: 'hue', what: '进度条上的起点', least: 3 },
  { shown: 'muted', on: 'paper', what: '走势小图的线', least: 3 },
  { shown: 'ink', on: 'paper', what: '大鼠标与其描边', least: 3 },
];

const TABLE = 'docs/contrast.md';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

const colours = (scheme: string, theme: (typeof THEMES)[number]): Record<string, string> => ({
  ...SCHEME_COLOURS[scheme],
  ...THEME_COLOURS[scheme]![theme],
});

for (const scheme of Object.keys(SCHEME_COLOURS)) {
  for (const theme of THEMES) {
    test(`${theme} in ${scheme}: every pair that is drawn reaches its contrast`, () => {
      const of = colours(scheme, theme);
      for (const { shown, on, what, least } of PAIRS) {
        const measured = contrast(of[shown]!, of[on]!);
        assert.ok(measured >= least, `${shown} on ${on} (${what}): ${measured.toFixed(2)} is under ${least}`);
      }
    });
  }
}

/** The table a reader of the docs sees, written from the same colours. */
function written(): string {
  const columns = Object.keys(SCHEME_COLOURS).flatMap((scheme) =>
    THEMES.map((theme) => ({ name: `${scheme} ${theme}`, of: colours(scheme, theme) })),
  );
  const rows = PAIRS.map(({ shown, on, what, least }) => {
    const cells = columns.map(({ of }) => (Math.floor(contrast(of[shown]!, of[on]!) * 10) / 10).toFixed(1));
    return `| ${what} | \`${shown}\` | \`${on}\` | ${least} | ${cells.join(' | ')} |`;
  });
  return `# 对比度表

> **In English.** The contrast of every pair of colours the components draw, in every scheme and theme, computed after WCAG 2.2
> from \`src/elements/shared/palette.ts\`, rounded down. \`test/house/contrast.test.ts\` writes this table (\`UPDATE=1\`) and fails
> when it, or a pair, no longer holds. A site that sets colours of its own answers for theirs.

每种配色（${Object.keys(SCHEME_COLOURS).length} 种）乘每种主题（${THEMES.length} 种），凡会画出的颜色组合，其对比度均按 WCAG 2.2 计算并向下取一位小数。文字不低于 4.5，
焦点框、图线等非文字不低于 3。细线（\`line\`）只作分隔，不承载信息，不在其列。网站自行设定颜色的，由网站负责。

| 用于 | 前景 | 背景 | 至少 | ${columns.map(({ name }) => name).join(' | ')} |
| --- | --- | --- | --: | ${columns.map(() => '--:').join(' | ')} |
${rows.join('\n')}
`;
}

test('the table of contrasts in the docs tells the colours there are', () => {
  if (process.env['UPDATE']) writeFileSync(TABLE, written());
  assert.equal(
    readFileSync(TABLE, 'utf8'),
    written(),
    `run UPDATE=1 node --test build/test/house/contrast.test.js`,
  );
});
