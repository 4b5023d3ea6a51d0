import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import axe from 'axe-core';
import JSZip from 'jszip';
import type { Page } from 'playwright-core';
import { mediaType } from '../scripts.js';
import { openPage } from './browser.js';
import type { Route } from './browser.js';

const PATH = '/dist/composer/index.html';
const SHARED = env['GOVREPORT_SHARED'] ?? '../shared';

/** One sample of ours, and real reports of each kind of file where they are at hand. */
const DOCUMENTS = [
  'samples/sources/shili-2023.html',
  ...['shangqiu-2023/input.txt', 'huaian-2024/input.txt'].map((path) => join(SHARED, 'reports', path)),
];

const open = () =>
  openPage({}, { path: PATH, viewport: { width: 1280, height: 860 }, acceptDownloads: true });
const bring = async (page: Page, ...files: string[]): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles(files.map((file) => resolve(file)));
  await page.getByRole('heading', { name: '核对内容' }).waitFor();
};
const step = (page: Page, name: string) =>
  page.getByRole('navigation', { name: '步骤' }).getByRole('button', { name });
const tab = (page: Page, name: RegExp) => page.getByRole('tab', { name });

/** What axe finds wrong, in words. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: unknown): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run({ exclude: [['iframe']] });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  });
}

/** Takes the package, unpacks it, and gives its files as routes of a server with a strict policy. */
async function unpacked(page: Page): Promise<{ routes: Record<string, Route>; files: Map<string, string> }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载压缩包' }).click(),
  ]);
  const archive = await JSZip.loadAsync(readFileSync(await download.path()));
  const files = new Map<string, string>();
  for (const [path, entry] of Object.entries(archive.files)) files.set(path, await entry.async('string'));
  const routes = Object.fromEntries(
    [...files].map(([path, body]): [string, Route] => [
      `/govreport/${path}`,
      {
        body,
        type: mediaType(path),
        headers: {
          'Content-Security-Policy':
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'",
        },
      },
    ]),
  );
  return { routes: { ...routes, '/favicon.ico': { body: '', status: 204 } }, files };
}

for (const path of DOCUMENTS) {
  const skip = !existsSync(path) && `${path} is not at hand`;
  test(`from ${path} to a page under a strict policy that shows what was composed`, { skip }, async () => {
    const { page, foreign, complaints } = await open();
    await bring(page, path);
    const title = await page.locator('article .title').innerText();

    // Reviewed: the first figure gets a name of the editor's, and is featured.
    const name = '核对后的名称';
    await page.getByLabel('名称', { exact: true }).fill(name);
    await page.getByRole('button', { name: '采用，看下一个' }).click();
    await page.getByRole('button', { name: '全部', exact: true }).click();
    const star = page.getByRole('button', { name: `精选 ${name}` });
    if ((await star.getAttribute('aria-pressed')) === 'false') await star.click();

    await step(page, '选择版式').click();
    await page.getByRole('radio', { name: /数据条/ }).check();
    const preview = page.frameLocator('iframe');
    await preview.getByText(name).first().waitFor();

    await page.getByRole('radio', { name: /整页/ }).check();
    await step(page, '取用发布').click();
    const { routes, files } = await unpacked(page);
    assert.ok(files.has('使用说明.txt') && files.has('integrity.json'), [...files.keys()].join());
    assert.deepEqual(foreign, []);
    assert.deepEqual(complaints, []);
    await page.context().close();

    const site = await openPage(routes, { path: '/govreport/index.html' });
    await site.page.getByText(name).first().waitFor();
    assert.equal(
      (await site.page.getByRole('heading', { level: 1 }).innerText()).replace(/\s/g, ''),
      title.replace(/\s/g, ''),
    );
    assert.equal(await site.page.getByRole('heading', { level: 1 }).count(), 1);
    assert.deepEqual(site.foreign, []);
    assert.deepEqual(site.complaints, []);
    await site.page.context().close();
  });
}

test('what was reviewed survives a reload, undo goes back, redo forward', async () => {
  const { page } = await open();
  await bring(page, 'samples/sources/shili-2023.html');
  const label = page.getByLabel('名称', { exact: true });
  const before = await label.inputValue();
  await label.fill('改过的名称');
  await page.getByRole('button', { name: '撤销' }).click();
  assert.equal(await label.inputValue(), before);
  await page.getByRole('button', { name: '重做' }).click();
  assert.equal(await label.inputValue(), '改过的名称');
  await page.getByText('草稿已保存在本机').waitFor();
  await page.reload();
  await page.getByRole('heading', { name: '核对内容' }).waitFor();
  await page.getByRole('button', { name: '全部', exact: true }).click();
  await page
    .getByRole('button', { name: /改过的名称/ })
    .first()
    .waitFor();
  await page.context().close();
});

