import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import {
  host,
  launch,
  openPage,
  reportShown,
  SAMPLE,
  SCRIPT,
  serveRoutes,
  shiftOf,
  watchShifts,
} from './browser.js';

const TAG = `<govreport-report src="${SAMPLE}"></govreport-report>`;
const CLASSIC = '/dist/govreport.classic.js';

/** A report is whole when it has its title, its text and its outline, each once. */
async function isWhole(page: Page): Promise<void> {
  await reportShown(page);
  await page.getByRole('navigation').getByRole('link').first().waitFor();
  assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  assert.equal(await page.locator('govreport-body').count(), 1);
  assert.ok((await page.getByRole('heading', { level: 2 }).count()) >= 4);
}

const PLACES: Record<string, string> = {
  'a classic script in the head': host(TAG, `<script src="${CLASSIC}"></script>`),
  'a classic script with async': host(TAG, `<script async src="${CLASSIC}"></script>`),
  'a classic script with defer': host(TAG, `<script defer src="${CLASSIC}"></script>`),
  'a classic script at the end': host(`${TAG}<script src="${CLASSIC}"></script>`, ''),
  'a module in the head': host(TAG),
  'a module with async': host(TAG, '<script type="module" async src="/dist/govreport.js"></script>'),
  'a module at the end': host(`${TAG}${SCRIPT}`, ''),
  'a script that a script brings': host(
    `${TAG}<script>document.head.append(Object.assign(document.createElement("script"),{src:"${CLASSIC}"}))</script>`,
    '',
  ),
};

for (const [place, body] of Object.entries(PLACES)) {
  test(`host: ${place} shows the report`, async () => {
    const { page, complaints } = await openPage({ '/': { body } });
    await isWhole(page);
    assert.deepEqual(complaints, []);
  });
}

test('host: two releases on one page, the older stays and says so once', async () => {
  const newer = readFileSync('dist/govreport.classic.js', 'utf8');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const older = newer.split(`"${version}"`).join('"0.0.1"');
  assert.notEqual(older, newer);
  const { page, complaints } = await openPage({
    '/': { body: host(TAG, '<script src="/older.js"></script><script src="/newer.js" defer></script>') },
    '/older.js': { body: older },
    '/newer.js': { body: newer },
  });
  await isWhole(page);
  assert.equal(complaints.length, 1, complaints.join('\n'));
  assert.match(complaints[0]!, /0\.0\.1 is already on this page and stays/);
});

test('host: a page left and come back to, by back and forward, is whole each time', async () => {
  const { page, origin, complaints } = await openPage({
    '/': { body: host(TAG) },
    '/other.html': { body: host('<p>另一页</p>', '') },
  });
  await isWhole(page);
  await page.goto(`${origin}/other.html`);
  await page.goBack();
  await isWhole(page);
  await page.goForward();
  await page.getByText('另一页').waitFor();
  await page.goBack();
  await isWhole(page);
  assert.deepEqual(complaints, []);
});

test('host: a page the browser kept whole for going back shows what the reader chose elsewhere meanwhile', async () => {
  const origin = await serveRoutes({
    '/': {
      body: host(`${TAG}<script>onpageshow = (event) => { document.title = event.persisted; }</script>`),
    },
    '/other.html': { body: host('<p>另一页</p>', '') },
  });
  const browser = await launch({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    await isWhole(page);
    await page.goto(`${origin}/other.html`);
    await page.evaluate(() => localStorage.setItem('govreport', '{"elder":true}'));
    await page.goBack({ waitUntil: 'commit' });
    await page.waitForFunction(() => document.title === 'true');
    const words = await page.evaluate(() => document.documentElement.getAttribute('data-govreport-reader'));
    assert.match(words!, /elder/);
    await isWhole(page);
  } finally {
    await browser.close();
  }
});

test('host: storage that is blocked costs nothing but the memory of a choice', async () => {
  const { page, complaints } = await openPage(
    { '/': { body: host(TAG) } },
    {
      init: (page) =>
        page.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('blocked', 'SecurityError');
              },
            });
        }),
    },
  );
  await isWhole(page);
  assert.deepEqual(complaints, []);
});

