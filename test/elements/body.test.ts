import {
  aTimeout,
  expect,
  fixture,
  fixtureSync,
  html,
  nextFrame,
  oneEvent,
  waitUntil,
} from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/body/define.js';
import type { GovreportBody } from '../../src/elements/body/body.js';
import { CitationRequestedEvent } from '../../src/elements/shared/events.js';
import { blockText, sectionEntries } from '../../src/feed/index.js';
import type { Block, Feed, Metric } from '../../src/feed/index.js';
import { toHtml } from '../../src/publish/index.js';
import { pageOutline, prefer, resetPreferences } from '../../src/store/index.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';

const TAG = 'govreport-body';
const item = smallFeed.items[0]!;
const metric = (id: string) => item._govreport.metrics.find((each) => each.id === id)!;

const bodyOf = (feed: unknown = smallFeed) =>
  fixture<GovreportBody>(html`<govreport-body .feed=${feed as Feed}></govreport-body>`);
const withBlocks = (...blocks: Block[]): Feed => ({
  ...smallFeed,
  items: [
    {
      ...item,
      _govreport: { ...item._govreport, metrics: [], sections: [{ id: 's1', title: '概况', blocks }] },
    },
  ],
});
const words = (element: Element | null) => element?.textContent.replace(/\s+/g, '') ?? '';
const outlineOf = (element: Element) =>
  pageOutline(element)!.entries.map(({ id, level, title }) => `${String(level)} ${id} ${title}`);
const marked = () => [...(CSS.highlights.get('govreport-citation') ?? [])].map(String);
const said = () => document.querySelector('[data-govreport-live]')?.textContent ?? '';

/** Asks as a card does; true when the body took it over. */
const ask = (figure: Metric, from: EventTarget = document.body) =>
  !from.dispatchEvent(new CitationRequestedEvent(item, figure));

const ARTICLE = html`<div class="TRS_Editor">
  <p id="lead">2023年，示例县推进法治政府建设。</p>
  <p><strong>一、推进政务服务改革</strong></p>
  <p>
    （一）深化审批制度改革。一是压减时限。企业开办全流程审批时限由12天缩短至3天。二是织密网格。网格覆盖经营主体近3万户，上门服务2.2万余人次。
  </p>
  <p>（二）加大助企力度。累计授信突破12.8亿元。</p>
  <p><strong>二、下一步打算</strong></p>
  <p>计划新建乡镇法律服务站35个。</p>
</div>`;
const article = (attributes: { feed?: Feed } = {}) =>
  fixture<GovreportBody>(html`<govreport-body .feed=${attributes.feed}>${ARTICLE}</govreport-body>`);

