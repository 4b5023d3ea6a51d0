import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { feedOf } from './feeds.js';
import type { Bench } from './measure.js';

const MOUNTS = 1000;

/** 5 % more than before is what may be left behind. */
const LEFT = 1.05;

/** The heap after every element was mounted and removed a thousand times, beside the heap before. */
const heap: Bench = async ({ open }) => {
  const at = await open(`<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>heap</title>
<script type="module" src="/dist/govreport.js"></script><body></body></html>`);
  await at.evaluate(
    (json) => {
      Object.assign(window, { feed: JSON.parse(json) as unknown });
    },
    JSON.stringify(feedOf({ metrics: 20, characters: 600 })),
  );
  // Once before the first look: caches and compiled code are no leak.
  await mount(at, MOUNTS);
  const before = await used(at);
  await mount(at, MOUNTS);
  const after = await used(at);
  const note = `${mb(before)} before, ${mb(after)} after`;
  await at.context().close();
  return [
    {
      what: 'heap after 1,000 mounts of every element',
      value: after / before,
      unit: 'x',
      budget: LEFT,
      note,
    },
  ];
};
export default heap;

/** Every element that is defined, with the same feed, mounted and taken away again, so many times. */
function mount(at: Page, times: number): Promise<void> {
  const tags = readdirSync('src/elements').filter((name) => name !== 'shared');
  return at.evaluate(
    async ({ times, tags }) => {
      const { feed } = window as unknown as { feed: object };
      for (let i = 0; i < times; i++) {
        const elements = tags.map((tag) => {
          const metric = tag === 'metric-card' ? { metric: 'm1' } : {};
          return Object.assign(document.createElement(`govreport-${tag}`), { feed, ...metric });
        });
        document.body.append(...elements);
        await Promise.all(
          elements.map((element) => (element as { updateComplete?: unknown }).updateComplete),
        );
        for (const element of elements) element.remove();
        if (i % 20 === 0) await new Promise(requestAnimationFrame);
      }
      await new Promise(requestAnimationFrame);
    },
    { times, tags },
  );
}

/** Bytes of the heap in use, all garbage collected. */
async function used(at: Page): Promise<number> {
  const devtools = await at.context().newCDPSession(at);
  await devtools.send('HeapProfiler.enable');
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize;
}

function mb(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
