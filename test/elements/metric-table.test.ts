import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/metric-table/define.js';
import type { GovreportMetricTable } from '../../src/elements/metric-table/metric-table.js';
import type { CitationRequestedEvent } from '../../src/elements/shared/events.js';
import { feedWith, manyFigures, overYears } from '../fixtures/many-figures.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { savedFile } from './saved-file.js';

const TAG = 'govreport-metric-table';
const figures = smallFeed.items[0]!._govreport.metrics;

const table = (attributes: Record<string, string> = {}, feed: unknown = smallFeed) => {
  const element = document.createElement(TAG);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.feed = feed as never;
  return fixture<GovreportMetricTable>(html`${element}`);
};
const words = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const inside = (element: GovreportMetricTable, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const labels = (element: GovreportMetricTable) => inside(element, '[role=rowheader]').map(words);
const head = (element: GovreportMetricTable, name: string) =>
  inside(element, '[role=columnheader]').find((each) => words(each) === name)!;
const button = (element: GovreportMetricTable, name: string) =>
  inside(element, 'button').find((each) => words(each) === name)!;

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
      Object.assign(early, { feed: smallFeed, section: 's3' });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(labels(early)).to.deep.equal(['计划新建乡镇法律服务站']);
      early.remove();
    });
  });

  describe('what it tells', () => {
    it('lists every figure with number, section, period and sentence', async () => {
      const element = await table();
      expect(labels(element)).to.deep.equal(figures.map(({ label }) => label));
      const row = inside(element, 'tbody tr').find((each) => words(each).startsWith('服务网格覆盖经营主体'))!;
      const cells = [...row.children].map(words);
      expect(cells).to.include.members([
        '近3万户',
        '（一）深化审批制度改革',
        '2023年',
        '网格覆盖经营主体近3万户',
      ]);
    });

    it('never shows a plan as a result', async () => {
      const row = inside(await table({ section: 's3' }), 'tbody tr')[0]!;
      expect(words(row)).to.contain('计划');
      expect([...row.children].map(words).some((cell) => /^20\d\d年计划$/.test(cell))).to.equal(true);
    });

    it('is a table with caption, column heads and row heads', async () => {
      const element = await table();
      const [each] = inside(element, 'table');
      expect(each!.getAttribute('role')).to.equal('table');
      expect(words(each!.querySelector('caption'))).to.equal(`数据一览 共${figures.length}项`);
      expect(inside(element, '[role=columnheader]').map(words)).to.include.members(['指标', '数据', '原文']);
      expect(inside(element, 'tbody [role=row]')).to.have.length(figures.length);
    });

    it('asks for the sentence of the row that was clicked, sorted or not', async () => {
      const element = await table();
      head(element, '数据').querySelector('button')!.click();
      await element.updateComplete;
      const row = inside(element, 'tbody tr')[5]!;
      setTimeout(() => row.querySelector('a')!.click());
      const event = (await oneEvent(
        element,
        'govreport-citation-requested',
      )) as Event as CitationRequestedEvent;
      expect(event.metric.label).to.equal(words(row.querySelector('[role=rowheader]')));
    });
  });

  describe('sorting', () => {
    it('goes up, down and back to the report’s order, and says so', async () => {
      const element = await table({ match: '%' });
      const sort = async () => {
        head(element, '数据').querySelector('button')!.click();
        await element.updateComplete;
        return head(element, '数据').getAttribute('aria-sort');
      };
      const original = labels(element);
      expect(await sort()).to.equal('ascending');
      const up = labels(element);
      expect(await sort()).to.equal('descending');
      expect(labels(element)).to.deep.equal([...up].reverse());
      expect(await sort()).to.equal(null);
      expect(labels(element)).to.deep.equal(original);
    });

    it('sorts by keyboard and keeps the focus on the head', async () => {
      const element = await table();
      head(element, '指标').querySelector('button')!.focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(head(element, '指标').getAttribute('aria-sort')).to.equal('ascending');
      expect(element.shadowRoot!.activeElement!.closest('th') === head(element, '指标')).to.equal(true);
    });
  });

  describe('filtering', () => {
    it('finds words while they are typed and tells the count', async () => {
      const element = await table();
      inside(element, 'input')[0]!.focus();
      await sendKeys({ type: '４０６８' });
      await element.updateComplete;
      expect(labels(element)).to.deep.equal(['融资服务平台入驻企业']);
      expect(words(inside(element, 'caption')[0])).to.contain('符合条件1项');
      await new Promise((done) => {
        const watch = new MutationObserver(() => {
          if (document.querySelector('[data-govreport-live]')?.textContent?.includes('符合条件1项')) {
            watch.disconnect();
            done(undefined);
          }
        });
        watch.observe(document.body, { childList: true, subtree: true, characterData: true });
      });
    });

    it('says when nothing is found and gives everything back', async () => {
      const element = await table({ match: '不在报告里' });
      expect(inside(element, 'table')).to.have.length(0);
      button(element, '清除条件').click();
      await element.updateComplete;
      expect(labels(element)).to.have.length(figures.length);
      expect((inside(element, 'input')[0] as HTMLInputElement).value).to.equal('');
    });

    it('keeps to a section chosen', async () => {
      const element = await table();
      const select = inside(element, 'select')[0] as HTMLSelectElement;
      select.value = 's1-2';
      select.dispatchEvent(new Event('change'));
      await element.updateComplete;
      expect(labels(element)).to.have.length(6);
    });
  });

  describe('CSV', () => {
    it('gives what is shown, in that order, for Excel', async () => {
      const element = await table({ match: '复议' });
      head(element, '数据').querySelector('button')!.click();
      await element.updateComplete;
      const file = await savedFile(() => button(element, '下载 CSV').click());
      expect(file.name).to.match(/\.csv$/);
      expect(file.bytes.slice(0, 3)).to.deep.equal([0xef, 0xbb, 0xbf]);
      const lines = file.text.trim().split('\r\n');
      expect(lines).to.have.length(labels(element).length + 1);
      expect(lines[0]).to.contain('章节');
      expect(lines[1]).to.contain(labels(element)[0]);
    });
  });

  describe('for everyone', () => {
    it('turns rows into cards where there is no room, and leaves nothing out', async () => {
      const element = await table();
      for (const width of [1180, 768, 320, 280]) {
        element.style.inlineSize = `${width}px`;
        expect(element.scrollWidth, `${width} px`).to.be.at.most(width);
        for (const cell of inside(element, 'tbody tr:first-child > *').filter((each) => words(each)))
          expect(cell.getBoundingClientRect().height, words(cell)).to.be.above(0);
      }
    });

    it('reads from the right where the page does', async () => {
      const box = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
      const element = await table();
      box.append(element);
      await element.updateComplete;
      element.style.inlineSize = '320px';
      expect(element.scrollWidth).to.be.at.most(320);
    });

    it('has nothing axe objects to: full, filtered to nothing, empty, one', async () => {
      await expect(await table()).to.be.accessible();
      await expect(await table({ match: '不在报告里' })).to.be.accessible();
      await expect(await table({}, feedWith([]))).to.be.accessible();
      await expect(await table({}, overYears('one-stop-matters', [86]))).to.be.accessible();
    });
  });

  describe('states', () => {
    it('says that no report was named', async () => {
      const element = await fixture<GovreportMetricTable>(
        html`<govreport-metric-table></govreport-metric-table>`,
      );
      expect(words(inside(element, '.base')[0])).to.equal('尚未指定报告数据。');
    });

    it('shows its children when the figures cannot be had, and the table once they can', async () => {
      const errors = console.error;
      console.error = () => undefined;
      const element = document.createElement(TAG);
      element.src = '#no-such-feed-for-tables';
      element.innerHTML = '<p>98.6%</p>';
      const failed = oneEvent(element, 'govreport-report-failed');
      document.body.append(element);
      await failed;
      console.error = errors;
      await element.updateComplete;
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      element.feed = smallFeed;
      await element.updateComplete;
      expect(labels(element)).to.have.length(figures.length);
      element.remove();
    });

    it('says that a report has no figures, and offers nothing to sort or find for one', async () => {
      expect(words(inside(await table({}, feedWith([])), '.base')[0])).to.equal('本报告没有列出数据。');
      const one = await table({}, feedWith([figures[0]!]));
      expect(inside(one, 'input, select, th button')).to.have.length(0);
      expect(labels(one)).to.deep.equal([figures[0]!.label]);
    });

    it('survives a hostile feed, and runs nothing of it', async () => {
      const element = await table({}, hostileFeed);
      expect(element.shadowRoot!.querySelector('img, script') === null).to.equal(true);
      for (const link of element.shadowRoot!.querySelectorAll('a'))
        if (link.hasAttribute('href')) expect(link.protocol).to.match(/^https?:$/);
    });

    it('shows ten thousand, laying out only what is near the screen', async function () {
      this.timeout(60_000);
      const element = await table({}, manyFigures(10_000));
      expect(inside(element, 'tbody tr')).to.have.length(10_000);
      expect(getComputedStyle(inside(element, 'tbody').pop()!).contentVisibility).to.equal('auto');
    });
  });
});
