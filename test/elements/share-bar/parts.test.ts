import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/elements/body/define.js';
import '../../../src/elements/metric-card/define.js';
import '../../../src/elements/metric-grid/define.js';
import '../../../src/elements/share-bar/define.js';
import '../../../src/elements/report/define.js';
import { ShareRequestedEvent } from '../../../src/elements/shared/events.js';
import type { GovreportShareBar } from '../../../src/elements/share-bar/share-bar.js';
import { newestItem } from '../../../src/feed/index.js';
import type { Feed, FeedItem } from '../../../src/feed/index.js';
import { smallFeed } from '../../fixtures/small-feed.js';
import { savedFile } from '../saved-file.js';

const item = newestItem(smallFeed)!;
const { metrics } = item._govreport;
const figure = metrics.find(({ source }) => source?.quote.includes('近3万户'))!;
const page = item.url!.split('#')[0]!;

const root = (bar: GovreportShareBar) => bar.shadowRoot!;
const words = (element: Element | null | undefined) =>
  element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const button = (bar: GovreportShareBar, name: string) =>
  [...root(bar).querySelectorAll('button')].find((one) => words(one).startsWith(name));
const parameter = (bar: GovreportShareBar, name: string) =>
  new URL(root(bar).querySelector<HTMLAnchorElement>('a[href*="connect.qq.com"]')!.href).searchParams.get(
    name,
  );

async function press(bar: GovreportShareBar, name: string): Promise<void> {
  const found = button(bar, name);
  if (!found) throw new Error(`no button ${name}`);
  found.focus();
  found.click();
  await bar.updateComplete;
}

async function choose(bar: GovreportShareBar, name: string, select?: HTMLSelectElement): Promise<void> {
  const list = select ?? root(bar).querySelector('select')!;
  const option = [...list.options].find((one) => words(one).includes(name));
  if (!option) throw new Error(`no ${name} among ${[...list.options].map(words).join(' | ')}`);
  list.value = option.value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await bar.updateComplete;
}

const withReport = (feed: Feed = smallFeed) =>
  fixture<GovreportShareBar>(html`<govreport-share-bar .feed=${feed}></govreport-share-bar>`);

/** A condition that comes true by itself. */
async function until(holds: () => unknown): Promise<void> {
  while (!holds()) await new Promise((done) => requestAnimationFrame(done));
}

