import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('the pure rooms compile without a page and without Node', () => {
  const { status, stdout } = spawnSync('node_modules/.bin/tsc', ['-p', 'test/house/pure'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
});
