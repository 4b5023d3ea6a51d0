/** Types, `parseFeed` and `feed.schema.json` are three tellings of one format; these tests hold them together. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/index.js';
import { hostileFeed, hostileJson } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { anyFeed } from './any-feed.js';
import { JUNK, spoil } from './spoil.js';

const schema = JSON.parse(readFileSync('src/feed/feed.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ allErrors: false, strict: true, strictRequired: false }).compile(schema);

function valid(feed: unknown): boolean {
  return validate(JSON.parse(JSON.stringify(feed)));
}

test('the fixture is a feed by the schema', () => {
  assert.ok(valid(smallFeed), JSON.stringify(validate.errors));
  assert.ok(!valid(hostileFeed));
});

test('whatever the schema allows is read without an issue, and unchanged', () => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      assert.ok(valid(feed), JSON.stringify(validate.errors));
      const json = JSON.stringify(feed);
      assert.deepEqual(parseFeed(json), { feed: JSON.parse(json) as unknown, issues: [] });
    }),
    { numRuns: 200 },
  );
});

test('what the schema forbids is never silent, and what is read is always allowed', () => {
  fc.assert(
    fc.property(
      anyFeed,
      fc.nat(),
      fc.constantFrom(...JUNK),
      fc.nat(),
      fc.constantFrom(...JUNK),
      (feed, a, junkA, b, junkB) => {
        const spoilt = spoil(spoil(feed, a, junkA), b, junkB);
        const { feed: read, issues } = parseFeed(spoilt);
        if (!valid(spoilt)) assert.notEqual(issues.length, 0, JSON.stringify(validate.errors));
        assert.ok(valid(read), JSON.stringify(validate.errors));
        assert.deepEqual(parseFeed(read).issues, [], 'reading again finds nothing more');
        assert.deepEqual(
          parseFeed(JSON.stringify(spoilt)).feed,
          JSON.parse(JSON.stringify(read)),
          'text and data are read alike',
        );
      },
    ),
    { numRuns: 800 },
  );
});

test('anything at all is read to something the schema allows', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      assert.ok(valid(parseFeed(value).feed));
      assert.ok(valid(parseFeed({ ...smallFeed, items: [value, { id: 'x', _govreport: value }] }).feed));
    }),
    { numRuns: 1000 },
  );
  assert.ok(valid(parseFeed(hostileFeed).feed), JSON.stringify(validate.errors));
  assert.ok(valid(parseFeed(hostileJson).feed), JSON.stringify(validate.errors));
});
