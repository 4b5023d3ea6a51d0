import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/share-bar/define.js';
import type { ReportSharedEvent } from '../../src/elements/share-bar/events.js';
import type { GovreportShareBar } from '../../src/elements/share-bar/share-bar.js';
import { newestItem } from '../../src/feed/index.js';
import type { Feed } from '../../src/feed/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

const TAG = 'govreport-share-bar';
const item = newestItem(smallFeed)!;

/** Puts a stand-in on the navigator until the test is over. */
const stand: (() => void)[] = [];
function standIn(name: string, value: unknown): void {
  Object.defineProperty(navigator, name, { value, configurable: true });
  stand.push(() => Reflect.deleteProperty(navigator, name));
}

const WECHAT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.49(0x1800312b)';
const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1';
const DINGTALK = 'Mozilla/5.0 (Linux; Android 13) Mobile Safari/537.36 AliApp(DingTalk/7.5.20)';

const within = (bar: GovreportShareBar, selector: string) =>
  bar.shadowRoot!.querySelector<HTMLElement>(selector);
const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, '') ?? '';
const names = (bar: GovreportShareBar) =>
  [...bar.shadowRoot!.querySelectorAll('.row button, .row a')].map((one) => words(one));
function button(bar: GovreportShareBar, name: string): HTMLButtonElement {
  const found = [...bar.shadowRoot!.querySelectorAll('button')].find((one) => words(one) === name);
  if (!found) throw new Error(`no button ${name} among ${names(bar).join(' ')}`);
  return found;
}
function link(bar: GovreportShareBar, name: string): HTMLAnchorElement {
  const found = [...bar.shadowRoot!.querySelectorAll('a')].find((one) => words(one).startsWith(name));
  if (!found) throw new Error(`no link ${name} among ${names(bar).join(' ')}`);
  return found;
}
const parameter = (anchor: HTMLAnchorElement, name: string) => new URL(anchor.href).searchParams.get(name);

