import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { host, openPage, reportShown, SAMPLE, SCRIPT } from './browser.js';

const CARD = `<govreport-metric-card src="${SAMPLE}" label="人民调解成功率">见正文</govreport-metric-card>`;
const DATA_CARD = `<div data-govreport="metric-card" data-src="${SAMPLE}" data-label="人民调解成功率">见正文</div>`;
const ARTICLE = `<govreport-body src="${SAMPLE}"><h2>一、工作情况</h2><p>甲乙丙。</p></govreport-body>`;

const shown = (page: Page) => page.getByText('98.5%').first().waitFor();
const adopted = (page: Page) =>
  page.waitForFunction(() => document.querySelector('govreport-body[data-govreport-article]') !== null);

test('host: a page that swaps its parts by innerHTML gets the displays again, and keeps none of the old', async () => {
  const { page, complaints } = await openPage({
    '/': { body: host(`<main>${CARD}${DATA_CARD}${ARTICLE}</main>`) },
  });
  for (let turn = 0; turn < 3; turn++) {
    await shown(page);
    await adopted(page);
    await page.evaluate((html) => {
      document.querySelector('main')!.innerHTML = html;
    }, `${CARD}${DATA_CARD}${ARTICLE}`);
  }
  await shown(page);
  await page.locator('[data-govreport] govreport-metric-card').waitFor();
  assert.equal(await page.locator('govreport-metric-card').count(), 2);
  assert.equal(await page.getByRole('heading', { name: '一、工作情况' }).count(), 1);
  assert.deepEqual(complaints, []);
});

test('host: a page that replaces its whole body, as page-turning scripts do, is whole after each turn', async () => {
  const body = `<govreport-report src="${SAMPLE}"></govreport-report>`;
  const { page, complaints } = await openPage({ '/': { body: host(body) } });
  for (let turn = 0; turn < 3; turn++) {
    await reportShown(page);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    await page.evaluate((html) => {
      const next = document.createElement('body');
      next.innerHTML = html;
      document.body.replaceWith(next);
    }, body);
  }
  await reportShown(page);
  await page.getByRole('navigation').getByRole('link').first().waitFor();
  assert.deepEqual(complaints, []);
});

test('host: a page that is morphed to what the server says keeps our displays working', async () => {
  const part = (words: string) =>
    `<main>${CARD}${DATA_CARD}<govreport-body src="${SAMPLE}"><h2>一、工作情况</h2><p>${words}</p></govreport-body><p>${words}</p></main>`;
  const { page, complaints } = await openPage({
    '/': { body: host(part('第一版。'), `${SCRIPT}<script src="/morph.js"></script>`) },
    '/morph.js': { body: readFileSync('node_modules/idiomorph/dist/idiomorph.js', 'utf8') },
  });
  for (const words of ['第二版。', '第三版。']) {
    await shown(page);
    await adopted(page);
    await page.evaluate((html) => {
      const { Idiomorph } = window as unknown as { Idiomorph: { morph(node: Element, html: string): void } };
      Idiomorph.morph(document.querySelector('main')!, html);
    }, part(words));
    await page.getByText(words).first().waitFor();
  }
  await shown(page);
  await page.locator('[data-govreport] govreport-metric-card').waitFor();
  assert.equal(await page.locator('[data-govreport] govreport-metric-card').count(), 1);
  assert.equal(await page.locator('govreport-body p').count(), 1);
  await adopted(page);
  assert.deepEqual(complaints, []);
});

test('host: a page that carries our nodes about, into a shadow root and out, loses nothing', async () => {
  const { page, complaints, requests } = await openPage({
    '/': { body: host(`<main>${CARD}${ARTICLE}</main><aside></aside>`) },
  });
  await shown(page);
  await adopted(page);
  await page.evaluate(() => {
    const root = document.querySelector('aside')!.attachShadow({ mode: 'open' });
    root.append(...document.querySelector('main')!.children);
  });
  await shown(page);
  await page.evaluate(() => {
    const root = document.querySelector('aside')!.shadowRoot!;
    document.querySelector('main')!.append(...root.children);
  });
  await shown(page);
  await adopted(page);
  assert.equal(requests.filter((path) => path === SAMPLE).length, 1, 'the feed is asked for once');
  assert.deepEqual(complaints, []);
});

test('host: a CMS that strips tags it does not know shows the display from a plain div, its words without script', async () => {
  // What such a filter leaves: known tags, data attributes, no scripts; the template brings the script.
  const strip = (html: string) =>
    html.replace(/<\/?(?!(?:p|a|div|span|h[1-6]|ul|li|table|tr|td|th|img)\b)[a-z][^>]*>/g, '');
  assert.equal(strip(CARD), '见正文');
  const kept = strip(DATA_CARD);
  const { page, complaints } = await openPage({ '/': { body: host(kept) } });
  await shown(page);
  assert.deepEqual(complaints, []);
  const plain = await openPage({ '/': { body: host(kept) } }, { javaScriptEnabled: false });
  assert.ok(await plain.page.getByText('见正文').isVisible());
});