test('host: nothing of a page is stored before the reader chooses something', async () => {
  const { page } = await openPage({ '/': { body: host(TAG) } });
  await isWhole(page);
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
  }));
  assert.deepEqual(kept, { local: [], session: [], cookies: '', databases: 0 });
});

test('host: a line that breaks before the feed is there leaves the article, and loads when asked again', async () => {
  const article =
    '<govreport-metric-card src="/late.json" label="人民调解成功率"><p>原文在此</p></govreport-metric-card>';
  const { page } = await openPage(
    { '/': { body: host(article) }, '/late.json': { body: readFileSync(`.${SAMPLE}`, 'utf8') } },
    { init: (page) => page.route('**/late.json', (route) => route.abort('internetdisconnected')) },
  );
  await page.waitForFunction(() => customElements.get('govreport-metric-card') !== undefined);
  assert.ok(await page.getByText('原文在此').isVisible());
  await page.unroute('**/late.json');
  await page.evaluate(() => document.querySelector('govreport-metric-card')!.reload());
  await page.getByText('98.5%').first().waitFor();
});

test('host: a line of 2G shows the words at once, moves nothing, and asks for two files', async () => {
  const words = '全县上下把法治政府建设放在全局工作的重要位置';
  const body = host(
    `<govreport-body src="${SAMPLE}"><h2>一、工作情况</h2><p>${words}</p><p>${'正文。'.repeat(3000)}</p></govreport-body>`,
  );
  const { page, origin, requests } = await openPage(
    { '/': { body: host('', '') }, '/slow.html': { body } },
    { init: watchShifts },
  );
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 500,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await page.goto(`${origin}/slow.html`, { waitUntil: 'commit' });
  await page.getByText(words).waitFor();
  const early = await page.evaluate(() => customElements.get('govreport-body') === undefined);
  assert.ok(early, 'the words did not wait for the script');
  await page.waitForFunction(() => document.querySelector('[data-govreport-article]') !== null);
  assert.equal(await shiftOf(page), 0);
  const own = requests.filter((path) => path !== '/' && path !== '/slow.html');
  assert.deepEqual(own, ['/dist/govreport.js', SAMPLE]);
});

test('host: without JavaScript, and with the script blocked, the article is what it was', async () => {
  const body = host(
    `<govreport-report src="${SAMPLE}"><article><h2>一、原文</h2><p>一个字也不少。</p></article></govreport-report>`,
  );
  for (const options of [
    { javaScriptEnabled: false },
    { init: (page: Page) => page.route('**/govreport.js', (route) => route.abort()) },
  ]) {
    const { page } = await openPage({ '/': { body } }, options);
    assert.ok(await page.getByText('一个字也不少。').isVisible());
    assert.ok(await page.getByRole('heading', { name: '一、原文' }).isVisible());
  }
});

test('host: a browser too old for our syntax shows the article, and nothing broken', async () => {
  // What such a browser does: it leaves modules alone, and drops a classic script it cannot parse.
  const article = `<govreport-report src="${SAMPLE}"><article><h2>一、原文</h2><p>一个字也不少。</p></article></govreport-report>
    <div data-govreport="metric-card" data-src="${SAMPLE}"><p>数据见正文</p></div>
    <govreport-metric-card src="${SAMPLE}"><p>第二个数据</p></govreport-metric-card><p>页脚</p>`;
  const scripts = {
    module: '<script src="/dist/govreport.js" type="text/no-module"></script>',
    classic: '<script src="/old.js"></script>',
  };
  for (const [kind, script] of Object.entries(scripts)) {
    const { page, complaints } = await openPage(
      {
        '/': { body: host(article, script) },
        '/old.js': { body: `${readFileSync('dist/govreport.classic.js', 'utf8')};a ?= b` },
      },
      { init: watchShifts },
    );
    for (const words of ['一个字也不少。', '数据见正文', '第二个数据', '页脚'])
      assert.ok(await page.getByText(words).isVisible(), `${kind}: ${words}`);
    assert.equal(await page.evaluate(() => customElements.get('govreport-report') === undefined), true);
    assert.equal(await shiftOf(page), 0);
    assert.ok(
      complaints.every((line) => /SyntaxError|Unexpected token/.test(line)),
      complaints.join('\n'),
    );
  }
});