describe('govreport-share-bar, parts of a report', () => {
  afterEach(() => {
    getSelection()?.removeAllRanges();
    document.querySelector('[data-govreport-live]')?.remove();
  });

  it('shares a section by its permalink, with its own words', async () => {
    const bar = await withReport();
    await choose(bar, '二、推进严格规范公正文明执法');
    expect(bar.shared.url).to.equal(`${page}#s2`);
    expect(parameter(bar, 'title')).to.contain('推进严格规范公正文明执法');
    expect(parameter(bar, 'summary')).to.contain('全年办理行政复议案件156件');
    await choose(bar, '全文');
    expect(bar.shared.url).to.equal(item.url);
  });

  it('shares a figure by the link to its sentence, qualifier kept', async () => {
    const bar = await withReport();
    document.dispatchEvent(new ShareRequestedEvent({ item, metric: figure }));
    await bar.updateComplete;
    expect(bar.shared.url.split(':~:')[0]).to.equal(`${page}#${figure.source!.block}`);
    expect(bar.shared.url).to.contain(':~:text=');
    expect(parameter(bar, 'title')).to.contain('近3万户');
    expect(parameter(bar, 'summary')).to.equal(figure.source!.quote);
  });

  it('offers what is selected in the report, and nothing selected elsewhere', async () => {
    const both = await fixture<HTMLElement>(
      html`<div>
        <p id="outside">别处的文字</p>
        <govreport-body .feed=${smallFeed}></govreport-body>
        <govreport-share-bar .feed=${smallFeed}></govreport-share-bar>
      </div>`,
    );
    const bar = both.querySelector('govreport-share-bar')!;
    await until(() => both.querySelector('#s2-b1'));
    const settled = new Promise<void>((done) => setTimeout(done, 400));
    getSelection()!.selectAllChildren(both.querySelector('#outside')!);
    await settled;
    expect(button(bar, '分享所选文字') === undefined).to.equal(true);
    getSelection()!.selectAllChildren(both.querySelector('#s2-b1')!);
    await until(() => button(bar, '分享所选文字'));
    await press(bar, '分享所选文字');
    expect(bar.shared.url).to.match(/#s2-b1:~:text=/);
    expect(bar.shared.summary).to.contain('全年办理行政复议案件156件');
    getSelection()!.removeAllRanges();
    await new Promise((done) => setTimeout(done, 300));
    expect(bar.shared.url, 'what was chosen stays chosen').to.match(/#s2-b1:~:text=/);
    await expect(bar).to.be.accessible();
  });

  it('lets one bar of that report answer a request, and none of another', async () => {
    const [first, second] = [await withReport(), await withReport()];
    const request = new ShareRequestedEvent({ item, section: 's1-1' });
    document.dispatchEvent(request);
    expect(request.defaultPrevented).to.equal(true);
    await Promise.all([first.updateComplete, second.updateComplete]);
    expect([first, second].filter(({ shared }) => shared.url.endsWith('#s1-1'))).to.have.length(1);
    const other = new ShareRequestedEvent({ item: { ...item, id: 'another' } as FeedItem, section: 's1' });
    document.dispatchEvent(other);
    expect(other.defaultPrevented).to.equal(false);
    const plain = new Event('govreport-share-requested', { cancelable: true });
    document.dispatchEvent(plain);
    expect(plain.defaultPrevented, 'a plain event means the whole report').to.equal(true);
  });

  it('forgets a part when the report changes', async () => {
    const bar = await withReport();
    await choose(bar, '二、');
    bar.report = smallFeed.items.find(({ id }) => id !== item.id)!.id;
    await bar.updateComplete;
    await bar.updateComplete;
    expect(bar.shared.url).not.to.contain('#');
  });

  it('follows a page that changes title and address while a code is open, without a press', async () => {
    const { href } = location;
    const { title } = document;
    const bar = await fixture<GovreportShareBar>(html`<govreport-share-bar></govreport-share-bar>`);
    await press(bar, '微信');
    const before = root(bar).querySelector('path')!.getAttribute('d');
    history.pushState(null, '', '?another');
    document.title = '另一页';
    await until(() => words(root(bar).querySelector('.panel')).includes('?another'));
    expect(root(bar).querySelector('path')!.getAttribute('d')).not.to.equal(before);
    expect(parameter(bar, 'title')).to.equal('另一页');
    history.replaceState(null, '', href);
    document.title = title;
  });

  it('writes a mail of title, summary and link, encoded once', async () => {
    const bar = await withReport();
    const mail = root(bar).querySelector<HTMLAnchorElement>('a[href^="mailto:"]')!;
    const [, subject, body] = /^mailto:\?subject=([^&]*)&body=([^&]*)$/.exec(mail.getAttribute('href')!)!;
    expect(decodeURIComponent(subject!)).to.equal(item.title);
    const lines = decodeURIComponent(body!).split('\r\n\r\n');
    expect(lines[0]).to.equal(item.title);
    expect(lines[lines.length - 1]).to.equal(bar.shared.url);
    expect(mail.target).to.equal('');
  });

  describe('taking along', () => {
    it('hands over the feed and the figures as files, and lists the report’s own with kind and size', async () => {
      const bar = await withReport();
      await press(bar, '下载');
      const csv = await savedFile(() => button(bar, '数据表')!.click());
      expect(csv.name).to.equal(`${item.title}.csv`);
      expect(csv.text).to.contain('近3万户');
      const json = await savedFile(() => button(bar, '报告数据')!.click());
      expect(json.type).to.equal('application/feed+json');
      expect((JSON.parse(json.text) as Feed).items).to.have.length(smallFeed.items.length);
      const files = [...root(bar).querySelectorAll('li')].map(words);
      expect(files.some((file) => /2023年行政复议案件办理情况.*CSV · 2 KB/.test(file))).to.equal(true);
    });

    it('cites the report in three forms, a figure with its sentence, and copies each with a word about it', async () => {
      const bar = await withReport();
      await choose(bar, figure.label.slice(0, 6));
      await press(bar, '引用');
      const references = [...root(bar).querySelectorAll('.reference')].map((one) => one.textContent!);
      expect(references).to.have.length(3);
      for (const reference of references) expect(reference).to.contain('近3万户').and.not.contain(':~:');
      expect([...root(bar).querySelectorAll('dt')].map(words)).to.deep.equal([
        'GB/T 7714',
        '普通格式',
        'BibTeX',
      ]);
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(void (copied = text)) },
        configurable: true,
      });
      button(bar, '复制 BibTeX')!.click();
      await until(() => words(root(bar).querySelector('.status')) === '已复制。');
      Reflect.deleteProperty(navigator, 'clipboard');
      expect(copied).to.equal(references[2]);
      await expect(bar).to.be.accessible();
    });

    it('draws a poster three dots to a pixel, told in words, in the colours of the page', async () => {
      const place = await fixture<HTMLElement>(
        html`<div data-govreport-theme="red">
          <govreport-share-bar .feed=${smallFeed}></govreport-share-bar>
        </div>`,
      );
      const bar = place.firstElementChild as GovreportShareBar;
      await choose(bar, figure.label.slice(0, 6));
      await press(bar, '海报');
      const canvas = root(bar).querySelector('canvas')!;
      expect(canvas.width).to.equal(1260);
      const told = canvas.getAttribute('aria-label')!;
      for (const part of ['近3万户', figure.label, figure.source!.quote, item.title])
        expect(told).to.contain(part);
      const { data } = canvas.getContext('2d')!.getImageData(200, 100, 1, 1);
      expect([...data.slice(0, 3)]).to.deep.equal([0xb3, 0x26, 0x1e]);
      const file = await savedFile(() => button(bar, '保存图片')!.click());
      expect(file.name).to.match(/\.png$/);
      expect(file.bytes.slice(0, 4)).to.deep.equal([0x89, 0x50, 0x4e, 0x47]);
      await expect(bar).to.be.accessible();
    });

    it('draws a hostile report’s poster, and lets its words do nothing', async () => {
      const hostile = {
        ...smallFeed,
        items: [{ ...item, title: '<img src=x onerror=alert(1)>\u202e' + '长'.repeat(100_000) }],
      } as Feed;
      const bar = await withReport(hostile);
      await press(bar, '海报');
      const canvas = root(bar).querySelector('canvas')!;
      expect(canvas.height).to.be.lessThan(6000);
      expect(bar.getBoundingClientRect().height).to.be.lessThan(3000);
      expect(root(bar).querySelector('img') === null).to.equal(true);
    });

    it('prints none of itself', async () => {
      const bar = await withReport();
      await press(bar, '海报');
      const sheets = root(bar).adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
      const print = sheets.filter((rule) => rule instanceof CSSMediaRule && rule.conditionText === 'print');
      expect(print.some((rule) => /\.base\s*\{\s*display:\s*none/.test(rule.cssText))).to.equal(true);
    });
  });

  describe('the embed dialog', () => {
    const open = async () => {
      const feed = { ...smallFeed, feed_url: 'https://www.shili.example/report.json' };
      const bar = await withReport(feed);
      await press(bar, '嵌入');
      return { bar, dialog: root(bar).querySelector('dialog')! };
    };
    const field = (dialog: HTMLElement, label: string) =>
      [...dialog.querySelectorAll('label')]
        .find((one) => words(one).startsWith(label))!
        .querySelector('select')!;
    const code = (dialog: HTMLElement) => dialog.querySelector('textarea')!.value;

    it('is modal and named, takes focus, and gives it back on Escape', async () => {
      const { bar, dialog } = await open();
      expect(dialog.matches(':modal')).to.equal(true);
      expect(words(root(bar).getElementById(dialog.getAttribute('aria-labelledby')!))).to.equal(
        '嵌入其他网页',
      );
      expect(dialog.contains(root(bar).activeElement)).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await bar.updateComplete;
      expect(root(bar).querySelector('dialog') === null).to.equal(true);
      expect(root(bar).activeElement === button(bar, '嵌入')).to.equal(true);
    });

    it('writes the display, form, theme and width chosen, and shows it so', async () => {
      const { bar, dialog } = await open();
      expect(code(dialog)).to.contain('<govreport-report src="https://www.shili.example/report.json"');
      await choose(bar, '主要数据', field(dialog, '内容'));
      await choose(bar, 'div', field(dialog, '方式'));
      await choose(bar, '红', field(dialog, '主题'));
      expect(code(dialog)).to.match(/<div data-govreport="metric-grid"[^>]* data-govreport-theme="red"/);
      const preview = dialog.querySelector('[data-govreport-theme="red"]')!;
      expect(preview.querySelector('govreport-metric-grid') !== null).to.equal(true);
      await choose(bar, 'iframe', field(dialog, '方式'));
      await choose(bar, '320', field(dialog, '宽度'));
      expect(code(dialog)).to.match(/<iframe [^>]*width="320"/);
      expect(preview.getBoundingClientRect().width).to.equal(320);
    });

    it('offers the card of the figure shared', async () => {
      const { bar, dialog } = await open();
      (dialog.querySelector('button:last-of-type') as HTMLElement).click();
      await bar.updateComplete;
      await choose(bar, figure.label.slice(0, 6));
      await press(bar, '嵌入');
      expect(code(root(bar).querySelector('dialog')!)).to.contain(`metric="${figure.id}"`);
    });

    it('is not offered for a feed that has no address: nobody could load it', async () => {
      const bar = await withReport({ ...smallFeed, feed_url: undefined });
      expect(button(bar, '嵌入') === undefined).to.equal(true);
    });

    for (const scheme of ['light', 'dark']) {
      it(`satisfies axe, ${scheme}`, async () => {
        document.documentElement.setAttribute('data-govreport-scheme', scheme);
        const { bar } = await open();
        await expect(bar).to.be.accessible();
        document.documentElement.removeAttribute('data-govreport-scheme');
      });
    }

    it('stays within 320 px in elder mode, as every panel does', async () => {
      const { prefer, resetPreferences } = await import('../../../src/store/index.js');
      prefer({ elder: true });
      const feed = { ...smallFeed, feed_url: 'https://www.shili.example/report.json' };
      const narrow = await fixture<HTMLElement>(
        html`<div><govreport-share-bar .feed=${feed}></govreport-share-bar></div>`,
      );
      narrow.style.width = '320px';
      const bar = narrow.firstElementChild as GovreportShareBar;
      for (const name of ['微信', '钉钉', '海报', '下载', '引用']) {
        await press(bar, name);
        expect(root(bar).querySelector('.base')!.scrollWidth, name).to.be.at.most(320);
        await expect(bar).to.be.accessible();
      }
      resetPreferences();
    });
  });
});
