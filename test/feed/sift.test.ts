/** What readers' browsers make of a feed: no word about what is wrong, and nothing of it on the page. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { isSafeUrl, siftFeed } from '../../src/feed/index.js';
import { hostileFeed, hostileJson } from '../fixtures/hostile-feed.js';
import { anyFeed } from './any-feed.js';
import { JUNK, spoil } from './spoil.js';

const schema = JSON.parse(readFileSync('src/feed/feed.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: false, strict: true, strictRequired: false }).compile(schema);

/** As JSON, where what is undefined is not there. */
const plain = (feed: unknown): unknown => JSON.parse(JSON.stringify(feed)) as unknown;

/** Without links that lead nowhere and figures without a value, which an element shows as words. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value
      .filter((each: Loose | null) => !each || ((each.type !== 'link' || each.url) && !isHollow(each)))
      .map(strict);
  }
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, strict(each)]));
}

type Loose = Record<string, unknown>;
const isHollow = ({ as_written, value, values }: Loose) =>
  as_written !== undefined && value === undefined && !(values as unknown[] | undefined)?.length;

/** Every address in some JSON. */
function addresses(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(url|image|.*_url)$/.test(key) ? [value] : [];
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([key, each]) => addresses(each, key));
}

test('a sound feed is unchanged', () => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      assert.deepEqual(plain(siftFeed(feed)), plain(feed));
    }),
  );
});

test('what is left of a spoilt feed is allowed by the schema, or it is no feed', () => {
  fc.assert(
    fc.property(
      anyFeed,
      fc.nat(),
      fc.constantFrom(...JUNK),
      fc.nat(),
      fc.constantFrom(...JUNK),
      (feed, a, junkA, b, junkB) => {
        const sifted = siftFeed(spoil(spoil(feed, a, junkA), b, junkB));
        if (sifted) assert.ok(validate(strict(plain(sifted))), JSON.stringify(validate.errors));
      },
    ),
    { numRuns: 500 },
  );
});

test('a hostile feed keeps its words and loses its addresses', () => {
  for (const feed of [hostileFeed, JSON.parse(hostileJson) as unknown]) {
    const sifted = siftFeed(feed)!;
    assert.ok(sifted.items.length);
    assert.ok(addresses(sifted).every(isSafeUrl));
  }
});

test('what is given is not changed', () => {
  const json = JSON.stringify(hostileFeed);
  siftFeed(hostileFeed);
  assert.equal(JSON.stringify(hostileFeed), json);
});

test('an ordinary item is a report of its words, and anything else is no feed', () => {
  const [item] = siftFeed({ items: [{ id: '1', content_text: '第一段。\n\n第二段。' }] })!.items;
  assert.equal(item!.title, '第一段。');
  assert.deepEqual(
    item!._govreport.sections[0]!.blocks.map((block) => 'text' in block && block.text),
    ['第一段。', '第二段。'],
  );
  for (const none of [null, undefined, 1, 'feed', [], {}, { items: 'none' }])
    assert.equal(siftFeed(none), undefined);
});

test('no depth is too deep', () => {
  let section: object = { id: 's', title: '', blocks: [] };
  for (let depth = 0; depth < 5000; depth++) section = { ...section, sections: [section] };
  assert.ok(siftFeed({ items: [{ id: '1', _govreport: { sections: [section], metrics: [] } }] }));
});
