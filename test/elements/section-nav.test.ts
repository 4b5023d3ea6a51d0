import { expect, fixture, fixtureSync, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/elements/body/define.js';
import '../../src/elements/section-nav/define.js';
import type { GovreportSectionNav } from '../../src/elements/section-nav/section-nav.js';
import type { Feed } from '../../src/feed/index.js';
import { pageOutline } from '../../src/store/index.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { longReport } from '../fixtures/long-report.js';
import { smallFeed } from '../fixtures/small-feed.js';

const TAG = 'govreport-section-nav';
const item = smallFeed.items[0]!;

const PAGE_CSS = html`<style>
  .page {
    display: grid;
    grid-template-columns: 250px minmax(0, 1fr);
    column-gap: 20px;
    padding-block-end: 200px;
  }
  .site-header {
    position: sticky;
    inset-block-start: 0;
    block-size: 60px;
    z-index: 2;
  }
</style>`;

/** A navigator beside its text. */
async function page(feed: Feed = smallFeed, header = false): Promise<GovreportSectionNav> {
  const host = await fixture<HTMLElement>(
    html`<div>
      ${PAGE_CSS}${header ? html`<div class="site-header">站点</div>` : ''}
      <div class="page">
        <govreport-section-nav></govreport-section-nav><govreport-body .feed=${feed}></govreport-body>
      </div>
    </div>`,
  );
  const nav = host.querySelector(TAG)!;
  await host.querySelector('govreport-body')!.updateComplete;
  await settled(nav);
  return nav;
}
const settled = async (nav: GovreportSectionNav) => {
  await nextFrame();
  await nextFrame();
  await nav.updateComplete;
};

const root = (nav: GovreportSectionNav) => nav.shadowRoot!;
const words = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, '') ?? '';
const links = (nav: GovreportSectionNav) => [...root(nav).querySelectorAll<HTMLAnchorElement>('a.link')];
const hrefs = (nav: GovreportSectionNav) => links(nav).map((link) => link.getAttribute('href'));
const current = (nav: GovreportSectionNav) =>
  links(nav)
    .filter((link) => link.getAttribute('aria-current') === 'location')
    .map((link) => link.hash);
const bar = (nav: GovreportSectionNav) => root(nav).querySelector<HTMLElement>('[part=bar] button');
const focused = () => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};
const scrolledTo = async (nav: GovreportSectionNav, y: number) => {
  scrollTo(0, y);
  await settled(nav);
};

