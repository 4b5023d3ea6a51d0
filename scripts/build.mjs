/**
 * Builds dist/ from src/: the modules for npm with their types, the two files a site hosts, their hashes, the
 * language data they load on demand, the elements' manifest and the editors' data, and the composer. The same commit gives the same bytes:
 * no times, no places of this machine.
 */
import { rmSync } from 'node:fs';
import { exit } from 'node:process';
import { buildEmbed } from './build-embed.mjs';
import { buildComposer } from './build-composer.mjs';
import { writeIntegrity } from './build-integrity.mjs';
import { buildFrameworks } from './build-frameworks.mjs';
import { buildManifest } from './build-manifest.mjs';
import { buildModules } from './build-modules.mjs';
import { makeLanguageData, writeLanguageData, writeLanguageHashes } from './language-data.mjs';
import { root, run } from './run.mjs';

try {
  const languageData = makeLanguageData();
  writeLanguageHashes(languageData);
  await run('tsc', ['-p', 'tsconfig.json']);
  rmSync(`${root}dist`, { recursive: true, force: true });
  await buildModules();
  writeLanguageData(languageData);
  await Promise.all([run('rollup', ['-c', 'rollup.config.mjs', '--silent']), buildManifest(), buildEmbed()]);
  buildFrameworks();
  writeIntegrity();
  await buildComposer();
} catch (error) {
  console.error(`build: ${error.message}`);
  exit(1);
}
