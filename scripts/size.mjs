/**
 * Says what the hosted file weighs, room by room and against the last weight written down, and fails when a budget is
 * passed. `--save` writes the present weight down. 1 KB is 1000 bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { argv, exit } from 'node:process';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { generateMsgId } from '@lit/localize/internal/id-generation.js';
import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { root } from './run.mjs';

/**
 * `goal` is what we want to reach, `wall` what fails the build: it only ever comes down, and CONTRIBUTING.md says why the
 * two differ.
 */
const BUDGETS = {
  'govreport.js': { unit: 'brotli', goal: 50_000, wall: 103_600 },
  'the first eight elements': { unit: 'brotli', goal: 32_000, wall: 64_000 },
  'govreport-hant.json': { unit: 'brotli', goal: 70_000, wall: 70_000 },
  'metric-card beyond Lit': { unit: 'gzip', goal: 3_000, wall: 14_000 },
};

const FIRST_EIGHT = [
  'report',
  'body',
  'document-info',
  'metric-card',
  'metric-grid',
  'section-nav',
  'reading-tools',
  'share-bar',
];
const NOTED = `${root}scripts/size.json`;

const bundle = readFileSync(`${root}dist/govreport.js`, 'utf8');
const classic = readFileSync(`${root}dist/govreport.classic.js`, 'utf8');
const card = await bundleOf(['elements/metric-card'], (id) => /^(lit|@lit|tslib)\b/.test(id));
const firstEight = await bundleOf([...FIRST_EIGHT.map((name) => `elements/${name}`), 'locale']);

const now = {
  'govreport.js': weigh(bundle),
  'govreport.classic.js': weigh(classic),
  'the first eight elements': weigh(firstEight),
  'govreport-hant.json': weigh(readFileSync(`${root}dist/govreport-hant.json`, 'utf8')),
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

let over = false;
for (const [name, { unit, goal, wall }] of Object.entries(BUDGETS)) {
  const bytes = now[name][unit];
  console.log(`${name}: ${bytes} bytes ${unit}, goal ${goal}, wall ${wall}`);
  if (bytes <= wall) continue;
  over = true;
  console.error(`size: ${name} is ${bytes} bytes ${unit}, over the wall of ${wall}`);
}
exit(over ? 1 : 0);

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

/** Rooms that have a define.js in one file, as a site's own bundler would make it. */
async function bundleOf(rooms, external) {
  const said = new Set();
  const build = await rollup({
    input: 'entry',
    external,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : null),
        load: (id) =>
          id === 'entry' ? rooms.map((room) => `import '${root}dist/${room}/define.js';`).join('') : null,
      },
      nodeResolve({ exportConditions: ['production'], rootDir: root }),
      {
        name: 'own-words',
        transform: (code) => void messageIds(code).forEach((id) => said.add(id)),
        // Translations of what only other rooms say are theirs to carry.
        renderChunk: (code) =>
          code.replace(/^\s*'?(s[0-9a-f]{16})'?: .*\n/gm, (line, id) => (said.has(id) ? line : '')),
      },
      {
        name: 'short',
        renderChunk: (code) => code.replace(/\bs[0-9a-f]{16}\b/g, (id) => id.slice(0, 5)),
      },
    ],
    logLevel: 'silent',
  });
  const { output } = await build.generate({ format: 'es', plugins: [terser({ ecma: 2022 })] });
  return output[0].code;
}

/** The ids of the messages a compiled module says. */
function messageIds(code) {
  const said = [...code.matchAll(/\bmsg\((?:'([^']*)'|str `([^`]*)`)/g)];
  return said.map(([, text, template]) => generateMsgId(text ?? template.split(/\$\{[^}]*\}/), false));
}
