import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/elements/body/define.js';
import '../../src/elements/metric-card/define.js';
import '../../src/elements/metric-table/define.js';
import '../../src/elements/reading-tools/define.js';
import '../../src/elements/section-nav/define.js';
import '../../src/locale/define.js';
import type { GovreportBody } from '../../src/elements/body/body.js';
import type { GovreportMetricCard } from '../../src/elements/metric-card/metric-card.js';
import { CitationRequestedEvent } from '../../src/elements/shared/events.js';
import { TextIndex } from '../../src/elements/shared/text-index.js';
import { startTraditionalScript } from '../../src/elements/shared/traditional-script.js';
import { readDictionary, toTraditional } from '../../src/hanzi/index.js';
import { STORAGE_KEY, pageOutline, prefer, resetPreferences } from '../../src/store/index.js';
import type { Script } from '../../src/store/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

/** A dictionary as small as these tests: the file of the release is proved elsewhere. */
const FILE = {
  version: 1,
  source: 'test',
  characters:
    '头頭县縣发發后後里裡为為务務审審报報张張说說设設进進网網络絡级級级級结結经經营營体體数數据據时時间間长長业業开開关關门門们們个個亿億万萬余餘户戶办辦压壓减減纳納质質资資产產动動达達标標准準题題图圖计計划劃乡鄉镇鎮执執员員培培诉訴讼訟复復议議众眾协協调調请請实實现現况況织織题題优優续續满滿险險览覽录錄简簡介介名名称稱号號国國区區创創严嚴热熱烈烈欢歡迎迎着著𫖯頫',
  hongKong: '里裏为為说説着着众眾',
  words: ['里里里 公', '后后后 皇', '余余余 徐', '发發發 开', '发髮髮 头', '干幹幹部 骨', '面麵麵粉 '],
  parting: '',
};
const DICTIONARY = readDictionary(FILE, 'tw');
const tw = (text: string) => toTraditional(text, DICTIONARY);

const item = smallFeed.items[0]!;
const { fetch } = window;
let asked: string[] = [];
let answer: () => Promise<Response>;

before(() => {
  document.documentElement.lang = 'zh-CN';
  window.fetch = (input) => {
    asked.push(String(input));
    return answer();
  };
  startTraditionalScript();
});
after(() => {
  window.fetch = fetch;
  document.documentElement.removeAttribute('lang');
});
beforeEach(() => {
  asked = [];
  answer = () => Promise.resolve(new Response(JSON.stringify(FILE)));
});
afterEach(async () => {
  resetPreferences();
  await settled();
});

/** Everything that follows from a choice: loading, the interface's language, drawing, the observer. */
async function settled(): Promise<void> {
  for (let i = 0; i < 3; i++) await nextFrame();
}
async function choose(script: Script | undefined): Promise<void> {
  prefer({ script });
  await settled();
}

const page = (content: unknown) => fixture<HTMLElement>(html`<div>${content}</div>`);
const body = (feed = smallFeed) =>
  fixture<GovreportBody>(html`<govreport-body .feed=${feed}></govreport-body>`);
const ARTICLE = html`<div class="TRS_Editor">
  <p><strong>一、开展审批改革</strong></p>
  <p title="发展">
    全县开<b>发</b>区里程5公<i>里</i>，头<b>发</b>、骨<span>干</span>，近3万户、2.2万余人次，着力为民。
  </p>
  <p translate="no">张发</p>
  <pre>开发</pre>
  <code>开发</code>
  <p lang="en">开发 in English</p>
  <p lang="zh-TW">開發后</p>
  <p lang="zh-Hans">开发</p>
  <img alt="开发区" src="data:," />
  <input placeholder="请说明" value="开发" aria-label="说明" />
  <p contenteditable>开发</p>
  <p>皇后与皇<b>后</b>、后来</p>
</div>`;
const article = () =>
  fixture<GovreportBody>(html`<govreport-body .feed=${smallFeed}>${ARTICLE}</govreport-body>`);
const textOf = (root: Element, selector: string) => root.querySelector(selector)!.textContent;
const shadowText = (element: Element) => element.shadowRoot!.textContent.replace(/\s+/g, '');