describe(TAG, () => {
  before(() => setViewport({ width: 1280, height: 800 }));
  afterEach(async () => {
    history.replaceState(null, '', location.pathname + location.search);
    scrollTo(0, 0);
    await setViewport({ width: 1280, height: 800 });
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
      Object.assign(early, { feed: smallFeed, levels: 1 });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(links(early)).to.have.length(3);
      early.remove();
    });
  });

  describe('what it lists', () => {
    it('is a landmark named by what it holds', async () => {
      const nav = root(await page()).querySelector('nav')!;
      const name = nav.getRootNode() as ShadowRoot;
      expect(words(name.getElementById(nav.getAttribute('aria-labelledby')!))).to.equal('目录·3部分2节');
    });

    it('links to the headings of the text, without a script in between', async () => {
      const nav = await page();
      expect(hrefs(nav)).to.deep.equal(['#s1', '#s1-1', '#s1-2', '#s2', '#s3']);
      for (const link of links(nav)) expect(document.querySelector(link.hash)).to.not.equal(null);
    });

    it('keeps numbers apart from titles, with a pause for the ear', async () => {
      const nav = await page();
      expect(links(nav).map(words)).to.deep.equal([
        '一、推进政务服务改革，营商环境持续优化',
        '（一）深化审批制度改革',
        '（二）加大助企融资力度',
        '二、推进严格规范公正文明执法',
        '三、2024年工作打算',
      ]);
      expect(links(nav)[0]!.querySelector('.hidden')!.textContent).to.equal('、');
    });

    it('opens the points of a section when asked, and closes them again', async () => {
      const nav = await page();
      const toggle = root(nav).querySelector('button')!;
      expect(toggle.getAttribute('aria-label')).to.equal('深化审批制度改革：3 个要点');
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      toggle.focus();
      await sendKeys({ press: 'Enter' });
      expect(toggle.getAttribute('aria-expanded')).to.equal('true');
      expect(hrefs(nav)).to.include.members(['#s1-1-p1', '#s1-1-p2', '#s1-1-p3']);
      await sendKeys({ press: 'Space' });
      expect(toggle.getAttribute('aria-expanded')).to.equal('false');
      const shown = links(nav).filter(({ offsetHeight }) => offsetHeight > 0);
      expect(shown).to.have.length(5);
    });

    it('stops at the level asked for, early or late', async () => {
      const nav = await page();
      nav.levels = 2;
      await nav.updateComplete;
      expect(root(nav).querySelector('.toggle')).to.equal(null);
      nav.levels = 1;
      await nav.updateComplete;
      expect(hrefs(nav)).to.deep.equal(['#s1', '#s2', '#s3']);
      expect(words(root(nav).querySelector('#name'))).to.equal('目录·3部分');
    });

    it('follows an article the page brings, and what becomes of it', async () => {
      const host = await fixture<HTMLElement>(
        html`<div>
          ${PAGE_CSS}
          <div class="page">
            <govreport-section-nav></govreport-section-nav
            ><govreport-body
              ><p>一、概况</p>
              <p>全县平稳。</p>
              <p>二、打算</p>
              <p>继续努力。</p></govreport-body
            >
          </div>
        </div>`,
      );
      const nav = host.querySelector(TAG)!;
      await settled(nav);
      expect(links(nav).map(words)).to.deep.equal(['一、概况', '二、打算']);
      host
        .querySelector('govreport-body')!
        .append(Object.assign(document.createElement('p'), { textContent: '三、附则' }));
      await waitUntil(() => links(nav).length === 3);
    });

    it('leads to the report where the page has no text', async () => {
      const nav = await fixture<GovreportSectionNav>(
        html`<govreport-section-nav .feed=${smallFeed}></govreport-section-nav>`,
      );
      expect(hrefs(nav)).to.deep.equal(
        ['#s1', '#s1-1', '#s1-2', '#s2', '#s3'].map((hash) => item.url + hash),
      );
      expect(current(nav)).to.deep.equal([]);
      expect(root(nav).textContent).to.not.contain('%');
    });
  });

  describe('the current section', () => {
    it('is exact at every step, down and up, below the page’s own header', async () => {
      const nav = await page(longReport(6), true);
      const far = document.documentElement.scrollHeight - innerHeight;
      const steps = Array.from({ length: 25 }, (_, i) => Math.round((far * i) / 24));
      for (const y of [...steps, ...steps.reverse(), far / 2, 0, far]) {
        await scrolledTo(nav, y);
        // The last screen has a rule of its own, below.
        if (far - y < innerHeight) continue;
        const above = [...document.querySelectorAll('govreport-body :is(h2, h3)')].filter(
          (heading) => heading.getBoundingClientRect().top <= 60 + 48,
        );
        const expected = above.length ? [`#${above[above.length - 1]!.id}`] : [];
        expect(current(nav), `at ${String(y)}`).to.deep.equal(expected);
      }
    });

    it('reaches every heading of the last screen in turn, and the last one at the very end', async () => {
      const nav = await page(longReport(3));
      const far = document.documentElement.scrollHeight - innerHeight;
      const seen: string[] = [];
      for (let y = Math.max(0, far - 1200); y <= far; y += 10) {
        await scrolledTo(nav, y);
        const [now] = current(nav);
        if (now && seen[seen.length - 1] !== now) seen.push(now);
      }
      await scrolledTo(nav, far);
      const all = hrefs(nav) as string[];
      expect(seen).to.deep.equal(all.slice(all.indexOf(seen[0]!)));
      expect(current(nav)).to.deep.equal(['#s3-3']);
    });

    it('is what was chosen, even where the page cannot scroll far enough', async () => {
      const nav = await page(longReport(3));
      const link = links(nav).find(({ hash }) => hash === '#s3-2')!;
      link.click();
      await settled(nav);
      expect(current(nav)).to.deep.equal(['#s3-2']);
      expect(location.hash).to.equal('#s3-2');
      dispatchEvent(new WheelEvent('wheel'));
      await scrolledTo(nav, 0);
      expect(current(nav)).to.deep.equal(['#s1']);
    });

    it('stands for the points under it until they are listed', async () => {
      const nav = await page();
      const host = nav.parentElement!;
      host.style.setProperty('padding-block-end', '2000px');
      document.querySelector('#s1-1-p2')!.scrollIntoView();
      await settled(nav);
      expect(current(nav)).to.deep.equal(['#s1-1']);
      root(nav).querySelector<HTMLElement>('.toggle')!.click();
      await settled(nav);
      expect(current(nav)).to.deep.equal(['#s1-1-p2']);
    });

    it('is drawn and told in percent and minutes when scrolling pauses', async () => {
      const nav = await page(longReport(6));
      await waitUntil(() => words(root(nav).querySelector('.percent')).endsWith('0%'));
      expect(words(root(nav).querySelector('.foot'))).to.match(/^全文约\d+分钟$/);
      await scrolledTo(nav, (document.documentElement.scrollHeight - innerHeight) / 2);
      await waitUntil(() => root(nav).querySelector('a.current[aria-current]'));
      expect(words(root(nav).querySelector('.percent'))).to.match(/^已读[45]\d%$/);
      expect(words(root(nav).querySelector('.foot'))).to.match(/^还需约\d+分钟$/);
      await scrolledTo(nav, document.documentElement.scrollHeight);
      await waitUntil(() => words(root(nav).querySelector('.foot')) === '已读完');
    });

    it('stays in the window of a long list', async () => {
      const nav = await page(longReport(80));
      await waitUntil(() => links(nav).length === 320);
      await scrolledTo(nav, document.documentElement.scrollHeight * 0.7);
      await waitUntil(() => root(nav).querySelector('a.current[aria-current]'));
      const list = root(nav).querySelector('.list')!.getBoundingClientRect();
      const link = root(nav).querySelector('a.current')!.getBoundingClientRect();
      expect(link.top).to.be.at.least(list.top);
      expect(link.bottom).to.be.at.most(list.bottom);
    });
  });

  describe('following a link', () => {
    it('moves focus to the heading, below the header', async () => {
      const nav = await page(longReport(4), true);
      links(nav)[6]!.focus();
      await sendKeys({ press: 'Enter' });
      await settled(nav);
      const heading = document.querySelector(links(nav)[6]!.hash)!;
      expect(document.activeElement).to.equal(heading);
      expect(heading.getBoundingClientRect().top).to.be.within(60, 120);
    });

    it('leads to a point in the middle of a paragraph', async () => {
      const long = '全县经济运行总体平稳，群众满意度稳步提升。'.repeat(200);
      const host = await fixture<HTMLElement>(
        html`<div>
          ${PAGE_CSS}
          <div class="page">
            <govreport-section-nav></govreport-section-nav
            ><govreport-body
              ><p>一、概况</p>
              <p>一是抓实。${long}二是抓细。${long}</p></govreport-body
            >
          </div>
        </div>`,
      );
      const nav = host.querySelector(TAG)!;
      await settled(nav);
      root(nav).querySelector<HTMLElement>('.toggle')!.click();
      links(nav)[2]!.click();
      await settled(nav);
      const { range } = pageOutline(nav)!.entries[2]!;
      expect(range!.getBoundingClientRect().top).to.be.within(0, 60);
    });

    it('leaves a link opened in a new window alone', async () => {
      const nav = await page(longReport(4));
      const stay = (event: Event) => event.preventDefault();
      addEventListener('click', stay);
      links(nav)[5]!.dispatchEvent(
        new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true, cancelable: true }),
      );
      removeEventListener('click', stay);
      await settled(nav);
      expect(document.activeElement).to.equal(document.body);
    });
  });

  describe('on a phone', () => {
    const phone = async (feed?: Feed) => {
      await setViewport({ width: 390, height: 700 });
      const host = await fixture<HTMLElement>(
        html`<div>
          <govreport-section-nav></govreport-section-nav
          ><govreport-body .feed=${feed ?? longReport(4)}></govreport-body>
        </div>`,
      );
      const nav = host.querySelector(TAG)!;
      await settled(nav);
      await waitUntil(() => bar(nav));
      return nav;
    };

    it('is a bar at the bottom edge that says where one is', async () => {
      const nav = await phone();
      expect(nav.offsetHeight).to.equal(0);
      const box = bar(nav)!.getBoundingClientRect();
      expect([Math.round(box.bottom), Math.round(box.width)]).to.deep.equal([700, 390]);
      expect(box.height).to.be.at.least(44);
      expect(words(bar(nav))).to.match(/^目录/);
      await scrolledTo(nav, 1500);
      await waitUntil(() => /目录第\d-\d项工作持续推进已读\d+%/.test(words(bar(nav))));
    });

    it('gets there though an ancestor holds fixed boxes, as size containers once did', async () => {
      await setViewport({ width: 390, height: 700 });
      const host = await fixture<HTMLElement>(
        html`<div>
          <style>
            .trap {
              contain: layout;
            }
          </style>
          <div class="trap">
            <govreport-section-nav></govreport-section-nav
            ><govreport-body .feed=${longReport(4)}></govreport-body>
          </div>
        </div>`,
      );
      const nav = host.querySelector(TAG)!;
      await waitUntil(() => bar(nav));
      await settled(nav);
      const box = bar(nav)!.getBoundingClientRect();
      expect([Math.round(box.bottom), Math.round(box.width)]).to.deep.equal([700, 390]);
    });

    it('opens a sheet with the contents, at the current item, and closes it by every way', async () => {
      const nav = await phone();
      await scrolledTo(nav, 1500);
      const sheet = root(nav).querySelector('dialog')!;
      for (const close of ['Escape', 'button', 'backdrop']) {
        bar(nav)!.focus();
        await sendKeys({ press: 'Enter' });
        expect(sheet.open).to.equal(true);
        expect(focused()!.getAttribute('aria-current')).to.equal('location');
        expect(words(root(nav).getElementById(sheet.getAttribute('aria-labelledby')!))).to.equal(
          '目录·4部分12节',
        );
        if (close === 'Escape') await sendKeys({ press: 'Escape' });
        else if (close === 'button') root(nav).querySelector<HTMLElement>('.close')!.click();
        else sheet.click();
        expect(sheet.open, close).to.equal(false);
        expect(focused(), close).to.equal(bar(nav));
      }
    });

    it('leads from the sheet into the text, with focus', async () => {
      const nav = await phone();
      bar(nav)!.click();
      links(nav)[5]!.click();
      await settled(nav);
      expect(root(nav).querySelector('dialog')!.open).to.equal(false);
      expect(document.activeElement!.id).to.equal('s2-1');
    });

    it('hides nothing that has focus behind the bar', async () => {
      const nav = await phone();
      await waitUntil(() => document.documentElement.hasAttribute('data-govreport-bar'));
      const last = [...document.querySelectorAll<HTMLElement>('.gr-permalink')][3]!;
      scrollTo(0, last.getBoundingClientRect().top + scrollY - 680);
      last.focus();
      expect(last.getBoundingClientRect().bottom).to.be.at.most(bar(nav)!.getBoundingClientRect().top);
    });

    it('has nothing axe would find, closed and open', async () => {
      const nav = await phone();
      await expect(nav).to.be.accessible();
      bar(nav)!.click();
      await expect(nav).to.be.accessible();
    });

    it('gives way when the text has been read', async () => {
      const nav = await phone();
      await scrolledTo(nav, document.documentElement.scrollHeight);
      await waitUntil(() => getComputedStyle(root(nav).querySelector('[part=bar]')!).visibility === 'hidden');
      expect(document.documentElement.hasAttribute('data-govreport-bar')).to.equal(false);
    });

    it('takes its mark away from the page when it leaves', async () => {
      const nav = await phone();
      await waitUntil(() => document.documentElement.hasAttribute('data-govreport-bar'));
      nav.remove();
      expect(document.documentElement.hasAttribute('data-govreport-bar')).to.equal(false);
    });
  });

  describe('the four states', () => {
    it('says that nothing is chosen, shows its children, and what failed', async () => {
      const none = await fixture<GovreportSectionNav>(html`<govreport-section-nav></govreport-section-nav>`);
      expect(root(none).textContent).to.contain('尚未指定报告数据。');
      const children = await fixture<GovreportSectionNav>(
        html`<govreport-section-nav><a href="#one">一、概况</a></govreport-section-nav>`,
      );
      expect(children.querySelector('a')!.offsetHeight).to.be.greaterThan(0);
      const error = console.error;
      console.error = () => undefined;
      const failed = fixtureSync<GovreportSectionNav>(
        html`<govreport-section-nav src="#nowhere"></govreport-section-nav>`,
      );
      await oneEvent(failed, 'govreport-report-failed');
      console.error = error;
      expect(root(failed).querySelector('button')).to.not.equal(null);
    });

    it('shows nothing for a text without headings', async () => {
      const feed = {
        ...smallFeed,
        items: [{ ...item, _govreport: { ...item._govreport, sections: [], metrics: [] } }],
      };
      const nav = await fixture<GovreportSectionNav>(
        html`<govreport-section-nav .feed=${feed}></govreport-section-nav>`,
      );
      expect(words(root(nav).querySelector('.base'))).to.equal('');
    });

    it('shows what is sound of a hostile feed, as text and safe links', async () => {
      const nav = await fixture<GovreportSectionNav>(
        html`<govreport-section-nav .feed=${hostileFeed as Feed}></govreport-section-nav>`,
      );
      for (const link of links(nav)) expect(link.protocol).to.match(/^https?:$/);
      expect(root(nav).querySelector('script, img')).to.equal(null);
    });

    it('forgets a text that leaves the page', async () => {
      const nav = await page();
      nav.parentElement!.querySelector('govreport-body')!.remove();
      await settled(nav);
      expect(links(nav)).to.have.length(0);
    });
  });

  describe('for everybody', () => {
    it('has nothing axe would find, beside the text and alone', async () => {
      const nav = await page();
      root(nav).querySelector<HTMLElement>('.toggle')!.click();
      await expect(nav).to.be.accessible();
      await expect(
        await fixture(html`<govreport-section-nav .feed=${smallFeed}></govreport-section-nav>`),
      ).to.be.accessible();
    });

    it('is made again in the language of the page', async () => {
      const nav = await page();
      const [link] = links(nav);
      document.documentElement.lang = 'en';
      await waitUntil(() => !link!.isConnected);
      expect(links(nav)).to.have.length(5);
      document.documentElement.lang = 'zh-Hans';
    });

    it('has its rail at the start side in either direction', async () => {
      const nav = await page();
      document.documentElement.dir = 'rtl';
      await settled(nav);
      const list = getComputedStyle(root(nav).querySelector('.list > ol')!);
      expect([list.borderRightWidth, list.borderLeftWidth]).to.deep.equal(['2px', '0px']);
      document.documentElement.dir = '';
    });

    it('fits a column of 280 px, with the largest text', async () => {
      document.documentElement.setAttribute('data-govreport-reader', 'elder size-40');
      const box = await fixture<HTMLElement>(
        html`<div>
          <style>
            .column {
              inline-size: 280px;
            }
          </style>
          <div class="column"><govreport-section-nav .feed=${smallFeed}></govreport-section-nav></div>
        </div>`,
      );
      const column = box.querySelector('.column')!;
      expect(column.scrollWidth).to.be.at.most(280);
      document.documentElement.removeAttribute('data-govreport-reader');
    });
  });
});
