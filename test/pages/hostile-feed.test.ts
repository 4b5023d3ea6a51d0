import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Feed } from '../../src/feed/index.js';
import { hostileJson } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { host, openPage } from './browser.js';

const DISPLAYS = [
  ...['breadcrumb', 'reading-tools', 'document-info', 'metric-grid', 'metric-table', 'metric-chart'],
  ...['openness-tables', 'section-nav', 'body', 'report-list', 'share-bar'],
];
const everything = (report: string) =>
  `<div data-govreport-src="/feed.json" data-govreport-report="${report}">${DISPLAYS.map((name) => `<govreport-${name}></govreport-${name}>`).join('')}</div><govreport-report src="/feed.json" report="${report}"></govreport-report>`;

/** Every address and handler anywhere in the page, shadow roots included, that is not plainly of the web. */
const dangers = (): string[] => {
  const found: string[] = [];
  const walk = (root: ParentNode): void => {
    for (const element of root.querySelectorAll('*')) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith('on')) found.push(`${element.localName} ${name}`);
        if (
          /^(?:href|src|action|formaction|poster|xlink:href)$/.test(name) &&
          /^\W*(?:java\s*script|vbscript|file|data:text)/i.test(value)
        )
          found.push(`${element.localName} ${name}=${value.slice(0, 40)}`);
      }
      if (['marquee', 'iframe', 'object', 'embed'].includes(element.localName)) found.push(element.localName);
      if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document.body);
  return found;
};

const ids = (JSON.parse(hostileJson) as { items: ({ id?: unknown } | null)[] }).items
  .map((item) => item?.id)
  .filter(
    (id, i, all): id is string => typeof id === 'string' && /^[\w-]+$/.test(id) && all.indexOf(id) === i,
  );

for (const id of ids) {
  test(`report "${id.slice(0, 30)}" of a feed that means harm shows as words, runs nothing and widens nothing`, async () => {
    const { page, complaints, foreign, requests } = await openPage(
      { '/': { body: host(everything(id)) }, '/feed.json': { body: hostileJson } },
      {
        viewport: { width: 360, height: 800 },
        init: (page) =>
          page.addInitScript(() => {
            const say = () => document.documentElement.setAttribute('data-harmed', '');
            Object.assign(window, { alert: say, confirm: say, prompt: say, open: say });
          }),
      },
    );
    await page.waitForFunction(
      () =>
        document.querySelector('govreport-report > *') !== null ||
        document.querySelector('govreport-report')?.shadowRoot !== null,
    );
    await page.getByRole('article').or(page.locator('body')).first().waitFor();
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-harmed')), false);
    assert.deepEqual(await page.evaluate(dangers), []);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${String(wide)} px too wide`);
    assert.deepEqual(foreign, []);
    assert.deepEqual(
      complaints.filter((line) => line.startsWith('uncaught')),
      [],
    );
    const asked = requests.filter((path) => !/^\/($|dist\/|feed\.json|samples\/)/.test(path));
    assert.deepEqual(
      asked.filter((path) => !/^\/(x\.png|files\/)/.test(path)),
      [],
    );
  });
}

test('a title of 100,000 characters and words that turn the writing round stay in their place', async () => {
  const feed = JSON.parse(JSON.stringify(smallFeed)) as Feed;
  const [item] = feed.items;
  item!.title = '长'.repeat(100_000);
  const metric = item!._govreport.metrics[0]!;
  metric.label = `标签\u202e写反${'a'.repeat(300)}`;
  metric.featured = true;
  const { page, complaints } = await openPage(
    { '/': { body: host(everything(item!.id)) }, '/feed.json': { body: JSON.stringify(feed) } },
    { viewport: { width: 360, height: 800 } },
  );
  await page.locator('govreport-report h1').waitFor();
  await page.locator('govreport-metric-grid').first().waitFor();
  const words = await page.evaluate(() => document.body.innerText);
  assert.ok(!words.includes('\u202e'));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, `${String(wide)} px too wide`);
  assert.deepEqual(complaints, []);
});
