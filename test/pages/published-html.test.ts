import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { parseFeed } from '../../src/feed/index.js';
import { toHtml } from '../../src/publish/index.js';
import { openPage, SAMPLE, shiftOf, watchShifts } from './browser.js';

const { feed } = parseFeed(readFileSync('samples/shili.json', 'utf8'));
const SCRIPT = '/dist/govreport.js';

const page = (body: string) =>
  `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">
<style>body{margin:0 auto;max-width:60em;font:17px/1.8 sans-serif}</style><body><p>您的位置：首页</p>${body}<p>页脚</p>`;

/** Everything a reader, a link or a crawler goes by. */
const wordsAndIds = (page: Page) =>
  page.evaluate(() => ({
    words: document.querySelector('article')!.innerText.replace(/\s+/g, ' '),
    ids: [...document.querySelectorAll('article [id]')].map(({ id }) => id),
    headings: [...document.querySelectorAll('h1,h2,h3,h4')].map(
      ({ localName, textContent }) => localName + textContent,
    ),
  }));

const taken = (page: Page) =>
  page.waitForFunction(() => document.querySelector('govreport-body[data-govreport-article]') !== null);

test('published HTML is taken over where it stands: same words, same ids, nothing twice, not a pixel moved', async () => {
  const body = page(toHtml(feed, { src: SAMPLE, script: SCRIPT }));
  const plain = await openPage({ '/': { body } }, { javaScriptEnabled: false });
  const before = await wordsAndIds(plain.page);
  const box = await plain.page.locator('article').boundingBox();

  const { page: live, complaints } = await openPage({ '/': { body } }, { init: watchShifts });
  await taken(live);
  await live.waitForFunction(
    () => performance.getEntriesByName(`${location.origin}/samples/shili.json`).length > 0,
  );
  const after = await wordsAndIds(live);
  assert.deepEqual(after, before);
  assert.equal(new Set(after.ids).size, after.ids.length);
  assert.deepEqual(await live.locator('article').boundingBox(), box);
  assert.equal(await shiftOf(live), 0);
  assert.deepEqual(complaints, []);
});

test('published HTML in an article field inside <govreport-report> shows title, box and figures once', async () => {
  const { page: live, complaints } = await openPage({
    '/': {
      body: page(
        `<script src="${SCRIPT}" type="module"></script><govreport-report src="${SAMPLE}">${toHtml(feed)}</govreport-report>`,
      ),
    },
  });
  await taken(live);
  await live.waitForFunction(() => document.querySelector('govreport-section-nav') !== null);
  assert.equal(await live.getByRole('heading', { level: 1 }).count(), 1);
  assert.equal(await live.getByText('11990121000000136X/2024-00058').count(), 1);
  assert.equal(await live.locator('govreport-metric-grid, govreport-document-info').count(), 0);
  assert.ok(await live.getByRole('navigation').first().isVisible());
  assert.deepEqual(complaints, []);
});

test('the outline of published HTML is the outline of the feed', async () => {
  const contents = async (body: string) => {
    const { page: live } = await openPage({
      '/': {
        body: page(
          `<script src="${SCRIPT}" type="module"></script><govreport-section-nav src="${SAMPLE}"></govreport-section-nav>${body}`,
        ),
      },
    });
    const nav = live.getByRole('navigation').first();
    await nav.getByRole('link').first().waitFor();
    return (await nav.getByRole('link').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
  };
  const fromFeed = await contents(`<govreport-body src="${SAMPLE}"></govreport-body>`);
  assert.ok(fromFeed.length > 10);
  assert.deepEqual(await contents(toHtml(feed, { src: SAMPLE })), fromFeed);
});
