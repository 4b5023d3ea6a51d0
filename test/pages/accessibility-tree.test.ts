import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openPage, reportShown } from './browser.js';

/** A node of the tree that assistive technology is given. */
interface Node {
  nodeId: string;
  parentId?: string;
  ignored: boolean;
  role?: { value: string };
  name?: { value?: string };
  properties?: { name: string; value: { value?: unknown } }[];
  childIds?: string[];
}

const HOST = (body: string) =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><script src="/dist/govreport.js" type="module"></script></head><body>${body}</body></html>`;

async function tree(body: string): Promise<{ page: Page; nodes: Node[] }> {
  const { page } = await openPage({ '/': { body: HOST(body) } });
  await reportShown(page);
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: Node[] };
  return { page, nodes };
}

const role = (nodes: Node[], wanted: string) =>
  nodes.filter((node) => !node.ignored && node.role?.value === wanted);
const nameOf = (node: Node | undefined) => node?.name?.value ?? '';

/** The nodes below one, in the order they are read. */
function below(nodes: Node[], root: Node): Node[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const found: Node[] = [];
  const walk = (node: Node): void => {
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (!child) continue;
      found.push(child);
      walk(child);
    }
  };
  walk(root);
  return found;
}

test('a card is heard as one phrase: label, qualifier, number and unit together, and it is a link', async () => {
  const { nodes } = await tree(
    '<govreport-metric-grid src="/samples/shili.json"></govreport-metric-grid><govreport-body src="/samples/shili.json"></govreport-body>',
  );
  const list = role(nodes, 'list').find((node) => nameOf(node) === '主要数据');
  assert.ok(list, 'the grid is a named list');
  const cards = role(below(nodes, list), 'link');
  assert.ok(cards.length > 3, 'its cards are links');
  const names = cards.map(nameOf);
  assert.ok(
    names.some((name) => /^近4\.2万户 全县登记在册经营主体$/.test(name)),
    names.join('\n'),
  );
  for (const name of names) assert.match(name, /\d/, 'no card without its number');
});

test('a cell of the table of figures is heard under its column, in the row of its figure', async () => {
  const { nodes } = await tree(
    '<govreport-metric-table src="/samples/yangli.json"></govreport-metric-table><govreport-body src="/samples/yangli.json"></govreport-body>',
  );
  const table = role(nodes, 'table').find((node) => nameOf(node).includes('数据一览'));
  assert.ok(table, 'the table has a name');
  const heads = role(below(nodes, table), 'columnheader').map(nameOf);
  for (const name of ['指标', '数据', '章节', '原文'])
    assert.ok(
      heads.some((head) => head.includes(name)),
      `${name}: ${heads.join()}`,
    );
  const rows = role(below(nodes, table), 'row').filter((row) =>
    role(below(nodes, row), 'rowheader').some((header) => nameOf(header)),
  );
  assert.ok(rows.length > 20, 'every figure is a row with a header');
});

test('the navigator says what it is, how much there is and where the reader stands', async () => {
  const { page, nodes } = await tree('<govreport-report src="/samples/shili.json"></govreport-report>');
  const nav = role(nodes, 'navigation').find((node) => /目录/.test(nameOf(node)));
  assert.ok(nav, 'a landmark of its own name');
  const inside = below(nodes, nav);
  assert.ok(role(inside, 'list').length > 0, 'a list, which says its length');
  const text = role(inside, 'StaticText').map(nameOf).join('');
  assert.match(text, /4 部分 15 节/);
  assert.ok(role(inside, 'link').some((link) => /压实工作责任/.test(nameOf(link))));
  await page.evaluate(() => document.querySelector('govreport-body [id="s2"]')!.scrollIntoView());
  const current = page.locator('govreport-section-nav [aria-current]');
  await page.waitForFunction(() =>
    document
      .querySelector('govreport-section-nav')
      ?.shadowRoot?.querySelector('[aria-current]')
      ?.textContent?.includes('聚焦主责主业'),
  );
  assert.equal(await current.count(), 1, 'one place at a time');
});
