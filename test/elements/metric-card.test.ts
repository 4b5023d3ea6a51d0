import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/elements/metric-card/define.js';
import type { GovreportMetricCard } from '../../src/elements/metric-card/metric-card.js';
import type { CitationRequestedEvent } from '../../src/elements/shared/events.js';
import { feedWith, overYears } from '../fixtures/many-figures.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';

const TAG = 'govreport-metric-card';
const small = smallFeed.items[0]!;
const figure = (id: string) => small._govreport.metrics.find((metric) => metric.id === id)!;

const card = (id: string) =>
  fixture<GovreportMetricCard>(
    html`<govreport-metric-card .feed=${smallFeed} metric=${id}></govreport-metric-card>`,
  );
const words = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, '') ?? '';
const link = (element: GovreportMetricCard) => element.shadowRoot!.querySelector('a')!;
/** The figure whose sentence is asked for next. */
const cited = async (element: EventTarget) =>
  (await oneEvent(element, 'govreport-citation-requested')) as Event as CitationRequestedEvent;
const all = (element: GovreportMetricCard) => words(element.shadowRoot!.querySelector('.base'));

describe(TAG, () => {
  /** Links lead away from the test. */
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
      const page = document.implementation.createHTMLDocument();
      const early = page.createElement(TAG);
      Object.assign(early, { feed: smallFeed, metric: 'credit' });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(words(link(early))).to.equal('突破12.8亿元融资服务平台累计授信');
      early.remove();
    });
  });

  describe('the figure', () => {
    it('reads number, unit, qualifier and label as one phrase, as written', async () => {
      for (const [id, phrase] of [
        ['grid-businesses', '近3万户服务网格覆盖经营主体'],
        ['online-rate', '90%以上事项网上可办率'],
        ['home-services', '2.2万余人次上门服务'],
        ['platform-companies', '4,068家融资服务平台入驻企业'],
        ['industry-structure', '14.2:31.5:54.3三次产业结构'],
      ] as const) {
        expect(words(link(await card(id)))).to.equal(phrase);
      }
    });

    it('is found by its label word for word', async () => {
      const element = await fixture<GovreportMetricCard>(
        html`<govreport-metric-card .feed=${smallFeed} label="企业满意度"></govreport-metric-card>`,
      );
      expect(all(element)).to.equal('98.6%企业满意度比上年提高0.8个百分点2022年97.8%');
    });

    it('may be given ready, without any report, and is then no link', async () => {
      const element = await fixture<GovreportMetricCard>(
        html`<govreport-metric-card .value=${figure('credit')}></govreport-metric-card>`,
      );
      expect(all(element)).to.equal('突破12.8亿元融资服务平台累计授信2023年');
      expect(link(element).hasAttribute('href')).to.equal(false);
    });

    it('shows every digit when asked', async () => {
      const element = await card('grid-businesses');
      element.full = true;
      await element.updateComplete;
      expect(words(link(element))).to.equal('近30,000户服务网格覆盖经营主体');
    });

    it('follows its attributes and its feed', async () => {
      const element = await card('credit');
      element.setAttribute('metric', 'review-days');
      await element.updateComplete;
      expect(words(link(element))).to.equal('不超过45天行政复议案件平均审理期限');
      element.feed = feedWith([{ ...figure('review-days'), as_written: '不超过30天' }]);
      await element.updateComplete;
      expect(words(link(element))).to.equal('不超过30天行政复议案件平均审理期限');
    });

    it('draws a line over three years or more, described in words', async () => {
      const element = await fixture<GovreportMetricCard>(
        html`<govreport-metric-card
          .feed=${overYears('one-stop-matters', [41, 61, 86])}
          metric="one-stop-matters"
        ></govreport-metric-card>`,
      );
      const line = element.shadowRoot!.querySelector('[role=img]');
      expect(line?.getAttribute('aria-label')).to.equal('2021年41项，2022年61项，2023年86项');
      expect((await card('one-stop-matters')).shadowRoot!.querySelector('[role=img]')).to.equal(null);
    });

    it('begins the years before on a line of their own, however wide the card', async () => {
      const element = await fixture<GovreportMetricCard>(
        html`<govreport-metric-card
          .feed=${overYears('one-stop-matters', [41, 61, 86])}
          metric="one-stop-matters"
        ></govreport-metric-card>`,
      );
      element.style.inlineSize = '900px';
      const facts = [...element.shadowRoot!.querySelectorAll('.fact')].map((fact) =>
        fact.getBoundingClientRect(),
      );
      const years = facts.pop()!;
      expect(facts.length).to.be.at.least(1);
      for (const fact of facts) expect(years.top).to.be.at.least(fact.bottom);
    });

    it('draws without any style attribute', async () => {
      for (const id of ['business-start-days', 'review-corrected-share']) {
        const element = await card(id);
        element.size = 'large';
        await element.updateComplete;
        expect(element.shadowRoot!.querySelector('svg')).not.to.equal(null);
        expect(element.shadowRoot!.querySelector('[style]')).to.equal(null);
      }
    });
  });

  describe('the citation', () => {
    it('leads to the sentence on the report’s own page, also where that page is plain HTML', async () => {
      const { href } = link(await card('review-closed'));
      expect(href).to.equal(`${small.url!}#s2-b1:~:text=${encodeURIComponent('已审结120件')}`);
    });

    it('stays in the page when this page is the report’s own', async () => {
      const feed = feedWith(small._govreport.metrics);
      feed.items[0]!.url = location.href.split('#')[0];
      const element = await fixture<GovreportMetricCard>(
        html`<govreport-metric-card .feed=${feed} metric="review-closed"></govreport-metric-card>`,
      );
      expect(link(element).getAttribute('href')).to.equal('#s2-b1');
    });

    it('asks who shows the report, and does not leave when that is answered', async () => {
      const element = await card('review-closed');
      let asked: CitationRequestedEvent | undefined;
      const answer = (event: CitationRequestedEvent) => {
        asked = event;
        event.preventDefault();
      };
      document.addEventListener('govreport-citation-requested', answer, { once: true });
      const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      link(element).dispatchEvent(click);
      expect(asked?.metric.source?.quote).to.equal('已审结120件');
      expect(asked?.item.id).to.equal(small.id);
      expect(click.defaultPrevented).to.equal(true);
    });

    it('leaves the link alone when nobody answers or a new tab is wanted', async () => {
      const element = await card('review-closed');
      let asked = 0;
      element.addEventListener('govreport-citation-requested', () => asked++);
      for (const ctrlKey of [false, true]) {
        let prevented = true;
        element.addEventListener('click', (event) => (prevented = event.defaultPrevented), { once: true });
        link(element).dispatchEvent(
          new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey }),
        );
        expect(prevented).to.equal(false);
      }
      expect(asked).to.equal(1);
    });

    it('answers the keyboard', async () => {
      const element = await card('review-closed');
      link(element).focus();
      setTimeout(() => void sendKeys({ press: 'Enter' }));
      const { metric } = await cited(element);
      expect(metric.id).to.equal('review-closed');
    });

    it('takes its source along when a figure is copied, and does not leave while words are marked', async () => {
      const element = await card('review-closed');
      let asked = 0;
      element.addEventListener('govreport-citation-requested', () => asked++);
      const box = element.shadowRoot!.querySelector('.figure')!.getBoundingClientRect();
      const y = Math.round(box.top + box.height * 0.7);
      await sendMouse({ type: 'move', position: [Math.round(box.left), y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [Math.round(box.left) + 200, y] });
      await sendMouse({ type: 'up' });
      const clipboardData = new DataTransfer();
      link(element).dispatchEvent(
        new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true, composed: true }),
      );
      getSelection()!.removeAllRanges();
      expect(asked).to.equal(0);
      const address = `${small.url!}#s2-b1`;
      const source = `来源：${small.title}，二、推进严格规范公正文明执法 ${address}`;
      expect(clipboardData.getData('text/plain')).to.equal(`120件\n${source}`);
      const copied = new DOMParser().parseFromString(clipboardData.getData('text/html'), 'text/html').body;
      expect(copied.textContent).to.equal(`120件${source}`);
      expect(copied.querySelector('a')!.href).to.equal(address);
    });
  });

  describe('states', () => {
    const own = html`<p>98.6%</p>`;

    it('says that no report was named', async () => {
      const element = await fixture<GovreportMetricCard>(
        html`<govreport-metric-card></govreport-metric-card>`,
      );
      expect(all(element)).to.equal('尚未指定报告数据。');
      await expect(element).to.be.accessible();
    });

    it('shows its children until the figure is there, then the figure', async () => {
      const element = await fixture<GovreportMetricCard>(
        html`<govreport-metric-card metric="credit">${own}</govreport-metric-card>`,
      );
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      element.feed = smallFeed;
      await element.updateComplete;
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
      expect(all(element)).to.contain('12.8亿元');
    });

    it('shows its children again when the report cannot be had', async () => {
      const errors = console.error;
      console.error = () => undefined;
      const element = document.createElement(TAG);
      element.src = '#no-such-feed-for-cards';
      element.textContent = '98.6%';
      const failed = oneEvent(element, 'govreport-report-failed');
      document.body.append(element);
      await failed;
      console.error = errors;
      expect(element.shadowRoot!.querySelector('slot')).not.to.equal(null);
      element.remove();
    });

    it('shows nothing of its own for a figure the report does not tell', async () => {
      const element = await card('no-such-figure');
      expect(all(element)).to.equal('');
      await expect(element).to.be.accessible();
    });

    it('survives a hostile feed, and runs nothing of it', async () => {
      const element = await fixture<GovreportMetricCard>(
        html`<govreport-metric-card .feed=${hostileFeed as never} metric="figure"></govreport-metric-card>`,
      );
      expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
      for (const anchor of element.shadowRoot!.querySelectorAll('a[href]')) {
        expect((anchor as HTMLAnchorElement).protocol).to.match(/^https?:$/);
      }
    });
  });

  describe('for everyone', () => {
    it('has nothing axe objects to, in every form', async () => {
      for (const id of [
        'business-start-days',
        'review-corrected-share',
        'one-stop-matters',
        'planned-stations',
      ]) {
        for (const form of ['', 'size', 'compact', 'emphasis']) {
          const element = await card(id);
          if (form) element.setAttribute(form, 'large');
          await element.updateComplete;
          await expect(element).to.be.accessible();
        }
      }
    });

    it('gives the pointer the whole card, at least 44 px high', async () => {
      const element = await card('review-closed');
      // What is off the screen is left out until the first frame says where the screen is.
      await nextFrame();
      await nextFrame();
      expect(element.getBoundingClientRect().height).to.be.above(43);
      const at = element.getBoundingClientRect();
      const hit = element.shadowRoot!.elementFromPoint(at.right - 4, at.bottom - 4);
      expect(hit?.className).to.equal('phrase');
      element.compact = true;
      await element.updateComplete;
      expect(element.getBoundingClientRect().height).to.be.above(43);
    });

    it('marks its words with the report’s language', async () => {
      const element = await card('review-closed');
      expect(element.shadowRoot!.querySelector('.card')!.getAttribute('lang')).to.equal('zh-Hans');
    });

    it('reads from the right where the page does', async () => {
      const element = await card('review-closed');
      element.dir = 'rtl';
      const { right } = element.getBoundingClientRect();
      expect(element.shadowRoot!.querySelector('b')!.getBoundingClientRect().right).to.be.closeTo(right, 30);
    });

    it('lays no drawing over its words, in 280 px', async () => {
      const element = await card('review-corrected-share');
      element.size = 'large';
      element.style.inlineSize = '280px';
      await element.updateComplete;
      await nextFrame();
      const drawing = element.shadowRoot!.querySelector('svg')!.getBoundingClientRect();
      const range = document.createRange();
      for (const part of element.shadowRoot!.querySelectorAll('.figure, .label')) {
        range.selectNodeContents(part);
        for (const line of range.getClientRects()) {
          const apart =
            line.right <= drawing.left || line.top >= drawing.bottom || line.bottom <= drawing.top;
          expect(apart, words(part)).to.equal(true);
        }
      }
    });

    it('keeps its ring inside what is painted', async () => {
      const element = await card('review-closed');
      link(element).focus();
      await sendKeys({ press: 'Shift' });
      expect(getComputedStyle(element).overflowClipMargin).to.contain('6px');
    });
  });
});
