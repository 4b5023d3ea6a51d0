import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bibtexCitation, citationText, plainCitation } from '../../src/publish/index.js';
import type { FeedItem } from '../../src/feed/index.js';

const item: FeedItem = {
  id: '11990121/2024-00058 号',
  url: 'https://www.shili.example/2024/fazhi.html',
  title: '示例县人民政府关于贯彻《示例条例》情况的报告',
  date_published: '2024-02-05T10:32:00+08:00',
  _govreport: {
    version: 1,
    kind: 'other',
    document: { document_number: '示政〔2024〕6号', signature: '示例县人民政府' },
    sections: [],
    metrics: [],
  },
};
const quote = '“一件事一次办”网上可办率90%以上';

test('GB/T 7714: author, title, kind and carrier, dates, address, in this order', () => {
  assert.equal(
    citationText(item, { accessed: '2026-11-24' }),
    '示例县人民政府. 示例县人民政府关于贯彻《示例条例》情况的报告[R/OL]. (2024-02-05)[2026-11-24]. https://www.shili.example/2024/fazhi.html.',
  );
});

test('running text: the title in its marks, titles inside it in single ones, the date as Chinese writes it', () => {
  assert.equal(
    plainCitation(item),
    '示例县人民政府：《示例县人民政府关于贯彻〈示例条例〉情况的报告》，2024年2月5日，https://www.shili.example/2024/fazhi.html',
  );
});

test('a sentence goes with its reference, qualifier and all, its own quotation marks made single', () => {
  const url = 'https://www.shili.example/2024/fazhi.html#s1-b1';
  for (const cite of [citationText, plainCitation, bibtexCitation]) {
    const text = cite(item, { quote, url });
    assert.match(text, /“‘一件事一次办’网上可办率90\\?%以上”/);
    assert.ok(text.includes(url));
  }
});

test('BibTeX: one entry with a plain key, a body’s name kept whole', () => {
  const entry = bibtexCitation(item, { accessed: '2026-11-24' });
  assert.match(entry, /^@techreport\{11990121-2024-00058-,\n/);
  assert.match(entry, /author = \{\{示例县人民政府\}\}/);
  assert.match(entry, /number = \{示政〔2024〕6号\}/);
  assert.match(entry, /year = \{2024\},\n {2}month = \{2\}/);
  assert.match(entry, /urldate = \{2026-11-24\}/);
});

test('what is not known is left out, without stray marks', () => {
  const bare = {
    ...item,
    url: undefined,
    date_published: undefined,
    _govreport: { ...item._govreport, document: undefined },
  };
  assert.equal(citationText(bare), '示例县人民政府关于贯彻《示例条例》情况的报告[R].');
  assert.equal(plainCitation(bare), '《示例县人民政府关于贯彻〈示例条例〉情况的报告》');
  assert.equal(bibtexCitation(bare).match(/ = /g)!.length, 1);
});

test('whatever the title, a BibTeX entry is one entry: braces balance and no field ends early', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('{', '}', '\\', '%', '#', '$', '&', '_', '^', '~', '\n', '"', '@', '题', 'a'),
  });
  fc.assert(
    fc.property(hostile, hostile, (title, words) => {
      const entry = bibtexCitation(
        { ...item, title, url: `https://www.shili.example/${words}` },
        { quote: words },
      );
      let depth = 0;
      for (const [at, character] of Array.from(entry).entries()) {
        if (character === '{') depth++;
        if (character === '}') depth--;
        assert.ok(depth > 0 || at < entry.indexOf('{') || at === entry.length - 1, entry);
      }
      assert.equal(depth, 0);
      assert.doesNotMatch(entry, /(?:title|note) = \{[^\n]*(?<!\\)[%#&$_]/);
    }),
  );
});
