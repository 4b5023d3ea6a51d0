import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const NEEDED = [
  'src',
  'scripts',
  'package.json',
  'tsconfig.json',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
];

/** Hashes of everything built. Maps are left out: they say where the packages stand from there. */
function hashes(dist: string): Record<string, string> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((path) => [
      path.slice(dist.length),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  );
}

test('the same sources built in another place give the same bytes', () => {
  const place = mkdtempSync(join(tmpdir(), 'govreport-'));
  try {
    for (const path of NEEDED) cpSync(path, join(place, path), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(place, 'node_modules'));
    const { status, stderr } = spawnSync('node', ['scripts/build.mjs'], { cwd: place, encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    assert.deepEqual(hashes(join(place, 'dist')), hashes('dist'));
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
});
