import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

/** The types of the converter's libraries bring Node's names with them, so it stands apart from the other rooms. */
const CONFIGS = {
  'the pure rooms compile without a page and without Node': 'tsconfig.json',
  'the converter compiles without a page': 'tsconfig.convert.json',
};

for (const [what, config] of Object.entries(CONFIGS)) {
  test(what, () => {
    const words = ['-p', `test/house/pure/${config}`];
    const { status, stdout } = spawnSync('node_modules/.bin/tsc', words, { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  });
}
