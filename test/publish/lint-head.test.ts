import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lintHead, readHead, toHead } from '../../src/publish/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

const codes = (html: string, name: string) =>
  lintHead(html)
    .filter(({ where }) => where.includes(name))
    .map(({ code, severity }) => `${code} ${severity}`);

test('a page without a head lacks the ten required tags, said as errors with their clause', () => {
  const errors = lintHead('<p>正文</p>').filter(
    ({ code, severity }) => severity === 'error' && code === 'tag-missing',
  );
  assert.deepEqual(
    errors.map(({ where }) => /"(\w+)"/.exec(where)![1]),
    [
      ...['SiteName', 'SiteDomain', 'SiteIDCode'],
      ...['ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType'],
      ...['ArticleTitle', 'PubDate', 'ContentSource'],
    ],
  );
  for (const { clause, write } of errors) {
    assert.match(clause, /47号/);
    assert.match(write, /^<meta name="\w+" content="[^"]+">$/);
  }
});

test('what to write is the report’s own where the feed is given', () => {
  const write = (name: string) =>
    lintHead('', { feed: smallFeed, siteName: '示例县门户' }).find(({ where }) =>
      where.includes(`"${name}"`),
    )!.write;
  assert.equal(write('PubDate'), '<meta name="PubDate" content="2024-02-18 09:30">');
  assert.equal(write('SiteName'), '<meta name="SiteName" content="示例县门户">');
  assert.ok(write('og:title').includes(smallFeed.items[0]!.title));
});

test('tags are found however the template wrote them', () => {
  for (const html of [
    '<META CONTENT=县政府办 NAME=contentsource>',
    "<meta name='ContentSource'\n content='县&#25919;府办' />",
    '<head><script>var a = "<body>"</script><meta name="ContentSource" content="a > b"></head>',
  ]) {
    assert.deepEqual(
      codes(html, 'ContentSource').filter((code) => !code.startsWith('tag-case')),
      [],
      html,
    );
  }
  assert.deepEqual(codes('<meta name="contentsource" content="x">', 'ContentSource'), ['tag-case info']);
});

test('what a browser would not read does not count', () => {
  for (const html of [
    '<!-- <meta name="SiteName" content="x"> -->',
    '<script>"<meta name=SiteName content=x>"</script>',
    '<body><meta name="SiteName" content="x">',
  ])
    assert.deepEqual(codes(html, 'SiteName'), ['tag-missing error'], html);
});

test('empty, doubled and malformed tags are told apart', () => {
  assert.deepEqual(codes('<meta name="SiteName" content=" ">', 'SiteName'), ['tag-empty error']);
  const twice = '<meta name="SiteName" content="甲"><meta name="SiteName" content="乙">';
  assert.deepEqual(codes(twice, 'SiteName'), ['tag-twice warning']);
  for (const [name, wrong, right] of [
    ['PubDate', '2024-02-18 09:30:11', '2024-02-18 09:30'],
    ['SiteIDCode', '411400', '4114000003'],
    ['SiteDomain', 'https://www.shili.example/', 'www.shili.example'],
    ['Url', '/a.html', 'https://www.shili.example/a.html'],
  ]) {
    assert.deepEqual(codes(`<meta name="${name!}" content="${wrong!}">`, `"${name!}"`), ['tag-form warning']);
    assert.deepEqual(codes(`<meta name="${name!}" content="${right!}">`, `"${name!}"`), []);
  }
});

test('structured data that is broken or speaks of no report, and a feed nobody names, are said', () => {
  const all = (html: string) => lintHead(html).map(({ code }) => code);
  assert.ok(all('<script type="application/ld+json">{oops</script>').includes('data-broken'));
  assert.ok(all('<script type="application/ld+json">{"@type":"WebPage"}</script>').includes('data-missing'));
  const head = toHead(smallFeed);
  for (const code of ['data-broken', 'data-missing', 'feed-missing'])
    assert.ok(!all(head).includes(code), code);
  assert.ok(all('').includes('feed-missing'));
});

test('any text is read without a throw, in time in step with its length', () => {
  const piece = fc.constantFrom(
    '<meta ',
    '<title>',
    '<script>',
    '<!--',
    '"',
    "'",
    '>',
    'name=',
    '&#x110000;',
    '&#',
    '</title',
    '<body',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 200 }), (pieces) => {
      lintHead(pieces.join(''));
    }),
  );
  const started = performance.now();
  readHead('<title>'.repeat(20_000) + '<meta "'.repeat(20_000));
  assert.ok(performance.now() - started < 2_000);
});
