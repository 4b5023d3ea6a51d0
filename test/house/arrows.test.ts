import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { imports, read, sources } from './sources.js';

/** Which rooms of the house each room may import, besides itself. */
const ARROWS: Record<string, string[]> = {
  feed: [],
  outline: [],
  hanzi: [],
  ask: ['feed', 'outline'],
  convert: ['feed', 'outline'],
  check: ['feed'],
  merge: ['feed'],
  publish: ['feed'],
  embed: [],
  store: ['feed'],
  locale: ['feed'],
  elements: ['feed', 'outline', 'hanzi', 'ask', 'publish', 'store', 'locale', 'version'],
  cli: ['feed', 'outline', 'convert', 'check', 'merge', 'publish', 'version'],
  composer: [
    'feed',
    'outline',
    'convert',
    'check',
    'merge',
    'publish',
    'store',
    'locale',
    'elements',
    'version',
  ],
  version: [],
  define: ['elements', 'locale', 'store'],
  index: ['elements', 'version'],
};

/**
 * What a room may take from outside. The converter reaches for Node's zlib on demand and does without it elsewhere: it is
 * the only inflater that gives back what a cut-off archive still holds.
 */
const OUTSIDE: Record<string, RegExp> = {
  convert: /^(parse5|mammoth|jszip|unpdf|node:zlib)$/,
  locale: /^@lit\/localize$/,
  elements: /^(lit|@lit\/localize|lean-qr)(\/|$)/,
  cli: /^node:/,
  composer: /^(lit|@lit\/localize|jszip)(\/|$)/,
};

/** `feed` of `feed/types.ts`, `version` of `version.ts`. */
const roomOf = (path: string) => path.split('/')[0]!.replace(/\.[jt]s$/, '');

const all = sources('src').flatMap((from) => imports(read(`src/${from}`)).map((to) => ({ from, to })));
const inside = all
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: posix.join(posix.dirname(from), to) }));

test('every room has its arrows written down', () => {
  const unknown = sources('src').filter((path) => !ARROWS[roomOf(path)]);
  assert.deepEqual(unknown, []);
});

test('imports between rooms run one way', () => {
  const wrong = inside.filter(
    ({ from, to }) => roomOf(from) !== roomOf(to) && !ARROWS[roomOf(from)]?.includes(roomOf(to)),
  );
  assert.deepEqual(wrong, []);
});

test('an element never imports the folder of another', () => {
  const folder = (path: string) => (path.startsWith('elements/') ? path.split('/')[1] : undefined);
  const wrong = inside.filter(
    ({ from, to }) => folder(from) && folder(to) && folder(to) !== folder(from) && folder(to) !== 'shared',
  );
  assert.deepEqual(wrong, []);
});

test('rooms take from outside only what they are known to need', () => {
  const wrong = all.filter(({ from, to }) => !to.startsWith('.') && !OUTSIDE[roomOf(from)]?.test(to));
  assert.deepEqual(wrong, []);
});
