import { parseFeed } from '../src/feed/index.js';
import type { FeedItem } from '../src/feed/index.js';
import { smallFeed } from '../test/fixtures/small-feed.js';
import { fastest, milliseconds } from './measure.js';
import type { Bench } from './measure.js';

const BYTES = 1_000_000;
const ROUNDS = 40;

/** `parseFeed` of the text of a sound feed of 1 MB, beside `JSON.parse` of it. */
const parse: Bench = async () => {
  const json = feedOfSize(BYTES);
  const plain: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    plain.push(await milliseconds(() => JSON.parse(json) as unknown));
    ours.push(await milliseconds(() => parseFeed(json)));
  }
  const [floor, time] = [fastest(plain), fastest(ours)];
  const note = `${time.toFixed(1)} ms, JSON.parse ${floor.toFixed(1)} ms`;
  return [{ what: 'parseFeed of 1 MB', value: time / floor, unit: 'x', budget: 3, note }];
};
export default parse;

/** The small feed's first report again and again, each under its own id, up to a size. */
function feedOfSize(bytes: number): string {
  const [item] = smallFeed.items;
  const items: FeedItem[] = [];
  for (let size = 0; size < bytes; size += Buffer.byteLength(JSON.stringify(item))) {
    items.push({ ...item!, id: `${item!.id}-${items.length}` });
  }
  return JSON.stringify({ ...smallFeed, items });
}
