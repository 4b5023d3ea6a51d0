import { test } from 'node:test';
import assert from 'node:assert/strict';
import type { Feed } from '../../src/feed/types.js';

test('a feed without reports is a feed', () => {
  const feed: Feed = { version: 'https://jsonfeed.org/version/1.1', title: '示例县人民政府', items: [] };
  assert.equal(feed.items.length, 0);
});
