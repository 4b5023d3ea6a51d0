import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/report-list/define.js';
import type { GovreportReportList } from '../../src/elements/report-list/report-list.js';
import { groupByYear, latestFirst, yearOf } from '../../src/elements/report-list/years.js';
import type { CitationRequestedEvent } from '../../src/elements/shared/events.js';
import type { Feed, FeedItem } from '../../src/feed/index.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { manyReports } from '../fixtures/many-reports.js';
import { smallFeed } from '../fixtures/small-feed.js';

const TAG = 'govreport-report-list';
const words = (element: Element | null | undefined) =>
  element?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
const inside = (list: Element, selector: string) => [
  ...list.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const titles = (list: Element) => inside(list, '.title').map(words);
const years = (list: Element) => inside(list, '[role=heading]').map(words);
const more = (list: Element) => inside(list, '.more button')[0];
const listOf = (feed: unknown, options: Partial<GovreportReportList> = {}) =>
  fixture<GovreportReportList>(
    html`<govreport-report-list
      .feed=${feed as Feed}
      .limit=${options.limit ?? 0}
      .compact=${options.compact ?? false}
      .kind=${options.kind}
    ></govreport-report-list>`,
  );

function choose(list: Element, name: string, value: string): void {
  const label = inside(list, 'label').find((each) => words(each).startsWith(name))!;
  const select = label.querySelector('select')!;
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

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

let server: ((url: string) => Promise<Response> | Response) | undefined;
const asked: string[] = [];
let count = 0;
/** An address no other test has loaded. */
const address = (name: string) => new URL(`/list-test/${++count}-${name}.json`, location.href).href;
const answer = (feed: unknown, status = 200) => new Response(JSON.stringify(feed), { status });

describe(TAG, () => {
  const { fetch } = window;
  const { error } = console;
  const stay = (event: Event) => event.preventDefault();

  before(() => {
    addEventListener('click', stay);
    window.fetch = async (input) => {
      asked.push(String(input));
      return server!(String(input));
    };
    console.error = () => undefined;
  });
  after(() => {
    removeEventListener('click', stay);
    window.fetch = fetch;
    console.error = error;
  });
  afterEach(() => {
    asked.length = 0;
    document.querySelector('[data-govreport-live]')?.remove();
  });

  async function loaded(
    address: string,
    options: Partial<GovreportReportList> = {},
  ): Promise<GovreportReportList> {
    const list = Object.assign(document.createElement(TAG), { src: address, ...options });
    const ready = oneEvent(list, 'govreport-report-loaded');
    (await fixture<HTMLElement>(html`<div></div>`)).append(list);
    await ready;
    return list;
  }

  describe('definition', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('takes properties set before the upgrade', async () => {
      const early = document.implementation.createHTMLDocument().createElement(TAG);
      Object.assign(early, { feed: smallFeed });
      document.body.append(early);
      customElements.upgrade(early);
      await early.updateComplete;
      expect(titles(early)).to.have.length(2);
      early.remove();
    });
  });

  describe('the list', () => {
    it('is by year, the latest first, with title, date, issuer, kind and care', async () => {
      const list = await listOf(smallFeed);
      expect(years(list)).to.deep.equal(['2023年', '2022年']);
      const [now, before] = inside(list, '.report');
      expect(now!.localName).to.equal('li');
      const link = now!.querySelector('a')!;
      expect([words(link), link.href]).to.deep.equal([smallFeed.items[0]!.title, smallFeed.items[0]!.url]);
      expect(words(now!.querySelector('time'))).to.equal('2024-02-18 09:30');
      expect(words(now!.querySelector('.facts'))).to.equal('法治政府建设 示例县人民政府办公室');
      expect(words(before!.querySelector('.facts'))).to.equal('失效 法治政府建设 示例县人民政府');
    });

    it('shows three figures of note at most, as the report wrote them', async () => {
      const metrics = smallFeed.items[0]!._govreport.metrics.filter(({ id }) =>
        ['grid-businesses', 'home-services', 'online-rate', 'credit'].includes(id),
      );
      const [item] = smallFeed.items;
      const feed = {
        ...smallFeed,
        items: [
          {
            ...item,
            _govreport: {
              ...item!._govreport,
              metrics: metrics.map((metric) => ({ ...metric, featured: true })),
            },
          },
        ],
      };
      const figures = inside(await listOf(feed), '.figures a').map(words);
      expect(figures).to.deep.equal([
        '事项网上可办率90%以上',
        '服务网格覆盖经营主体近3万户',
        '上门服务2.2万余人次',
      ]);
    });

    it('leads from a figure to its sentence, and lets the page show it itself', async () => {
      const list = await listOf(smallFeed);
      const link = inside(list, '.figures a')[0] as HTMLAnchorElement;
      expect(link.href).to.match(/^https:\/\/www\.shili\.example\/zwgk\/2024\/fazhi\.html#s1-1-b1:~:text=/);
      const request = oneEvent(list, 'govreport-citation-requested');
      link.click();
      const { item, metric } = (await request) as unknown as CitationRequestedEvent;
      expect([item.id, metric.id]).to.deep.equal(['shili-rule-of-law-2023', 'business-start-days']);
    });

    it('takes the year a report speaks of, else the one it appeared in, else none', () => {
      const item = (rest: Partial<FeedItem>, report: object = {}) =>
        ({ id: 'x', title: 'x', ...rest, _govreport: { ...report } }) as FeedItem;
      expect(yearOf(item({ date_published: '2024-02-01' }, { period: { label: '2023年' } }))).to.equal(
        '2023',
      );
      expect(yearOf(item({ date_published: '2024-02-01' }, { period: { label: '上半年' } }))).to.equal(
        '2024',
      );
      expect(yearOf(item({}))).to.equal(undefined);
      const groups = groupByYear(
        latestFirst([
          item({}),
          item({ date_published: '2019-01-01' }),
          item({ date_published: '2021-01-01' }),
        ]),
      );
      expect(groups.map(({ year }) => year)).to.deep.equal(['2021', '2019', undefined]);
    });

    it('is an index too: it asks for no document that the feed names', async () => {
      const index = address('index');
      server = () =>
        answer({
          ...smallFeed,
          items: smallFeed.items.map(({ _govreport, ...item }) => ({
            ...item,
            url: 'relative.html',
            _govreport: { ..._govreport, sections: [], document_url: 'full.json' },
          })),
        });
      const list = await loaded(index);
      expect(titles(list)).to.have.length(2);
      expect(asked).to.deep.equal([index]);
      expect((inside(list, '.title a')[0] as HTMLAnchorElement).href).to.equal(
        new URL('/list-test/relative.html', location.href).href,
      );
    });

    it('has titles and dates only when compact', async () => {
      const list = await listOf(manyReports(14), { compact: true, limit: 5 });
      expect(titles(list)).to.have.length(5);
      expect(inside(list, 'select, .figures, .more, [role=heading]')).to.have.length(0);
      expect(inside(list, 'ul')[0]!.getAttribute('aria-label')).to.equal('示例县报告');
    });
  });

  describe('choosing', () => {
    it('offers the kinds and years there are, counts what is left and says so', async () => {
      const list = await listOf(manyReports(14));
      const options = inside(list, 'select').map((select) =>
        [...(select as HTMLSelectElement).options].map(words),
      );
      expect(options).to.deep.equal([
        ['全部', '政府工作报告', '法治政府建设', '信息公开年报', '统计公报', '预算决算', '其他'],
        ['全部', '2023年', '2022年', '2021年'],
      ]);
      let heard = said();
      choose(list, '类别', 'rule-of-law');
      expect(await heard).to.equal('共 3 篇');
      await list.updateComplete;
      expect(titles(list)).to.have.length(3);
      expect(words(inside(list, '.tools p')[0])).to.equal('共 3 篇');
      heard = said();
      choose(list, '年度', '2021');
      expect(await heard).to.equal('共 1 篇');
      choose(list, '类别', 'openness');
      await list.updateComplete;
      expect(words(inside(list, '.quiet')[0])).to.equal('没有符合条件的报告。');
      await expect(list).to.be.accessible();
    });

    it('keeps to the kinds the page wants, and offers no choice of one', async () => {
      const list = await listOf(manyReports(6), { kind: 'openness' });
      expect(titles(list)).to.deep.equal(['示例县2023年信息公开年度报告（3）']);
      expect(inside(list, 'select')).to.have.length(0);
      list.kind = 'work, budget';
      await list.updateComplete;
      expect(titles(list)).to.have.length(2);
    });
  });

  describe('more', () => {
    it('shows what is in hand first, a limit at a time, and hands focus to the first that came last', async () => {
      const list = await listOf(manyReports(5), { limit: 3 });
      expect(titles(list)).to.have.length(3);
      more(list)!.focus();
      await sendKeys({ press: 'Enter' });
      await list.updateComplete;
      expect(titles(list)).to.have.length(5);
      expect(more(list)).to.equal(undefined);
      expect(list.shadowRoot!.activeElement).to.equal(inside(list, '.report')[3]);
    });

    it('loads the next feed when asked and not before, appends it, counts aloud and keeps focus', async () => {
      const [first, second, third] = [address('first'), address('second'), address('third')];
      const feeds: Record<string, Feed> = {
        [first]: manyReports(6, { next_url: second.split('/').pop()! }),
        // One report was published in between: the last of the first feed comes again.
        [second]: manyReports(6, { next_url: third }, 5),
        [third]: manyReports(2, {}, 11),
      };
      server = (url) => answer(feeds[url]);
      const list = await loaded(first);
      expect(asked).to.deep.equal([first]);
      expect(words(more(list))).to.equal('加载更多');
      more(list)!.focus();
      const ready = oneEvent(list, 'govreport-report-loaded');
      await sendKeys({ press: 'Enter' });
      await ready;
      expect(asked).to.deep.equal([first, second]);
      expect(titles(list)).to.have.length(11);
      expect(list.shadowRoot!.activeElement).to.equal(more(list));
      const heard = said();
      const last = oneEvent(list, 'govreport-report-loaded');
      more(list)!.click();
      await last;
      expect(await heard).to.equal('共 13 篇');
      expect(new Set(titles(list)).size).to.equal(13);
      expect(more(list)).to.equal(undefined);
      expect(words(list.shadowRoot!.activeElement)).to.contain('（12）');
    });

    it('says that it loads, ignores a second press, says when it failed, and tries again', async () => {
      const [first, second] = [address('first'), address('second')];
      let reply!: (response: Response) => void;
      server = (url) =>
        url === first
          ? answer(manyReports(2, { next_url: second }))
          : new Promise((resolve) => (reply = resolve));
      const list = await loaded(first);
      more(list)!.click();
      await list.updateComplete;
      expect(words(more(list))).to.equal('正在加载报告…');
      expect(more(list)!.getAttribute('aria-disabled')).to.equal('true');
      more(list)!.click();
      expect(asked).to.have.length(2);
      const failed = oneEvent(list, 'govreport-report-failed');
      reply(answer({}, 503));
      await failed;
      expect(words(inside(list, '.more')[0])).to.equal('报告数据暂时无法读取。 重新加载');
      expect(titles(list)).to.have.length(2);
      await expect(list).to.be.accessible();
      const ready = oneEvent(list, 'govreport-report-loaded');
      more(list)!.click();
      reply(answer(manyReports(3, {}, 2)));
      await ready;
      expect(titles(list)).to.have.length(5);
    });

    it('never goes in circles, and follows no address but a web address', async () => {
      const first = address('circle');
      server = () => answer(manyReports(2, { next_url: first }));
      expect(more(await loaded(first))).to.equal(undefined);
      expect(more(await listOf(manyReports(2, { next_url: 'mailto:a@b.example' })))).to.equal(undefined);
    });

    it('begins again when the page names another feed, and when it is moved', async () => {
      const [first, second] = [address('first'), address('second')];
      server = (url) => answer(url === first ? manyReports(2, { next_url: second }) : manyReports(3, {}, 2));
      const list = await loaded(first);
      const ready = oneEvent(list, 'govreport-report-loaded');
      more(list)!.click();
      await ready;
      const place = await fixture<HTMLElement>(html`<section></section>`);
      place.append(list);
      await list.updateComplete;
      expect(titles(list)).to.have.length(5);
      list.feed = smallFeed;
      await list.updateComplete;
      expect(titles(list)).to.have.length(2);
    });
  });

  describe('states', () => {
    it('says that no feed was named, or that the feed is empty', async () => {
      expect(words(inside(await listOf(undefined), '.base')[0])).to.equal('尚未指定报告数据。');
      const empty = await listOf(manyReports(0));
      expect(words(inside(empty, '.base')[0])).to.equal('暂无报告。');
      await expect(empty).to.be.accessible();
    });

    it('shows its children until it has the list; without children it says that it loads, failed, and tries again', async () => {
      const src = address('late');
      let reply!: (response: Response) => void;
      server = () => new Promise((resolve) => (reply = resolve));
      const both = await fixture<HTMLElement>(
        html`<div>
          <govreport-report-list src=${src}><p>旧列表</p></govreport-report-list>
          <govreport-report-list src=${src}></govreport-report-list>
        </div>`,
      );
      const [kept, bare] = both.querySelectorAll(TAG);
      expect(kept!.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      expect(words(inside(bare!, '.base')[0])).to.equal('正在加载报告…');
      const failed = oneEvent(bare!, 'govreport-report-failed');
      reply(answer({}, 404));
      await failed;
      expect(kept!.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
      expect(words(inside(bare!, '[part=failure]')[0])).to.contain('报告数据暂时无法读取。');
      await expect(bare!).to.be.accessible();
      const ready = oneEvent(bare!, 'govreport-report-loaded');
      inside(bare!, 'button')[0]!.click();
      reply(answer(smallFeed));
      await ready;
      expect(titles(bare!)).to.have.length(2);
      expect(kept!.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
      expect(asked).to.have.length(2);
    });

    it('finds its feed around it', async () => {
      const src = address('around');
      server = () => answer(smallFeed);
      const place = await fixture<HTMLElement>(html`<div data-govreport-src=${src}></div>`);
      const list = document.createElement(TAG);
      const ready = oneEvent(list, 'govreport-report-loaded');
      place.append(list);
      await ready;
      expect(titles(list)).to.have.length(2);
    });

    it('takes an address that is none for a failure', async () => {
      server = () => Promise.reject(new TypeError('no address'));
      const list = Object.assign(document.createElement(TAG), { src: 'http://[' });
      const failed = oneEvent(list, 'govreport-report-failed');
      (await fixture<HTMLElement>(html`<div></div>`)).append(list);
      await failed;
      expect(inside(list, '[part=failure]')).to.have.length(1);
    });

    it('survives a hostile feed: nothing runs, and no address is dangerous', async () => {
      const list = await listOf(hostileFeed);
      expect(titles(list).length).to.be.above(1);
      expect(inside(list, 'img, script')).to.have.length(0);
      for (const link of inside(list, 'a[href]') as HTMLAnchorElement[])
        expect(link.protocol).to.match(/^https?:$/);
    });
  });

  describe('for everyone', () => {
    it('has nothing axe objects to', async () => {
      await expect(await listOf(manyReports(8, { next_url: '/next.json' }))).to.be.accessible();
    });

    it('holds five hundred reports', async () => {
      const list = await listOf(manyReports(500));
      expect(titles(list)).to.have.length(500);
      expect(words(inside(list, '.tools p')[0])).to.equal('共 500 篇');
    });

    it('stays within 280 px, and reads from the right on a right-to-left page', async () => {
      document.documentElement.dir = 'rtl';
      const list = await listOf(smallFeed);
      const [title, time] = ['.title', 'time'].map((part) => inside(list, part)[0]!.getBoundingClientRect());
      list.parentElement!.style.width = '280px';
      await list.updateComplete;
      document.documentElement.removeAttribute('dir');
      expect(title!.right).to.be.greaterThan(time!.right);
      expect(inside(list, '.base')[0]!.scrollWidth).to.be.at.most(280);
    });
  });
});
