import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { convert, convertSync } from '../../src/convert/index.js';
import { parseFeed } from '../../src/feed/index.js';
import type { Feed } from '../../src/feed/types.js';
import type { Message } from '../../src/feed/result.js';

/**
 * Each folder of `cases` is a document and what becomes of it. Adding a case is adding a folder with an `input` file and running
 * with UPDATE=1; then read what it wrote. Figures are left out: they have cases of their own in `test/convert/figures`.
 */
const CASES = new URL('../../../test/convert/cases/', import.meta.url);

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

function withoutFigures(feed: Feed, messages: Message[]): { feed: string; messages: string } {
  const items = feed.items.map((item) => ({ ...item, _govreport: { ...item._govreport, metrics: [] } }));
  return {
    feed: json({ ...feed, items }),
    messages: json(messages.filter(({ where }) => !where.includes('/metrics'))),
  };
}

describe('documents and their feeds', () => {
  for (const name of readdirSync(CASES)) {
    it(name, async () => {
      const folder = new URL(`${name}/`, CASES);
      const input = readdirSync(folder).find((file) => file.startsWith('input.'))!;
      const bytes = readFileSync(new URL(input, folder));
      const result = await convert(bytes, { filename: input });
      const written = withoutFigures(result.value, result.messages);
      for (const part of ['feed', 'messages'] as const) {
        const file = new URL(`${part}.json`, folder);
        if (process.env['UPDATE'] || !existsSync(file)) writeFileSync(file, written[part]);
        assert.equal(written[part], readFileSync(file, 'utf8'));
      }
      assert.deepEqual(parseFeed(result.value).issues, [], 'the feed is sound');
      assert.deepEqual(convertSync(bytes, { filename: input }), result, 'at once gives the same');
    });
  }
});
