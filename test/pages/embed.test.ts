import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { embedAddress, embedSnippet } from '../../src/publish/index.js';
import type { EmbedKind, EmbedOptions } from '../../src/publish/index.js';
import { host, openPage, SAMPLE, serveRoutes } from './browser.js';
import type { Route } from './browser.js';

const sample = readFileSync('samples/shili.json', 'utf8');
const hash = (JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Record<string, string>)[
  'govreport.js'
];

/** The county's own server; what others read of it by script carries a leave, as docs/embed.md says. */
const open = (body: string): Route => ({ body, headers: { 'Access-Control-Allow-Origin': '*' } });
const county = (): Promise<string> =>
  serveRoutes({
    '/open/govreport.js': open(readFileSync('dist/govreport.js', 'utf8')),
    '/open/report.json': open(sample),
  });

const card = (origin: string, folder = '/dist'): EmbedOptions => ({
  element: 'metric-card',
  src: `${origin}${folder === '/dist' ? SAMPLE : `${folder}/report.json`}`,
  attributes: { label: '人民调解成功率' },
  script: `${origin}${folder}/govreport.js`,
  title: '人民调解成功率',
});

const frameOf = async (page: Page): Promise<Frame> => {
  const handle = await page.waitForSelector('iframe');
  return (await handle.contentFrame())!;
};

for (const kind of ['script', 'data'] as EmbedKind[]) {
  test(`the ${kind} snippet, pasted as printed into another site, shows the figure`, async () => {
    const origin = await county();
    const snippet = embedSnippet(kind, { ...card(origin, '/open'), integrity: hash });
    const { page, complaints } = await openPage({ '/': { body: host(snippet, '') } });
    await page.getByText('98.5%').first().waitFor();
    assert.deepEqual(complaints, []);
  });
}

test('the frame snippet, pasted as printed into another site, shows the figure at its own height', async () => {
  const origin = await serveRoutes({});
  const snippet = embedSnippet('iframe', card(origin));
  const { page, complaints } = await openPage({ '/': { body: host(snippet, '') } });
  const frame = await frameOf(page);
  await frame.getByText('98.5%').first().waitFor();
  const fits = await page.waitForFunction(() => {
    const { style } = document.querySelector('iframe')!;
    return style.height !== '' && style.height !== '360px';
  });
  assert.ok(await fits.jsonValue());
  const heights = async () => [
    await page.evaluate(() => document.querySelector('iframe')!.clientHeight),
    await frame.evaluate(() => document.documentElement.scrollHeight),
  ];
  const [around, inside] = await heights();
  assert.ok(around! >= inside! && around! - inside! <= 2, `${String(around)} px for ${String(inside)} px`);
  assert.equal(await frame.evaluate(() => document.documentElement.scrollWidth > innerWidth), false);
  assert.deepEqual(complaints, []);
});

test('a frame follows its height when its width changes, and settles', async () => {
  const origin = await serveRoutes({});
  const snippet = embedSnippet('iframe', { ...card(origin), element: 'metric-grid', attributes: {} });
  const { page } = await openPage(
    { '/': { body: host(snippet, '') } },
    { viewport: { width: 1000, height: 800 } },
  );
  const height = () => page.evaluate(() => document.querySelector('iframe')!.clientHeight);
  await (await frameOf(page)).getByText('98.5%').first().waitFor();
  await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight !== 360);
  const wide = await height();
  await page.setViewportSize({ width: 340, height: 800 });
  await page.waitForFunction((was) => document.querySelector('iframe')!.clientHeight > was * 1.5, wide);
  const settled = () =>
    page.evaluate(
      () =>
        new Promise<number[]>((done) => {
          const seen: number[] = [];
          const look = () => {
            seen.push(document.querySelector('iframe')!.clientHeight);
            if (seen.length > 20) done(seen.slice(-10));
            else requestAnimationFrame(look);
          };
          look();
        }),
    );
  assert.equal(new Set(await settled()).size, 1);
});

