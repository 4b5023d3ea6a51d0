import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breadcrumbJsonLd, toHead } from '../../src/publish/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

const PAGE = 'https://www.shili.example/zwgk/2024/fazhi.html';

function listed(script: string): unknown {
  const json = /^<script type="application\/ld\+json">(.*)<\/script>$/.exec(script)?.[1];
  return JSON.parse(json ?? '');
}

test('a trail is a BreadcrumbList: positions from 1, addresses absolute, the page itself without one', () => {
  const trail = [{ title: '首页', url: '/' }, { title: '政务公开', url: '../' }, { title: '正文' }];
  assert.deepEqual(listed(breadcrumbJsonLd(trail, PAGE)), {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: '首页', item: 'https://www.shili.example/' },
      { '@type': 'ListItem', position: 2, name: '政务公开', item: 'https://www.shili.example/zwgk/' },
      { '@type': 'ListItem', position: 3, name: '正文' },
    ],
  });
});

test('a title cannot end the script, and no address that runs something is told', () => {
  const script = breadcrumbJsonLd([{ title: '</script><img src=x>', url: 'javascript:alert(1)' }], PAGE);
  assert.equal(script.indexOf('</script>'), script.length - '</script>'.length);
  assert.doesNotMatch(script, /javascript:|<img/);
});

test('a trail without steps gives nothing, and a page of unknown address keeps the names', () => {
  assert.equal(breadcrumbJsonLd([], PAGE), '');
  assert.match(breadcrumbJsonLd([{ title: '首页', url: '/' }], ''), /"name":"首页"}/);
});

test('the head of a page has its trail only when one is given', () => {
  assert.doesNotMatch(toHead(smallFeed), /BreadcrumbList/);
  assert.match(
    toHead(smallFeed, { breadcrumb: [{ title: '首页', url: '/' }] }),
    /BreadcrumbList.*shili\.example\//,
  );
});