/** What the live region says next. */
function said(): Promise<string> {
  return new Promise((resolve) => {
    const seen = new MutationObserver(() => {
      const text = document.querySelector('[data-govreport-live]')?.textContent;
      if (!text) return;
      seen.disconnect();
      resolve(text);
    });
    seen.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

const withReport = () =>
  fixture<GovreportShareBar>(html`<govreport-share-bar .feed=${smallFeed}></govreport-share-bar>`);

describe(TAG, () => {
  const title = document.title;
  const address = location.href;

  /** Links lead away from the test. */
  const stay = (event: Event) => event.preventDefault();
  before(() => addEventListener('click', stay));
  after(() => removeEventListener('click', stay));

  afterEach(() => {
    for (const undo of stand.splice(0)) undo();
    document.title = title;
    history.replaceState(null, '', address);
    for (const added of document.head.querySelectorAll('[data-test]')) added.remove();
    document.querySelector('[data-govreport-live]')?.remove();
  });

  function head(tag: string, attributes: Record<string, string>): void {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries({ ...attributes, 'data-test': '' }))
      element.setAttribute(name, value);
    document.head.append(element);
  }

  describe('definition', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('takes properties set before the upgrade', async () => {
      const early = document.createElement('div');
      const bar = document.createElement(TAG);
      bar.url = 'https://www.shili.example/early.html';
      early.append(bar);
      document.body.append(early);
      await bar.updateComplete;
      expect(parameter(link(bar, '微博'), 'url')).to.equal('https://www.shili.example/early.html');
      early.remove();
    });
  });

  describe('what is shared', () => {
    it("is the report's title, summary and own address", async () => {
      const bar = await withReport();
      expect(parameter(link(bar, 'QQ'), 'url')).to.equal(item.url ?? bar.shared.url);
      expect(parameter(link(bar, 'QQ'), 'title')).to.equal(item.title);
      if (item.summary) expect(parameter(link(bar, 'QQ'), 'summary')).to.equal(item.summary);
    });

    it('is the page when there is no report, by its canonical link and meta tags', async () => {
      document.title = '示例县政府信息公开';
      head('link', { rel: 'canonical', href: 'https://www.shili.example/art/7.html' });
      head('meta', { name: 'Description', content: '政府信息公开专栏。' });
      head('meta', { property: 'og:image', content: '/pic.jpg' });
      head('meta', { name: 'SiteName', content: '示例县人民政府' });
      const bar = await fixture<GovreportShareBar>(html`<govreport-share-bar></govreport-share-bar>`);
      expect(bar.shared).to.deep.equal({
        url: 'https://www.shili.example/art/7.html',
        title: '示例县政府信息公开',
        summary: '政府信息公开专栏。',
        image: new URL('/pic.jpg', location.href).href,
        site: '示例县人民政府',
      });
    });

    it('leaves traces of the way here out of the address, and everything else as it was', async () => {
      const here = new URL(address).pathname;
      history.replaceState(
        null,
        '',
        `${here}?id=%D6%D0&utm_source=x&from=timeline&isappinstalled=0&elder#s2`,
      );
      const bar = await fixture<GovreportShareBar>(html`<govreport-share-bar></govreport-share-bar>`);
      expect(bar.shared.url).to.equal(new URL(`${here}?id=%D6%D0`, address).href);
      history.replaceState(null, '', `${here}?from=list&page=2`);
      expect(bar.shared.url).to.equal(new URL(`${here}?from=list&page=2`, address).href);
    });

    it('is what the attributes say, over the report', async () => {
      const bar = await fixture<GovreportShareBar>(
        html`<govreport-share-bar
          .feed=${smallFeed}
          url="/figures.html"
          page-title="另一标题"
          summary="另一摘要"
          image="figure.png"
        ></govreport-share-bar>`,
      );
      const weibo = link(bar, '微博');
      expect(parameter(weibo, 'url')).to.equal(new URL('/figures.html', location.href).href);
      expect(parameter(weibo, 'title')).to.equal('【另一标题】另一摘要');
      expect(parameter(weibo, 'pic')).to.equal(new URL('figure.png', document.baseURI).href);
    });

    it('never is an address that runs something', async () => {
      const hostile = {
        ...smallFeed,
        items: [{ ...item, url: 'javascript:alert(1)', title: '<img src=x onerror=alert(1)>' }],
      } as Feed;
      const bar = await fixture<GovreportShareBar>(
        html`<govreport-share-bar .feed=${hostile} url="javascript:alert(2)"></govreport-share-bar>`,
      );
      expect(bar.shared.url).to.match(/^https?:/);
      expect(parameter(link(bar, '微博'), 'title')).to.contain('<img src=x onerror=alert(1)>');
      expect(bar.shadowRoot!.querySelector('img') === null).to.equal(true);
    });

    it('follows a page that changed address and title, at the moment of the click', async () => {
      const bar = await fixture<GovreportShareBar>(html`<govreport-share-bar></govreport-share-bar>`);
      const weibo = link(bar, '微博');
      history.replaceState(null, '', new URL('/elsewhere?id=9', address).href);
      document.title = '换了一页';
      weibo.click();
      expect(parameter(weibo, 'url')).to.equal(new URL('/elsewhere?id=9', address).href);
      expect(parameter(weibo, 'title')).to.contain('换了一页');
    });
  });

  describe('services', () => {
    it('open in a new window, over https, without a hold on this one, and say so to the ear', async () => {
      const bar = await withReport();
      for (const name of ['微博', 'QQ（', 'QQ空间']) {
        const anchor = link(bar, name);
        expect(anchor.protocol).to.equal('https:');
        expect(anchor.target).to.equal('_blank');
        expect(anchor.rel).to.contain('noopener');
        expect(words(anchor)).to.contain('在新窗口打开');
      }
    });

    it('tell the page which one was chosen', async () => {
      const bar = await withReport();
      setTimeout(() => link(bar, '微博').click());
      const event = (await oneEvent(bar, 'govreport-report-shared')) as ReportSharedEvent;
      expect(event.way).to.equal('weibo');
      expect(event.url).to.equal(bar.shared.url);
    });

    it('are those the page chose, in its order, also when it changes its mind', async () => {
      const bar = await fixture<GovreportShareBar>(
        html`<govreport-share-bar targets="print weibo"></govreport-share-bar>`,
      );
      expect(names(bar)).to.deep.equal(['打印正文', '微博（在新窗口打开）']);
      bar.targets = 'copy';
      await bar.updateComplete;
      expect(names(bar)).to.deep.equal(['复制链接']);
    });
  });

  describe('WeChat', () => {
    it('shows a code of the address beside the address, and goes again', async () => {
      const bar = await withReport();
      const wechat = button(bar, '微信');
      expect(wechat.getAttribute('aria-expanded')).to.equal('false');
      const heard = said();
      wechat.click();
      await bar.updateComplete;
      expect(await heard).to.contain('扫一扫');
      expect(wechat.getAttribute('aria-expanded')).to.equal('true');
      expect(within(bar, `#${wechat.getAttribute('aria-controls')!}`) === within(bar, '.panel')).to.equal(
        true,
      );
      expect(within(bar, 'svg[role="img"]')!.getAttribute('aria-label')).to.equal('本文网址的二维码');
      expect(words(within(bar, '.panel'))).to.contain(bar.shared.url);
      wechat.click();
      await bar.updateComplete;
      expect(within(bar, '.panel') === null).to.equal(true);
    });

    it('closes on Escape and on its button, and gives the focus back', async () => {
      const bar = await withReport();
      const wechat = button(bar, '微信');
      for (const close of [
        () => sendKeys({ press: 'Escape' }),
        () => Promise.resolve(button(bar, '关闭').click()),
      ]) {
        wechat.focus();
        await sendKeys({ press: 'Enter' });
        expect(within(bar, '.panel') !== null).to.equal(true);
        await close();
        await bar.updateComplete;
        expect(within(bar, '.panel') === null).to.equal(true);
        expect(bar.shadowRoot!.activeElement === wechat).to.equal(true);
      }
    });

    it("points to WeChat's own menu inside WeChat, and draws no code there", async () => {
      standIn('userAgent', WECHAT);
      const bar = await withReport();
      button(bar, '微信').click();
      await bar.updateComplete;
      expect(words(within(bar, '.panel'))).to.contain('右上角');
      expect(within(bar, 'svg') === null).to.equal(true);
      expect(names(bar)).not.to.contain('打印正文');
    });

    it('tells a phone to paste the link, for it cannot scan its own screen', async () => {
      standIn('userAgent', PHONE);
      const bar = await withReport();
      button(bar, '微信').click();
      await bar.updateComplete;
      expect(words(within(bar, '.panel'))).to.contain('复制链接');
      expect(within(bar, 'svg') !== null).to.equal(true);
    });

    it('says so when the address is longer than a code holds', async () => {
      const bar = await fixture<GovreportShareBar>(
        html`<govreport-share-bar url="https://www.shili.example/${'a'.repeat(4000)}"></govreport-share-bar>`,
      );
      button(bar, '微信').click();
      await bar.updateComplete;
      expect(words(within(bar, '.panel'))).to.contain('网址过长');
    });

    it('has its counterpart inside DingTalk', async () => {
      standIn('userAgent', DINGTALK);
      const bar = await withReport();
      button(bar, '钉钉').click();
      await bar.updateComplete;
      expect(words(within(bar, '.panel'))).to.contain('右上角');
    });
  });

  describe('copying the link', () => {
    it('confirms in words, to the eye and to the ear', async () => {
      let copied = '';
      standIn('clipboard', { writeText: (text: string) => Promise.resolve(void (copied = text)) });
      const bar = await withReport();
      const heard = said();
      button(bar, '复制链接').click();
      expect(await heard).to.equal('链接已复制。');
      await bar.updateComplete;
      expect(copied).to.equal(bar.shared.url);
      expect(words(within(bar, '.status'))).to.equal('链接已复制。');
    });

    it('copies the old way where there is no clipboard, as on http pages', async () => {
      standIn('clipboard', undefined);
      const bar = await withReport();
      const copy = document.execCommand.bind(document);
      let copied = '';
      document.execCommand = () => {
        copied = (bar.shadowRoot!.activeElement as HTMLInputElement).value;
        return true;
      };
      const heard = said();
      button(bar, '复制链接').focus();
      button(bar, '复制链接').click();
      expect(await heard).to.equal('链接已复制。');
      document.execCommand = copy;
      await bar.updateComplete;
      expect(copied).to.equal(bar.shared.url);
      expect(within(bar, 'input') === null).to.equal(true);
      expect(bar.shadowRoot!.activeElement === button(bar, '复制链接')).to.equal(true);
    });

    it('gives the reader the selected link when nothing else works, and says how', async () => {
      standIn('clipboard', { writeText: () => Promise.reject(new Error('refused')) });
      const bar = await withReport();
      const copy = document.execCommand.bind(document);
      document.execCommand = () => false;
      const heard = said();
      button(bar, '复制链接').click();
      expect(await heard).to.contain('Ctrl+C');
      document.execCommand = copy;
      const input = within(bar, 'input') as HTMLInputElement;
      expect(input.value).to.equal(bar.shared.url);
      expect(input.readOnly).to.equal(true);
      expect(input.value.slice(input.selectionStart!, input.selectionEnd!)).to.equal(bar.shared.url);
      await expect(bar).to.be.accessible();
    });
  });

  describe('the system’s sheet and paper', () => {
    it('hands over title, summary and address, and says nothing when the reader turns back', async () => {
      const given: ShareData[] = [];
      standIn('share', (data: ShareData) => {
        given.push(data);
        return Promise.reject(new DOMException('', 'AbortError'));
      });
      const bar = await withReport();
      button(bar, '系统分享').click();
      await bar.updateComplete;
      expect(given).to.have.length(1);
      expect(given[0]!.url).to.equal(bar.shared.url);
      expect(given[0]!.title).to.equal(bar.shared.title);
      expect(within(bar, '.status') === null).to.equal(true);
    });

    it('offers the link when the sheet does not open', async () => {
      standIn('share', () => Promise.reject(new DOMException('', 'NotAllowedError')));
      const bar = await withReport();
      const heard = said();
      button(bar, '系统分享').click();
      expect(await heard).to.contain('复制链接');
    });

    it('is not offered where there is none', async () => {
      standIn('share', undefined);
      expect(names(await withReport())).not.to.contain('系统分享');
    });

    it('prints, with nothing of its own open', async () => {
      const print = window.print;
      let printed = 0;
      window.print = () => void printed++;
      const bar = await withReport();
      button(bar, '微信').click();
      button(bar, '打印正文').click();
      window.print = print;
      await bar.updateComplete;
      expect(printed).to.equal(1);
      expect(within(bar, '.panel') === null).to.equal(true);
    });
  });

  describe('in every state', () => {
    it('shares the page while the feed is loading and when it failed, and asks for nothing itself', async () => {
      const fetch = window.fetch;
      const asked: string[] = [];
      let answer: (response: Response) => void = () => undefined;
      window.fetch = (input) => {
        asked.push(String(input));
        return new Promise((resolve) => (answer = resolve));
      };
      const error = console.error;
      console.error = () => undefined;
      const bar = await fixture<GovreportShareBar>(
        html`<govreport-share-bar src="/missing-share.json"></govreport-share-bar>`,
      );
      expect(names(bar)).to.contain('复制链接');
      const failed = oneEvent(bar, 'govreport-report-failed');
      answer(new Response('', { status: 404 }));
      await failed;
      window.fetch = fetch;
      console.error = error;
      expect(names(bar)).to.contain('复制链接');
      expect(bar.shared.title).to.equal(document.title);
      expect(asked).to.have.length(1);
    });

    it('satisfies axe, closed and open', async () => {
      const bar = await withReport();
      await expect(bar).to.be.accessible();
      button(bar, '微信').click();
      await bar.updateComplete;
      await expect(bar).to.be.accessible();
    });

    it('is walked through by keyboard alone', async () => {
      const bar = await withReport();
      const stops: string[] = [];
      (bar.shadowRoot!.querySelector('.row button') as HTMLElement).focus();
      for (let step = 0; step < names(bar).length; step++) {
        stops.push(words(bar.shadowRoot!.activeElement));
        await sendKeys({ press: 'Tab' });
      }
      expect(stops).to.deep.equal(names(bar));
    });

    it('stays within 320 px at the largest text, open', async () => {
      const { prefer, resetPreferences } = await import('../../src/store/index.js');
      prefer({ size: 40 });
      const narrow = await fixture<HTMLElement>(html`<div><govreport-share-bar></govreport-share-bar></div>`);
      narrow.style.width = '320px';
      const bar = narrow.firstElementChild as GovreportShareBar;
      await bar.updateComplete;
      button(bar, '微信').click();
      await bar.updateComplete;
      expect(bar.scrollWidth).to.be.at.most(320);
      expect(within(bar, '.base')!.scrollWidth).to.be.at.most(320);
      resetPreferences();
    });

    it('keeps its order and its names on a right-to-left page', async () => {
      document.documentElement.dir = 'rtl';
      const bar = await withReport();
      const [first, second] = [...bar.shadowRoot!.querySelectorAll('.row button, .row a')].map((one) =>
        one.getBoundingClientRect(),
      );
      await expect(bar).to.be.accessible();
      document.documentElement.removeAttribute('dir');
      expect(first!.left).to.be.greaterThan(second!.left);
    });
  });
});
