import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('the generated tables of the READMEs are up to date', () => {
  const { status, stderr } = spawnSync('node', ['scripts/readme.mjs', '--check'], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
});
