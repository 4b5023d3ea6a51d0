/**
 * npm run test:old: opens every page of site/ in a real Chromium 86, with the module and with the classic script, and
 * looks for errors and empty displays. The browser is fetched into .cache/ the first time. It is an old build by a third
 * party, with holes nobody mends any more: it is pointed at this machine's own pages and at nothing else.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { exit } from 'node:process';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { isFresh } from './freshness.mjs';
import { root, run } from './run.mjs';
import { answer, serve } from './serve.mjs';

/** The release of this package that carries 86.0.4240.0. */
const CARRIER = 'chrome-aws-lambda@5.3.1';
const folder = `${root}.cache/chromium-86/`;

/** Displays that need something a page may not give them, so that they may rightly stay empty. */
const MAY_BE_EMPTY = ['govreport-report', 'govreport-body'];

try {
  if (!existsSync(`${folder}chromium`)) await fetchBrowser();
  if (!isFresh()) await run('node', ['scripts/build.mjs']);
  const browser = await chromium.launch({
    executablePath: `${folder}chromium`,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  let failed = 0;
  for (const name of readdirSync(`${root}site`).filter((name) => name.endsWith('.html'))) {
    for (const kind of ['module', 'classic']) {
      const faults = await faultsOf(browser, name, kind);
      failed += faults.length > 0 ? 1 : 0;
      console.log(`${faults.length > 0 ? 'FAILED' : 'ok    '} ${name}, ${kind} script`);
      for (const fault of faults) console.log(`       ${fault}`);
    }
  }
  console.log(`Chromium ${browser.version()}: ${failed} failed`);
  await browser.close();
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

async function faultsOf(browser, name, kind) {
  const html = readFileSync(`${root}site/${name}`, 'utf8').replace(
    /<script src="\/dist\/govreport\.js" type="module"><\/script>/,
    kind === 'module' ? '$&' : '<script src="/dist/govreport.classic.js" defer></script>',
  );
  const routes = { '/': (_, response) => answer(response, 200, 'text/html; charset=utf-8', html) };
  const { origin, close } = await serve({ routes });
  const page = await browser.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon/.test(message.location().url)) faults.push(message.text());
  });
  await page.goto(origin);
  const empty = () =>
    page.evaluate((mayBeEmpty) => {
      const ours = [...document.querySelectorAll('*')].filter(({ localName }) =>
        localName.startsWith('govreport-'),
      );
      const shown = (element) => element.shadowRoot?.textContent.trim() && element.offsetHeight > 0;
      return ours
        .filter((element) => !mayBeEmpty.includes(element.localName) && !shown(element))
        .map((e) => e.localName);
    }, MAY_BE_EMPTY);
  // Displays come up within a moment of each other; what is still empty after five seconds stays so.
  for (let tries = 0; tries < 50 && (await empty()).length > 0; tries++) await page.waitForTimeout(100);
  faults.push(...(await empty()).map((tag) => `${tag} is empty`));
  await page.close();
  close();
  return faults;
}
