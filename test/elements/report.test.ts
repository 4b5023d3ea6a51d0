import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { GovreportReport } from '../../src/elements/report/report.js';
import { newestItem } from '../../src/feed/index.js';
import type { Feed } from '../../src/feed/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

const settled = async (element: GovreportReport) => {
  await element.updateComplete;
  await Promise.all(
    [...element.querySelectorAll('*')].map((child) => (child as GovreportReport).updateComplete ?? undefined),
  );
  await element.updateComplete;
};

const tags = (element: Element) => [...element.children].map(({ localName }) => localName);

describe('govreport-report', () => {
  describe('definition', () => {
    it('keeps the first definition when the tag is defined again', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get('govreport-report');
      defineElement('govreport-report', class extends HTMLElement {});
      expect(customElements.get('govreport-report')).to.equal(first);
    });
  });

  describe('what it brings', () => {
    it('brings every part, title and text in the page itself', async () => {
      const element = await fixture<GovreportReport>(
        html`<govreport-report .feed=${smallFeed}></govreport-report>`,
      );
      await settled(element);
      expect(tags(element)).to.deep.equal([
        'govreport-reading-tools',
        'h1',
        'govreport-document-info',
        'govreport-metric-grid',
        'govreport-section-nav',
        'govreport-body',
        'govreport-share-bar',
      ]);
      expect(element.querySelector('h1')!.textContent).to.equal(newestItem(smallFeed)!.title);
    });

    it('brings the named parts in the named order, and follows a change', async () => {
      const element = await fixture<GovreportReport>(
        html`<govreport-report .feed=${smallFeed} parts="figures title"></govreport-report>`,
      );
      await settled(element);
      expect(tags(element)).to.deep.equal(['govreport-metric-grid', 'h1']);
      element.parts = 'title body';
      await settled(element);
      expect(tags(element)).to.deep.equal(['h1', 'govreport-body']);
    });

    it('begins the headings where the page asks', async () => {
      const element = await fixture<GovreportReport>(
        html`<govreport-report .feed=${smallFeed} heading-level="2"></govreport-report>`,
      );
      await settled(element);
      expect(element.querySelector('h1')).to.equal(null);
      expect(element.querySelector('govreport-body h3')).not.to.equal(null);
    });

    it('gives its report to our elements inside it, and adds nothing to them', async () => {
      const element = await fixture<GovreportReport>(
        html`<govreport-report .feed=${smallFeed}><govreport-body></govreport-body></govreport-report>`,
      );
      await settled(element);
      expect(tags(element)).to.deep.equal(['govreport-body']);
      expect(element.textContent).to.contain('示例县');
    });

    it('shows another report when the feed is changed', async () => {
      const other: Feed = {
        ...smallFeed,
        items: [{ ...smallFeed.items[0]!, id: 'other', title: '另一份报告' }],
      };
      const element = await fixture<GovreportReport>(
        html`<govreport-report .feed=${smallFeed}></govreport-report>`,
      );
      await settled(element);
      element.feed = other;
      await settled(element);
      expect(element.querySelector('h1')!.textContent).to.equal('另一份报告');
    });
  });

  describe('around an article', () => {
    it('keeps every word of it and puts the parts about it, without a feed', async () => {
      const element = await fixture<GovreportReport>(
        html`<govreport-report
          ><div>
            <p>一、工作情况</p>
            <p>正文。</p>
          </div></govreport-report
        >`,
      );
      await settled(element);
      expect(element.querySelector('govreport-body p')!.textContent).to.equal('一、工作情况');
      expect(tags(element)).to.deep.equal([
        'govreport-reading-tools',
        'govreport-section-nav',
        'govreport-body',
        'govreport-share-bar',
      ]);
    });

    it('keeps it when the feed cannot be had', async () => {
      const element = await fixture<GovreportReport>(
        html`<govreport-report src="#nowhere"><p>网站自己的正文。</p></govreport-report>`,
      );
      await settled(element);
      expect(element.textContent).to.contain('网站自己的正文。');
    });
  });

  describe('states', () => {
    it('says once that the report cannot be had, with a way to try again', async () => {
      const element = await fixture<GovreportReport>(html`<govreport-report></govreport-report>`);
      const failed = oneEvent(element, 'govreport-report-failed');
      element.src = '#nowhere';
      await failed;
      expect(element.shadowRoot!.querySelector('button')!.textContent).to.equal('重新加载');
      expect(tags(element)).to.deep.equal([]);
    });

    it('has properties set before it was upgraded', async () => {
      const element = document.createElement('govreport-report-late') as GovreportReport;
      element.feed = smallFeed;
      document.body.append(element);
      const { GovreportReport: Report } = await import('../../src/elements/report/report.js');
      customElements.define('govreport-report-late', class extends Report {});
      await settled(element);
      expect(element.querySelector('h1')).not.to.equal(null);
      element.remove();
    });
  });

  describe('accessibility', () => {
    for (const [state, template] of Object.entries({
      ready: html`<govreport-report .feed=${smallFeed}></govreport-report>`,
      none: html`<govreport-report></govreport-report>`,
      failed: html`<govreport-report src="#nowhere"></govreport-report>`,
    })) {
      it(`is clean when ${state}`, async () => {
        const element = await fixture<GovreportReport>(template);
        await settled(element);
        await expect(element).to.be.accessible();
      });
    }
  });
});
