import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/metric-grid/define.js';
import type { GovreportMetricGrid } from '../../src/elements/metric-grid/metric-grid.js';
import type { CitationRequestedEvent } from '../../src/elements/shared/events.js';
import { feedWith, manyFigures } from '../fixtures/many-figures.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';

const TAG = 'govreport-metric-grid';
const small = smallFeed.items[0]!;
const figures = small._govreport.metrics;

const grid = (attributes: Record<string, string> = {}, feed: unknown = smallFeed) => {
  const element = document.createElement(TAG);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = feed as never;
  return fixture<GovreportMetricGrid>(html`${element}`);
};
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, '') ?? '';
const items = (element: GovreportMetricGrid) => [...element.shadowRoot!.querySelectorAll('[role=listitem]')];
const labels = (element: GovreportMetricGrid) =>
  [...element.shadowRoot!.querySelectorAll('.label')].map((label) => words(label));
/** The figure whose sentence is asked for next. */
const cited = async (element: EventTarget) =>
  (await oneEvent(element, 'govreport-citation-requested')) as Event as CitationRequestedEvent;
const columns = (element: GovreportMetricGrid) =>
  new Set(items(element).map((item) => Math.round(item.getBoundingClientRect().left))).size;

describe(TAG, () => {
  const stay = (event: Event) => event.preventDefault();
  before(() => addEventListener('click', stay));
  after(() => removeEventListener('click', stay));

  describe('definition', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('takes properties set before the upgrade', async () => {
      const early = document.implementation.createHTMLDocument().createElement(TAG);
      Object.assign(early, { feed: smallFeed, metrics: 'credit' });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(labels(early)).to.deep.equal(['融资服务平台累计授信']);
      early.remove();
    });
  });

  describe('which figures', () => {
    it('shows those of note', async () => {
      const featured = figures.filter((metric) => metric.featured).map(({ label }) => label);
      expect(labels(await grid())).to.deep.equal(featured);
    });

    it('shows those named, in the order named, and passes over ids it does not know', async () => {
      const element = await grid({ metrics: 'review-days  nothing credit' });
      expect(labels(element)).to.deep.equal(['行政复议案件平均审理期限', '融资服务平台累计授信']);
    });

    it('shows a section’s, with those of the sections below it', async () => {
      expect(items(await grid({ section: 's1' }))).to.have.length(15);
      expect(items(await grid({ section: 's1-2' }))).to.have.length(6);
      expect(items(await grid({ section: 'nowhere' }))).to.have.length(0);
    });

    it('shows all, or all of some kinds, or all whose label has certain words', async () => {
      expect(items(await grid({ show: 'all' }))).to.have.length(figures.length);
      expect(items(await grid({ kind: 'money ratio' }))).to.have.length(3);
      expect(items(await grid({ match: '行政复议' }))).to.have.length(6);
      expect(labels(await grid({ match: '行政复议', kind: 'duration' }))).to.deep.equal([
        '行政复议案件平均审理期限',
      ]);
    });

    it('follows what is asked of it', async () => {
      const element = await grid({ metrics: 'credit' });
      element.removeAttribute('metrics');
      element.section = 's3';
      await element.updateComplete;
      expect(labels(element)).to.deep.equal(['计划新建乡镇法律服务站']);
    });
  });

  describe('groups', () => {
    it('puts each section’s figures under its heading and its part’s, in reading order', async () => {
      const element = await grid({ show: 'all', grouped: '', 'heading-level': '2' });
      const headings = [...element.shadowRoot!.querySelectorAll('[role=heading]')];
      expect(headings.map(words)).to.deep.equal([
        '一、推进政务服务改革，营商环境持续优化',
        '（一）深化审批制度改革',
        '（二）加大助企融资力度',
        '二、推进严格规范公正文明执法',
        '三、2024年工作打算',
      ]);
      expect(headings.map((heading) => heading.getAttribute('aria-level'))).to.deep.equal([
        '2',
        '3',
        '3',
        '2',
        '2',
      ]);
      expect(items(element)).to.have.length(figures.length);
    });

    it('keeps figures that cite nothing, last and without a heading', async () => {
      const { source: _, ...bare } = figures[0]!;
      const element = await grid({ show: 'all', grouped: '' }, feedWith([bare, figures[1]!]));
      expect(labels(element)).to.deep.equal([figures[1]!.label, bare.label]);
      expect(element.shadowRoot!.querySelectorAll('[role=heading]')).to.have.length(2);
    });

    it('still asks for the right sentence', async () => {
      const element = await grid({ show: 'all', grouped: '' });
      const last = items(element).pop()!.querySelector('a')!;
      setTimeout(() => last.click());
      const { metric } = await cited(element);
      expect(metric.id).to.equal('planned-stations');
    });
  });

  describe('for everyone', () => {
    it('is a list with a name, each item one phrase first', async () => {
      const element = await grid({ metrics: 'grid-businesses satisfaction' });
      const list = element.shadowRoot!.querySelector('[role=list]')!;
      expect(list.getAttribute('aria-label')).to.equal('主要数据');
      expect(words(items(element)[0]!.querySelector('a'))).to.equal('近3万户服务网格覆盖经营主体');
      element.label = '营商环境';
      await element.updateComplete;
      expect(list.getAttribute('aria-label')).to.equal('营商环境');
    });

    it('goes card by card with the keyboard, and opens a sentence with Enter', async () => {
      const element = await grid({ metrics: 'credit review-days' });
      const [first, second] = [...element.shadowRoot!.querySelectorAll('a')];
      first!.focus();
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement === second).to.equal(true);
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const { metric } = await cited(element);
      expect(metric.id).to.equal('review-days');
    });

    it('stands in four columns at 1,180 px, three on a tablet, two on a phone, one in a side column', async () => {
      const element = await grid({ show: 'all' });
      for (const [width, expected] of [
        [1180, 4],
        [736, 3],
        [358, 2],
        [280, 1],
      ] as const) {
        element.style.inlineSize = `${width}px`;
        expect(columns(element), `${width} px`).to.equal(expected);
        expect(element.scrollWidth, `${width} px`).to.be.at.most(width);
      }
    });

    it('keeps the numbers of a row on one baseline whatever their size', async () => {
      const element = await grid({ metrics: 'platform-companies credit industry-structure review-days' });
      element.style.inlineSize = '1180px';
      const bottoms = [...element.shadowRoot!.querySelectorAll('.figure')].map((figure) => {
        const mark = document.createElement('i');
        mark.style.cssText = 'display:inline-block;inline-size:1px;block-size:1px';
        figure.append(mark);
        return Math.round(mark.getBoundingClientRect().bottom);
      });
      expect(new Set(bottoms).size).to.equal(1);
    });

    it('starts the cards of a row at one height on the smallest screen, whatever a number needs', async () => {
      const element = await grid({ show: 'all' });
      element.style.inlineSize = '304px';
      const rows = new Map<number, Set<number>>();
      for (const item of items(element)) {
        const row = Math.round(item.getBoundingClientRect().top);
        const number = Math.round(item.querySelector('.figure')!.getClientRects()[0]!.top);
        rows.set(row, (rows.get(row) ?? new Set()).add(number));
        // The number stands in the first line of its figure.
        const figure = item.querySelector('.figure')!.getBoundingClientRect();
        expect(
          item.querySelector('b')!.getBoundingClientRect().top - figure.top,
          item.textContent,
        ).to.be.below(20);
      }
      expect([...rows.values()].map(({ size }) => size).every((size) => size === 1)).to.equal(true);
    });

    it('reads from the right where the page does, with no room for a scroll bar', async () => {
      const box = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
      const element = await grid({ show: 'all' });
      box.append(element);
      await element.updateComplete;
      element.style.inlineSize = '358px';
      const [first, second] = items(element).map((item) => item.getBoundingClientRect());
      expect(first!.left).to.be.above(second!.left);
      expect(element.scrollWidth).to.be.at.most(358);
    });

    it('has nothing axe objects to, full and empty', async () => {
      await expect(await grid({ show: 'all', grouped: '' })).to.be.accessible();
      await expect(await grid({}, feedWith([]))).to.be.accessible();
    });
  });

  describe('states', () => {
    it('says that no report was named', async () => {
      const element = await fixture<GovreportMetricGrid>(
        html`<govreport-metric-grid></govreport-metric-grid>`,
      );
      expect(words(element.shadowRoot!.querySelector('.base'))).to.equal('尚未指定报告数据。');
    });

    it('shows its children until the figures are there and when they cannot be had', async () => {
      const errors = console.error;
      console.error = () => undefined;
      const element = document.createElement(TAG);
      element.src = '#no-such-feed-for-grids';
      element.innerHTML = '<p>98.6%</p>';
      const failed = oneEvent(element, 'govreport-report-failed');
      document.body.append(element);
      await element.updateComplete;
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      await failed;
      console.error = errors;
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      element.feed = smallFeed;
      await element.updateComplete;
      expect(items(element)).to.have.length(7);
      element.remove();
    });

    it('shows nothing for a report without figures', async () => {
      expect(words((await grid({}, feedWith([]))).shadowRoot!.querySelector('.base'))).to.equal('');
    });

    it('survives a hostile feed, and runs nothing of it', async () => {
      const element = await grid({ show: 'all' }, hostileFeed);
      expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
      for (const link of element.shadowRoot!.querySelectorAll('a')) {
        if (link.hasAttribute('href')) expect(link.protocol).to.match(/^https?:$/);
      }
    });

    it('shows ten thousand, laying out only what is near the screen', async function () {
      this.timeout(60_000);
      const element = await grid({ show: 'all' }, manyFigures(10_000));
      const all = items(element);
      expect(all).to.have.length(10_000);
      const last = all[all.length - 1]!;
      expect(getComputedStyle(last.parentElement!).contentVisibility).to.equal('auto');
      expect(words(last.querySelector('.label'))).to.equal(figures[9_999 % figures.length]!.label);
    });
  });
});
