/**
 * npm run bench: builds what is stale and runs every bench/*.bench.ts, each with its floor in the same run, then prints
 * what was measured against the budget. `npm run bench -- cards` runs those whose name begins so; `--rounds=9` for more.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from './browser.mjs';
import { isFresh } from './freshness.mjs';
import { root, run } from './run.mjs';
import { answer, mediaType, serve } from './serve.mjs';

const names = argv.slice(2).filter((word) => !word.startsWith('--'));
const rounds = Number(/--rounds=(\d+)/.exec(argv.join(' '))?.[1] ?? 5);

/** 150 ms, 1.6 Mbit/s down, 750 kbit/s up: the slow 4G of Lighthouse. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 };

const packed = new Map();

try {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no browser found: node scripts/setup.mjs --browser');
  if (isFresh()) await run('tsc', ['-p', 'tsconfig.json']);
  else await run('node', ['scripts/build.mjs']);
  const script = readFileSync(`${root}dist/govreport.js`, 'utf8');
  const browser = await chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
  const missed = [];
  for (const file of benches()) {
    console.log(`\n${file.replace(/\.bench\.js$/, '')}`);
    const { default: bench } = await import(`${root}build/bench/${file}`);
    const measures = await bench({
      rounds,
      open: (html, options) =>
        open(browser, html, { ...options, files: { '/dist/govreport.js': script, ...options?.files } }),
    });
    measures.forEach(print);
    missed.push(...measures.filter(isMissed));
  }
  await browser.close();
  console.log(`\n${missed.length === 0 ? 'every budget is met' : `${missed.length} over budget`}`);
  exit(missed.length === 0 ? 0 : 1);
} catch (error) {
  console.error(`bench: ${error.message}`);
  exit(1);
}

function benches() {
  return readdirSync(`${root}bench`)
    .filter(
      (file) =>
        file.endsWith('.bench.ts') && (names.length === 0 || names.some((name) => file.startsWith(name))),
    )
    .map((file) => file.replace(/ts$/, 'js'))
    .sort();
}

/** A page that nobody has opened before, from a server of its own. */
async function open(browser, html, { files = {}, slowdown = 1, slow4G = false, before } = {}) {
  const bodies = { '/': html, ...files };
  const routes = Object.fromEntries(
    Object.entries(bodies).map(([path, body]) => {
      const type = path === '/' ? 'text/html; charset=utf-8' : mediaType(path);
      // As a good server sends it; compressed beforehand, so that the server's own time is not measured.
      const packed = compressed(body);
      return [path, (_, response) => answer(response.setHeader('Content-Encoding', 'br'), 200, type, packed)];
    }),
  );
  const server = await serve({ routes });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  context.on('close', () => server.close());
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  if (slow4G) {
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  }
  if (before) await page.addInitScript(before);
  await page.goto(server.origin, { waitUntil: 'load' });
  return page;
}

function compressed(body) {
  if (!packed.has(body)) packed.set(body, brotliCompressSync(body));
  return packed.get(body);
}

function isMissed({ value, budget }) {
  return budget !== undefined && !(value <= budget);
}

function print(measure) {
  const { what, value, unit, budget, note = '' } = measure;
  const number = `${unit === 'ms' ? value.toFixed(1) : value.toFixed(2)} ${unit}`;
  const verdict = budget === undefined ? '' : `<= ${budget}  ${isMissed(measure) ? 'MISSED' : 'met'}`;
  console.log(`  ${what.padEnd(48)} ${number.padStart(10)}  ${verdict.padEnd(16)} ${note}`);
}
