import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/metric-chart/define.js';
import type { GovreportMetricChart } from '../../src/elements/metric-chart/metric-chart.js';
import type { CitationRequestedEvent } from '../../src/elements/shared/events.js';
import type { Feed, Metric } from '../../src/feed/index.js';
import { overYears } from '../fixtures/many-figures.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { savedFile } from './saved-file.js';

const TAG = 'govreport-metric-chart';
const years = overYears('one-stop-matters', [41, 61, 86]);

/** A feed whose one figure in one report is changed, and whose place has another name. */
function changed(feed: Feed, at: number, change: Partial<Metric>, place?: string): Feed {
  const items = feed.items.map((item, i) => ({
    ...item,
    _govreport: {
      ...item._govreport,
      ...(place && { place: { name: place } }),
      metrics: item._govreport.metrics.map((each) => (i === at ? { ...each, ...change } : each)),
    },
  }));
  return { ...feed, items };
}
const chart = (rest: Partial<GovreportMetricChart> = {}) => {
  const element = document.createElement(TAG);
  Object.assign(element, { feed: years, metrics: 'one-stop-matters', ...rest });
  return fixture<GovreportMetricChart>(html`${element}`);
};
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, '') ?? '';
const inside = (element: GovreportMetricChart, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const points = (element: GovreportMetricChart) =>
  inside(element, '[role=img]').map((each) => each.getAttribute('aria-label'));
const rows = (element: GovreportMetricChart) =>
  inside(element, 'tbody tr').map((row) => [...row.children].map(words));
const told = (element: GovreportMetricChart) => inside(element, '.quiet').map(words).join('\n');
const button = (element: GovreportMetricChart, name: string) =>
  inside(element, 'button').find((each) => words(each) === name)!;
const focused = (element: GovreportMetricChart) =>
  element.shadowRoot!.activeElement?.getAttribute('aria-label');

const places = [
  changed(overYears('one-stop-matters', [86]), 0, {}, '示例县'),
  changed(overYears('one-stop-matters', [102]), 0, { qualifier: 'near', as_written: '近102项' }, '范例县'),
  changed(overYears('one-stop-matters', [35]), 0, { unit: '件', as_written: '35件' }, '样例县'),
];

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
      Object.assign(early, { feed: years, metrics: 'one-stop-matters' });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(points(early)).to.have.length(3);
      early.remove();
    });
  });

  describe('over years', () => {
    it('draws, tells in a sentence, lists in a table and names its sources', async () => {
      const element = await chart();
      expect(words(inside(element, 'figcaption')[0])).to.equal('“一件事一次办”上线事项单位：项');
      expect(points(element)).to.deep.equal([
        '“一件事一次办”上线事项，2021年：41项',
        '“一件事一次办”上线事项，2022年：61项',
        '“一件事一次办”上线事项，2023年：86项',
      ]);
      expect(rows(element)).to.deep.equal([
        ['2021年', '41项'],
        ['2022年', '61项'],
        ['2023年', '86项'],
      ]);
      expect(told(element)).to.contain('2021年41项，2022年61项，2023年86项；上升（2023年比2021年）。');
      expect(told(element)).to.match(/来源：(《[^》]+》){3}/);
    });

    it('keeps a gap a gap', async () => {
      const element = await chart({
        feed: { ...years, items: [years.items[0]!, years.items[2]!] },
        type: 'line',
      });
      expect(points(element)[1]).to.contain('2022年：未载');
      expect(rows(element)[1]).to.deep.equal(['2022年', '未载']);
      expect(inside(element, 'circle')).to.have.length(2);
    });

    it('draws approximate figures hollow and says what hollow means', async () => {
      const element = await chart({ feed: changed(years, 2, { qualifier: 'near', as_written: '近86项' }) });
      expect(points(element)[2]).to.contain('近86项');
      expect(inside(element, '.hollow')).to.have.length(1);
      expect(rows(element)[2]).to.deep.equal(['2023年', '近86项', '约数']);
      expect(told(element)).to.contain('空心图形为约数');
    });

    it('does not draw what cannot be compared, and says why', async () => {
      const element = await chart({ feed: changed(years, 0, { unit: '件', as_written: '41件' }) });
      expect(told(element)).to.contain('2021年不可直接比较：单位为“件”，而非“项”。');
      expect(rows(element)[0]).to.deep.equal(['2021年', '41件', '不可直接比较：单位为“件”，而非“项”']);
      expect(inside(element, 'circle')).to.have.length(2);
      expect(inside(element, 'text').map(words)).to.contain('不可比');
    });

    it('says when a scale does not begin at zero', async () => {
      expect(told(await chart())).to.not.contain('纵轴');
      expect(told(await chart({ feed: overYears('one-stop-matters', [81, 83, 86]) }))).to.contain(
        '纵轴不从零开始',
      );
    });

    it('draws from and to', async () => {
      const element = await chart({ feed: smallFeed, metrics: 'business-start-days', type: 'change' });
      expect(inside(element, 'text').map(words)).to.include.members(['12天', '3天']);
      expect(told(element)).to.contain('下降');
    });

    it('draws several figures one below the other, each by its name', async () => {
      const element = await chart({ feed: smallFeed, metrics: 'one-stop-matters satisfaction' });
      const [first, second] = inside(element, '.title').map(words);
      expect([first, second]).to.deep.equal(['“一件事一次办”上线事项', '企业满意度']);
      expect(rows(element)[0]![0]).to.equal('“一件事一次办”上线事项');
    });
  });

  describe('over places', () => {
    it('ranks what compares and says what does not', async () => {
      const element = await chart({ feeds: places, feed: undefined });
      expect(inside(element, '.name').map(words)).to.deep.equal(['1范例县', '2示例县']);
      expect(told(element)).to.contain('2地可比；最高：范例县近102项；最低：示例县86项。');
      expect(told(element)).to.contain('样例县不可直接比较：单位为“件”，而非“项”');
      expect(rows(element)).to.have.length(3);
    });

    it('loads the feeds named, once each, and tells of one that cannot be had', async () => {
      const { fetch } = window;
      const asked: string[] = [];
      window.fetch = (input) => {
        asked.push(String(input));
        const at = /place-(\d)/.exec(String(input))?.[1];
        return Promise.resolve(at ? Response.json(places[Number(at)]) : new Response('', { status: 404 }));
      };
      const errors = console.error;
      console.error = () => undefined;
      try {
        const element = document.createElement(TAG);
        element.metrics = 'one-stop-matters';
        element.setAttribute('srcs', '/place-0.json /place-1.json /none.json');
        await fixture(html`${element}`);
        for (let i = 0; i < 50 && !told(element).includes('暂时无法读取'); i++)
          await new Promise(requestAnimationFrame);
        expect(points(element)).to.have.length(2);
        expect(told(element)).to.contain('有1份数据暂时无法读取');
        expect(asked).to.have.length(3);
      } finally {
        window.fetch = fetch;
        console.error = errors;
      }
    });
  });

  describe('keyboard', () => {
    it('walks over the points with the arrow keys, Home and End', async () => {
      const element = await chart();
      inside(element, '[role=img][tabindex="0"]')[0]!.focus();
      expect(focused(element)).to.contain('2021年');
      await sendKeys({ press: 'ArrowRight' });
      expect(focused(element)).to.contain('2022年');
      await sendKeys({ press: 'End' });
      expect(focused(element)).to.contain('2023年');
      await sendKeys({ press: 'ArrowRight' });
      expect(focused(element)).to.contain('2023年');
      await sendKeys({ press: 'Home' });
      expect(focused(element)).to.contain('2021年');
      await element.updateComplete;
      expect(inside(element, '[role=img][tabindex="0"]')).to.have.length(1);
    });
  });

  describe('table', () => {
    it('is there for screen readers, and takes the drawing’s place when asked to', async () => {
      const element = await chart();
      const [table] = inside(element, 'table');
      expect(getComputedStyle(table!).display).to.equal('table');
      expect(inside(element, 'tbody a'), 'nothing to focus unseen').to.have.length(0);
      button(element, '数据表').click();
      await element.updateComplete;
      expect(button(element, '数据表').getAttribute('aria-pressed')).to.equal('true');
      expect(inside(element, '.drawing')[0]!.getBoundingClientRect().height).to.equal(0);
      expect(table!.getBoundingClientRect().height).to.be.above(50);
      setTimeout(() => inside(element, 'tbody a')[1]!.click());
      const event = (await oneEvent(
        element,
        'govreport-citation-requested',
      )) as Event as CitationRequestedEvent;
      expect(event.item.id).to.equal('shili-2022');
    });
  });

  describe('downloads', () => {
    it('gives an SVG that stands by itself: title, source, colours, no script', async () => {
      const element = await chart();
      const file = await savedFile(() => button(element, '下载SVG').click());
      expect(file.name).to.equal('“一件事一次办”上线事项.svg');
      const drawing = new DOMParser().parseFromString(file.text, 'image/svg+xml');
      expect(drawing.querySelector('parsererror') === null).to.equal(true);
      expect(drawing.documentElement.textContent).to.contain('来源：《');
      expect(drawing.documentElement.textContent).to.contain('上升（2023年比2021年）');
      expect(drawing.querySelector('circle')!.getAttribute('fill')).to.equal('rgb(11, 79, 158)');
      expect(drawing.querySelector('script, foreignObject, [class], [style]') === null).to.equal(true);
    });

    it('gives a PNG', async () => {
      const element = await chart();
      const file = await savedFile(() => button(element, '下载PNG').click());
      expect(file.bytes.slice(1, 4)).to.deep.equal([0x50, 0x4e, 0x47]);
      expect(file.bytes.length).to.be.above(2000);
    });

    it('gives the numbers as CSV', async () => {
      const element = await chart();
      const file = await savedFile(() => button(element, '下载CSV').click());
      const lines = file.text.trim().split('\r\n');
      expect(lines[0]).to.equal('\uFEFF指标,统计期,数据,数值,单位,说明,原文'.replace(/^\uFEFF/, ''));
      expect(lines[3]).to.contain('2023年,86项,86,项');
    });
  });

  describe('for everyone', () => {
    it('cuts no label at any width', async () => {
      for (const rest of [{}, { type: 'bar' }, { type: 'ranking' }, { feeds: places }] as const) {
        const element = await chart(rest);
        for (const width of [320, 280, 768]) {
          element.style.inlineSize = `${width}px`;
          await new Promise(requestAnimationFrame);
          await element.updateComplete;
          await new Promise(requestAnimationFrame);
          const box = element.getBoundingClientRect();
          for (const text of inside(element, 'text')) {
            const { left, right } = text.getBoundingClientRect();
            expect(left, `${words(text)} at ${width}`).to.be.at.least(box.left - 1);
            expect(right, `${words(text)} at ${width}`).to.be.at.most(box.right + 1);
          }
        }
      }
    });

    it('has nothing axe objects to: drawing, table, places, none', async () => {
      await expect(await chart()).to.be.accessible();
      await expect(await chart({ showTable: true })).to.be.accessible();
      await expect(await chart({ feeds: places })).to.be.accessible();
      await expect(await chart({ metrics: 'nothing' })).to.be.accessible();
    });

    it('keeps years from left to right where the page reads from the right', async () => {
      const box = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
      const element = await chart();
      box.append(element);
      await element.updateComplete;
      const [first, , last] = inside(element, 'circle').map((each) => each.getBoundingClientRect().left);
      expect(first).to.be.below(last!);
    });
  });

  describe('states', () => {
    it('says that no report was named, and that there is nothing to draw', async () => {
      const none = await fixture<GovreportMetricChart>(
        html`<govreport-metric-chart></govreport-metric-chart>`,
      );
      expect(words(inside(none, '.base')[0])).to.equal('尚未指定报告数据。');
      expect(words(inside(await chart({ metrics: 'nothing' }), '.base')[0])).to.equal('没有可供绘图的数据。');
      expect(words(inside(await chart({ metrics: undefined }), '.base')[0])).to.equal('没有可供绘图的数据。');
    });

    it('shows its children when the report cannot be had, and the chart once it can', async () => {
      const errors = console.error;
      console.error = () => undefined;
      const element = document.createElement(TAG);
      element.src = '#no-such-feed-for-charts';
      element.metrics = 'one-stop-matters';
      element.innerHTML = '<p>86项</p>';
      const failed = oneEvent(element, 'govreport-report-failed');
      document.body.append(element);
      await failed;
      console.error = errors;
      await element.updateComplete;
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      element.feed = years;
      await element.updateComplete;
      expect(points(element)).to.have.length(3);
      element.remove();
    });

    it('draws one figure of one year', async () => {
      expect(points(await chart({ feed: smallFeed, metrics: 'credit' }))).to.have.length(1);
    });

    it('survives a hostile feed, and runs nothing of it', async () => {
      const element = await chart({ feed: hostileFeed as Feed, metrics: 'figure __proto__ constructor' });
      expect(element.shadowRoot!.querySelector('img, script') === null).to.equal(true);
      for (const link of element.shadowRoot!.querySelectorAll('a'))
        expect(link.protocol).to.match(/^https?:$/);
      await chart({ feeds: [hostileFeed as Feed, years], metrics: 'figure' });
    });
  });
});
