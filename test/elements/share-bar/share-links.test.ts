import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shareLink, shorten } from '../../../src/elements/share-bar/share-links.js';
import type { LinkTarget } from '../../../src/elements/share-bar/share-links.js';

const TARGETS: LinkTarget[] = ['weibo', 'qq', 'qzone'];
const shared = {
  url: 'https://www.shili.example/art/1.html?id=7&lang=zh',
  title: '示例县人民政府关于2023年法治政府建设情况的报告',
  summary: '上线事项86项 & 网上可办率90%以上',
  image: 'https://www.shili.example/pic/1.jpg',
  site: '示例县人民政府',
};

/** Values by name, decoded exactly once. */
function values(link: string): Record<string, string> {
  const query = link.slice(link.indexOf('?') + 1);
  return Object.fromEntries(
    query.split('&').map((pair) => {
      const [name, value, ...rest] = pair.split('=');
      assert.deepEqual(rest, [], 'a value holds a bare =');
      return [name, decodeURIComponent(value!)];
    }),
  );
}

test('every service gets https, the exact address, title, summary and picture', () => {
  const weibo = values(shareLink('weibo', shared));
  assert.equal(weibo.url, shared.url);
  assert.equal(weibo.title, `【${shared.title}】${shared.summary}`);
  assert.equal(weibo.pic, shared.image);
  for (const target of ['qq', 'qzone'] as const) {
    const link = shareLink(target, shared);
    const { url, title, summary, pics } = values(link);
    assert.deepEqual(
      { url, title, summary, pics },
      {
        url: shared.url,
        title: shared.title,
        summary: shared.summary,
        pics: shared.image,
      },
    );
  }
  assert.equal(values(shareLink('qq', shared)).source, shared.site);
  assert.equal(values(shareLink('qzone', shared)).site, shared.site);
  for (const target of TARGETS) assert.match(shareLink(target, shared), /^https:\/\//);
});

test('a value that is not there is left out, and QZone never lacks its title', () => {
  const bare = { url: shared.url, title: '' };
  for (const target of TARGETS) {
    const found = values(shareLink(target, bare));
    assert.equal(found.title, shared.url);
    assert.ok(!('summary' in found) && !('pics' in found) && !('pic' in found));
  }
});

test('whatever the words are, they arrive encoded exactly once', () => {
  // Any UTF-16, half pairs and control characters included; within the length that is not cut.
  const words = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 60 });
  fc.assert(
    fc.property(
      words,
      words,
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      (title, summary, url) => {
        for (const target of TARGETS) {
          const link = shareLink(target, { url, title, summary, site: title });
          assert.match(link, /^https:\/\/[\w.%/?=&!~*'()-]+$/, 'something unencoded');
          assert.equal(new URL(link).href.length >= link.length, true);
          const found = values(link);
          assert.equal(found.url, url);
          const tidy = (text: string) => wellFormed(text).trim().replace(/\s+/g, ' ');
          if (target !== 'weibo' && tidy(summary)) assert.equal(found.summary, tidy(summary));
          if (target !== 'weibo' && tidy(title)) assert.equal(found.title, tidy(title));
        }
      },
    ),
  );
});

/** Half a pair cannot be written as UTF-8: it becomes the replacement character. */
function wellFormed(text: string): string {
  return Array.from(text, (one) => (/^[\ud800-\udfff]$/.test(one) ? '\ufffd' : one)).join('');
}

test('a long text is cut where a clause ends, so that no figure is cut in two', () => {
  const text = '上线事项86项，网上可办率90%以上，累计授信突破12.8亿元。';
  assert.equal(shorten(text, 100), text);
  assert.equal(shorten(text, 24), '上线事项86项，网上可办率90%以上…');
  assert.equal(shorten('无标点的很长很长的一句话', 6), '无标点的很长…');
  assert.equal(shorten('一'.repeat(100_000), 140).length, 141);
});

test('a decimal point or a thousands comma is not where a clause ends', () => {
  assert.equal(shorten('全年完成一般公共预算收入，增长12,345.67万元', 18), '全年完成一般公共预算收入…');
});

test('a cut never leaves half a character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.integer({ min: 1, max: 120 }),
      (text, longest) => {
        const cut = shorten(text, longest);
        assert.ok(Array.from(cut).length <= longest + 1);
        assert.doesNotThrow(() => encodeURIComponent(cut));
      },
    ),
  );
});
