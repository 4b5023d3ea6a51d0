import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it, test } from 'node:test';
import { convert } from '../../src/convert/index.js';
import { toHtml } from '../../src/publish/index.js';
import { SAMPLE, SCRIPT, host, openPage, reportShown, shiftOf, watchShifts } from './browser.js';

const REPORTS = join(resolve(process.env['GOVREPORT_SHARED'] ?? '../shared'), 'reports');
const skip = existsSync(REPORTS) ? false : `real reports are not at hand (${REPORTS})`;
const NAMES = [
  'shangqiu-2023/input.txt',
  'huaian-2024/input.txt',
  'badong-2004/input.html',
  'unlabelled/2026-浙江省.txt',
];

const FILE = '/dist/govreport-hant.json';
const PAGE = host(`<govreport-report src="${SAMPLE}"></govreport-report>`);
const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
  "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

type Open = Awaited<ReturnType<typeof openPage>>['page'];
/** Chooses as a reader's other tab would: through what is remembered. */
const choose = (page: Open, script: string | undefined) =>
  page.evaluate((script) => {
    localStorage.setItem('govreport', JSON.stringify(script ? { script } : {}));
    dispatchEvent(new StorageEvent('storage', { key: 'govreport' }));
  }, script);
const remember = (page: Open) =>
  page.addInitScript(() => localStorage.setItem('govreport', '{"script":"hant-tw"}'));
const shown = (page: Open) =>
  page.waitForFunction(() => document.querySelector('govreport-body [lang=zh-Hant-TW]') !== null);

test('under a strict policy with Trusted Types, 繁體 costs one request to our own file, when it is asked for', async () => {
  const { page, requests, foreign, complaints } = await openPage({
    '/': { body: PAGE, headers: { 'Content-Security-Policy': STRICT } },
  });
  await reportShown(page);
  assert.ok(!requests.includes(FILE));
  await choose(page, 'hant-tw');
  await shown(page);
  await choose(page, 'hant-hk');
  await page.waitForSelector('govreport-body [lang=zh-Hant-HK]');
  await choose(page, undefined);
  await page.waitForSelector('govreport-body [lang=zh-Hans]');
  assert.deepEqual(
    requests.filter((path) => path.includes('hant')),
    [FILE],
  );
  assert.deepEqual([foreign, complaints], [[], []]);
});

test('remembered, it is there from the start, and nothing jumps', async () => {
  const { page } = await openPage(
    { '/': { body: PAGE } },
    {
      init: async (page) => {
        await watchShifts(page);
        await remember(page);
      },
    },
  );
  await shown(page);
  assert.match(await page.locator('govreport-body').innerText(), /縣/);
  assert.ok((await shiftOf(page)) < 0.01);
});

test('a file of another release changes no word, and the console says what is wrong', async () => {
  const { page, complaints } = await openPage(
    { '/': { body: PAGE }, [FILE]: { body: '{"version":1}' } },
    { init: remember },
  );
  await reportShown(page);
  await page.waitForFunction(() => document.querySelector('[data-govreport-live]')?.textContent !== '');
  assert.equal(await page.locator('govreport-body [lang^=zh-Hant]').count(), 0);
  assert.ok(
    complaints.some((line) => line.includes('not the file of this release')),
    complaints.join(),
  );
});

describe('real reports are shown in the traditional script and given back without loss', { skip }, () => {
  for (const name of skip ? [] : NAMES) {
    for (const isArticle of [false, true]) {
      it(`${name}, ${isArticle ? 'in an article of the page' : 'rendered from its feed'}`, async () => {
        const { value } = await convert(readFileSync(join(REPORTS, name)), { filename: name });
        const article = isArticle ? toHtml(value) : '';
        const { page, complaints } = await openPage({
          '/': {
            body: host(
              `<govreport-metric-grid show="all"></govreport-metric-grid><govreport-body>${article}</govreport-body>`,
              SCRIPT,
              'lang="zh-Hans" data-govreport-src="/feed.json"',
            ),
          },
          '/feed.json': { body: JSON.stringify(value) },
        });
        await reportShown(page);
        await page.waitForSelector('govreport-metric-grid a');
        const words = () =>
          page.evaluate(() => {
            const body = document.querySelector('govreport-body')!;
            const ids = [...body.querySelectorAll('[id]')].map(({ id }) => id);
            return { html: body.innerHTML, text: body.textContent, ids: ids.join() };
          });
        const before = await words();
        await choose(page, 'hant-tw');
        await page.waitForSelector('[lang=zh-Hant-TW]');
        const written = await words();
        assert.notEqual(written.text, before.text);
        assert.equal([...written.text].length, [...before.text].length);
        assert.equal(written.ids, before.ids);
        const digits = (text: string) => text.match(/[\d.%]+/g)?.join(' ');
        assert.equal(digits(written.text), digits(before.text));
        await choose(page, undefined);
        await page.waitForFunction(() => document.querySelector('[lang^=zh-Hant]') === null);
        assert.equal((await words()).html, before.html);
        assert.deepEqual(complaints, []);
      });
    }
  }
});
