import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/openness-tables/define.js';
import type { GovreportOpennessTables } from '../../src/elements/openness-tables/openness-tables.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { opennessBlocks, opennessFeed, requestRows } from '../fixtures/openness-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { savedFile } from './saved-file.js';

const TAG = 'govreport-openness-tables';

const tables = (feed: unknown = opennessFeed()) => {
  const element = document.createElement(TAG);
  element.feed = feed as never;
  return fixture<GovreportOpennessTables>(html`${element}`);
};
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, '') ?? '';
const inside = (element: GovreportOpennessTables, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const isShown = (element: HTMLElement) => element.getBoundingClientRect().width > 0;

describe(TAG, () => {
  describe('definition', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('takes properties set before the upgrade', async () => {
      const early = document.implementation.createHTMLDocument().createElement(TAG);
      Object.assign(early, { feed: opennessFeed() });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(inside(early, 'table')).to.have.length(3);
      early.remove();
    });
  });

  describe('tables', () => {
    it('shows all three, named, with 10, 175 and 15 numbers', async () => {
      const element = await tables();
      expect(inside(element, '[role=heading]').map(words)).to.deep.equal([
        '主动公开政府信息情况',
        '收到和处理政府信息公开申请情况',
        '政府信息公开行政复议、行政诉讼情况',
      ]);
      const counts = inside(element, 'table').map((each) => each.querySelectorAll('td:not(tfoot td)').length);
      expect(counts).to.deep.equal([10, 175, 15]);
    });

    it('ties every number to headers that are there', async () => {
      const element = await tables();
      for (const cell of inside(element, 'td[headers]')) {
        const ids = cell.getAttribute('headers')!.split(' ');
        for (const id of ids) expect(element.shadowRoot!.getElementById(id)?.localName, id).to.equal('th');
      }
      expect(inside(element, 'td[headers]')).to.have.length(200);
    });

    it('scopes headers of columns, rows and groups', async () => {
      const element = await tables();
      const scope = (text: string) =>
        inside(element, 'th')
          .find((each) => words(each) === text)!
          .getAttribute('scope');
      expect(scope('申请人情况')).to.equal('colgroup');
      expect(scope('科研机构')).to.equal('col');
      expect(scope('（三）不予公开')).to.equal('rowgroup');
      expect(scope('1.属于国家秘密')).to.equal('row');
    });
  });

  describe('sums', () => {
    it('shows 一 + 二 against 三 + 四 for every column, and says that all sums hold', async () => {
      const element = await tables();
      const row = inside(element, 'tfoot td');
      expect(row).to.have.length(7);
      const left = requestRows[0]!.map((value, i) => value + requestRows[1]![i]!);
      row.forEach((cell, i) => expect(words(cell)).to.equal(`${left[i]}=${left[i]}相符`));
      expect(inside(element, '.care')).to.have.length(0);
      expect(inside(element, '.quiet').map(words).join()).to.contain('均相符');
    });

    it('marks in words what does not hold, and which numbers', async () => {
      const wrong = requestRows[0]![1]! + 5;
      const element = await tables(opennessFeed(opennessBlocks({ row: 0, column: 1, text: String(wrong) })));
      expect(words(inside(element, 'tfoot td')[1])).to.match(/≠.*不相符$/);
      const told = inside(element, '.quiet').map(words).join();
      expect(told).to.contain('2处不相符');
      expect(told).to.contain('“商业企业”：第一、二项之和为');
      expect(
        inside(element, 'tbody td, table > tr td').filter((each) => words(each).endsWith('不相符')),
      ).to.have.length(1);
    });

    it('says that nothing was checked where the table has words', async () => {
      const element = await tables(opennessFeed(opennessBlocks({ row: 0, column: 1, text: '不详' })));
      expect(inside(element, '.quiet').map(words).join()).to.contain('未作核对');
    });
  });

  describe('on a phone', () => {
    it('shows one kind of applicant, chosen by keyboard, without scrolling sideways', async () => {
      const element = await tables();
      element.style.inlineSize = '320px';
      const columns = () =>
        inside(element, 'th')
          .filter((each) => isShown(each) && ['自然人', '商业企业', '总计'].includes(words(each)))
          .map(words);
      expect(columns().slice(0, 1)).to.deep.equal(['总计']);
      for (const region of inside(element, '[role=region]')) expect(region.scrollWidth).to.be.at.most(320);
      const [select] = inside(element, 'select');
      select!.focus();
      await sendKeys({ press: 'Home' });
      await element.updateComplete;
      expect(columns().slice(0, 1)).to.deep.equal(['自然人']);
    });

    it('shows every column where there is room, in a region with a name that scrolls', async () => {
      const element = await tables();
      element.style.inlineSize = '1100px';
      expect(inside(element, 'td').every(isShown)).to.equal(true);
      expect(inside(element, 'select').some(isShown)).to.equal(false);
      const [region] = inside(element, '[role=region]');
      expect(region!.tabIndex).to.equal(0);
      expect(element.shadowRoot!.getElementById(region!.getAttribute('aria-labelledby')!) !== null).to.equal(
        true,
      );
    });
  });

  describe('CSV', () => {
    it('gives a table as it stands, numbers in their columns', async () => {
      const element = await tables();
      const file = await savedFile(() => inside(element, 'button')[1]!.click());
      expect(file.name).to.contain('收到和处理政府信息公开申请情况.csv');
      expect(file.bytes.slice(0, 3)).to.deep.equal([0xef, 0xbb, 0xbf]);
      const lines = file.text.trim().split('\r\n');
      expect(lines).to.have.length(28);
      expect(
        new Set(lines.map((line) => line.split(',').length).filter((length) => length > 9)).size,
      ).to.equal(1);
      expect(lines[27]).to.contain(requestRows[24]!.join(','));
    });
  });

  describe('for everyone', () => {
    for (const [state, feed, width] of [
      ['whole', opennessFeed(), 1100],
      ['off', opennessFeed(opennessBlocks({ row: 5, column: 3, text: '9' })), 1100],
      ['on a phone', opennessFeed(), 320],
      ['none', smallFeed, 320],
    ] as const) {
      it(`has nothing axe objects to: ${state}`, async function () {
        this.timeout(20_000);
        const element = await tables(feed);
        element.style.inlineSize = `${width}px`;
        await expect(element).to.be.accessible();
      });
    }

    it('reads from the right where the page does', async () => {
      const box = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
      const element = await tables();
      box.append(element);
      element.style.inlineSize = '1100px';
      const [first, second] = inside(element, 'tfoot td').map((each) => each.getBoundingClientRect());
      expect(first!.left).to.be.above(second!.left);
    });
  });

  describe('states', () => {
    it('says that no report was named, and that a report has no such tables', async () => {
      const none = await fixture<GovreportOpennessTables>(
        html`<govreport-openness-tables></govreport-openness-tables>`,
      );
      expect(words(inside(none, '.base')[0])).to.equal('尚未指定报告数据。');
      expect(words(inside(await tables(smallFeed), '.base')[0])).to.contain(
        '没有政府信息公开工作年度报告的规定表格',
      );
    });

    it('names the table a report leaves out', async () => {
      const element = await tables(opennessFeed(opennessBlocks().slice(0, 2)));
      expect(inside(element, '.quiet').map(words).join()).to.contain(
        '缺少规定表格：“政府信息公开行政复议、行政诉讼情况”',
      );
    });

    it('shows its children when the report cannot be had', async () => {
      const errors = console.error;
      console.error = () => undefined;
      const element = document.createElement(TAG);
      element.src = '#no-such-feed-for-openness';
      element.innerHTML = '<p>167件</p>';
      const failed = oneEvent(element, 'govreport-report-failed');
      document.body.append(element);
      await failed;
      console.error = errors;
      await element.updateComplete;
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      element.remove();
    });

    it('survives a hostile feed and tables that are no forms', async () => {
      await tables(hostileFeed);
      const [block] = opennessBlocks();
      const odd = [
        { ...block!, id: 'a', form: 'openness-requests' as const, rows: [[{ text: '<img src=x>' }]] },
        { ...block!, id: 'b', form: 'openness-review' as const, rows: [] },
        { ...block!, id: 'c', rows: [[{ text: '', col_span: 9e9, row_span: 9e9 }]] },
      ];
      const element = await tables(opennessFeed(odd));
      expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
      await expect(element).to.be.accessible();
    });
  });
});
