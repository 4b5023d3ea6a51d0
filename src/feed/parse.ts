import { describe } from './issues.js';
import { readFeed } from './read.js';
import type { Message } from './result.js';
import type { Feed } from './types.js';

/** What `parseFeed` made of its input. */
export interface ParsedFeed {
  feed: Feed;
  issues: Message[];
}

/**
 * Reads a feed as `readFeed` does, and says what is wrong in Chinese and English. For whoever checks a feed before it is
 * published; a page that only shows one can do with `readFeed`, which carries no texts.
 */
export function parseFeed(input: unknown): ParsedFeed {
  const { feed, issues } = readFeed(input);
  return { feed, issues: issues.map(describe) };
}
