import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './run.mjs';

const WRITTEN = [
  'custom-elements.json',
  'vscode.html-custom-data.json',
  'vscode.css-custom-data.json',
  'web-types.json',
];

/**
 * Writes the custom elements manifest and the editors' data to dist, and looks whether it really did: the analyzer
 * exits with 0 when its config could not be read.
 */
export async function buildManifest() {
  await run('cem', ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet']);
  for (const name of WRITTEN) {
    if (!existsSync(join(root, 'dist', name))) throw new Error(`the analyzer wrote no dist/${name}`);
  }
  const { modules } = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8'));
  const described = modules.flatMap(({ declarations }) => declarations.map(({ tagName }) => tagName));
  for (const name of elementNames()) {
    if (!described.includes(`govreport-${name}`))
      throw new Error(`src/elements/${name}: no @tag govreport-${name} found`);
  }
}

/** The folders of src/elements that hold an element. */
export function elementNames() {
  const folder = join(root, 'src/elements');
  return readdirSync(folder)
    .filter((name) => name !== 'shared' && existsSync(join(folder, name, 'define.ts')))
    .sort();
}
