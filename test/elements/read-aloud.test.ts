import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import { defineElement } from '../../src/elements/shared/define.js';
import '../../src/elements/body/define.js';
import '../../src/elements/metric-card/define.js';
import '../../src/elements/read-aloud/define.js';
import { GovreportReadAloud } from '../../src/elements/read-aloud/read-aloud.js';
import { FILES_ATTRIBUTE, prefer, resetPreferences } from '../../src/store/index.js';
import { smallFeed } from '../fixtures/small-feed.js';
import { ENGLISH, MANDARIN, REMOTE, install, uninstall } from './read-aloud/synthesiser.js';
import type { FakeSynthesiser } from './read-aloud/synthesiser.js';

const TAG = 'govreport-read-aloud';
const LONG = '甲'.repeat(30) + '，' + '乙'.repeat(30) + '，' + '丙'.repeat(20) + '。';

let voice: FakeSynthesiser;

async function reader(inside = html``): Promise<GovreportReadAloud> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <govreport-read-aloud scope="#words"></govreport-read-aloud>
      <div id="words">
        <h2>（一）总体情况</h2>
        <p>调解成功率达<b>97%</b>。累计授信80.88亿元；居全省第2位。</p>
        <p hidden>看不见的话。</p>
        ${inside}
        <p>最后一句。</p>
      </div>
    </div>`,
  );
  const bar = page.querySelector<GovreportReadAloud>(TAG)!;
  await bar.updateComplete;
  return bar;
}

const buttons = (bar: GovreportReadAloud) => [...bar.shadowRoot!.querySelectorAll('button')];
const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent!.trim();
const names = (bar: GovreportReadAloud) => buttons(bar).map(nameOf);
async function press(bar: GovreportReadAloud, name: string): Promise<void> {
  const button = buttons(bar).find((each) => nameOf(each) === name);
  if (!button) throw new Error(`no ${name} among ${names(bar).join(' ')}`);
  button.click();
  await bar.updateComplete;
}
const words = (bar: GovreportReadAloud) => bar.shadowRoot!.textContent!.replace(/\s+/g, ' ');
/** What is highlighted as being read. */
const marked = () =>
  [...((CSS.highlights.get('govreport-reading') ?? []) as Iterable<Range>)].map((range) => range.toString());
/** After a cancel some time passes before the next words. */
const speaks = (text: string) =>
  waitUntil(() => voice.text === text, `waiting for ${text}, not ${voice.text}`);

describe(TAG, () => {
  beforeEach(() => {
    voice = install([ENGLISH, REMOTE, MANDARIN]);
  });
  afterEach(() => {
    resetPreferences();
    document.querySelectorAll(TAG).forEach((bar) => bar.remove());
    document.querySelector('[data-govreport-live]')?.remove();
    getSelection()?.removeAllRanges();
    uninstall();
  });

  describe('definition', () => {
    it('keeps the first definition of its tag', () => {
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG) === GovreportReadAloud).to.equal(true);
    });

    it('takes a scope set before it was defined', async () => {
      const late = document.createElement(TAG);
      late.scope = '#words';
      const bar = await reader();
      bar.replaceWith(late);
      late.start();
      expect(voice.text).to.equal('一，总体情况');
    });
  });

  describe('reading on', () => {
    it('says the page by sentence, figures as one says them, hidden words not, and stops at the end', async () => {
      const bar = await reader();
      await press(bar, '朗读');
      const heard: string[] = [];
      while (voice.queue.length) {
        heard.push(voice.text);
        voice.endSentence();
      }
      expect(heard).to.deep.equal([
        '一，总体情况',
        '调解成功率达百分之九十七。',
        '累计授信八十点八八亿元；',
        '居全省第二位。',
        '最后一句。',
      ]);
      await bar.updateComplete;
      expect(names(bar)).to.include('朗读');
      expect(marked()).to.deep.equal([]);
    });

    it('highlights exactly the sentence, across the tags inside it, and changes nothing in the page', async () => {
      const bar = await reader();
      const changes: MutationRecord[] = [];
      const watch = new MutationObserver((records) => changes.push(...records));
      watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      await press(bar, '朗读');
      voice.endSentence();
      expect(marked()).to.deep.equal(['调解成功率达97%。']);
      voice.endSentence();
      expect(marked()).to.deep.equal(['累计授信80.88亿元；']);
      await press(bar, '停止');
      expect(marked()).to.deep.equal([]);
      expect(changes.concat(watch.takeRecords()).map(({ type }) => type)).to.deep.equal([]);
      watch.disconnect();
    });

    it('marks the paragraph where the browser cannot colour words, and unmarks it', async () => {
      const descriptor = Object.getOwnPropertyDescriptor(window, 'Highlight')!;
      Reflect.deleteProperty(window, 'Highlight');
      try {
        const bar = await reader();
        await press(bar, '朗读');
        expect(document.querySelector('[data-govreport-reading]')?.textContent).to.equal('（一）总体情况');
        await press(bar, '停止');
        expect(document.querySelector('[data-govreport-reading]') === null).to.equal(true);
      } finally {
        Object.defineProperty(window, 'Highlight', descriptor);
      }
    });

    it('as a part of the reading tools reads what those are for, with its caption over the page', async () => {
      await reader();
      document.querySelector(TAG)!.remove();
      const tools = document.createElement('govreport-tools-of-test') as HTMLElement & { scope?: string };
      tools.scope = '#words';
      const box = document.createElement('div');
      box.style.cssText = 'contain: layout; inline-size: 200px';
      tools.attachShadow({ mode: 'open' }).append(box);
      const bar = document.createElement(TAG);
      box.append(bar);
      document.querySelector('#words')!.before(tools);
      prefer({ caption: true });
      bar.start();
      expect(voice.text).to.equal('一，总体情况');
      voice.start();
      await bar.updateComplete;
      const { bottom, width } = bar.shadowRoot!.querySelector('.caption')!.getBoundingClientRect();
      expect([Math.round(bottom), Math.round(width)]).to.deep.equal([
        innerHeight,
        document.documentElement.clientWidth,
      ]);
      tools.remove();
    });

    it('begins at what is selected', async () => {
      const bar = await reader();
      const last = document.querySelector('#words p:last-of-type')!;
      getSelection()!.selectAllChildren(last);
      await press(bar, '朗读');
      expect(voice.text).to.equal('最后一句。');
    });

    it('begins at the first sentence in view', async () => {
      const bar = await reader(html`<div class="tall"></div>`);
      const space = document.querySelector<HTMLElement>('.tall')!;
      space.style.height = '3000px';
      document.querySelector('#words p:last-of-type')!.scrollIntoView({ block: 'end' });
      await press(bar, '朗读');
      expect(voice.text).to.equal('最后一句。');
      window.scrollTo(0, 0);
    });

    it('goes back, on, and elsewhere at a press', async () => {
      const bar = await reader();
      await press(bar, '朗读');
      await press(bar, '下一句');
      await speaks('调解成功率达百分之九十七。');
      await press(bar, '上一句');
      await speaks('一，总体情况');
      getSelection()!.selectAllChildren(document.querySelector('#words p:last-of-type')!);
      await press(bar, '从这里读');
      await speaks('最后一句。');
    });

    it('goes on after a pause from the word the voice had reached', async () => {
      const bar = await reader();
      await press(bar, '朗读');
      voice.endSentence();
      voice.start().onboundary!({ charIndex: '调解成功率达'.length });
      await press(bar, '暂停');
      expect(voice.queue).to.have.length(0);
      await press(bar, '继续');
      expect(voice.text).to.equal('百分之九十七。');
      expect(marked()).to.deep.equal(['调解成功率达97%。']);
    });

    it('parts long sentences, so that no utterance lasts long enough for Chrome to fall silent', async () => {
      const bar = await reader(html`<p>${LONG}</p>`);
      getSelection()!.selectAllChildren(document.querySelector('#words p:nth-of-type(3)')!);
      await press(bar, '朗读');
      expect(voice.text).to.equal(LONG);
      expect(Math.max(...voice.queue.map(({ text }) => text.length))).to.be.at.most(36);
      expect(marked()).to.deep.equal([LONG]);
    });

    it('reads tables by row under their headers, and cards label first', async () => {
      await fixture(
        html`<govreport-metric-card
          .value=${smallFeed.items[0]!._govreport.metrics[0]!}
        ></govreport-metric-card>`,
      );
      const bar = await reader(
        html`<table>
          <caption>
            办理情况
          </caption>
          <tr>
            <th>渠道</th>
            <th>收到</th>
            <th>办结</th>
          </tr>
          <tr>
            <td>来信</td>
            <td>120件</td>
            <td>—</td>
          </tr>
        </table>`,
      );
      await press(bar, '朗读');
      const heard: string[] = [];
      while (voice.queue.length) {
        heard.push(voice.text);
        voice.endSentence();
      }
      expect(heard).to.include('渠道，收到，办结');
      expect(heard).to.include('来信，收到:一百二十件，办结:无');
      const { label } = smallFeed.items[0]!._govreport.metrics[0]!;
      expect(heard.some((each) => each.startsWith(`${label}，`))).to.equal(true);
    });

    it('leaves who has scrolled away alone', async () => {
      const bar = await reader(html`<div class="tall"></div>`);
      document.querySelector<HTMLElement>('.tall')!.style.height = '3000px';
      await press(bar, '朗读');
      window.scrollTo(0, 1500);
      voice.endSentence();
      voice.endSentence();
      expect(Math.round(scrollY)).to.equal(1500);
      window.scrollTo(0, 0);
    });
  });

  describe('silence', () => {
    it('comes with Esc, wherever focus is', async () => {
      const bar = await reader();
      await press(bar, '朗读');
      await sendKeys({ press: 'Escape' });
      expect(voice.queue).to.have.length(0);
      expect(marked()).to.deep.equal([]);
      await bar.updateComplete;
      expect(names(bar)).to.include('朗读');
    });

    it('comes when the page is left or the bar taken away', async () => {
      const bar = await reader();
      await press(bar, '朗读');
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      expect(voice.queue).to.have.length(0);
      await bar.updateComplete;
      await press(bar, '朗读');
      bar.remove();
      expect(voice.queue).to.have.length(0);
      expect(marked()).to.deep.equal([]);
    });

    it('comes to one bar when another begins', async () => {
      const bar = await reader();
      const other = document.createElement(TAG);
      other.scope = '#words p:last-of-type';
      bar.after(other);
      await press(bar, '朗读');
      other.start();
      await bar.updateComplete;
      expect(names(bar)).to.include('朗读');
      expect(voice.text).to.equal('最后一句。');
      expect(marked()).to.deep.equal(['最后一句。']);
    });

    it('has no announcements while the voice speaks', async () => {
      const bar = await reader();
      await press(bar, '朗读');
      voice.endSentence();
      await press(bar, '暂停');
      await press(bar, '继续');
      expect(document.querySelector('[data-govreport-live]') === null).to.equal(true);
    });
  });

  describe('trouble', () => {
    it('is explained where the browser cannot speak at all', async () => {
      uninstall();
      install();
      const bar = await reader();
      await press(bar, '朗读');
      expect(words(bar)).to.contain('此浏览器不能朗读');
      await expect(bar).to.be.accessible();
    });

    it('is explained where only a server would speak, and that one is never asked', async () => {
      uninstall();
      voice = install([REMOTE, ENGLISH]);
      const bar = await reader();
      await press(bar, '朗读');
      await waitUntil(() => words(bar).includes('本机没有中文语音'));
      expect(voice.said).to.have.length(0);
    });

    it('ends when voices come late', async () => {
      uninstall();
      voice = install([]);
      const bar = await reader();
      await press(bar, '朗读');
      expect(voice.said).to.have.length(0);
      voice.voices = [MANDARIN];
      voice.dispatchEvent(new Event('voiceschanged'));
      expect(voice.text).to.equal('一，总体情况');
      expect(voice.said[0]!.lang).to.equal('zh-CN');
    });

    for (const [error, told] of [
      ['not-allowed', '浏览器没有让本页发声'],
      ['synthesis-failed', '本机语音没有响应'],
    ] as const) {
      it(`of the kind ${error} is told, and a press begins anew`, async () => {
        const bar = await reader();
        await press(bar, '朗读');
        voice.fail(error);
        await bar.updateComplete;
        expect(words(bar)).to.contain(told);
        await press(bar, '朗读');
        await speaks('一，总体情况');
        expect(words(bar)).not.to.contain(told);
      });
    }

    it('of others taking the voice is a pause', async () => {
      const bar = await reader();
      await press(bar, '朗读');
      voice.start();
      voice.cancel();
      await bar.updateComplete;
      expect(names(bar)).to.include('继续');
    });

    it('is told where there is nothing to read', async () => {
      const bar = await fixture<GovreportReadAloud>(html`<govreport-read-aloud></govreport-read-aloud>`);
      await press(bar, '朗读');
      expect(words(bar)).to.contain('没有可朗读的文字');
    });

    it('in a scope is reported once and reads nothing', async () => {
      const { error } = console;
      const said: string[] = [];
      console.error = (text: string) => void said.push(text);
      try {
        const bar = await fixture<GovreportReadAloud>(
          html`<govreport-read-aloud scope="#("></govreport-read-aloud>`,
        );
        await press(bar, '朗读');
        expect(said).to.deep.equal(['govreport: scope "#(" is not a CSS selector']);
      } finally {
        console.error = error;
      }
    });
  });

  describe('指读', () => {
    afterEach(() => resetMouse());

    it('reads the sentence the pointer rests on, and only that', async () => {
      const bar = await reader();
      await press(bar, '指读');
      const { left, top, height } = document.querySelector('#words b')!.getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + 5), Math.round(top + height / 2)] });
      await speaks('调解成功率达百分之九十七。');
      voice.endSentence();
      expect(voice.queue).to.have.length(0);
      await bar.updateComplete;
      await press(bar, '继续');
      await speaks('累计授信八十点八八亿元；');
    });

    it('reads what focus comes to, also what is no sentence, and ends with Esc', async () => {
      const bar = await reader(
        html`<p>看<a href="#words">附件</a>。</p>
          <button>下载报告</button>`,
      );
      await press(bar, '指读');
      buttons(bar).pop()!.focus();
      bar.shadowRoot!.querySelector('select')!.focus();
      await sendKeys({ press: 'Tab' });
      await speaks('看附件。');
      await sendKeys({ press: 'Tab' });
      await speaks('下载报告');
      await sendKeys({ press: 'Escape' });
      await bar.updateComplete;
      const toggle = buttons(bar).find((each) => nameOf(each) === '指读')!;
      expect(toggle.getAttribute('aria-pressed')).to.equal('false');
    });
  });

  describe('preferences', () => {
    it('of rate and script choose how and in which voice', async () => {
      uninstall();
      voice = install([MANDARIN, { ...MANDARIN, lang: 'zh_TW' }]);
      const bar = await reader();
      prefer({ rate: 1.5, script: 'hant-tw' });
      await press(bar, '朗读');
      expect(voice.queue[0]!.rate).to.equal(1.5);
      expect(voice.queue[0]!.lang).to.equal('zh_TW');
      voice.start();
      const select = bar.shadowRoot!.querySelector('select')!;
      select.value = '2';
      select.dispatchEvent(new Event('change'));
      await waitUntil(() => voice.queue[0]?.rate === 2);
      expect(voice.text).to.equal('一，总体情况');
    });

    it('of 大字幕 show what is said, in large type with pinyin, only while reading', async () => {
      const { fetch } = window;
      const asked: string[] = [];
      document.documentElement.setAttribute(FILES_ATTRIBUTE, '/data');
      window.fetch = (input) => {
        asked.push(String(input));
        return Promise.resolve(
          new Response(
            '{"simplified": "", "chars": {"háng": "行", "yī": "一"}, "words": {" kuàng": "情况"}}',
          ),
        );
      };
      try {
        const bar = await reader();
        await press(bar, '大字幕');
        const caption = () => bar.shadowRoot!.querySelector<HTMLElement>('[part=caption]');
        expect(caption() === null).to.equal(true);
        await press(bar, '朗读');
        voice.start();
        await bar.updateComplete;
        expect(caption()!.querySelector('p')!.textContent.trim()).to.equal('（一）总体情况');
        expect(parseFloat(getComputedStyle(caption()!.querySelector('p')!).fontSize)).to.be.at.least(23);
        expect(asked).to.deep.equal([]);
        await press(bar, '拼音');
        await waitUntil(() => caption()!.querySelector('rt') !== null);
        expect([...caption()!.querySelectorAll('rt')].map((rt) => rt.textContent)).to.deep.equal([
          'yī',
          'kuàng',
        ]);
        expect(asked).to.have.length(1);
        await expect(bar).to.be.accessible();
        await press(bar, '关闭大字幕');
        expect(caption() === null).to.equal(true);
        expect(voice.text).to.equal('一，总体情况');
      } finally {
        window.fetch = fetch;
        document.documentElement.removeAttribute(FILES_ATTRIBUTE);
      }
    });

    it('of a caption never hide what has focus', async () => {
      prefer({ caption: true });
      const bar = await reader();
      const link = document.createElement('a');
      link.href = '#words';
      link.textContent = '页底的链接';
      link.style.cssText = 'position: fixed; inset-block-end: 10px; inset-inline-start: 10px';
      bar.after(link);
      await press(bar, '朗读');
      voice.start();
      await bar.updateComplete;
      link.focus();
      const caption = bar.shadowRoot!.querySelector('[part=caption]')!;
      await waitUntil(() => caption.getBoundingClientRect().bottom <= link.getBoundingClientRect().top);
    });
  });

  describe('looks', () => {
    it('passes axe idle and reading, with names for all controls, in any direction', async () => {
      const bar = await reader();
      await expect(bar).to.be.accessible();
      bar.dir = 'rtl';
      prefer({ caption: true, elder: true });
      await press(bar, '朗读');
      voice.start();
      await bar.updateComplete;
      await expect(bar).to.be.accessible();
      expect(names(bar).every(Boolean)).to.equal(true);
      for (const button of buttons(bar)) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), nameOf(button)).to.be.at.least(60);
      }
    });
  });
});
