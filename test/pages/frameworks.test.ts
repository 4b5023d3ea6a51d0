import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { before, test } from 'node:test';
import { openPage, SCRIPT } from './browser.js';
import { bundle } from './bundle.js';

before(() => {
  execFileSync('node_modules/.bin/tsc', ['-p', 'examples/tsconfig.json']);
});

for (const framework of ['react', 'vue']) {
  test(`the example for ${framework} shows a report, hears of it, and re-renders without losing it`, async () => {
    const { page, complaints } = await openPage({
      '/': { body: readFileSync(`examples/${framework}/index.html`, 'utf8') },
      '/main.js': { body: await bundle(`build/examples/${framework}/main.js`) },
    });
    await page.getByRole('heading', { level: 1, name: '示例县人民政府2023年' }).waitFor();
    await page.getByText('98.5%').first().waitFor();
    assert.ok((await page.getByRole('heading', { level: 2 }).count()) >= 4);
    await page.getByRole('button', { name: '标题降一级' }).click();
    await page.getByRole('heading', { level: 3, name: '一、' }).waitFor();
    assert.equal(await page.getByRole('heading', { level: 2 }).count(), 0);
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.deepEqual(complaints, []);
  });

  test(`host: ${framework} that reorders, drops, rewrites and unmounts our elements throws nothing and shows what it means`, async () => {
    const app = await bundle(fileURLToPath(new URL(`./hosts/${framework}-list.js`, import.meta.url)));
    const { page, complaints } = await openPage({
      '/': {
        body: `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,">${SCRIPT}<div id="app"></div><script type="module" src="/app.js"></script>`,
      },
      '/app.js': { body: app },
    });
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    await page.locator('li').nth(2).getByText('1.37').waitFor();
    await page.locator('govreport-report h1').waitFor();

    await press('倒序');
    await page.locator('li').nth(2).getByText('98.5%').waitFor();
    await press('改文');
    await page.getByText('第一版，又改').waitFor();
    await press('删去');
    await page.getByText('附言').waitFor({ state: 'detached' });
    assert.equal(await page.locator('govreport-metric-card').count(), 2);

    await press('开关');
    await page.locator('govreport-report').waitFor({ state: 'detached' });
    await press('开关');
    await page.locator('govreport-report h1').waitFor();
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    assert.equal(await page.locator('#article h2').count(), 1);
    assert.deepEqual(complaints, []);
  });
}
