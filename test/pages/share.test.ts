import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';
import { openPage, reportShown } from './browser.js';

const SCRIPT = '<script src="/dist/govreport.js" type="module"></script>';
const REPORT = '<govreport-report src="/report.json"></govreport-report>';
const host = (body: string, head = SCRIPT) =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** A long report at the page's own address, so that links lead back to it. */
const feed = (url?: string) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: '示例县政府信息公开',
    items: [
      {
        id: '1',
        url,
        title: '示例县2023年法治政府建设情况的报告',
        date_published: '2024-02-05T10:00:00+08:00',
        _govreport: {
          version: 1,
          kind: 'rule-of-law',
          sections: Array.from({ length: 40 }, (_, at) => ({
            id: `s${at + 1}`,
            number: String(at + 1),
            title: `第${at + 1}项工作`,
            blocks: [
              {
                id: `s${at + 1}-b1`,
                type: 'paragraph',
                text: `今年推进第${at + 1}项工作，办理事项近${at + 3}万件，群众普遍满意。有关情况另行报告。`,
              },
            ],
          })),
          metrics: [
            {
              id: 'matters',
              label: '办理事项',
              value: 32,
              unit: '万件',
              as_written: '近32万件',
              qualifier: 'near',
              kind: 'count',
              source: { block: 's30-b1', start: 11, end: 20, quote: '办理事项近32万件' },
            },
          ],
        },
      },
    ],
  });

const marked = (page: Page) =>
  page.evaluate(() => {
    const names = ['govreport-citation'];
    return names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map(String)).join('|');
  });

async function choose(page: Page, name: string): Promise<void> {
  const value = await page
    .locator('govreport-share-bar option', { hasText: name })
    .first()
    .getAttribute('value');
  await page.locator('govreport-share-bar select').selectOption(value);
}

test('a link to selected words leads there and marks them, though the words come after the page', async () => {
  const routes = { '/': { body: host(REPORT) }, '/report.json': { body: feed() } };
  const { page, complaints } = await openPage(routes);
  await reportShown(page);
  await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#s30-b1')!));
  await page.getByRole('button', { name: '分享所选文字' }).click();
  const link = await page
    .locator('govreport-share-bar')
    .evaluate((bar) => (bar as HTMLElement & { shared: { url: string } }).shared.url);
  assert.match(link, /#s30-b1:~:text=/);

  const other = await page.context().newPage();
  await other.goto(link);
  await reportShown(other);
  await other.waitForFunction(() => scrollY > 1000);
  assert.match(await marked(other), /^今年推进第30项工作.*有关情况另行报告。$/);
  const top = await other.evaluate(() => document.querySelector('#s30-b1')!.getBoundingClientRect().top);
  assert.ok(top >= 0 && top < 400, String(top));
  assert.deepEqual(complaints, []);
});

test('an article that was adopted is led into by its words, where the page has no id for them', async () => {
  const article = Array.from(
    { length: 40 },
    (_, at) =>
      `<p>${at % 10 ? '' : `${'一二三四'[at / 10]!}、推进工作`}</p><p>第${at}段，办理事项近${at}万件。</p>`,
  ).join('');
  const { page } = await openPage(
    { '/': { body: host(`<govreport-body>${article}</govreport-body>`) } },
    { path: `/#s3:~:text=${encodeURIComponent('办理事项近35万件')}` },
  );
  await page.waitForFunction(() => CSS.highlights.get('govreport-citation')?.size);
  assert.equal(await marked(page), '办理事项近35万件');
});

/** The drawn poster, read by a scanner. */
async function scanned(page: Page): Promise<string | undefined> {
  const { width, height, grey } = await page.locator('govreport-share-bar canvas').evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
    let grey = '';
    for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at]!);
    return { width, height, grey };
  });
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < grey.length; at++) pixels.fill(grey.charCodeAt(at), at * 4, at * 4 + 3);
  return jsqr.default(pixels, width, height)?.data;
}

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

