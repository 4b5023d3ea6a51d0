import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/body/define.js';
import '../../src/elements/search/define.js';
import {
  makeSimplifier,
  placesOf,
  placesOfInitials,
  readInitials,
} from '../../src/elements/search/matching.js';
import { PageText, searched } from '../../src/elements/search/page-text.js';
import type { CitationRequestedEvent } from '../../src/elements/shared/events.js';
import type { GovreportSearch } from '../../src/elements/search/search.js';
import type { Feed } from '../../src/feed/index.js';
import type { Dictionary } from '../../src/hanzi/index.js';
import { pageOutline } from '../../src/store/index.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { longReport } from '../fixtures/long-report.js';
import { smallFeed } from '../fixtures/small-feed.js';

const TAG = 'govreport-search';

/** A search beside the text it searches. */
async function page(feed: Feed = smallFeed, query?: string): Promise<GovreportSearch> {
  const host = await fixture<HTMLElement>(
    html`<div>
      <govreport-search .feed=${feed} .query=${query}></govreport-search
      ><govreport-body .feed=${feed}></govreport-body>
    </div>`,
  );
  await host.querySelector('govreport-body')!.updateComplete;
  const search = host.querySelector(TAG)!;
  await settled(search);
  return search;
}
const settled = async (search: GovreportSearch) => {
  await nextFrame();
  await search.updateComplete;
  await search.updateComplete;
};
const inside = <T extends Element = HTMLElement>(search: GovreportSearch, selector: string) => [
  ...search.shadowRoot!.querySelectorAll<T>(selector),
];
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, '') ?? '';
const input = (search: GovreportSearch) => inside<HTMLInputElement>(search, 'input')[0]!;
const status = (search: GovreportSearch) => words(inside(search, '[role=status]')[0]);
const type = async (search: GovreportSearch, text: string) => {
  input(search).focus();
  input(search).select();
  await sendKeys({ type: text });
  await settled(search);
};
const body = (search: GovreportSearch) => search.parentElement!.querySelector('govreport-body')!;
const lit = (name: string) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range));
const occurrences = (text: string, part: string) => text.split(part).length - 1;