describe(TAG, () => {
  afterEach(() => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
  });

  describe('definition', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('takes properties set before the upgrade', async () => {
      const early = document.implementation.createHTMLDocument().createElement(TAG);
      Object.assign(early, { feed: smallFeed, headingLevel: 3 });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(words(early.querySelector('h3'))).to.equal('一、推进政务服务改革，营商环境持续优化');
      early.remove();
    });
  });

  describe('the words of a feed', () => {
    it('stand in the page, every one, in order and under their ids', async () => {
      const element = await bodyOf();
      for (const { section } of sectionEntries(item._govreport)) {
        for (const block of section.blocks) {
          const shown = words(element.querySelector(`#${block.id}`));
          const lead =
            section.run_in && block === section.blocks[0]
              ? words(element.querySelector(`#${section.id}`))
              : '';
          if (blockText(block)) expect(lead + shown).to.contain(blockText(block).replace(/\s+/g, ''));
        }
      }
    });

    it('leave no mark of a template engine in the page', async () => {
      const element = await bodyOf();
      const comments = document.createTreeWalker(element.querySelector('div')!, NodeFilter.SHOW_COMMENT);
      expect(comments.nextNode()).to.equal(null);
    });

    it('have headings by level, the run-in ones on their own line without their stop', async () => {
      const element = await bodyOf();
      const headings = [...element.querySelectorAll<HTMLElement>('h2, h3')].map((each) => [
        each.localName,
        each.innerText,
      ]);
      expect(headings).to.deep.equal([
        ['h2', '一、推进政务服务改革，营商环境持续优化'],
        ['h3', '（一）深化审批制度改革'],
        ['h3', '（二）加大助企融资力度'],
        ['h2', '二、推进严格规范公正文明执法'],
        ['h2', '三、2024年工作打算'],
      ]);
    });

    it('set the lead of each point bold, and give the point its id', async () => {
      const element = await bodyOf();
      expect(words(element.querySelector('#s1-1-p2 strong'))).to.equal('二是拓展“一件事一次办”。');
      expect(words(element.querySelector('#s1-1-p2'))).to.match(/^二是拓展.*90%以上。$/);
    });

    it('keep figure and unit in one piece, underlined, with nothing to hear', async () => {
      const element = await bodyOf();
      const figures = [...element.querySelectorAll('.gr-figure')];
      expect(figures.map(words)).to.include.members([
        '近3万户',
        '2.2万余人次',
        '不超过45天',
        '14.2:31.5:54.3',
      ]);
      for (const figure of figures) expect(figure.getAttributeNames()).to.deep.equal(['class']);
      // However the lines fall, a figure that fits into one stands in one.
      for (let width = 180; width < 320; width += 10) {
        element.style.width = `${String(width)}px`;
        for (const figure of element.querySelectorAll('.gr-whole')) {
          expect(figure.getClientRects(), `${words(figure)} at ${String(width)}`).to.have.length(1);
        }
      }
    });

    it('are in the language of the report', async () => {
      const english = await bodyOf({ ...smallFeed, language: 'en' });
      expect(english.querySelector('[lang]')!.getAttribute('lang')).to.equal('en');
    });

    it('make links, emphasis and notes of marks, and nothing of what is unsafe', async () => {
      const text = '见附表和官网。';
      const element = await bodyOf(
        withBlocks({
          id: 'b',
          type: 'paragraph',
          text,
          marks: [
            { type: 'note', start: 1, end: 3, text: '附表另行公布。' },
            { type: 'link', start: 4, end: 6, url: 'https://www.shili.example/' },
            { type: 'link', start: 0, end: 1, url: 'javascript:alert(1)' },
            { type: 'strong', start: 2, end: 5 },
          ],
        }),
      );
      const paragraph = element.querySelector('#b')!;
      expect(paragraph.textContent).to.equal(text);
      const addresses = new Set([...paragraph.querySelectorAll('a')].map((a) => a.getAttribute('href')));
      expect([...addresses]).to.deep.equal(['#note-1', 'https://www.shili.example/']);
      expect(words(document.getElementById('note-1'))).to.equal('附表另行公布。');
    });

    it('show tables with caption, unit, scoped headers and spans', async () => {
      const table = (await bodyOf()).querySelector('table')!;
      expect(words(table.caption)).to.equal('行政复议案件办理情况单位：件');
      const headers = [...table.querySelectorAll('th')].map((th) => [
        words(th),
        th.scope,
        th.colSpan,
        th.rowSpan,
      ]);
      expect(headers).to.deep.equal([
        ['类别', 'col', 1, 2],
        ['已审结', 'colgroup', 2, 1],
        ['未审结', 'col', 1, 2],
        ['维持', 'col', 1, 1],
        ['纠错', 'col', 1, 1],
        ['自然资源', 'row', 1, 1],
        ['其他', 'row', 1, 1],
      ]);
    });

    it('say of a file what kind it is and how large', async () => {
      expect((await bodyOf()).querySelector<HTMLElement>('#s2-b4')!.innerText).to.match(/CSV · 2 KB$/);
    });

    it('give every heading a named link to itself', async () => {
      const links = [...(await bodyOf()).querySelectorAll('.gr-permalink')];
      expect(links).to.have.length(5);
      expect(links[1]!.getAttribute('href')).to.equal('#s1-1');
      expect(links[1]!.getAttribute('aria-label')).to.contain('深化审批制度改革');
      expect(links[1]!.closest('h3')).to.equal(null);
    });

    it('survive the resets and rules of the page around them', async () => {
      const box = await fixture<HTMLElement>(
        html`<div id="zoom" class="content">
          <style>
            * {
              margin: 0;
              padding: 0;
              list-style: none;
              line-height: 3;
            }
            #zoom.content p {
              text-indent: 0;
              font-size: 30px;
              color: red;
              display: inline;
            }
            #zoom.content h2 {
              font: italic 10px fantasy;
            }
            .content td {
              display: none;
            }
          </style>
          <govreport-body .feed=${smallFeed}></govreport-body>
        </div>`,
      );
      await box.querySelector(TAG)!.updateComplete;
      const look = (selector: string) => getComputedStyle(box.querySelector(`${TAG} ${selector}`)!);
      expect(look('p').display).to.equal('block');
      expect(look('p').fontSize).to.equal('17px');
      expect(look('p').textIndent).to.equal('34px');
      expect(look('p').color).to.equal('rgb(26, 34, 48)');
      expect(look('h2').fontStyle).to.equal('normal');
      expect(parseFloat(look('h2').fontSize)).to.be.closeTo(23, 0.1);
      expect(look('td').display).to.equal('table-cell');
      expect(look('ol').listStyleType).to.equal('decimal');
    });

    it('are rendered 20,000 characters long within a frame or two', async () => {
      const long = withBlocks(
        ...Array.from({ length: 100 }, (_, i): Block => ({
          id: `b${String(i)}`,
          type: 'paragraph',
          text: '全县经济运行总体平稳。'.repeat(18),
        })),
      );
      await bodyOf();
      const started = performance.now();
      const element = await bodyOf(long);
      expect(element.querySelectorAll('p').length).to.equal(100);
      expect(performance.now() - started).to.be.lessThan(200);
    });
  });

  describe('its outline', () => {
    it('is published with points, and withdrawn when the body leaves', async () => {
      const element = await bodyOf();
      expect(outlineOf(element)).to.deep.equal([
        '1 s1 推进政务服务改革，营商环境持续优化',
        '2 s1-1 深化审批制度改革',
        '3 s1-1-p1 压减办理时限',
        '3 s1-1-p2 拓展“一件事一次办”',
        '3 s1-1-p3 织密服务网格',
        '2 s1-2 加大助企融资力度',
        '1 s2 推进严格规范公正文明执法',
        '1 s3 2024年工作打算',
      ]);
      element.remove();
      expect(pageOutline(document.body)).to.equal(undefined);
      document.body.append(element);
      await element.updateComplete;
      expect(outlineOf(element)).to.have.length(8);
      element.remove();
    });

    it('follows the item shown', async () => {
      const element = await bodyOf();
      element.report = smallFeed.items[1]!.id;
      await element.updateComplete;
      expect(outlineOf(element)).to.deep.equal(['1 s1 主要成效']);
    });
  });

  describe('an article of the page', () => {
    it('keeps its words and tags, and its place in the page', async () => {
      const host = fixtureSync(html`<div></div>`);
      const plain = fixtureSync<HTMLElement>(html`<div>${ARTICLE}</div>`);
      const before = plain.querySelector('.TRS_Editor')!.cloneNode(true) as HTMLElement;
      const element = document.createElement(TAG);
      element.append(plain.querySelector('.TRS_Editor')!);
      host.append(element);
      await element.updateComplete;
      expect(element.shadowRoot).to.equal(null);
      const bare = (root: Element) => {
        const copy = root.cloneNode(true) as Element;
        for (const each of copy.querySelectorAll('[role=heading]')) {
          each.removeAttribute('role');
          each.removeAttribute('aria-level');
          each.removeAttribute('data-govreport-level');
        }
        for (const each of copy.querySelectorAll('[id]:not(#lead)')) each.removeAttribute('id');
        return copy.isEqualNode(before);
      };
      expect(bare(element.firstElementChild!)).to.equal(true);
    });

    it('gets an outline of headings on their own line, run-in ones and points', async () => {
      const element = await article();
      expect(outlineOf(element)).to.deep.equal([
        '1 s1 推进政务服务改革',
        '2 s1-1 深化审批制度改革',
        '3 s1-1-p1 压减时限',
        '3 s1-1-p2 织密网格',
        '2 s1-2 加大助企力度',
        '1 s2 下一步打算',
      ]);
    });

    it('gets ids and headings for the ear, and keeps the ids it has', async () => {
      const element = await article();
      const heading = element.querySelector('#s1')!;
      expect([heading.getAttribute('role'), heading.getAttribute('aria-level')]).to.deep.equal([
        'heading',
        '2',
      ]);
      expect(words(element.querySelector('#s1-1'))).to.match(/^（一）深化/);
      expect(element.querySelector('#s1-1')!.hasAttribute('role')).to.equal(false);
      expect(element.querySelector('#lead')).to.not.equal(null);
    });

    it('yields to ids the page uses elsewhere', async () => {
      const search = fixtureSync(html`<input id="s1" aria-label="搜索" />`);
      const element = await article();
      expect(document.getElementById('s1')).to.equal(search);
      expect(outlineOf(element)[0]).to.equal('1 s1_2 推进政务服务改革');
    });

    it('wins over the feed, whose citations are found in its words', async () => {
      const element = await article({ feed: smallFeed });
      expect(words(element)).to.not.contain('农村');
      expect(element.querySelectorAll('p').length).to.equal(6);
      expect(ask(metric('grid-businesses'))).to.equal(true);
      expect(marked()).to.deep.equal(['网格覆盖经营主体近3万户']);
      expect(ask(metric('reused-land'))).to.equal(false);
    });

    it('has the figures of the feed underlined without a new element', async () => {
      const element = await article({ feed: smallFeed });
      const figures = [...CSS.highlights.get('govreport-figures')!].map(String);
      expect(figures).to.include.members(['3天', '近3万户', '突破12.8亿元', '35个']);
      element.remove();
      expect(CSS.highlights.get('govreport-figures')!.size).to.equal(0);
    });

    it('is read again when the site changes it, not when it is merely dressed up', async () => {
      const element = await article();
      let published = pageOutline(element);
      element.querySelector('p')!.append(document.createElement('span'));
      await aTimeout(0);
      await element.updateComplete;
      expect(pageOutline(element)).to.equal(published);
      published = pageOutline(element);
      element
        .querySelector('.TRS_Editor')!
        .append(Object.assign(document.createElement('h2'), { textContent: '三、附则' }));
      await waitUntil(() => pageOutline(element) !== published);
      expect(outlineOf(element).pop()).to.equal('1 s3 附则');
    });

    it('that was written from the feed is taken over as it stands, ids and all', async () => {
      const host = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement(TAG);
      element.append(document.createRange().createContextualFragment(toHtml(smallFeed, { headingLevel: 0 })));
      const before = element.querySelector('article')!.cloneNode(true) as Element;
      host.append(element);
      const height = element.querySelector('article')!.offsetHeight;
      await element.updateComplete;
      await nextFrame();
      expect(element.querySelector('article')!.offsetHeight).to.equal(height);
      const added = [...element.querySelectorAll('[id]')].filter(({ id }) => !before.querySelector(`#${id}`));
      expect(added).to.deep.equal([]);
      const listed = pageOutline(element)!.entries;
      expect(listed.map(({ id }) => id)).to.include.members([
        's1',
        's1-1',
        's1-1-p1',
        's1-1-p2',
        's1-1-p3',
        's1-2',
        's2',
        's3',
      ]);
      for (const entry of listed) expect(document.getElementById(entry.id)).to.equal(entry.element);
    });

    it('has its headings marked for print, by their level in the report', async () => {
      const element = await article();
      const levels = [...element.querySelectorAll('[data-govreport-level]')].map((each) => [
        words(each),
        each.getAttribute('data-govreport-level'),
      ]);
      expect(levels).to.deep.equal([
        ['一、推进政务服务改革', '1'],
        ['二、下一步打算', '1'],
      ]);
    });

    it('made of lines and breaks can be linked into, line by line', async () => {
      const lines = Array.from({ length: 60 }, (_, i) => html`全县经济运行总体平稳${i}。<br />`);
      const element = await fixture<GovreportBody>(
        html`<govreport-body
          ><div>一、概况<br />${lines}二、打算<br />${lines}</div></govreport-body
        >`,
      );
      expect(outlineOf(element)).to.deep.equal(['1 s1 概况', '1 s2 打算']);
      location.hash = '#s2';
      await oneEvent(window, 'hashchange');
      await nextFrame();
      const { range } = pageOutline(element)!.entries[1]!;
      expect(range!.getBoundingClientRect().top).to.be.closeTo(24, 4);
    });

    it('steps back where it only stands in', async () => {
      const element = await fixture<GovreportBody>(
        html`<govreport-body fallback .feed=${smallFeed}><p id="stand-in">正在加载</p></govreport-body>`,
      );
      expect(element.querySelector<HTMLElement>('#stand-in')!.offsetHeight).to.equal(0);
      expect(element.querySelector<HTMLElement>('#s1')!.offsetHeight).to.be.greaterThan(0);
    });
  });

  describe('tables too wide for their column', () => {
    const wide = () =>
      html`<table id="t">
        <caption>
          收支情况
        </caption>
        ${[1, 2].map(
          () =>
            html`<tr>
              ${Array.from({ length: 12 }, (_, i) => html`<td>项目名称${i}</td>`)}
            </tr>`,
        )}
      </table>`;
    const narrow = (content: unknown) =>
      fixture<HTMLElement>(
        html`<main>
          <style>
            .narrow {
              inline-size: 300px;
            }
            .narrow td {
              white-space: nowrap;
            }
            .narrow .gr-table {
              padding-block: 10px;
            }
          </style>
          <div class="narrow">${content}</div>
        </main>`,
      );

    it('scroll in a box that has a name and can be reached, in an article', async () => {
      const box = await narrow(
        html`<govreport-body
          ><p>前</p>
          ${wide()}</govreport-body
        >`,
      );
      const region = () => box.querySelector('[role=region]');
      await waitUntil(() => region());
      expect(region()!.getAttribute('aria-label')).to.equal('表格：收支情况，可左右滚动');
      expect((region() as HTMLElement).tabIndex).to.equal(0);
      expect(box.querySelector('.narrow')!.scrollWidth).to.be.at.most(300);
      await expect(box).to.be.accessible();
    });

    it('are no error of the page, however often its width changes', async () => {
      const errors: string[] = [];
      const listen = (event: ErrorEvent) => errors.push(event.message);
      addEventListener('error', listen, true);
      const box = await narrow(
        html`<govreport-body
          ><p>前</p>
          ${wide()}</govreport-body
        >`,
      );
      const column = box.querySelector<HTMLElement>('.narrow')!;
      for (const width of [2000, 250]) {
        column.style.inlineSize = `${String(width)}px`;
        for (let i = 0; i < 3; i++) await nextFrame();
      }
      await waitUntil(() => box.querySelector('[role=region]'));
      removeEventListener('error', listen, true);
      expect(errors).to.deep.equal([]);
    });

    it('are ordinary boxes where there is room', async () => {
      const box = await fixture(
        html`<govreport-body
          ><p>前</p>
          <table>
            <tr>
              <td>1</td>
              <td>2</td>
            </tr>
            <tr>
              <td>3</td>
              <td>4</td>
            </tr>
          </table></govreport-body
        >`,
      );
      await nextFrame();
      expect(box.querySelector('table')!.parentElement).to.equal(box);
      const rendered = await bodyOf();
      await nextFrame();
      expect(rendered.querySelector('[role=region]')).to.equal(null);
    });
  });

  describe('a citation', () => {
    it('is answered with exactly its words, focus on their paragraph, and a word to the ear', async () => {
      const element = await bodyOf();
      for (const figure of item._govreport.metrics) {
        expect(ask(figure), figure.id).to.equal(true);
        expect(marked(), figure.id).to.deep.equal([figure.source!.quote]);
        expect(document.activeElement!.id).to.equal(figure.source!.block);
      }
      await waitUntil(() => said().includes('计划新建乡镇法律服务站35个'));
      expect(element.contains(document.activeElement)).to.equal(true);
    });

    it('takes the right one of equal words', async () => {
      const text = '办结5件。又办结5件。';
      const feed = withBlocks({ id: 'b', type: 'paragraph', text });
      const figure = {
        ...metric('review-closed'),
        source: { block: 'b', start: 6, end: 10, quote: '办结5件' },
      };
      await bodyOf(feed);
      expect(ask(figure)).to.equal(true);
      const [range] = [...CSS.highlights.get('govreport-citation')!] as Range[];
      expect(range!.startOffset).to.equal(6);
    });

    it('of another report is left to its link', async () => {
      await bodyOf();
      const other = new CitationRequestedEvent(
        smallFeed.items[1]!,
        smallFeed.items[1]!._govreport.metrics[0]!,
      );
      document.body.dispatchEvent(other);
      expect(other.defaultPrevented).to.equal(false);
    });

    it('leads back by Escape and by the line below, to where focus and page were', async () => {
      const button = await fixture<HTMLButtonElement>(html`<button>卡片</button>`);
      const element = await bodyOf();
      for (const goBack of ['key', 'button']) {
        button.focus();
        scrollTo(0, 0);
        ask(metric('planned-stations'), button);
        expect(document.activeElement).to.not.equal(button);
        const line = element.querySelector('[data-govreport-back]')!;
        if (goBack === 'key') await sendKeys({ press: 'Escape' });
        else line.shadowRoot!.querySelector('button')!.click();
        expect(document.activeElement).to.equal(button);
        expect(scrollY).to.equal(0);
        expect(marked()).to.deep.equal([]);
        expect(line.isConnected).to.equal(false);
      }
    });

    it('floats nothing over an elder’s text: the line back follows what was looked up', async () => {
      const element = await bodyOf();
      const line = () => document.querySelector<HTMLElement>('[data-govreport-back]')!;
      const position = () => getComputedStyle(line()).position;
      try {
        prefer({ elder: true });
        ask(metric('credit'));
        expect(position()).to.equal('static');
        expect(line().previousElementSibling!.id).to.equal('s1-2-b1');
        expect(line().offsetHeight).to.be.greaterThan(0);
        await expect(line()).to.be.accessible();
        // A line that is open goes along with the mode.
        prefer({ elder: false });
        expect(position()).to.equal('sticky');
        expect(line().parentElement).to.equal(element);
        prefer({ elder: true });
        line().shadowRoot!.querySelector('button')!.click();
        expect(line() === null).to.equal(true);
      } finally {
        resetPreferences();
      }
    });

    it('marks the paragraph where the browser cannot mark words', async () => {
      const { highlights } = CSS;
      Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
      const has = Reflect.get(window, 'Highlight') as unknown;
      Reflect.set(window, 'Highlight', undefined);
      try {
        const element = await bodyOf();
        expect(ask(metric('credit'))).to.equal(true);
        expect(element.querySelector('[data-govreport-cited]')!.id).to.equal('s1-2-b1');
        await sendKeys({ press: 'Escape' });
        expect(element.querySelector('[data-govreport-cited]')).to.equal(null);
      } finally {
        Reflect.set(window, 'Highlight', has);
        Object.defineProperty(CSS, 'highlights', { value: highlights, configurable: true });
      }
    });
  });

  describe('an address into the text', () => {
    const spacer = html`<div class="high"></div>
      <style>
        .high {
          block-size: 3000px;
        }
      </style>`;

    it('is reached though the words come after the page', async () => {
      history.replaceState(null, '', '#s2-b2');
      const page = await fixture<HTMLElement>(
        html`<div>${spacer}<govreport-body></govreport-body>${spacer}</div>`,
      );
      const element = page.querySelector(TAG)!;
      element.feed = smallFeed;
      await element.updateComplete;
      await nextFrame();
      expect(element.querySelector('#s2-b2')!.getBoundingClientRect().top).to.be.within(0, 60);
    });

    it('moves nobody who has begun to read', async () => {
      history.replaceState(null, '', '#s2');
      const page = await fixture<HTMLElement>(html`<div>${spacer}<govreport-body></govreport-body></div>`);
      const element = page.querySelector(TAG)!;
      dispatchEvent(new WheelEvent('wheel'));
      element.feed = smallFeed;
      await element.updateComplete;
      await nextFrame();
      expect(scrollY).to.equal(0);
    });

    it('of a block is found in an article by its words', async () => {
      const element = await fixture<HTMLElement>(
        html`<div>
          ${spacer}<govreport-body .feed=${smallFeed}
            ><p>无关</p>
            <p id="own">计划新建乡镇法律服务站35个，培训执法人员1200人次以上。</p></govreport-body
          >${spacer}
        </div>`,
      );
      location.hash = '#s3-b1';
      await oneEvent(window, 'hashchange');
      await nextFrame();
      expect(element.querySelector('#own')!.getBoundingClientRect().top).to.be.within(0, 60);
    });

    it('lands below a header the page keeps at the top', async () => {
      const page = await fixture<HTMLElement>(
        html`<div>
          <style>
            .site-header {
              position: sticky;
              inset-block-start: 0;
              block-size: 90px;
            }
          </style>
          <div class="site-header">站点</div>
          ${spacer}<govreport-body .feed=${smallFeed}></govreport-body>${spacer}
        </div>`,
      );
      const element = page.querySelector(TAG)!;
      await element.updateComplete;
      await nextFrame();
      location.hash = '#s2';
      await oneEvent(window, 'hashchange');
      expect(element.querySelector('#s2')!.getBoundingClientRect().top).to.be.within(90, 140);
    });
  });

  describe('the four states', () => {
    const fetched = window.fetch;
    afterEach(() => (window.fetch = fetched));

    it('says that nothing is chosen, that it loads, and what failed', async () => {
      const none = await fixture<GovreportBody>(html`<govreport-body></govreport-body>`);
      expect(none.shadowRoot!.textContent).to.contain('尚未指定报告数据。');
      let answer: (response: Response) => void = () => undefined;
      window.fetch = () => new Promise((done) => (answer = done));
      const element = await fixture<GovreportBody>(
        html`<govreport-body src="/states.json"></govreport-body>`,
      );
      expect(element.shadowRoot!.textContent).to.contain('正在加载报告');
      const error = console.error;
      console.error = () => undefined;
      setTimeout(() => answer(new Response('', { status: 404 })));
      await oneEvent(element, 'govreport-report-failed');
      console.error = error;
      expect(element.shadowRoot!.textContent).to.contain('报告数据暂时无法读取。');
      window.fetch = () => Promise.resolve(new Response(JSON.stringify(smallFeed)));
      setTimeout(() => element.shadowRoot!.querySelector('button')!.click());
      await oneEvent(element, 'govreport-report-loaded');
      await element.updateComplete;
      expect(words(element.querySelector('#s1'))).to.contain('政务服务改革');
    });

    it('keeps an article as it is while its feed loads and when it fails', async () => {
      window.fetch = () => Promise.resolve(new Response('nothing', { status: 500 }));
      const error = console.error;
      console.error = () => undefined;
      const element = fixtureSync<GovreportBody>(
        html`<govreport-body src="/broken.json">${ARTICLE}</govreport-body>`,
      );
      await oneEvent(element, 'govreport-report-failed');
      console.error = error;
      expect(element.innerText).to.contain('计划新建乡镇法律服务站35个。');
      expect(outlineOf(element)).to.have.length(6);
    });

    it('shows what is sound of a hostile feed, as text', async () => {
      const element = await bodyOf(hostileFeed);
      expect(element.querySelector('script, [onerror], [href^="javascript"], [src^="javascript"]')).to.equal(
        null,
      );
      expect(words(element).length).to.be.greaterThan(0);
    });
  });

  describe('for everybody', () => {
    it('has nothing axe would find, from a feed and around an article', async () => {
      await expect(await bodyOf()).to.be.accessible();
      await expect(await article({ feed: smallFeed })).to.be.accessible();
    });

    it('is made again in the language of the page, the words of the report in theirs', async () => {
      const element = await bodyOf();
      const link = element.querySelector('.gr-permalink')!;
      document.documentElement.lang = 'en';
      document.documentElement.dir = 'rtl';
      await waitUntil(() => !link.isConnected);
      expect(element.querySelector('p')!.closest('[lang]')!.getAttribute('lang')).to.equal('zh-Hans');
      expect(element.querySelectorAll('.gr-permalink').length).to.equal(5);
      await expect(element).to.be.accessible();
      document.documentElement.lang = 'zh-Hans';
      document.documentElement.dir = '';
    });

    it('copies the address of a heading when its link is pressed, and says so', async () => {
      const element = await bodyOf();
      const { clipboard } = navigator;
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve((copied = text)) },
        configurable: true,
      });
      element.querySelectorAll<HTMLElement>('.gr-permalink')[1]!.click();
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      expect(copied).to.equal(`${location.href.split('#')[0]!}#s1-1`);
      expect(location.hash).to.equal('#s1-1');
      await waitUntil(() => said() === '已复制本节链接。');
    });

    it('lets every heading link be reached and read by keyboard', async () => {
      const element = await bodyOf();
      element.querySelector<HTMLElement>('.gr-permalink')!.focus();
      expect(getComputedStyle(document.activeElement!).opacity).to.equal('1');
    });
  });
});
