import { test } from 'node:test';
import assert from 'node:assert/strict';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { parseFeed } from '../../src/feed/index.js';
import { citationText, toHead } from '../../src/publish/index.js';
import { hostileJson } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';

type Element = DefaultTreeAdapterTypes.Element;

function elements(html: string): Element[] {
  return parseFragment(html).childNodes.filter((node): node is Element => 'tagName' in node);
}

function meta(html: string, by: 'name' | 'property' | 'itemprop'): Record<string, string> {
  const found = elements(html)
    .map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value])))
    .filter((each) => each[by]);
  return Object.fromEntries(found.map((each) => [each[by], each['content']]));
}

interface Graph {
  '@graph': ({ '@type': string } & Record<string, unknown>)[];
}

function graph(html: string): Graph['@graph'] {
  const script = elements(html).find(({ tagName }) => tagName === 'script')!;
  return (JSON.parse((script.childNodes[0] as DefaultTreeAdapterTypes.TextNode).value) as Graph)['@graph'];
}

test('the meta tags of 国办发〔2017〕47号 are there, with the time as it asks', () => {
  const names = meta(
    toHead(smallFeed, {
      siteName: '示例县人民政府',
      siteDomain: 'www.shili.example',
      columnName: '法治政府建设',
      columnDescription: '法治政府建设年度报告',
      columnKeywords: '法治政府',
      columnType: '政策文件',
    }),
    'name',
  );
  for (const required of [
    ...['SiteName', 'SiteDomain', 'SiteIDCode'],
    ...['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'],
    ...['ArticleTitle', 'PubDate', 'ContentSource'],
  ]) {
    assert.ok(names[required], required);
  }
  assert.equal(names['PubDate'], '2024-02-18 09:30');
  assert.equal(names['SiteIDCode'], '9901230001');
  assert.equal(names['ContentSource'], '县政府办公室');
});

test('what is not known is left out, not invented', () => {
  const names = meta(toHead({ ...smallFeed, items: [{ ...smallFeed.items[1], authors: [] }] }), 'name');
  assert.deepEqual(Object.keys(names), ['ArticleTitle', 'PubDate', 'Url']);
});

test('cards find title and summary, readers the feed', () => {
  const head = toHead(smallFeed);
  assert.equal(meta(head, 'property')['og:title'], smallFeed.items[0].title);
  assert.equal(meta(head, 'itemprop')['description'], smallFeed.items[0].summary);
  const link = elements(head).find(({ tagName }) => tagName === 'link')!;
  assert.ok(link.attrs.some(({ name, value }) => name === 'type' && value === 'application/feed+json'));
});

test('search engines get the report, and its results with their qualifiers', () => {
  const [report, dataset, ...observations] = graph(toHead(smallFeed));
  assert.equal(report['@type'], 'Report');
  assert.equal(report['reportNumber'], '示政文〔2024〕7号');
  assert.equal(dataset['@type'], 'Dataset');
  const near = observations.find(({ name }) => name === '服务网格覆盖经营主体')!;
  assert.equal(near['value'], 30000);
  assert.equal(near['measurementQualifier'], 'near');
  assert.ok(
    !observations.some(({ name }) => name === '计划新建乡镇法律服务站'),
    'a target is no observation',
  );
});

test('a hostile title stays inside its attribute and its script', () => {
  const { feed } = parseFeed(hostileJson);
  for (const { id } of feed.items) {
    const tags = new Set(elements(toHead(feed, { item: id })).map(({ tagName }) => tagName));
    assert.deepEqual(
      [...tags].filter((tag) => !['meta', 'link', 'script'].includes(tag)),
      [],
    );
    assert.equal(graph(toHead(feed, { item: id }))[0]['@type'], 'Report');
  }
});

test('a reference by GB/T 7714-2015', () => {
  assert.equal(
    citationText(smallFeed.items[0], { accessed: '2026-11-23' }),
    '示例县人民政府. 示例县人民政府关于2023年法治政府建设情况的报告[R/OL]. (2024-02-18)[2026-11-23]. ' +
      'https://www.shili.example/zwgk/2024/fazhi.html.',
  );
  const { url, date_published, authors, ...bare } = smallFeed.items[1];
  assert.ok(url && date_published && authors);
  assert.equal(
    citationText(bare),
    '示例县. 示例县人民政府关于2022年法治政府建设情况的报告[R]. (2023-02-01).',
  );
});