test('a file that cannot be read says why and leaves the desk as it was', async () => {
  const { page } = await open();
  await bring(page, 'samples/sources/shili-2023.html');
  await step(page, '导入报告').click();
  await page.locator('input[type=file]').setInputFiles([
    { name: '坏了.json', mimeType: 'application/json', buffer: Buffer.from('{"version":') },
    { name: '空.txt', mimeType: 'text/plain', buffer: Buffer.from('') },
    { name: '坏了.docx', mimeType: 'application/zip', buffer: Buffer.from('PK\u0003\u0004……') },
  ]);
  const alert = page.getByRole('alert');
  await alert.getByText('坏了.docx').waitFor();
  for (const name of ['坏了.json', '空.txt', '坏了.docx'])
    assert.match(await alert.innerText(), new RegExp(name));
  assert.equal(await page.getByRole('radio', { checked: true }).count(), 1);
  await page.context().close();
});

test('words selected in the text become a figure, and a figure in the text leads to its form', async () => {
  const { page } = await open();
  await bring(page, 'samples/sources/shili-2023.html');
  const figure = page.locator('article a.figure').nth(3);
  const written = await figure.innerText();
  await figure.click();
  assert.equal(await page.locator('.written .value').innerText(), written);
  // Taken out, and brought back by selecting its words.
  const count = await page.locator('article a.figure').count();
  await page.getByRole('button', { name: '不是数据，删除' }).click();
  await page.waitForFunction((n) => document.querySelectorAll('article a.figure').length === n, count - 1);
  await page.evaluate((words) => {
    for (const piece of document.querySelectorAll('article [data-start]')) {
      const at = piece.textContent.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(piece.firstChild!.nodeType === 3 ? piece.firstChild! : piece.childNodes[1]!, 0);
      const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
      let text = walker.nextNode() as Text;
      while (!text.data.includes(words)) text = walker.nextNode() as Text;
      range.setStart(text, text.data.indexOf(words));
      range.setEnd(text, text.data.indexOf(words) + words.length);
      getSelection()!.removeAllRanges();
      getSelection()!.addRange(range);
      return;
    }
  }, written);
  await page.getByRole('button', { name: '把选中的文字加为数据' }).click();
  await page.waitForFunction((n) => document.querySelectorAll('article a.figure').length === n, count);
  assert.equal(await page.locator('.written .value').innerText(), written);
  await page.context().close();
});

test('two years are brought at once, and their figures matched', async () => {
  const { page } = await open();
  await bring(page, 'samples/sources/shili-2023.html', 'samples/sources/shili-2022.txt');
  await tab(page, /往年/).click();
  await page.getByText(/项相同/).waitFor();
  const not = page.getByRole('button', { name: /不是同一项/ });
  const count = await not.count();
  assert.ok(count > 3, `${count} matched`);
  await not.first().click();
  assert.equal(await not.count(), count - 1);
  await page.context().close();
});

test('every step is clean under axe, in the width of a desk and of a tablet', async () => {
  const { page } = await open();
  assert.deepEqual(await violations(page), []);
  await bring(page, 'samples/sources/shili-2023.html');
  for (const name of [/数据/, /疑问/, /信息/, /往年/]) {
    await tab(page, name).click();
    assert.deepEqual(await violations(page), [], String(name));
  }
  for (const name of ['选择版式', '取用发布']) {
    await step(page, name).click();
    assert.deepEqual(await violations(page), [], name);
  }
  await page.setViewportSize({ width: 768, height: 1024 });
  for (const name of ['导入报告', '核对内容', '选择版式', '取用发布']) {
    await step(page, name).click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${name} runs ${wide}px over`);
  }
  await page.context().close();
});

test('opened from a folder, without any server, it reads and previews', async () => {
  const { page, complaints } = await openPage({}, { path: PATH });
  await page.goto(pathToFileURL(resolve('dist/composer/index.html')).href);
  await bring(page, 'samples/sources/shili-2023.html');
  await step(page, '选择版式').click();
  await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();
  assert.deepEqual(
    complaints.filter((line) => line.startsWith('uncaught')),
    [],
  );
  await page.context().close();
});
