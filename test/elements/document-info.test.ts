import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/document-info/define.js';
import type { GovreportDocumentInfo } from '../../src/elements/document-info/document-info.js';
import type { DocumentInfo, Feed, FeedItem } from '../../src/feed/index.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';

const TAG = 'govreport-document-info';
const small = smallFeed.items[0]!;

const feedOf = (document: DocumentInfo, rest: Partial<FeedItem> = {}): Feed => ({
  ...smallFeed,
  items: [{ ...small, ...rest, _govreport: { ...small._govreport, document } }],
});
const info = (feed: unknown = smallFeed) =>
  fixture<GovreportDocumentInfo>(
    html`<govreport-document-info .feed=${feed as never}></govreport-document-info>`,
  );
const words = (element: Element | null | undefined) =>
  element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
const fields = (element: GovreportDocumentInfo, part: string) =>
  [...element.shadowRoot!.querySelectorAll(`[part=${part}] > div`)].map((field) => [
    words(field.querySelector('dt')),
    words(field.querySelector('dd')),
  ]);
const note = (element: GovreportDocumentInfo) => element.shadowRoot!.querySelector('[role=note]');

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
      Object.assign(early, { feed: smallFeed, views: '12' });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(fields(early, 'line').pop()).to.deep.equal(['浏览', '12']);
      early.remove();
    });
  });

  describe('fields', () => {
    it('names everything the document has, exactly as it is', async () => {
      const element = await info();
      expect(fields(element, 'line')).to.deep.equal([
        ['来源', '县政府办公室'],
        ['发布', '2024-02-18 09:30'],
        ['统计期', '2023年'],
      ]);
      expect(fields(element, 'box')).to.deep.equal([
        ['索引号', '9901230001-xfb-00000052'],
        ['发布机构', '示例县人民政府办公室'],
        ['成文日期', '2024-02-01'],
        ['文号', '示政文〔2024〕7号'],
        ['所属主题', '法治政府'],
        ['体裁分类', '报告'],
        ['有效性', '有效'],
      ]);
    });

    it('leaves out what the feed does not have, down to the box itself', async () => {
      const some = await info(
        feedOf({ document_number: '示政文〔2024〕7号' }, { date_published: undefined! }),
      );
      expect(fields(some, 'box')).to.deep.equal([['文号', '示政文〔2024〕7号']]);
      expect(fields(some, 'line').map(([name]) => name)).to.deep.equal(['来源', '统计期']);
      const none = await info(feedOf({}));
      expect(none.shadowRoot!.querySelector('[part=box]')).to.equal(null);
    });

    it('takes the author for the source where the document names none', async () => {
      expect(fields(await info(feedOf({})), 'line')[0]).to.deep.equal(['来源', '示例县人民政府']);
    });

    it('shows views only when the page passes them', async () => {
      const element = await info();
      element.views = '1,204';
      await element.updateComplete;
      expect(fields(element, 'line').pop()).to.deep.equal(['浏览', '1,204']);
      element.views = '';
      await element.updateComplete;
      expect(fields(element, 'line')).to.have.length(3);
    });

    it('shows title and files when asked, the files with kind and size', async () => {
      const element = await info();
      expect(element.shadowRoot!.querySelector('[role=heading], ul')).to.equal(null);
      element.showTitle = true;
      element.showAttachments = true;
      element.headingLevel = 2;
      await element.updateComplete;
      const heading = element.shadowRoot!.querySelector('[role=heading]')!;
      expect(words(heading)).to.equal(small.title);
      expect(heading.getAttribute('aria-level')).to.equal('2');
      const file = element.shadowRoot!.querySelector('a')!;
      expect(words(file)).to.equal('报告全文 PDF · 338 KB');
      expect(file.href).to.equal('https://www.shili.example/files/fazhi-2023.pdf');
    });
  });

  describe('validity', () => {
    for (const [validity, word, warning] of [
      ['repealed', '废止', '此文件已废止，仅供查阅。'],
      ['expired', '失效', '此文件已失效，仅供查阅。'],
      ['amended', '已修改', '此文件已修改，请以修改后的文本为准。'],
    ] as const) {
      it(`says first that a document is ${validity}`, async () => {
        const element = await info(feedOf({ validity }));
        expect(words(note(element))).to.equal(warning);
        expect(element.shadowRoot!.querySelector('.base')!.firstElementChild).to.equal(note(element));
        expect(fields(element, 'box')).to.deep.equal([['有效性', word]]);
      });
    }

    it('says nothing of a document in force, or of one that does not tell', async () => {
      expect(note(await info())).to.equal(null);
      expect(note(await info(feedOf({})))).to.equal(null);
    });
  });

  describe('states', () => {
    it('says that no report was named', async () => {
      const element = await fixture(html`<govreport-document-info></govreport-document-info>`);
      expect(words(element.shadowRoot!.querySelector('.base'))).to.equal('尚未指定报告数据。');
      await expect(element).to.be.accessible();
    });

    it('shows its children until it has the report, and when it cannot be had', async () => {
      const errors = console.error;
      console.error = () => undefined;
      const element = document.createElement(TAG);
      element.src = '#no-such-feed-for-info';
      element.innerHTML = '<p>文号：示政文〔2024〕7号</p>';
      const failed = oneEvent(element, 'govreport-report-failed');
      document.body.append(element);
      await failed;
      console.error = errors;
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      element.feed = smallFeed;
      await element.updateComplete;
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
      element.remove();
    });

    it('survives a hostile feed: nothing runs, and no address is dangerous', async () => {
      const element = await info(hostileFeed);
      element.showAttachments = element.showTitle = true;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('img, script')).to.equal(null);
      for (const link of element.shadowRoot!.querySelectorAll('a'))
        expect(link.protocol).to.match(/^https?:$/);
    });
  });

  describe('for everyone', () => {
    it('has nothing axe objects to', async () => {
      const element = await info(feedOf({ ...small._govreport.document!, validity: 'repealed' }));
      element.showAttachments = element.showTitle = true;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it('stands in three columns, two, one, and loses nothing at 280 px', async () => {
      const element = await info();
      for (const [width, expected] of [
        [1180, 3],
        [736, 2],
        [280, 1],
      ] as const) {
        element.style.inlineSize = `${width}px`;
        const starts = [...element.shadowRoot!.querySelectorAll('.box > div')].map((field) =>
          Math.round(field.getBoundingClientRect().left),
        );
        expect(new Set(starts).size, `${width} px`).to.equal(expected);
        expect(element.scrollWidth).to.be.at.most(width);
      }
    });

    it('loses nothing when the reader sets text at 40 px on a phone', async () => {
      const element = await info();
      element.style.cssText = 'inline-size: 358px; --govreport-text-size: 40px';
      const { right } = element.getBoundingClientRect();
      for (const value of element.shadowRoot!.querySelectorAll('dd')) {
        expect(value.getBoundingClientRect().right, words(value)).to.be.at.most(right + 1);
      }
    });

    it('gives files a target of 44 px', async () => {
      const element = await info();
      element.showAttachments = true;
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('a')!.getBoundingClientRect().height).to.be.at.least(44);
    });

    it('marks the report’s own words with its language, and its names with none', async () => {
      const element = await info({ ...smallFeed, language: 'zh-Hant' });
      const field = element.shadowRoot!.querySelector('.box > div')!;
      expect(field.querySelector('dd')!.lang).to.equal('zh-Hant');
      expect(field.querySelector('dt')!.hasAttribute('lang')).to.equal(false);
    });
  });
});
