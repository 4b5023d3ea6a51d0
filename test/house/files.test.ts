import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { read, sources } from './sources.js';

const LONG = 250;

test('a file is of one idea: those much over 200 lines are named, with their reason, in CONTRIBUTING.md', () => {
  const named = read('CONTRIBUTING.md');
  const long = sources('src')
    .filter((path) => !path.includes('/generated/') && read(`src/${path}`).split('\n').length > LONG)
    .filter((path) => !named.includes(path));
  assert.deepEqual(long, []);
});

test('no file or folder is a drawer for odds and ends', () => {
  const drawers = sources('src').filter((path) =>
    /(^|[/-])(utils?|helpers?|managers?|misc|common)([/.-]|$)/i.test(path),
  );
  assert.deepEqual(drawers, []);
});

test('every element has its folder complete, its stories and its tests', () => {
  const missing = sources('src/elements')
    .filter((path) => path.endsWith('/define.ts') && !path.startsWith('shared/'))
    .map((path) => path.split('/')[0]!)
    .flatMap((name) => [
      `src/elements/${name}/${name}.ts`,
      `stories/${name}.stories.ts`,
      `test/elements/${name}.test.ts`,
    ])
    .filter((path) => !existsSync(path));
  assert.deepEqual(missing, []);
});
