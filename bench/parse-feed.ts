/**
 * How long `parseFeed` takes beside `JSON.parse` alone, on a sound feed of 1 MB: node build/bench/parse-feed.js
 * Budget: 3x (parsing included). Rounds are interleaved; the fastest fifth is what the
 * machine can do when nothing else runs on it.
 */
import { parseFeed } from '../src/feed/index.js';
import type { Feed, FeedItem } from '../src/feed/index.js';
import { smallFeed } from '../test/fixtures/small-feed.js';

const BYTES = 1_000_000;
const ROUNDS = 40;

/** The small feed's first report again and again, each under its own id, up to a size. */
function feedOf(bytes: number): string {
  const [item] = smallFeed.items;
  const items: FeedItem[] = [];
  for (let size = 0; size < bytes; size += Buffer.byteLength(JSON.stringify(item))) {
    items.push({ ...item, id: `${item.id}-${items.length}` });
  }
  return JSON.stringify({ ...smallFeed, items } satisfies Feed);
}

const milliseconds = (work: () => unknown): number => {
  const started = performance.now();
  work();
  return performance.now() - started;
};

const fastest = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 5)];

const json = feedOf(BYTES);
const data: unknown = JSON.parse(json);
const times = { parse: [] as number[], text: [] as number[], data: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  times.parse.push(milliseconds(() => JSON.parse(json)));
  times.text.push(milliseconds(() => parseFeed(json)));
  times.data.push(milliseconds(() => parseFeed(data)));
}

const base = fastest(times.parse);
const { feed, issues } = parseFeed(json);
console.log(
  `${(Buffer.byteLength(json) / 1e6).toFixed(2)} MB, ${feed.items.length} reports, ${issues.length} issues`,
);
console.log(`JSON.parse             ${base.toFixed(1)} ms`);
console.log(
  `parseFeed of its text  ${fastest(times.text).toFixed(1)} ms, ${(fastest(times.text) / base).toFixed(2)}x`,
);
console.log(
  `JSON.parse + parseFeed ${(base + fastest(times.data)).toFixed(1)} ms, ${(1 + fastest(times.data) / base).toFixed(2)}x`,
);
