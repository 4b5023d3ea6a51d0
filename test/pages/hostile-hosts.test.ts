import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPage, reportShown } from './browser.js';

const SCRIPT = '<script src="/dist/govreport.js" type="module"></script>';
const TAG = '<govreport-report src="/samples/shili.json"></govreport-report>';

const host = (body: string, head = SCRIPT, html = 'lang="zh-Hans"') =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** Directives of a strict site: nothing inline, nothing from elsewhere, no HTML sinks. */
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

test('under a strict policy with Trusted Types the whole page works and nothing is refused', async () => {
  const { page, complaints, foreign } = await openPage({
    '/': { body: host(TAG), headers: { 'Content-Security-Policy': STRICT } },
  });
  await reportShown(page);
  assert.ok((await page.locator('govreport-metric-card, govreport-metric-grid').count()) > 0);
  assert.deepEqual(complaints, []);
  assert.deepEqual(foreign, []);
});

test('a page with every element asks for the script and the feed, and for nothing else', async () => {
  const { page, requests, foreign } = await openPage({ '/': { body: host(TAG) } });
  await reportShown(page);
  assert.deepEqual(
    requests.filter((path) => path !== '/'),
    ['/dist/govreport.js', '/samples/shili.json'],
  );
  assert.deepEqual(foreign, []);
});

test('pasted twice, as module and as classic script, the first definition stays and nothing breaks', async () => {
  const twice = `<script src="/dist/govreport.classic.js"></script>${SCRIPT}${SCRIPT}<script src="/dist/govreport.classic.js" defer></script>`;
  const { page, complaints } = await openPage({ '/': { body: host(TAG + TAG, twice) } });
  await reportShown(page);
  assert.deepEqual(complaints, []);
});

test('resets and oddities of the host page reach neither letters nor layout of our controls', async () => {
  const plain = await openPage({ '/': { body: host(TAG) } });
  const odd = await openPage({
    '/': {
      body: host(TAG, `<link rel="stylesheet" href="/odd.css">${SCRIPT}`),
    },
    '/odd.css': {
      body: 'html{font-size:62.5%}*{line-height:3!important;letter-spacing:4px;text-transform:uppercase;box-sizing:content-box;color:#c0c}button,a{border-radius:9px;background:#ff0}',
    },
  });
  const look = async ({ page }: typeof plain) => {
    await reportShown(page);
    return page.evaluate(() => {
      const button = document
        .querySelector('govreport-reading-tools')!
        .shadowRoot!.querySelector('button, input, label')!;
      const { fontSize, letterSpacing, textTransform, backgroundColor, color, borderRadius } =
        getComputedStyle(button);
      return { fontSize, letterSpacing, textTransform, backgroundColor, color, borderRadius };
    });
  };
  assert.deepEqual(await look(odd), await look(plain));
});

for (const width of [320, 1280]) {
  test(`at ${width} px nothing of the page scrolls sideways, at the largest text too`, async () => {
    for (const reader of ['', 'size-40 elder']) {
      const { page } = await openPage(
        { '/': { body: host(TAG, SCRIPT + '<meta name="viewport" content="width=device-width">') } },
        { viewport: { width, height: 800 } },
      );
      await reportShown(page);
      await page.evaluate(
        (words) => document.documentElement.setAttribute('data-govreport-reader', words),
        reader,
      );
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.ok(overflow <= 0, `${overflow} px too wide with "${reader}"`);
    }
  });
}

test('an inline feed needs no request but the script', async () => {
  const { page, requests } = await openPage({
    '/': {
      body: host(
        `<govreport-report src="#r"></govreport-report><script type="application/feed+json" id="r">${JSON.stringify(
          {
            version: 'https://jsonfeed.org/version/1.1',
            title: '示例县',
            items: [
              {
                id: '1',
                title: '示例县报告',
                content_text: '正文',
                _govreport: {
                  version: 1,
                  kind: 'other',
                  sections: [
                    {
                      id: 's1',
                      title: '一段',
                      blocks: [{ id: 's1-b1', type: 'paragraph', text: '正文在此。' }],
                    },
                  ],
                  metrics: [],
                },
              },
            ],
          },
        )}</script>`,
      ),
    },
  });
  await reportShown(page);
  assert.ok(await page.getByText('正文在此。').isVisible());
  assert.deepEqual(
    requests.filter((path) => path !== '/'),
    ['/dist/govreport.js'],
  );
});

test('without script the page is the article it was', async () => {
  const { page } = await openPage(
    {
      '/': { body: host('<govreport-report src="/samples/shili.json"><p>原文在此。</p></govreport-report>') },
    },
    { javaScriptEnabled: false },
  );
  assert.ok(await page.getByText('原文在此。').isVisible());
});
