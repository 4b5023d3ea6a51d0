import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('React, Vue and plain TypeScript know our tags, catch wrong values, and the examples compile', () => {
  const words = ['-p', 'test/house/frameworks/tsconfig.json'];
  const { status, stdout } = spawnSync('node_modules/.bin/tsc', words, { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});
