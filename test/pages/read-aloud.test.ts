import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { BROWSER_ARGUMENTS, findBrowser } from '../scripts.js';
import { openPage } from './browser.js';
import type { Route } from './browser.js';

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'";

const pageOf = (
  script: string,
  attributes = '',
) => `<!doctype html><html lang="zh-Hans" ${attributes}><meta charset="utf-8"><title>t</title>
<link rel="icon" href="data:,">${script}<body>
<govreport-read-aloud scope="article"></govreport-read-aloud>
<article><h2>总体情况</h2><p>银行行长调解成功率达97%。</p></article></body></html>`;
const pageWith = (script: string, attributes = ''): Route => ({
  body: pageOf(script, attributes),
  headers: { 'Content-Security-Policy': CSP },
});
const MODULE = '<script type="module" src="/dist/govreport.js"></script>';
const CLASSIC = '<script defer src="/dist/govreport.classic.js"></script>';

/** A device with a voice of its own, which begins at once and never ends. */
async function giveVoice(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const fake = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'zh-CN', localService: true }],
      speak: (utterance: { onstart: () => void }) => setTimeout(() => utterance.onstart()),
      cancel: () => undefined,
      resume: () => undefined,
    });
    Object.defineProperty(window, 'speechSynthesis', { value: fake });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: function () {} });
  });
}

async function readWithPinyin(page: Page): Promise<void> {
  await page.getByRole('button', { name: '大字幕' }).click();
  await page.getByRole('button', { name: '拼音' }).click();
  await page.getByRole('button', { name: '朗读' }).click();
  await page.getByRole('button', { name: '下一句' }).click();
}

test('a browser without voices explains itself, asks nobody and says no word on the console', async () => {
  const { page, foreign, complaints, requests } = await openPage({ '/': pageWith(MODULE) });
  await page.getByRole('button', { name: '朗读' }).click();
  await page
    .getByText(/本机没有中文语音|此浏览器不能朗读/)
    .first()
    .waitFor();
  assert.deepEqual(foreign, []);
  assert.deepEqual(complaints, []);
  assert.deepEqual(
    requests.filter((path) => path.endsWith('.json')),
    [],
  );
});

for (const [kind, script] of [
  ['module', MODULE],
  ['classic script', CLASSIC],
] as const) {
  test(`the ${kind} finds its pinyin beside itself, once and only when asked, under a strict policy`, async () => {
    const { page, requests, complaints } = await openPage({ '/': pageWith(script) }, { init: giveVoice });
    await page.getByRole('button', { name: '朗读' }).click();
    const data = () => requests.filter((path) => path.endsWith('.json'));
    assert.deepEqual(data(), []);
    await page.reload();
    await readWithPinyin(page);
    await page.locator('rt').filter({ hasText: 'háng' }).first().waitFor();
    assert.deepEqual(
      await page.locator('rt').allTextContents(),
      'yín háng háng zhǎng tiáo jiě chéng gōng lǜ dá'.split(' '),
    );
    assert.deepEqual(data(), ['/dist/govreport-pinyin.json']);
    assert.deepEqual(complaints, []);
  });
}

test('pinyin of another release is refused, with its address, and reading goes on', async () => {
  const { page, origin } = await openPage(
    {
      '/': pageWith(MODULE, 'data-govreport-files="/elsewhere"'),
      '/elsewhere/govreport-pinyin.json': { body: '{"chars":{"yí":"银"},"words":{},"simplified":""}' },
    },
    { init: giveVoice },
  );
  await readWithPinyin(page);
  await page.getByText(`${origin}/elsewhere/govreport-pinyin.json: not the file of this release`).waitFor();
  assert.equal(await page.locator('rt').count(), 0);
  assert.ok(await page.getByRole('button', { name: '暂停' }).isVisible());
});

test('where a page has no secure connection the browser still tells a wrong file from the right one', async () => {
  // Of its own, because this address is of no server.
  const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_ARGUMENTS });
  try {
    for (const spoilt of [false, true]) {
      const page = await browser.newPage();
      await giveVoice(page);
      await page.route('http://plain.example/**', (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/') return route.fulfill({ body: pageOf(MODULE), contentType: 'text/html' });
        const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'application/json';
        const body = readFileSync(`.${pathname}`, 'utf8') + (spoilt && pathname.endsWith('.json') ? ' ' : '');
        return route.fulfill({ body, contentType });
      });
      await page.goto('http://plain.example/');
      assert.equal(await page.evaluate(() => isSecureContext), false);
      await readWithPinyin(page);
      if (spoilt) await page.getByText('not the file of this release').waitFor();
      else await page.locator('rt').filter({ hasText: 'háng' }).first().waitFor();
    }
  } finally {
    await browser.close();
  }
});

test('leaving the page ends the reading, and coming back finds it silent', async () => {
  const { page, origin } = await openPage(
    { '/': pageWith(MODULE), '/other': { body: '<!doctype html><title>o</title>', type: 'text/html' } },
    { init: giveVoice },
  );
  await page.getByRole('button', { name: '朗读' }).click();
  await page.getByRole('button', { name: '暂停' }).waitFor();
  await page.goto(`${origin}/other`);
  await page.goBack();
  await page.getByRole('button', { name: '朗读', exact: true }).waitFor();
});
