import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { read } from './sources.js';

const XLIFF = 'src/locale/xliff';
const GENERATED = 'src/locale/generated';

test('every word of the interface is translated, and the modules in use are made from these translations', () => {
  const place = mkdtempSync('build/localize-');
  try {
    const config = JSON.parse(read('lit-localize.json')) as Record<string, Record<string, string>>;
    config.interchange!.xliffDir = `${place}/xliff`;
    config.output!.outputDir = `${place}/generated`;
    config.output!.localeCodesModule = `${place}/generated/codes.ts`;
    cpSync(XLIFF, `${place}/xliff`, { recursive: true });
    // Paths in the config are relative to its place: it must stand where the real one does.
    const temporary = `lit-localize.${process.pid}.json`;
    writeFileSync(temporary, JSON.stringify(config));
    try {
      for (const command of ['extract', 'build']) {
        const { status, stdout, stderr } = spawnSync(
          'node_modules/.bin/lit-localize',
          [command, '--config', temporary],
          { encoding: 'utf8' },
        );
        assert.equal(status, 0, stdout + stderr);
      }
    } finally {
      rmSync(temporary);
    }
    for (const [committed, fresh] of [
      [XLIFF, `${place}/xliff`],
      [GENERATED, `${place}/generated`],
    ] as const) {
      for (const name of readdirSync(fresh)) {
        assert.equal(
          readFileSync(join(committed, name), 'utf8'),
          readFileSync(join(fresh, name), 'utf8'),
          `${committed}/${name}: run npm run localize`,
        );
      }
    }
    for (const name of readdirSync(XLIFF)) {
      const units = read(join(XLIFF, name)).split('<trans-unit').slice(1);
      const open = units.filter((unit) => !/<target>[^]*\S[^]*<\/target>/.test(unit));
      assert.deepEqual(open, [], `${XLIFF}/${name}: not translated`);
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
