import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkFeed } from '../../src/check/index.js';
import type { Feed } from '../../src/feed/types.js';
import { PLANTED, PLANTED_CELLS, withCell, withMistake } from '../fixtures/planted-errors.js';
import { assertSound } from './expect.js';

const sample = JSON.parse(readFileSync('samples/shili.json', 'utf8')) as Feed;

for (const mistake of PLANTED) {
  test(`planted in the sample and found: ${mistake.right} → ${mistake.wrong} (${mistake.code})`, () => {
    const feed = withMistake(sample, mistake);
    const findings = checkFeed(feed);
    const finding = findings.find(({ code }) => code === mistake.code);
    assert.ok(
      finding,
      `only said: ${findings.map(({ code, zh }) => `${code} ${zh}`).join('; ') || 'nothing'}`,
    );
    assert.ok(
      finding.places.some(({ item }) => item === mistake.report),
      'of that report',
    );
    assertSound(finding, feed);
  });
}

for (const mistake of PLANTED_CELLS) {
  test(`planted in a table and found: ${mistake.right} → ${mistake.wrong}`, () => {
    const [finding, ...more] = checkFeed(withCell(sample, mistake));
    assert.equal(finding?.code, mistake.code);
    assert.ok(
      finding.places.some(({ quote }) => quote === mistake.wrong),
      'the wrong cell is pointed at',
    );
    assert.deepEqual(
      more.filter(({ code }) => code === 'table-total' || code === 'openness-cell'),
      [],
    );
  });
}

test('many mistakes at once do not hide each other', () => {
  const distinct = PLANTED.filter(({ code }, i) => PLANTED.findIndex((other) => other.code === code) === i);
  let feed = sample;
  const planted: string[] = [];
  for (const mistake of distinct) {
    try {
      feed = withMistake(feed, mistake);
      planted.push(mistake.code);
    } catch {
      // Its words were changed by a mistake before it.
    }
  }
  const codes = new Set(checkFeed(feed).map(({ code }) => code));
  const missed = planted.filter((code) => !codes.has(code));
  assert.ok(planted.length >= 15 && missed.length <= 1, `missed ${missed.join(', ')}`);
});