describe('traditional script', () => {
  it('asks for nothing before a reader wants it', async () => {
    await body();
    await choose(undefined);
    expect(asked).to.deep.equal([]);
  });

  it('that cannot be had leaves the words alone, says so, and is tried again when chosen again', async () => {
    const errors: unknown[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => errors.push(words.join(' '));
    try {
      const element = await body();
      const before = element.innerHTML;
      answer = () => Promise.reject(new TypeError('Failed to fetch'));
      await choose('hant-tw');
      expect(element.innerHTML).to.equal(before);
      expect(errors.join()).to.contain('govreport-hant.json');
      await waitUntil(() =>
        document.querySelector('[data-govreport-live]')?.textContent.includes('暂时无法显示'),
      );
      // Another release's file: the browser refuses it for its hash, and has it without.
      let requests = 0;
      answer = () =>
        requests++
          ? Promise.resolve(new Response('{"another": "release"}'))
          : Promise.reject(new TypeError());
      await choose('hant-hk');
      expect(element.innerHTML).to.equal(before);
      expect(errors.join()).to.contain('not the file of this release');
      answer = () => Promise.resolve(new Response(JSON.stringify(FILE)));
      await choose('hant-tw');
      expect(element.innerHTML).to.not.equal(before);
    } finally {
      console.error = error;
    }
  });

  it('shows a rendered report, its ids and permalinks the same, and gives it back byte for byte', async () => {
    const element = await body();
    const before = element.outerHTML;
    const ids = [...element.querySelectorAll('[id]')].map(({ id }) => id);
    const paragraphs = () => [...element.querySelectorAll('p[id]')].map((p) => p.textContent);
    const words = paragraphs();
    await choose('hant-tw');
    expect(paragraphs()).to.deep.equal(words.map(tw));
    expect(paragraphs()).to.not.deep.equal(words);
    expect([...element.querySelectorAll('[id]')].map(({ id }) => id)).to.deep.equal(ids);
    expect(element.querySelector('[data-govreport-text]')!.getAttribute('lang')).to.equal('zh-Hant-TW');
    await choose(undefined);
    expect(element.outerHTML).to.equal(before);
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
  });

  it('shows an adopted article, phrases across its markup, and leaves what is not its to write', async () => {
    const element = await article();
    await settled();
    const before = element.innerHTML;
    await choose('hant-tw');
    const line = element.querySelector('p[title]')!;
    expect(line.textContent.trim()).to.equal(
      '全縣開發區裡程5公里，頭髮、骨幹，近3萬戶、2.2萬餘人次，著力為民。',
    );
    expect(line.getAttribute('title')).to.equal('發展');
    expect(element.lang).to.equal('zh-Hant-TW');
    for (const kept of ['[translate]', 'pre', 'code', '[contenteditable]'])
      expect(textOf(element, kept)).to.match(/^(?:开发|张发)$/, kept);
    expect(textOf(element, '[lang=en]')).to.equal('开发 in English');
    expect(textOf(element, '[lang=zh-TW]')).to.equal('開發后');
    expect(element.querySelector('[lang=zh-Hant-TW]')!.textContent).to.equal('開發');
    expect(element.querySelector('img')!.alt).to.equal('開發區');
    const input = element.querySelector('input')!;
    expect([input.value, input.placeholder, input.ariaLabel]).to.deep.equal(['开发', '請說明', '說明']);
    expect(element.querySelector('p:last-child')!.textContent).to.equal(
      '皇后与皇后、後來'.replace('來', '来'),
    );
    await choose('hant-hk');
    expect(line.textContent).to.contain('區裏程5公里').and.to.contain('着力');
    expect(element.lang).to.equal('zh-Hant-HK');
    await choose(undefined);
    expect([element.innerHTML, element.hasAttribute('lang')]).to.deep.equal([before, false]);
  });

  it('keeps outline, ranges and citations where they were', async () => {
    const element = await article();
    await settled();
    const heading = pageOutline(element)!.entries[0]!;
    const range = new TextIndex([element]).find('县 开发')!;
    const rendered = await body();
    await choose('hant-tw');
    expect(pageOutline(element)!.entries[0]!.id).to.equal(heading.id);
    expect(String(range)).to.equal('縣開發');
    const metric = item._govreport.metrics.find(({ source }) => source)!;
    expect(rendered.dispatchEvent(new CitationRequestedEvent(item, metric))).to.equal(false);
    const [cited] = [...CSS.highlights.get('govreport-citation')!].map(String);
    expect(cited).to.equal(tw(metric.source!.quote));
    await choose(undefined);
    expect(String(range)).to.equal('县开发');
  });

  it('takes up what the page and the elements write later', async () => {
    const element = await article();
    await choose('hant-tw');
    const added = document.createElement('p');
    added.textContent = '新设骨干网络';
    element.firstElementChild!.append(added);
    await settled();
    expect(added.textContent).to.equal('新設骨幹網絡');
    (added.firstChild as Text).data = '开发';
    await settled();
    expect(added.textContent).to.equal('開發');
    added.title = '说明';
    await settled();
    expect(added.title).to.equal('說明');
    await choose(undefined);
    expect([added.textContent, added.title]).to.deep.equal(['开发', '说明']);
  });

  it('shows cards, tables and the interface, and takes no figure for another', async () => {
    const metric = item._govreport.metrics.find(({ as_written }) => as_written.includes('近3万户'))!;
    const root = await page(html`
      <govreport-metric-card .feed=${smallFeed} metric=${metric.id}></govreport-metric-card>
      <govreport-metric-table .feed=${smallFeed}></govreport-metric-table>
    `);
    await settled();
    const card = root.querySelector<GovreportMetricCard>('govreport-metric-card')!;
    const table = root.querySelector('govreport-metric-table')!;
    const before = [shadowText(card), shadowText(table)];
    await choose('hant-tw');
    expect(shadowText(card)).to.contain('3').and.to.contain('萬').and.not.contain('万');
    expect(shadowText(table)).to.contain('下載').and.not.contain('县');
    expect(metric.unit + metric.as_written).to.equal('万户近3万户');
    const late = document.createElement('govreport-metric-card');
    Object.assign(late, { feed: smallFeed, metric: metric.id });
    root.append(late);
    await settled();
    expect(shadowText(late)).to.equal(shadowText(card));
    await choose(undefined);
    expect([shadowText(card), shadowText(table)]).to.deep.equal(before);
  });

  it('reaches the page’s own article through the bar’s scope, as long as the bar is there', async () => {
    const root = await page(html`
      <govreport-reading-tools scope="#zoom"></govreport-reading-tools>
      <div id="zoom"><p>开发头发</p></div>
      <p id="other">开发</p>
    `);
    await settled();
    const zoom = root.querySelector('#zoom')!;
    const before = zoom.innerHTML;
    await choose('hant-tw');
    expect(zoom.textContent).to.equal('開發頭髮');
    expect(textOf(root, '#other')).to.equal('开发');
    root.querySelector('govreport-reading-tools')!.remove();
    await settled();
    expect([zoom.innerHTML, zoom.hasAttribute('lang')]).to.deep.equal([before, false]);
  });

  it('leaves a report alone that is in the traditional script already, whatever its page says', async () => {
    const element = await fixture<GovreportBody>(
      html`<govreport-body
        ><p>全縣開發，皇后、后里、余先生。</p>
        <p>后里余</p>
        <p>开发后</p></govreport-body
      >`,
    );
    await choose('hant-tw');
    const [own, unclear, simplified] = [...element.querySelectorAll('p')].map((p) => p.textContent.trim());
    expect([own, unclear]).to.deep.equal(['全縣開發，皇后、后里、余先生。', '后里余']);
    expect(simplified).to.equal('開發後');
  });

  it('leaves a page in another language alone', async () => {
    document.documentElement.lang = 'en';
    try {
      const element = await fixture(html`<govreport-body><p>开发</p></govreport-body>`);
      await choose('hant-tw');
      expect([element.textContent, element.hasAttribute('lang')]).to.deep.equal(['开发', false]);
    } finally {
      document.documentElement.lang = 'zh-CN';
    }
  });
});
