/**
 * npm run test:old: what every engine must do with our pages (page-checks.mjs), in a real Chromium 86. The browser is fetched into .cache/ the first time. It is an old build by a third
 * party, with holes nobody mends any more: it is pointed at this machine's own pages and at nothing else.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { exit } from 'node:process';
import { brotliDecompressSync } from 'node:zlib';
import { startChromium } from './engines.mjs';
import { isFresh } from './freshness.mjs';
import { checkPages } from './page-checks.mjs';
import { root, run } from './run.mjs';

/** The release of this package that carries 86.0.4240.0. */
const CARRIER = 'chrome-aws-lambda@5.3.1';
const folder = `${root}.cache/chromium-86/`;

try {
  if (!existsSync(`${folder}chromium`)) await fetchBrowser();
  if (!isFresh()) await run('node', ['scripts/build.mjs']);
  const engine = await startChromium(`${folder}chromium`, ['--no-sandbox', '--disable-gpu']);
  const failed = await checkPages(engine.visit);
  console.log(`Chromium ${engine.version}: ${failed} failed`);
  await engine.close();
  exit(failed > 0 ? 1 : 0);
} catch (error) {
  console.error(`test:old: ${error.message}`);
  exit(1);
}

async function fetchBrowser() {
  console.log('test:old: fetching Chromium 86 …');
  mkdirSync(folder, { recursive: true });
  await run('npm', [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--ignore-scripts',
    '--legacy-peer-deps',
    CARRIER,
  ]);
  const packed = readFileSync(`${folder}node_modules/chrome-aws-lambda/bin/chromium.br`);
  writeFileSync(`${folder}chromium`, brotliDecompressSync(packed), { mode: 0o755 });
}
