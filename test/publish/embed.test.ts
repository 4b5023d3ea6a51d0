import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { embedAddress, embedSnippet, toOembed } from '../../src/publish/index.js';
import type { EmbedKind, EmbedOptions } from '../../src/publish/index.js';

import { smallFeed } from '../fixtures/small-feed.js';

type Element = DefaultTreeAdapterTypes.Element;

const SITE = 'https://www.shili.example/govreport/';
const CARD = {
  element: 'metric-card',
  src: `${SITE}report.json`,
  attributes: { metric: 'mediation', full: true, compact: false, label: undefined },
  script: `${SITE}govreport.js`,
  integrity: 'sha384-abc',
  theme: 'red',
  link: { text: '法治政府建设年度报告', url: 'https://www.shili.example/1.html' },
} satisfies EmbedOptions;

function elements(html: string): Element[] {
  return parseFragment(html).childNodes.filter((node): node is Element => 'tagName' in node);
}

function attributes({ attrs }: Element): Record<string, string> {
  return Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
}

test('the tag comes with the script it needs, pinned, and with a link where the script is missing', () => {
  const [script, card] = elements(embedSnippet('script', CARD));
  assert.deepEqual(attributes(script!), {
    src: `${SITE}govreport.js`,
    type: 'module',
    integrity: 'sha384-abc',
    crossorigin: 'anonymous',
  });
  assert.equal(card!.tagName, 'govreport-metric-card');
  assert.deepEqual(attributes(card!), {
    src: `${SITE}report.json`,
    metric: 'mediation',
    full: '',
    'data-govreport-theme': 'red',
  });
  assert.equal((card!.childNodes[0] as Element).tagName, 'a');
});

test('an article is never stood in for: a display that adopts its children gets none', () => {
  for (const element of ['report', 'body'])
    assert.doesNotMatch(embedSnippet('script', { ...CARD, element }), /<a /);
});

test('the data form says the same in a plain div', () => {
  const [, div] = elements(embedSnippet('data', CARD));
  assert.equal(div!.tagName, 'div');
  assert.deepEqual(attributes(div!), {
    'data-govreport': 'metric-card',
    'data-src': `${SITE}report.json`,
    'data-metric': 'mediation',
    'data-full': '',
    'data-govreport-theme': 'red',
  });
});

test('a frame carries everything in its address, has a name, and stands beside the script', () => {
  const [frame, host] = elements(embedSnippet('iframe', { ...CARD, language: 'en' }));
  const { src, title, sandbox } = attributes(frame!);
  const url = new URL(src!);
  assert.equal(url.origin + url.pathname, `${SITE}embed.html`);
  assert.deepEqual(Object.fromEntries(url.searchParams), {
    element: 'metric-card',
    src: `${SITE}report.json`,
    metric: 'mediation',
    full: '',
    theme: 'red',
    lang: 'en',
  });
  assert.equal(title, '法治政府建设年度报告');
  assert.doesNotMatch(sandbox!, /top-navigation|forms|modals/);
  assert.equal(attributes(host!)['src'], `${SITE}embed-host.js`);
});

test('what is no display, no attribute or no address of the web is refused by name', () => {
  const refused = (options: Partial<EmbedOptions>, words: RegExp) => {
    assert.throws(() => embedSnippet('script', { ...CARD, ...options }), words);
    assert.throws(() => embedAddress({ ...CARD, ...options }), words);
  };
  refused({ element: 'img src=x' }, /"img src=x" is no name/);
  refused({ attributes: { onclick: 'x' } }, /"onclick" is no attribute/);
  refused({ attributes: { style: 'x' } }, /"style" is no attribute/);
  refused({ src: 'javascript:alert(1)' }, /javascript:alert\(1\)/);
  refused({ script: 'data:text/javascript,1' }, /data:text/);
});

test('whatever is in the options stays inside its attribute, and nothing is inline', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('"><script>', "' onload='x", '&quot;', '<!--', '\u202e', '\ud800'),
  );
  fc.assert(
    fc.property(
      fc.constantFrom<EmbedKind>('script', 'data', 'iframe'),
      text,
      text,
      text,
      (kind, label, theme, title) => {
        const html = embedSnippet(kind, {
          ...CARD,
          attributes: { label },
          theme,
          title,
          link: { text: title, url: 'https://www.shili.example/' },
        });
        const found = elements(html);
        assert.equal(found.length, 2);
        for (const each of found) {
          assert.doesNotMatch(Object.keys(attributes(each)).join(' '), /\bon|style/);
          if (each.tagName === 'script') assert.equal(each.childNodes.length, 0);
        }
      },
    ),
  );
});

test('an oEmbed answer is one frame within the room the asking page has', () => {
  const answer = toOembed(smallFeed, { ...CARD, maxWidth: 300, height: 900, maxHeight: 400 })!;
  assert.deepEqual([answer.version, answer.type, answer.width, answer.height], ['1.0', 'rich', 300, 400]);
  assert.equal(answer.title, smallFeed.items[0]!.title);
  const [frame, ...rest] = elements(answer.html);
  assert.equal(rest.length, 0);
  assert.deepEqual([attributes(frame!)['width'], attributes(frame!)['height']], ['300', '400']);
  assert.equal(toOembed({ ...smallFeed, items: [] }, CARD), undefined);
});