test('in a frame without storage and without an origin the figure is shown all the same', async () => {
  const origin = await serveRoutes({
    '/open/report.json': open(sample),
    ...Object.fromEntries(
      ['embed.html', 'embed.js', 'govreport.classic.js'].map((name) => [
        `/open/${name}`,
        { body: readFileSync(`dist/${name}`, 'utf8') },
      ]),
    ),
  });
  const src = embedAddress(card(origin, '/open')).replace(/&/g, '&amp;');
  const { page, complaints } = await openPage({
    '/': { body: host(`<iframe title="t" src="${src}" sandbox="allow-scripts"></iframe>`, '') },
  });
  const frame = await frameOf(page);
  await frame.getByText('98.5%').first().waitFor();
  const storage = await frame.evaluate(() => {
    try {
      return typeof localStorage;
    } catch {
      return 'blocked';
    }
  });
  assert.equal(storage, 'blocked');
  assert.deepEqual(complaints, []);
});

/** What a frame says when asked for `query`, and what it requested of the other site. */
async function refused(
  query: string,
  lang = 'zh',
): Promise<{ words: string; asked: string[]; complaints: string[] }> {
  const asked: string[] = [];
  const stranger = await serveRoutes({ '/evil.json': open(sample) }, asked);
  const { page, complaints } = await openPage(
    {},
    { path: `/dist/embed.html?lang=${lang}&${query.replace('STRANGER', encodeURIComponent(stranger))}` },
  );
  const words = await page.locator('body > *').first().innerText();
  return { words, asked, complaints };
}

test('a frame shows no words of other sites under its own address, and says what to do', async () => {
  for (const query of [
    'element=body&src=STRANGER/evil.json',
    'element=metric-chart&srcs=/samples/shili.json%20STRANGER/evil.json',
    'element=report&src=data:application/json,{}',
    'element=report&src=javascript:alert(1)',
  ]) {
    const { words, asked, complaints } = await refused(query);
    assert.match(words, /不显示其他网站的数据.*connect-src/, query);
    assert.deepEqual([asked, complaints], [[], []]);
  }
  assert.match(
    (await refused('element=body&src=STRANGER/evil.json', 'en')).words,
    /Data of other sites is not shown/,
  );
});

test('a frame shows displays of reports and nothing else, with attributes they know', async () => {
  for (const element of ['', 'site-nav', 'breadcrumb', 'img', 'x%20onload=1', '__proto__'])
    assert.match((await refused(`element=${element}`)).words, /没有可显示的组件/, element);
  const { page } = await openPage(
    {},
    {
      path: `/dist/embed.html?element=metric-card&src=${SAMPLE}&label=人民调解成功率&onclick=alert(1)&style=color:red&id=x`,
    },
  );
  await page.getByText('98.5%').first().waitFor();
  const names = await page.locator('govreport-metric-card').evaluate((card) => card.getAttributeNames());
  assert.deepEqual(names.sort(), ['label', 'src']);
});

test('a site may list another whose feeds its frames show', async () => {
  const origin = await serveRoutes({ '/open/report.json': open(sample) });
  const embed = readFileSync('dist/embed.html', 'utf8').replace(/connect-src 'self'/, `$& ${origin}`);
  const { page, complaints } = await openPage(
    { '/dist/embed.html': { body: embed } },
    {
      path: `/dist/embed.html?element=metric-card&label=人民调解成功率&src=${encodeURIComponent(`${origin}/open/report.json`)}`,
    },
  );
  await page.getByText('98.5%').first().waitFor();
  assert.deepEqual(complaints, []);
});

test('a frame speaks for itself only: no other frame and no script of the page moves it', async () => {
  const origin = await serveRoutes({
    '/liar.html': {
      body: '<script>parent.postMessage({ type: "govreport-height", height: 5 }, "*"); parent.postMessage("said", "*")</script>',
    },
  });
  const snippet = embedSnippet('iframe', card(origin));
  const { page } = await openPage({
    '/': {
      body: host(
        `<script>addEventListener("message", ({ data }) => { if (data === "said") document.title = "said"; });
         postMessage({ type: "govreport-height", height: 7 }, "*")</script>${snippet}<iframe title="l" src="${origin}/liar.html"></iframe>`,
        '',
      ),
    },
  });
  await (await frameOf(page)).getByText('98.5%').first().waitFor();
  await page.waitForFunction(() => document.title === 'said');
  const heights = await page
    .locator('iframe')
    .evaluateAll((frames) => frames.map(({ clientHeight }) => clientHeight));
  assert.ok(
    heights.every((height) => height > 20),
    String(heights),
  );
});
