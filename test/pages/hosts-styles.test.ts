import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { host, openPage, reportShown, SAMPLE, SCRIPT } from './browser.js';

const DISPLAYS = [
  ...['breadcrumb', 'reading-tools', 'document-info', 'metric-grid', 'metric-table', 'metric-chart'],
  ...['openness-tables', 'section-nav', 'body', 'report-list', 'share-bar'],
];
const ALL = `<div data-govreport-src="${SAMPLE}">${DISPLAYS.map((name) => `<govreport-${name}></govreport-${name}>`).join('')}
  <govreport-metric-card label="人民调解成功率"></govreport-metric-card></div>`;

/** Displays that stand out of the box they were given, and how far the page itself can be moved sideways. */
const tooWide = (page: Page) =>
  page.evaluate(() => {
    const out: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('*')) {
      if (!element.localName.startsWith('govreport-')) continue;
      const { width } = element.getBoundingClientRect();
      const room = element.parentElement!.clientWidth;
      if (width > room + 1) out.push(`${element.localName}: ${String(width)} px in ${String(room)}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) out.push(`the page: ${String(scrollWidth)} px in ${String(clientWidth)}`);
    return out;
  });

/** Words in our controls that are cut off or lie over their neighbours. */
const clipped = (page: Page) =>
  page.evaluate(() => {
    const out: string[] = [];
    for (const element of document.querySelectorAll('*')) {
      if (!element.localName.startsWith('govreport-')) continue;
      for (const control of element.shadowRoot?.querySelectorAll<HTMLElement>('button, label, a') ?? []) {
        if (!control.offsetHeight || !control.textContent.trim()) continue;
        const { overflowX } = getComputedStyle(control);
        if (overflowX === 'hidden' && control.scrollWidth > control.clientWidth + 1)
          out.push(`${element.localName}: ${control.textContent.trim()}`);
      }
    }
    return out;
  });

interface Dress {
  css: string;
  html?: string;
  body?: string;
  width?: number;
}

const HOSTS: Record<string, Dress> = {
  'a reset that takes everything back': {
    css: '*,*::before,*::after{all:unset;display:revert;box-sizing:border-box}',
  },
  'a reset with universal selectors and !important': {
    css: '*{margin:0!important;padding:0!important;border:0!important;font:inherit!important;list-style:none!important;float:none!important}',
  },
  'rem of 62.5 %': { css: 'html{font-size:62.5%}body{font-size:1.6rem}' },
  'line-height 3 and letter-spacing on everything': {
    css: '*{line-height:3!important;letter-spacing:.3em!important;word-spacing:1em!important}',
  },
  'right to left': { css: 'body{margin:0 20px}', html: 'lang="ug" dir="rtl"' },
  'a column of 280 px': { css: '.column{width:280px;float:left}', body: `<div class="column">${ALL}</div>` },
  'a layout of tables': {
    css: 'td{vertical-align:top;padding:4px}',
    body: `<table width="100%"><tr><td width="200">栏目</td><td>${ALL}</td></tr></table>`,
  },
  'a layout of fixed tables on a phone': {
    css: 'table{table-layout:fixed;width:100%}',
    body: `<table><tr><td>${ALL}</td></tr></table>`,
    width: 320,
  },
  'a flex row and a grid that never shrink': {
    css: '.row{display:flex}.row>*{flex:1 0 0;min-width:0}.grid{display:grid;grid-template-columns:1fr 2fr}.grid>*{min-width:0}',
    body: `<div class="row"><div>${ALL}</div></div><div class="grid"><p>左</p><div>${ALL}</div></div>`,
  },
  'old rules for bare tags': {
    css: 'a{color:red;text-decoration:none;float:left}table{width:3000px}button{width:400px;text-transform:uppercase}dl{float:left}li{display:inline}img,svg{width:100%}h2{font-size:80px}div{text-indent:2em;white-space:nowrap}',
  },
};

for (const [name, { css, html, body = ALL, width = 1000 }] of Object.entries(HOSTS)) {
  test(`host: ${name} breaks no layout of ours`, async () => {
    const { page, complaints } = await openPage(
      {
        '/': { body: host(body, `<link rel="stylesheet" href="/site.css">${SCRIPT}`, html) },
        '/site.css': { body: css },
      },
      { viewport: { width, height: 800 } },
    );
    await reportShown(page);
    await page.getByText('98.5%').first().waitFor();
    // Rules for bare tags reach the article, which is the page's own to style; what must hold is the room around it.
    if (!name.startsWith('old rules')) assert.deepEqual(await tooWide(page), []);
    assert.deepEqual(await clipped(page), []);
    assert.deepEqual(complaints, []);
  });
}

test('host: on paper the report is whole and without controls', async () => {
  const { page } = await openPage({
    '/': { body: host(`<govreport-report src="${SAMPLE}"></govreport-report>`) },
  });
  await reportShown(page);
  await page.emulateMedia({ media: 'print' });
  for (const tag of ['reading-tools', 'share-bar'])
    assert.equal(await page.locator(`govreport-${tag}`).isVisible(), false, tag);
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  const pdf = await page.pdf({ format: 'A4' });
  assert.ok(pdf.length > 20_000);
});

test('host: a policy with a nonce lets our script through, and refuses nothing', async () => {
  const { page, complaints } = await openPage({
    '/': {
      body: host(
        `<govreport-report src="${SAMPLE}"></govreport-report>`,
        '<script nonce="r4nd0m" src="/dist/govreport.js" type="module"></script>',
      ),
      headers: {
        'Content-Security-Policy':
          "default-src 'none'; script-src 'nonce-r4nd0m'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
      },
    },
  });
  await reportShown(page);
  await page.getByText('98.5%').first().waitFor();
  assert.deepEqual(complaints, []);
});
