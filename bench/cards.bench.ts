import type { Page } from 'playwright-core';
import type { Feed } from '../src/feed/index.js';
import { feedOf } from './feeds.js';
import { least } from './measure.js';
import type { Bench, Measure } from './measure.js';

const COUNTS = [1, 100, 1000, 10_000];

/** What may be, by the number of cards; `budgets` in the docs of the project tell where these come from. */
const CREATE: Record<string, Record<number, number>> = {
  'metric-grid': { 1000: 0.8, 10_000: 0.5 },
  'metric-card': { 1000: 1.4, 10_000: 1.1 },
};
const UPDATE = 0.5;
const GROWTH = 0.9;

type Variant = 'floor' | 'metric-grid' | 'metric-card';
const VARIANTS: Variant[] = ['floor', 'metric-grid', 'metric-card'];

/**
 * Cards created, and all their values changed, up to the frame that shows it, in a page of their own each time. The
 * floor is the same cards' HTML set by innerHTML in the page itself, under the same rules but content-visibility.
 */
const cards: Bench = async ({ open, rounds }) => {
  const most = Math.max(...COUNTS);
  const plain = await plainCards(
    await open(page('')),
    JSON.stringify(feedOf({ metrics: most })),
    JSON.stringify(feedOf({ metrics: most, year: 1 })),
  );
  const times = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const count of COUNTS) {
      const feed = JSON.stringify(feedOf({ metrics: count }));
      const next = JSON.stringify(feedOf({ metrics: count, year: 1 }));
      for (const variant of VARIANTS) {
        const at = await open(page(plain.css));
        const html =
          variant === 'floor' ? [plain.before, plain.after].map((all) => all.slice(0, count).join('')) : [];
        const taken = await measure(at, variant, feed, next, html);
        for (const [step, time] of Object.entries(taken)) {
          const key = `${step} ${variant} ${count}`;
          times.set(key, [...(times.get(key) ?? []), time]);
        }
        await at.context().close();
      }
    }
  }
  const time = (step: string, variant: Variant, count: number) =>
    least(times.get(`${step} ${variant} ${count}`)!);
  return VARIANTS.slice(1).flatMap((variant) => [
    ...COUNTS.map((count) => compare(variant, 'create', count, time, CREATE[variant]![count])),
    compare(variant, 'update', 1000, time, variant === 'metric-grid' ? UPDATE : undefined),
    compare(variant, 'update', 10_000, time, variant === 'metric-grid' ? UPDATE : undefined),
    {
      what: `${variant}: growth exponent, 1,000 to 10,000`,
      value: Math.log10(time('create', variant, 10_000) / time('create', variant, 1000)),
      unit: '',
      budget: GROWTH,
    },
  ]);
};
export default cards;

function compare(
  variant: Variant,
  step: string,
  count: number,
  time: (step: string, variant: Variant, count: number) => number,
  budget?: number,
): Measure {
  const [ours, floor] = [time(step, variant, count), time(step, 'floor', count)];
  return {
    what: `${variant}: ${step} ${count.toLocaleString('en')}`,
    value: ours / floor,
    unit: 'x',
    ...(budget && { budget }),
    note: `${ours.toFixed(1)} ms, floor ${floor.toFixed(1)} ms`,
  };
}

function page(css: string): string {
  return `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>bench</title>
<style>${css} #place { display: grid; grid-template-columns: repeat(4, 1fr) } #place > govreport-metric-grid { grid-column: 1 / -1 }</style>
<script type="module" src="/dist/govreport.js"></script><body><main id="place"></main></body></html>`;
}

/** The HTML that our own card renders for each figure, before and after the change, and its rules, for the plain page. */
async function plainCards(at: Page, before: string, after: string) {
  const taken = await at.evaluate(
    async ({ before, after }) => {
      await customElements.whenDefined('govreport-metric-card');
      const card = document
        .querySelector('#place')!
        .appendChild(document.createElement('govreport-metric-card'));
      const htmlOf = async (json: string) => {
        const feed = JSON.parse(json) as Feed;
        const all: string[] = [];
        card.feed = feed;
        for (const { id } of feed.items[0]!._govreport.metrics) {
          card.metric = id;
          await card.updateComplete;
          all.push(`<div class="host">${card.shadowRoot!.innerHTML.replace(/<!--[^]*?-->/g, '')}</div>`);
        }
        return all;
      };
      const sheets = card.shadowRoot!.adoptedStyleSheets;
      const css = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
      return { before: await htmlOf(before), after: await htmlOf(after), css };
    },
    { before, after },
  );
  await at.context().close();
  const css = taken.css.replace(/:host\(([^)]*)\)/g, '.host$1').replace(/:host\b/g, '.host');
  return { ...taken, css: css.replace(/content-visibility:[^;]*;|contain-intrinsic-[a-z]+:[^;]*;/g, '') };
}

/** Milliseconds in the page, which has the feeds as objects by then, from the first line of work to the end of the frame that shows its outcome. */
function measure(at: Page, variant: Variant, before: string, after: string, html: string[]) {
  return at.evaluate(
    async ({ variant, before, after, html }) => {
      const feed = JSON.parse(before) as Feed;
      const changed = JSON.parse(after) as Feed;
      await customElements.whenDefined('govreport-metric-card');
      const place = document.querySelector('#place')!;
      const frame = () => new Promise(requestAnimationFrame);
      const painted = async () => {
        await frame();
        await new Promise<void>((done) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage(0);
        });
      };
      const time = async (work: () => unknown) => {
        await frame();
        const started = performance.now();
        await work();
        await painted();
        return performance.now() - started;
      };
      const metrics = feed.items[0]!._govreport.metrics;
      if (variant === 'floor') {
        const [created, updated] = html;
        return {
          create: await time(() => (place.innerHTML = created!)),
          update: await time(() => (place.innerHTML = updated!)),
        };
      }
      if (variant === 'metric-grid') {
        const grid = document.createElement('govreport-metric-grid');
        grid.show = 'all';
        const show = (value: Feed) => {
          grid.feed = value;
          if (!grid.isConnected) place.append(grid);
          return grid.updateComplete;
        };
        const taken = { create: await time(() => show(feed)), update: await time(() => show(changed)) };
        const shown = grid.shadowRoot!.querySelectorAll('[role=listitem]').length;
        if (shown !== metrics.length) throw new Error(`${shown} of ${metrics.length} cards in the grid`);
        return taken;
      }
      const cards = metrics.map(() => document.createElement('govreport-metric-card'));
      const show = (value: Feed) => {
        cards.forEach((card, i) => {
          card.feed = value;
          card.metric = metrics[i]!.id;
        });
        if (!cards[0]!.isConnected) place.append(...cards);
        return Promise.all(cards.map((card) => card.updateComplete));
      };
      const taken = { create: await time(() => show(feed)), update: await time(() => show(changed)) };
      const empty = cards.filter((card) => !card.shadowRoot!.textContent?.trim()).length;
      if (empty) throw new Error(`${empty} of ${cards.length} cards are empty`);
      return taken;
    },
    { variant, before, after, html },
  );
}
