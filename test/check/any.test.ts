import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkFeed } from '../../src/check/index.js';
import type { Feed } from '../../src/feed/types.js';
import { anyFeed } from '../feed/any-feed.js';
import { feedOf } from './marked.js';

test('any sound feed is checked without a throw, and findings keep their form', () => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      const before = JSON.stringify(feed);
      for (const { certainty, places, where, item, zh, en } of checkFeed(feed)) {
        assert.ok(certainty > 0 && certainty <= 1 && zh && en);
        assert.ok(places.length && places[0].where === where && places[0].item === item);
        assert.ok(pointed(feed, where) || /\/(?:date_published|title|source)$/.test(where), where);
      }
      assert.equal(JSON.stringify(feed), before, 'nothing is changed');
    }),
    { numRuns: 300 },
  );
});

/** Whether a JSON Pointer leads to something. */
function pointed(feed: Feed, pointer: string): boolean {
  let at: unknown = feed;
  for (const key of pointer.split('/').slice(1)) at = (at as Record<string, unknown> | undefined)?.[key];
  return at !== undefined;
}

const PIECES = [
  '受理‹163件#a›',
  '，其中‹19件<a›',
  '、网上‹140件<a›',
  '（含上年结转‹12件<a›',
  '），应结‹182件›',
  '，占总数的‹13.6%@a›',
  '；办结率‹97%›',
  '，合计‹282件›',
  '。比上年增长‹5.1%›',
  '由120天缩短至‹18天~120›',
  '：其余‹近3万件›',
  '，6663余份，640万，',
  '（（））',
  '2月30日',
];

test('figures in any order are read without a throw, and in good time', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      checkFeed(feedOf(pieces.join('')));
    }),
    { numRuns: 500 },
  );
});

test('a paragraph of a thousand figures takes no more than its share of time', () => {
  const text = (times: number): string => PIECES.slice(0, 12).join('').repeat(times);
  const time = (feed: Feed): number => {
    const started = performance.now();
    checkFeed(feed);
    return performance.now() - started;
  };
  const [small, large] = [feedOf(text(10)), feedOf(text(100))];
  time(small);
  const [one, ten] = [Math.min(time(small), time(small)), Math.min(time(large), time(large))];
  // Half a second for the pauses of a busy machine: what must not be is growth without end.
  assert.ok(ten < one * 60 + 500, `${one.toFixed(1)} ms for 110 figures, ${ten.toFixed(1)} ms for 1100`);
});
