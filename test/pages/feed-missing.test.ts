import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage } from './browser.js';
import type { Route } from './browser.js';

const ARTICLE = '网站自己的正文，一个字也不能少。';

const PAGE = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">
<script src="/dist/govreport.js" type="module"></script>
<body><h1>标题</h1>
<govreport-report src="/report.json"><article><p>${ARTICLE}</p></article></govreport-report>
<govreport-metric-grid src="/report.json"><p>三项数据</p></govreport-metric-grid>
<p id="after">页脚</p></body></html>`;

/** The page's own listeners note what happened, so that nothing of an element's inside is looked at. */
const failed = (page: Page) => page.waitForFunction(() => sessionStorage.getItem('failed') !== null);

const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    document.addEventListener('govreport-report-failed', () => sessionStorage.setItem('failed', ''));
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value } = entry as unknown as { value: number };
        sessionStorage.setItem('shift', String(Number(sessionStorage.getItem('shift')) + value));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
};

const FAULTS: Record<string, Route> = {
  'answers 404': { body: 'not found', status: 404, type: 'text/plain' },
  'is cut off': { body: '{"version":"https://jsonfeed.org/version/1.1","title":"示例县","items":[{"id":"1"' },
  'is a login page': { body: '<!doctype html><p>请登录</p>', type: 'text/html' },
  'is JSON but no feed': { body: '{"code":500,"data":null}' },
  'breaks the connection': (_request, response) => void response.destroy(),
};

for (const [fault, route] of Object.entries(FAULTS)) {
  test(`a feed that ${fault} leaves the page its text, still, with one line for the cause`, async () => {
    const { page, complaints } = await openPage(
      { '/': { body: PAGE }, '/report.json': route },
      { init: listen },
    );
    await failed(page);
    assert.ok(await page.getByText(ARTICLE).isVisible());
    assert.ok(await page.getByText('三项数据').isVisible());
    const ours = complaints.filter((line) => line.startsWith('govreport:'));
    assert.equal(ours.length, 1, ours.join('\n'));
    assert.match(ours[0]!, /report\.json/);
    assert.deepEqual(
      complaints.filter(
        (line) => !line.startsWith('govreport:') && !line.startsWith('Failed to load resource'),
      ),
      [],
    );
    const shift = await page.evaluate(() => Number(sessionStorage.getItem('shift')));
    assert.ok(shift < 0.001, `the page jumped: ${shift}`);
  });
}

test('a server silent for 30 s is given up before inspectors would, and the text stands all the while', async () => {
  const { page, complaints } = await openPage(
    { '/': { body: PAGE }, '/report.json': () => undefined },
    {
      init: async (page) => {
        await page.clock.install();
        await listen(page);
      },
    },
  );
  await page.waitForFunction(() => customElements.get('govreport-report') !== undefined);
  assert.ok(await page.getByText(ARTICLE).isVisible());
  await page.clock.runFor(14_000);
  await failed(page);
  assert.ok(await page.getByText(ARTICLE).isVisible());
  assert.equal(complaints.filter((line) => line.startsWith('govreport:')).length, 1);
});