for (const scheme of ['light', 'dark']) {
  test(`under a strict policy a poster is drawn, ${scheme}, and its code leads to the exact address`, async () => {
    const url = 'https://www.shili.example/zwgk/2024/fazhi.html?id=7&lang=zh';
    const { page, complaints, foreign } = await openPage({
      '/': {
        body: host(`<div data-govreport-scheme="${scheme}">${REPORT}</div>`).replace(
          '<link rel="icon" href="data:,">',
          '',
        ),
        headers: { 'Content-Security-Policy': STRICT },
      },
      '/report.json': { body: feed(url) },
      '/favicon.ico': { body: '' },
    });
    await reportShown(page);
    await page.getByRole('button', { name: '海报' }).click();
    assert.equal(await scanned(page), url);
    await choose(page, '办理事项');
    const link = await page
      .locator('govreport-share-bar')
      .evaluate((bar) => (bar as HTMLElement & { shared: { url: string } }).shared.url);
    assert.match(link, /#s30-b1:~:text=/);
    assert.equal(await scanned(page), link);
    assert.match((await page.locator('govreport-share-bar canvas').getAttribute('aria-label'))!, /近32万件/);
    assert.deepEqual(
      complaints.filter((each) => !/icon|willReadFrequently/.test(each)),
      [],
    );
    assert.deepEqual(foreign, []);
  });
}

test('in WeChat the poster is an image to press, and where the policy forbids one, the drawing itself', async () => {
  const userAgent =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.49';
  for (const [policy, shown] of [
    ['', 'img'],
    ["img-src 'self'", 'canvas'],
  ] as const) {
    const { page } = await openPage(
      {
        '/': { body: host(REPORT), headers: policy ? { 'Content-Security-Policy': policy } : {} },
        '/report.json': { body: feed() },
      },
      { userAgent },
    );
    await reportShown(page);
    await page.getByRole('button', { name: '海报' }).click();
    const poster = page.locator(`govreport-share-bar ${shown}.poster`);
    await poster.waitFor();
    assert.ok((await poster.boundingBox())!.height > 100);
    assert.match(
      (await poster.getAttribute('alt')) ?? (await poster.getAttribute('aria-label'))!,
      /近32万件/,
    );
    await page.getByRole('group', { name: '海报' }).getByText('长按图片').waitFor();
  }
});

for (const [form, frame] of [
  ['标签', false],
  ['通用 div', false],
  ['框架 iframe', true],
] as const) {
  test(`the embed dialog’s snippet, ${form}, works as printed on another page, integrity and theme included`, async () => {
    const routes = {
      '/': { body: host(REPORT) },
      '/report.json': { body: feed(), type: 'application/feed+json' },
    };
    const { page, origin, complaints } = await openPage(routes);
    await reportShown(page);
    await choose(page, '办理事项');
    await page.getByRole('button', { name: '嵌入' }).click();
    const dialog = page.getByRole('dialog', { name: '嵌入其他网页' });
    await dialog.getByLabel('方式').selectOption({ label: form });
    await dialog.getByLabel('主题').selectOption({ label: '红' });
    const code = dialog.getByRole('textbox', { name: '代码' });
    if (!frame)
      await page.waitForFunction(() =>
        /integrity="sha384-/.test(
          document.querySelector('govreport-share-bar')!.shadowRoot!.querySelector('textarea')!.value,
        ),
      );
    const snippet = await code.inputValue();
    assert.ok(snippet.includes(origin));
    assert.deepEqual(complaints, []);

    const other = await page.context().newPage();
    await other.route(`${origin}/pasted`, (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: host(snippet, '') }),
    );
    await other.goto(`${origin}/pasted`);
    const place = frame ? other.frameLocator('iframe') : other;
    const card = place.locator('govreport-metric-card');
    await card.getByText('办理事项').first().waitFor();
    assert.match(await card.locator('.phrase').innerText(), /近\s*32\s*万件/);
    const hue = await card.evaluate((element) =>
      getComputedStyle(element).getPropertyValue('--govreport-hue').trim(),
    );
    assert.equal(hue, '#b3261e');
  });
}
