/** What the tables of the check tests ask. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeed, type Finding } from '../../src/check/index.js';
import type { Feed } from '../../src/feed/types.js';
import { feedOf } from './marked.js';

/** A check and its cases: what must be asked about, with the sum shown, and what must not. */
export interface Cases {
  code: string;
  /** What is said, in part, by the text that must make it be said. */
  asks: [text: string | string[], says: string][];
  /** Texts that are fine, by the reason why. */
  fine: Record<string, string | string[]>;
}

/** The findings of one code. */
export function found(feed: Feed, code: string): Finding[] {
  return checkFeed(feed).filter((finding) => finding.code === code);
}

/** Runs a table of cases, a test for each check. A fine text must give no finding at all. */
export function run(tables: readonly Cases[]): void {
  for (const { code, asks, fine } of tables) {
    test(`${code}: asks, and says what it computed`, () => {
      for (const [text, says] of asks) {
        const [finding, ...more] = found(feedOf(text), code);
        assert.ok(finding, `nothing said of ${String(text)}`);
        assert.deepEqual(more, [], String(text));
        assert.ok(finding.zh.includes(says), `${finding.zh} does not say ${says}`);
        assertSound(finding, feedOf(text));
      }
    });
    test(`${code}: keeps silent where all is well`, () => {
      for (const [why, text] of Object.entries(fine)) {
        assert.deepEqual(
          checkFeed(feedOf(text)).map(({ zh }) => zh),
          [],
          why,
        );
      }
    });
  }
}

/** Every place leads to its words, and there is something to do in both languages. */
export function assertSound(finding: Finding, feed: Feed): void {
  const { certainty, places, remedy, zh, en } = finding;
  assert.ok(certainty > 0 && certainty <= 1);
  assert.ok(places.length > 0 && zh && en && remedy.zh && remedy.en);
  assert.equal(finding.where, places[0].where);
  for (const { item, block, quote, start, end } of places) {
    const report = feed.items.find(({ id }) => id === item)!._govreport;
    const text = report.sections[0].blocks.find(({ id }) => id === block);
    if (text?.type === 'paragraph') assert.equal(text.text.slice(start, end), quote);
  }
}
