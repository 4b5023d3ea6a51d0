import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, sources, withoutComments } from './sources.js';

/** Ways to turn text into markup or code, and what a strict content security policy refuses. */
const FORBIDDEN: [what: string, pattern: RegExp][] = [
  ['innerHTML, outerHTML', /\b(inner|outer)HTML\b/],
  ['insertAdjacentHTML', /\binsertAdjacentHTML\b/],
  ['document.write', /\bdocument\.write(ln)?\b/],
  ['unsafeHTML, unsafeSVG, unsafeStatic', /\bunsafe(HTML|SVG|Static|MathML)\b/],
  [
    'createContextualFragment, DOMParser',
    /\b(createContextualFragment|DOMParser|parseFromString|setHTMLUnsafe)\b/,
  ],
  ['eval, new Function', /\beval\s*\(|\bnew Function\b/],
  ['a timer with code in a string', /\bset(Timeout|Interval)\(\s*['"`]/],
  ['a style attribute', /\sstyle=|setAttribute\(\s*['"]style['"]/],
  ['an inline handler', /\son[a-z]+=["'{]/],
  ['a <script> or <style> in a template', /<(script|style)\b/],
];

/** Code that runs in other people's pages; the other rooms write files. */
const ROOMS = ['elements', 'store', 'locale', 'embed'];

for (const [what, pattern] of FORBIDDEN) {
  test(`nothing that runs in a page uses ${what}`, () => {
    const users = sources('src')
      .filter((path) => ROOMS.includes(path.split('/')[0]!))
      .filter((path) => pattern.test(withoutComments(read(`src/${path}`))));
    assert.deepEqual(users, []);
  });
}
