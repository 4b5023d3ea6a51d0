import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { blockText, leadLength, parseFeed, sectionEntries } from '../../src/feed/index.js';
import type { Feed } from '../../src/feed/index.js';
import { toHtml } from '../../src/publish/index.js';
import { hostileJson } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { anyFeed } from '../feed/any-feed.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** The HTML as a browser reads it. */
class Page {
  readonly elements: Element[] = [];

  constructor(html: string) {
    const walk = (nodes: Node[]): void => {
      for (const node of nodes) {
        if (!('tagName' in node)) continue;
        this.elements.push(node);
        walk(node.childNodes);
      }
    };
    walk(parseFragment(html).childNodes);
  }

  all(tag: string): Element[] {
    return this.elements.filter(({ tagName }) => tagName === tag);
  }

  byId(id: string): Element | undefined {
    return this.elements.find((element) => attribute(element, 'id') === id);
  }
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (node.nodeName === 'br') return '\n';
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const page = new Page(toHtml(smallFeed));

test('headings have the levels and ids of the outline', () => {
  const headings = page.elements.filter(({ tagName }) => /^h\d$/.test(tagName));
  assert.deepEqual(
    headings.map((each) => [each.tagName, attribute(each, 'id'), textOf(each)]),
    [
      ['h1', undefined, '示例县人民政府关于2023年法治政府建设情况的报告'],
      ['h2', 's1', '一、推进政务服务改革，营商环境持续优化'],
      ['h3', 's1-1', '（一）深化审批制度改革'],
      ['h3', 's1-2', '（二）加大助企融资力度'],
      ['h2', 's2', '二、推进严格规范公正文明执法'],
      ['h2', 's3', '三、2024年工作打算'],
    ],
  );
  assert.deepEqual(new Page(toHtml(smallFeed, { headingLevel: 0 })).all('h1').map(textOf), [
    '一、推进政务服务改革，营商环境持续优化',
    '二、推进严格规范公正文明执法',
    '三、2024年工作打算',
  ]);
  assert.ok(
    new Page(toHtml(smallFeed, { headingLevel: 6 })).all('h6').length === 6,
    'HTML has no seventh level',
  );
});

test('the information box, the figures and the files are there', () => {
  const terms = page.all('dt').map(textOf);
  for (const name of ['索引号', '文号', '发布机构', '成文日期', '有效性', '来源', '发布时间'])
    assert.ok(terms.includes(name));
  const values = page.all('dd').map(textOf);
  for (const value of [
    '示政文〔2024〕7号',
    '有效',
    '2024-02-18 09:30',
    '近3万户',
    '4,068家',
    '由12天缩短至3天',
    '全市第2位',
  ]) {
    assert.ok(values.includes(value), value);
  }
  assert.ok(page.all('a').some((link) => textOf(link) === '报告全文（PDF · 338 KB）'));
  const all = new Page(toHtml(smallFeed, { figures: 'all' })).all('dt').length;
  const none = new Page(toHtml(smallFeed, { figures: 'none' })).all('dt').length;
  assert.equal(all - none, smallFeed.items[0]._govreport.metrics.length);
});

test('links inside the page lead somewhere, every id is there once', () => {
  for (const link of page.all('a')) {
    const href = attribute(link, 'href')!;
    if (href.startsWith('#')) assert.ok(page.byId(href.slice(1)), href);
  }
  const ids = page.elements.map((each) => attribute(each, 'id')).filter(Boolean);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(textOf(page.byId('s1-1-p2')!).slice(0, 7), '二是拓展“一件');
});

test('a table names its heads for those who hear it', () => {
  const heads = page.all('th').map((each) => [textOf(each), attribute(each, 'scope')]);
  assert.deepEqual(heads, [
    ['类别', 'col'],
    ['已审结', 'colgroup'],
    ['未审结', 'col'],
    ['维持', 'col'],
    ['纠错', 'col'],
    ['自然资源', 'row'],
    ['其他', 'row'],
  ]);
  assert.equal(textOf(page.all('caption')[0]), '行政复议案件办理情况　单位：件');
});

test('a row header that spans rows leaves the cells beside it their columns', () => {
  const feed: Feed = JSON.parse(JSON.stringify(smallFeed)) as Feed;
  feed.items[0]._govreport.sections[0].blocks.push({
    id: 't2',
    type: 'table',
    header_rows: 0,
    header_columns: 1,
    rows: [[{ text: '组', row_span: 2 }, { text: '1' }], [{ text: '2' }], [{ text: '尾' }, { text: '3' }]],
  });
  const table = new Page(toHtml(feed)).byId('t2')!;
  const cells = new Page(toHtml(feed)).elements.filter(
    (each) => /^t[hd]$/.test(each.tagName) && ['组', '1', '2', '尾', '3'].includes(textOf(each)),
  );
  assert.ok(table);
  assert.deepEqual(
    cells.slice(0, 5).map((each) => [each.tagName, attribute(each, 'scope')]),
    [
      ['th', 'rowgroup'],
      ['td', undefined],
      ['td', undefined],
      ['th', 'row'],
      ['td', undefined],
    ],
  );
});

test('notes are numbered links there and back', () => {
  const feed: Feed = JSON.parse(JSON.stringify(smallFeed)) as Feed;
  const block = feed.items[0]._govreport.sections[0].blocks[0];
  Object.assign(block, { marks: [{ type: 'note', start: 0, end: 5, text: '公历。' }] });
  const noted = new Page(toHtml(feed));
  assert.equal(textOf(noted.byId('note-1')!), '公历。 ↩');
  assert.equal(textOf(noted.byId('note-1-ref')!), '[1]');
});

test('which report: the newest, or the one asked for, or none', () => {
  assert.match(toHtml(smallFeed, { item: 'shili-rule-of-law-2022' }), /关于2022年/);
  assert.equal(toHtml(smallFeed, { item: 'no such report' }), '');
  assert.equal(toHtml({ ...smallFeed, items: [] }), '');
});

test('markup in a feed is text, and dangerous addresses are gone, even unparsed', () => {
  for (const feed of [parseFeed(hostileJson).feed, unsafeFeed()]) {
    for (const { id } of feed.items) {
      const hostile = new Page(toHtml(feed, { item: id, figures: 'all' }));
      for (const element of hostile.elements) {
        assert.ok(!['script', 'iframe', 'marquee', 'b', 'style'].includes(element.tagName), element.tagName);
        for (const { name, value } of element.attrs) {
          assert.ok(!/^on|^style$/.test(name), name);
          assert.ok(!/(?:javascript|data|vbscript):/i.test(value) || !['href', 'src'].includes(name), value);
        }
      }
    }
  }
});

/** As if nobody had parsed it. */
function unsafeFeed(): Feed {
  const feed: Feed = JSON.parse(JSON.stringify(smallFeed)) as Feed;
  feed.items[0].attachments![0].url = 'javascript:alert(1)';
  const marks = (feed.items[0]._govreport.sections[2].blocks[0] as { marks: { url?: string }[] }).marks;
  marks[1].url = 'java\nscript:alert(1)';
  return feed;
}

test('every word of every report stands in the page, in its place', () => {
  fc.assert(
    fc.property(anyFeed, (feed) => {
      for (const item of feed.items) {
        const made = new Page(toHtml(feed, { item: item.id }));
        for (const { section } of sectionEntries(item._govreport)) {
          section.blocks.forEach((block, i) => {
            if (!('text' in block)) return;
            const from = i === 0 ? leadLength(section) : 0;
            const words = textOf(made.byId(block.id)!);
            assert.equal(words.replace(/\[\d+\]/g, ''), blockText(block).slice(from));
          });
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('HTML to be taken over names its report, so that next year’s does not move in', () => {
  const live = toHtml(smallFeed, { src: '/r.json', headingLevel: 2 });
  const { id } = smallFeed.items[0]!;
  assert.ok(live.includes(`<govreport-body src="/r.json" report="${id}" heading-level="3">`));
  assert.equal(new Page(live).all('h3').length, page.all('h2').length);
});
