import assert from 'node:assert/strict';
import { test } from 'node:test';

interface LitCss {
  minifyLitCss(code: string, file: string): Promise<string>;
}
const { minifyLitCss } = (await import(
  new URL('../../../scripts/lit-css.mjs', import.meta.url).href
)) as LitCss;
const written = async (css: string) =>
  /css `([^]*)`/.exec(await minifyLitCss(`const s = css \`${css}\``, 'a.js'))![1];

const SAID: Record<string, [css: string, written: string]> = {
  'nesting is written out': [':host { & b { color: red } }', ':host b{color:red}'],
  'inset is written out': ['b { inset: 0 }', 'b{top:0;right:0;bottom:0;left:0}'],
  'logical shorthands are written out': [
    'b { margin-inline: calc(1em + 2px) auto; padding-block: 2px }',
    'b{margin-inline-start:calc(1em + 2px);margin-inline-end:auto;padding-block-start:2px;padding-block-end:2px}',
  ],
  'borders on both sides are written out': [
    'b { border-block: 2px solid var(--_hue) }',
    'b{border-block-start:2px solid var(--_hue);border-block-end:2px solid var(--_hue)}',
  ],
  'what follows dir is left to the browser': ['b { inset-inline-start: 0 }', 'b{inset-inline-start:0}'],
  'Safari keeps its prefix': ['b { user-select: none }', 'b{-webkit-user-select:none;user-select:none}'],
};

for (const [what, [css, expected]] of Object.entries(SAID)) {
  test(`in the sheets we ship, ${what}`, async () => {
    assert.equal(await written(css), expected);
  });
}

test('in templates only line breaks are drawn together', async () => {
  const code = 'const t = html`<p>\n  ${x} <b> y </b>\n</p>`; const s = css`b { color: red }`;';
  assert.match(await minifyLitCss(code, 'a.js'), /html`<p> \$\{x\} <b> y <\/b> <\/p>`/);
});

test('a message with markup, whose id is made from its letters, stops the build and is named', async () => {
  await assert.rejects(
    minifyLitCss('const t = msg(html`<b>\n x</b>`);', 'a.js'),
    /a\.js: a message with markup/,
  );
});

test('a sheet that cannot be read stops the build, and is named', async () => {
  await assert.rejects(
    written('@media (min-width: {} { b { color: red } }'),
    /a\.js: a css`` literal cannot be read/,
  );
});
