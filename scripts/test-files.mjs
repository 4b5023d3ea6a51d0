import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './run.mjs';

/**
 * The compiled tests of each part: `node` and `browser` are told apart by folder and by what they import, pages and house
 * by their folder. Read from test/, since build/ also keeps what was deleted there.
 *
 * @returns {Record<'node' | 'browser' | 'pages' | 'house', string[]>}
 */
export function testFiles() {
  const parts = { node: [], browser: [], pages: [], house: [] };
  const sources = readdirSync(join(root, 'test'), { recursive: true }).filter((path) =>
    path.endsWith('.test.ts'),
  );
  for (const path of sources.sort()) {
    const compiled = join('build/test', path.replace(/\.ts$/, '.js'));
    parts[partOf(path)].push(compiled);
  }
  return parts;
}

function partOf(path) {
  const [folder] = path.split(sep);
  if (folder === 'pages' || folder === 'house') return folder;
  // Only elements and stories need a browser, and of their tests not those of the pure parts.
  if (folder !== 'elements' && folder !== 'stories') return 'node';
  return readFileSync(join(root, 'test', path), 'utf8').includes("from 'node:test'") ? 'node' : 'browser';
}
