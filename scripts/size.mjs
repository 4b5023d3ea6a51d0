/**
 * Says what the hosted file weighs, room by room and against the last weight written down, and fails when a budget is
 * passed. `--save` writes the present weight down. 1 KB is 1000 bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { argv, exit } from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { root } from './run.mjs';

const BUDGETS = { bundleBrotli: 32_000, cardGzip: 3_000 };
const NOTED = `${root}scripts/size.json`;

const bundle = readFileSync(`${root}dist/govreport.js`, 'utf8');
const classic = readFileSync(`${root}dist/govreport.classic.js`, 'utf8');
const card = await cardBeyondLit();

const now = {
  'govreport.js': weigh(bundle),
  'govreport.classic.js': weigh(classic),
  'metric-card beyond Lit': weigh(card),
  rooms: rooms(bundle, JSON.parse(readFileSync(`${root}dist/govreport.js.map`, 'utf8'))),
};
if (argv.includes('--save')) writeFileSync(NOTED, `${JSON.stringify(now, null, 2)}\n`);
const before = JSON.parse(readFileSync(NOTED, 'utf8'));

for (const name of Object.keys(now).filter((name) => name !== 'rooms')) {
  const { raw, gzip, brotli } = now[name];
  console.log(`${name.padEnd(24)} ${kb(raw)} raw ${kb(gzip)} gzip ${kb(brotli)} brotli`);
}
for (const [room, bytes] of Object.entries(now.rooms)) {
  const grown = bytes - (before.rooms[room] ?? 0);
  console.log(
    `  ${room.padEnd(22)} ${kb(bytes)} raw${grown ? `  ${grown > 0 ? '+' : ''}${grown} bytes` : ''}`,
  );
}

const over = [
  ['govreport.js brotli', now['govreport.js'].brotli, BUDGETS.bundleBrotli],
  ['metric-card beyond Lit gzip', now['metric-card beyond Lit'].gzip, BUDGETS.cardGzip],
].filter(([, bytes, budget]) => bytes > budget);
for (const [what, bytes, budget] of over)
  console.error(`size: ${what} is ${bytes} bytes, the budget is ${budget}`);
exit(over.length > 0 ? 1 : 0);

function kb(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(6)} KB`;
}

function weigh(code) {
  const bytes = Buffer.from(code);
  return {
    raw: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
    brotli: brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }).length,
  };
}

/** Which room every character of the file comes from, by its source map. */
function rooms(code, map) {
  const sources = new SourceMap(map);
  const sums = {};
  code.split('\n').forEach((line, row) => {
    for (let column = 0; column < line.length; column++) {
      const room = roomOf(sources.findEntry(row, column).originalSource);
      sums[room] = (sums[room] ?? 0) + Buffer.byteLength(line[column]);
    }
  });
  return Object.fromEntries(Object.entries(sums).sort(([, a], [, b]) => b - a));
}

function roomOf(source) {
  if (!source) return 'banner';
  const [, packageName] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source) ?? [];
  if (packageName) return packageName;
  const [room, element] = source.split('/');
  return room === 'elements' ? `elements/${element}` : room;
}

/** What one card from npm adds to a site that has Lit already. */
async function cardBeyondLit() {
  const build = await rollup({
    input: `${root}dist/elements/metric-card/define.js`,
    external: (id) => /^(lit|@lit|tslib)\b/.test(id),
    plugins: [nodeResolve({ exportConditions: ['production'] })],
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'es', plugins: [terser({ ecma: 2022 })] });
  return output[0].code;
}