describe(TAG, () => {
  afterEach(() => setViewport({ width: 1280, height: 800 }));

  describe('definition', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('takes properties set before the upgrade', async () => {
      const search = document.implementation.createHTMLDocument().createElement(TAG) as GovreportSearch;
      Object.assign(search, { feed: smallFeed, query: '办结' });
      document.body.append(search);
      await settled(search);
      expect(input(search).value).to.equal('办结');
      search.remove();
    });
  });

  describe('finding', () => {
    it('every occurrence, counted at once, coloured, with nothing added to the page', async () => {
      const search = await page();
      const before = body(search).innerHTML;
      await type(search, '复议');
      const count = occurrences(body(search).textContent, '复议');
      expect(count).to.be.greaterThan(1);
      expect(status(search)).to.equal(`共${count}处`);
      expect(lit('govreport-search')).to.deep.equal(Array(count).fill('复议'));
      expect(body(search).innerHTML).to.equal(before);
    });

    it('hits by section, in order, adding up to all', async () => {
      const search = await page();
      await type(search, '年');
      const counts = inside(search, '.sections span:last-child').map((each) => parseInt(words(each), 10));
      expect(counts.length).to.be.greaterThan(1);
      expect(`共${counts.reduce((a, b) => a + b)}处`).to.equal(status(search));
    });

    it('words in capitals or full width alike, across elements and line breaks', async () => {
      const search = await fixture<HTMLElement>(
        html`<div>
          <govreport-search></govreport-search
          ><govreport-body
            ><p>一、工作情况</p>
            <p>采用 <b>５</b>Ｇ 技 术</p></govreport-body
          >
        </div>`,
      ).then((host) => host.querySelector(TAG)!);
      await settled(search);
      await type(search, '5g技术');
      expect(status(search)).to.equal('共1处');
    });

    it('figures of that name first, with their value and the way to their sentence', async () => {
      const search = await page();
      await type(search, '企业满意度');
      const link = inside<HTMLAnchorElement>(search, '.figures a')[0]!;
      expect(words(link)).to.match(/企业满意度98\.6%/);
      const asked = oneEvent(search, 'govreport-citation-requested');
      link.click();
      const { metric } = (await asked) as unknown as CitationRequestedEvent;
      expect(metric.label).to.match(/企业满意度/);
    });

    it('nothing says so, and colours nothing', async () => {
      const search = await page();
      await type(search, '不存在的词语');
      expect(status(search)).to.equal('没有找到');
      expect(lit('govreport-search')).to.deep.equal([]);
      expect(inside<HTMLButtonElement>(search, 'button').every(({ disabled }) => disabled)).to.equal(true);
    });

    it('in a long report: counted within a frame, all coloured in time', async () => {
      const search = await page(longReport(80));
      const text = new PageText(pageOutline(search)!);
      await type(search, '满意');
      const started = performance.now();
      text.find(searched('满意'));
      expect(performance.now() - started).to.be.lessThan(16);
      const total = Number(/\d+/.exec(status(search))![0]);
      expect(total).to.be.greaterThan(300);
      await waitUntil(() => lit('govreport-search').length === total, 'all hits are coloured in time', {
        timeout: 5000,
      });
    });
  });

  describe('keyboard, as the browser’s own find', () => {
    it('Enter goes on and round, Shift+Enter back, Escape ends', async () => {
      const search = await page();
      await type(search, '复议');
      const count = Number(/\d+/.exec(status(search))![0]);
      await sendKeys({ press: 'Enter' });
      await settled(search);
      expect(status(search)).to.equal(`1/${count}`);
      expect(lit('govreport-search-current')).to.deep.equal(['复议']);
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: 'Shift' });
      await settled(search);
      expect(status(search)).to.equal(`${count}/${count}`);
      await sendKeys({ press: 'Escape' });
      await settled(search);
      expect(input(search).value).to.equal('');
      expect([...lit('govreport-search'), ...lit('govreport-search-current')]).to.deep.equal([]);
    });

    it('a section leads to its first hit and leaves the words to be changed', async () => {
      const search = await page();
      await type(search, '年');
      const links = inside(search, '.sections a');
      links[links.length - 1]!.click();
      await settled(search);
      expect(links[links.length - 1]!.getAttribute('aria-current')).to.equal('true');
      expect(search.shadowRoot!.activeElement === input(search)).to.equal(true);
    });
  });

  describe('the other script and readings', () => {
    const dictionary = (characters: [string, string][], phrases: [string, string][]): Dictionary => ({
      characters: new Map(characters),
      phrases: new Map(phrases),
      reach: new Map(),
      simplified: new Set(['发', '展', '后']),
      traditional: new Set(['發', '髮', '後']),
    });

    it('every traditional form is the simplified character it stands for, unit for unit', () => {
      const simplify = makeSimplifier(
        dictionary(
          [
            ['发', '發'],
            ['后', '後'],
          ],
          [
            ['头发', '頭髮'],
            ['皇后', '皇后'],
          ],
        ),
      );
      expect(simplify('發展與頭髮，皇后之後')).to.equal('发展與头发，皇后之后');
    });

    it('initials find words in any of their readings', () => {
      const initials = readInitials({
        chars: { zhèng: '政', fǔ: '府', háng: '行', zhòng: '重' },
        words: { 'xíng zhèng': '行政' },
      });
      const text = '银行行政政府重';
      expect(placesOfInitials(text, 'xz', initials)).to.deep.equal([2]);
      expect(placesOfInitials(text, 'zf', initials)).to.deep.equal([4]);
      expect(placesOfInitials(text, 'zz', initials)).to.deep.equal([3]);
      expect(placesOfInitials(text, 'zfzz', initials)).to.deep.equal([]);
    });

    it('no words are nowhere', () => {
      expect(placesOf('甲乙丙', '')).to.deep.equal([]);
    });
  });

  describe('states', () => {
    it('words that came before the text are found when it arrives', async () => {
      const host = await fixture<HTMLElement>(
        html`<div><govreport-search .query=${'复议'}></govreport-search></div>`,
      );
      const search = host.querySelector(TAG)!;
      await settled(search);
      const late = document.createElement('govreport-body');
      late.feed = smallFeed;
      host.append(late);
      await waitUntil(() => /共\d+处/.test(status(search)), 'found when the text came');
    });

    it('?q= of the address is found at once', async () => {
      history.replaceState(null, '', '?q=办结');
      const search = await page();
      history.replaceState(null, '', location.pathname);
      expect(input(search).value).to.equal('办结');
      expect(status(search)).to.match(/共\d+处/);
    });

    it('takes its colours with it', async () => {
      const search = await page();
      await type(search, '复议');
      search.remove();
      expect(lit('govreport-search')).to.deep.equal([]);
    });

    it('a hostile report breaks nothing', async () => {
      const search = await page(hostileFeed as Feed);
      for (const text of ['<', '(', '.*', '\\', 'script']) await type(search, text);
      expect(inside(search, 'script').length).to.equal(0);
    });
  });

  describe('axe, languages and widths', () => {
    it('is clean with hits, figures, and nothing found', async () => {
      const search = await page();
      await expect(search).to.be.accessible();
      for (const text of ['满意', '没有的词']) {
        await type(search, text);
        await expect(search).to.be.accessible();
      }
    });

    for (const dir of ['ltr', 'rtl']) {
      it(`keeps within 320 px, ${dir}`, async () => {
        await setViewport({ width: 320, height: 640 });
        document.documentElement.dir = dir;
        const search = await page();
        await type(search, '年');
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        document.documentElement.dir = '';
      });
    }
  });
});
