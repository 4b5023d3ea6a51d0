import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** What dist/ is made from. */
const INPUTS = [
  'src',
  'scripts',
  'package-lock.json',
  'package.json',
  'tsconfig.json',
  'rollup.config.mjs',
  'custom-elements-manifest.config.mjs',
];

/** Whether dist/ is there and nothing it is made from has changed since. */
export function isFresh() {
  const last = join(root, 'dist/integrity.json');
  return existsSync(last) && INPUTS.every((path) => newest(join(root, path)) <= statSync(last).mtimeMs);
}

function newest(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .map(({ parentPath, path: folder, name }) => statSync(join(parentPath ?? folder, name)).mtimeMs)
    .reduce((a, b) => Math.max(a, b), entry.mtimeMs);
}
