import { readFileSync } from 'node:fs';
import { checkFeed } from '../src/check/index.js';
import type { Feed } from '../src/feed/index.js';
import { feedOf } from './feeds.js';
import { fastest, milliseconds } from './measure.js';
import type { Bench, Measure } from './measure.js';

/** What an editor does not notice. */
const MILLISECONDS = 100;

/** `checkFeed` of a long report of 30,000 characters and 300 figures, and of the sample feed with its three years. */
const checking: Bench = async ({ rounds }) => {
  const long = feedOf({ metrics: 300, characters: 30_000 });
  const sample = JSON.parse(readFileSync('samples/shili.json', 'utf8')) as Feed;
  return [
    await measure('check: 30,000 characters, 300 figures', long, rounds),
    await measure('check: the sample feed, four reports', sample, rounds),
  ];
};
export default checking;

async function measure(what: string, feed: Feed, rounds: number): Promise<Measure> {
  const first = await milliseconds(() => checkFeed(feed));
  const times: number[] = [];
  for (let i = 0; i < rounds * 3; i++) times.push(await milliseconds(() => checkFeed(feed)));
  const figures = feed.items.reduce((sum, { _govreport: { metrics } }) => sum + metrics.length, 0);
  const note = `${figures} figures; the first time ${first.toFixed(1)} ms`;
  return { what, value: fastest(times), unit: 'ms', budget: MILLISECONDS, note };
}
