import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/read-aloud/define.js';
import '../../src/elements/reading-tools/define.js';
import type { PreferencesChangedEvent } from '../../src/elements/reading-tools/events.js';
import { SCOPE_ATTRIBUTE } from '../../src/elements/shared/reader-scope.js';
import type { GovreportReadingTools } from '../../src/elements/reading-tools/reading-tools.js';
import {
  READER_ATTRIBUTE,
  SCHEMES,
  STORAGE_KEY,
  TEXT_SIZES_PX,
  prefer,
  preferences,
  publishOutline,
  resetPreferences,
  withdrawOutline,
} from '../../src/store/index.js';

const TAG = 'govreport-reading-tools';
const root = document.documentElement;
const told = () => root.getAttribute(READER_ATTRIBUTE);
const words = (element: Element | null) => element?.textContent?.replace(/\s+/g, '') ?? '';

const tools = () => fixture<GovreportReadingTools>(html`<govreport-reading-tools></govreport-reading-tools>`);
const controls = (bar: GovreportReadingTools) => [
  ...bar.shadowRoot!.querySelectorAll<HTMLElement>('button, input'),
];
const nameOf = (control: HTMLElement) =>
  control.getAttribute('aria-label') ?? words(control.closest('label') ?? control);
function control(bar: GovreportReadingTools, name: string): HTMLElement {
  const found = controls(bar).find((one) => nameOf(one) === name);
  if (!found) throw new Error(`no control ${name} among ${controls(bar).map(nameOf).join(' ')}`);
  return found;
}
const checked = (bar: GovreportReadingTools, group: string) =>
  [...bar.shadowRoot!.querySelectorAll<HTMLInputElement>(`input[name="${group}"]`)]
    .filter((one) => one.checked)
    .map(nameOf);
async function press(bar: GovreportReadingTools, name: string): Promise<void> {
  control(bar, name).click();
  await bar.updateComplete;
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

describe(TAG, () => {
  afterEach(() => {
    resetPreferences();
    document.querySelector('[data-govreport-live]')?.remove();
  });

  describe('definition', () => {
    it('keeps the first definition of its tag', async () => {
      const { defineElement } = await import('../../src/elements/shared/define.js');
      const first = customElements.get(TAG);
      defineElement(TAG, class extends HTMLElement {});
      expect(customElements.get(TAG)).to.equal(first);
    });

    it('stores nothing, says nothing and changes nothing until something is chosen', async () => {
      const live = document.querySelectorAll('[data-govreport-live]').length;
      await tools();
      expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
      expect(told()).to.equal(null);
      expect(document.querySelectorAll('[data-govreport-live]')).to.have.length(live);
    });
  });

  describe('text size', () => {
    it('begins at the page’s own and goes in steps to 30 pt', async () => {
      const bar = await tools();
      expect(checked(bar, 'size')).to.deep.equal(['标准']);
      for (const [step, name] of ['大', '较大', '特大', '最大'].entries()) {
        await press(bar, name);
        expect(checked(bar, 'size')).to.deep.equal([name]);
        const base = getComputedStyle(bar.shadowRoot!.querySelector('.base')!);
        expect(base.fontSize).to.equal(`${String(TEXT_SIZES_PX[step])}px`);
      }
      await press(bar, '标准');
      expect(told()).to.equal(null);
    });

    it('goes by arrow keys', async () => {
      const bar = await tools();
      control(bar, '标准').focus();
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowRight' });
      await bar.updateComplete;
      expect(checked(bar, 'size')).to.deep.equal(['较大']);
      expect(told()).to.equal('size-24');
      expect(nameOf(bar.shadowRoot!.activeElement as HTMLElement)).to.equal('较大');
    });
  });

  describe('elder mode', () => {
    it('comes and goes in one action, and is said', async () => {
      const bar = await tools();
      const elder = control(bar, '长辈版');
      expect(elder.getAttribute('aria-pressed')).to.equal('false');
      const heard = said();
      await press(bar, '长辈版');
      expect(await heard).to.equal('已进入长辈版。');
      expect(elder.getAttribute('aria-pressed')).to.equal('true');
      expect(told()).to.equal('elder size-24');
      await press(bar, '长辈版');
      expect(told()).to.equal(null);
    });

    it('has targets of 60 px, plain words for sizes, and none below 18 pt', async () => {
      const bar = await tools();
      await press(bar, '长辈版');
      const sizes = [...bar.shadowRoot!.querySelectorAll('.size label')];
      expect(sizes.map(words)).to.deep.equal(['较大', '特大', '最大']);
      for (const target of [...sizes, ...bar.shadowRoot!.querySelectorAll('button')]) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), words(target)).to.be.at.least(60);
      }
    });

    it('otherwise has targets of 44 px', async () => {
      const bar = await tools();
      await press(bar, '配色');
      for (const target of bar.shadowRoot!.querySelectorAll('label, button')) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), words(target)).to.be.at.least(44);
      }
    });
  });

  describe('colours', () => {
    it('open in the page’s flow and change at once', async () => {
      const bar = await tools();
      const below = document.createElement('p');
      bar.after(below);
      const before = below.getBoundingClientRect().top;
      const opener = control(bar, '配色');
      expect(opener.getAttribute('aria-expanded')).to.equal('false');
      await press(bar, '配色');
      expect(opener.getAttribute('aria-expanded')).to.equal('true');
      expect(below.getBoundingClientRect().top).to.be.greaterThan(before);
      expect(checked(bar, 'scheme')).to.deep.equal(['默认配色']);
      await press(bar, '深色');
      expect(told()).to.equal('scheme-dark');
      expect(getComputedStyle(bar.shadowRoot!.querySelector('.base')!).backgroundColor).to.equal(
        'rgb(18, 22, 28)',
      );
      below.remove();
    });

    it('close on Escape and give the focus back', async () => {
      const bar = await tools();
      await press(bar, '配色');
      control(bar, '护眼').focus();
      await sendKeys({ press: 'Escape' });
      await bar.updateComplete;
      expect(bar.shadowRoot!.activeElement).to.equal(control(bar, '配色'));
      expect(bar.shadowRoot!.querySelector('input[name="scheme"]')).to.equal(null);
    });
  });

  describe('what is behind one button', () => {
    it('covers nothing, and every part of it tells the page what was chosen', async () => {
      const bar = await tools();
      expect(control(bar, '更多').getAttribute('aria-expanded')).to.equal('false');
      await press(bar, '更多');
      for (const name of ['150%', '宽松间距', '阅读标尺', '大鼠标', '停止动画', '纯文本', '快捷键']) {
        await press(bar, name);
      }
      expect(told()).to.equal('spacious zoom-150 ruler pointer still plain keys');
      expect(checked(bar, 'zoom')).to.deep.equal(['150%']);
      expect(checked(bar, 'script')).to.deep.equal(['简体']);
      expect(control(bar, '纯文本').getAttribute('aria-pressed')).to.equal('true');
      await press(bar, '纯文本');
      expect(preferences().plain).to.equal(undefined);
    });

    it('widens lines, paragraphs and letters each for itself, over what is wide already', async () => {
      const bar = await tools();
      prefer({ spacious: true });
      await press(bar, '更多');
      for (const key of ['line', 'paragraph', 'letter']) {
        const [, , widest] = bar.shadowRoot!.querySelectorAll<HTMLInputElement>(`input[name=${key}]`);
        widest!.click();
        await bar.updateComplete;
      }
      const own = (name: string) => getComputedStyle(root).getPropertyValue(`--govreport-${name}`).trim();
      expect([own('line-height'), own('paragraph-space'), own('letter-space')]).to.deep.equal([
        '2.6',
        '3.5em',
        '0.2em',
      ]);
    });

    it('brings one ruler and one pointer however many bars there are, and keeps them when the first bar goes', async () => {
      const place = await fixture<HTMLElement>(
        html`<div>
          <govreport-reading-tools></govreport-reading-tools
          ><govreport-reading-tools></govreport-reading-tools>
        </div>`,
      );
      const bars = [...place.children] as GovreportReadingTools[];
      const sliders = () => bars.flatMap((bar) => [...bar.shadowRoot!.querySelectorAll('[role=slider]')]);
      prefer({ ruler: true, pointer: true });
      await Promise.all(bars.map((bar) => bar.updateComplete));
      expect(sliders()).to.have.length(1);
      bars.shift()!.remove();
      await bars[0]!.updateComplete;
      expect(sliders()).to.have.length(1);
      expect(bars[0]!.shadowRoot!.querySelectorAll('.arrow')).to.have.length(1);
    });

    it('moves the ruler by keys, within the window', async () => {
      const bar = await tools();
      prefer({ ruler: true });
      await bar.updateComplete;
      const ruler = bar.shadowRoot!.querySelector<HTMLElement>('[role=slider]')!;
      const now = () => Number(ruler.getAttribute('aria-valuenow'));
      ruler.focus();
      const before = now();
      await sendKeys({ press: 'ArrowDown' });
      expect(now()).to.be.below(before);
      await sendKeys({ press: 'Home' });
      expect(now()).to.equal(100);
      await sendKeys({ press: 'ArrowUp' });
      expect(now()).to.equal(100);
    });
  });

  describe('shortcuts', () => {
    const strike = (target: EventTarget, init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', {
        bubbles: true,
        composed: true,
        cancelable: true,
        ...init,
      });
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const bigger = { code: 'Equal', altKey: true, shiftKey: true };

    it('are none until the reader wants them, and need two modifiers then', async () => {
      await tools();
      expect(strike(document.body, bigger)).to.equal(false);
      prefer({ keys: true });
      for (const init of [
        { code: 'Equal' },
        { code: 'Equal', shiftKey: true },
        { code: 'Equal', altKey: true },
      ]) {
        expect(strike(document.body, init), JSON.stringify(init)).to.equal(false);
      }
      expect(strike(document.body, bigger)).to.equal(true);
      expect(preferences().size).to.equal(20);
    });

    it('act once, however many bars there are, and reset by 0', async () => {
      await tools();
      await tools();
      prefer({ keys: true });
      strike(document.body, bigger);
      strike(document.body, bigger);
      expect(preferences().size).to.equal(24);
      strike(document.body, { ...bigger, code: 'Minus' });
      expect(preferences().size).to.equal(20);
      strike(document.body, { ...bigger, code: 'Digit0' });
      expect(preferences()).to.deep.equal({});
    });

    it('leave keys alone where text is typed, and keys another bar has taken', async () => {
      await tools();
      prefer({ keys: true });
      const typing = await fixture<HTMLElement>(html`<div><input /><textarea></textarea></div>`);
      for (const field of typing.children) expect(strike(field, bigger)).to.equal(false);
      const take = (event: Event) => event.preventDefault();
      document.body.addEventListener('keydown', take);
      strike(document.body, bigger);
      document.body.removeEventListener('keydown', take);
      expect(preferences().size).to.equal(undefined);
    });
  });

  describe('stillness', () => {
    const GIF = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

    it('stops what moves in the article, and lets it go on', async () => {
      const text = await fixture<HTMLElement>(
        html`<div id="moving">
          <p class="blink">字</p>
          <img alt="示意图" /><video autoplay muted></video>
        </div>`,
      );
      text.querySelector<HTMLElement>('.blink')!.style.transition = 'color 3s';
      // A picture is told by its name; the bytes come from the page itself.
      const blob = await (await fetch(GIF)).blob();
      const image = text.querySelector('img')!;
      image.src = `${URL.createObjectURL(blob)}#x.gif`;
      Object.defineProperty(image, 'src', { value: 'https://example.invalid/x.gif?1' });
      const video = text.querySelector('video')!;
      const calls: string[] = [];
      video.pause = () => void calls.push('pause');
      video.play = () => Promise.resolve(void calls.push('play'));
      const bar = await fixture<GovreportReadingTools>(
        html`<govreport-reading-tools scope="#moving"></govreport-reading-tools>`,
      );
      prefer({ still: true });
      await bar.updateComplete;
      await image.decode();
      await new Promise((done) => requestAnimationFrame(done));
      expect(getComputedStyle(text.querySelector('.blink')!).transitionDuration).to.equal('0s');
      expect(text.querySelector('canvas')?.getAttribute('aria-label')).to.equal('示意图');
      expect(getComputedStyle(image).display).to.equal('none');
      resetPreferences();
      await bar.updateComplete;
      expect(text.querySelector('canvas') === null).to.equal(true);
      expect(getComputedStyle(image).display).not.to.equal('none');
      expect(calls).to.deep.equal(['pause', 'play']);
    });
  });

  it('opens reading aloud in a row of its own, which closing takes away', async () => {
    const bar = await tools();
    const aloud = () => bar.shadowRoot!.querySelector('govreport-read-aloud');
    expect(aloud() === null).to.equal(true);
    await press(bar, '朗读');
    expect(aloud() === null).to.equal(false);
    await press(bar, '配色');
    expect(aloud() === null).to.equal(false);
    await press(bar, '朗读');
    expect(aloud() === null).to.equal(true);
  });

  it('sets everything back at once, and says so', async () => {
    const bar = await tools();
    prefer({ size: 40, elder: true, scheme: 'warm', spacious: true });
    await press(bar, '更多');
    const heard = said();
    await press(bar, '恢复默认');
    expect(await heard).to.contain('恢复默认');
    expect(preferences()).to.deep.equal({});
    expect(localStorage.getItem(STORAGE_KEY)).to.equal(null);
  });

  it('tells the page what the reader chose here, and keeps silent about other bars', async () => {
    const bar = await tools();
    let other = 0;
    const second = await tools();
    second.addEventListener('govreport-preferences-changed', () => other++);
    await press(bar, '更多');
    setTimeout(() => control(bar, '宽松间距').click());
    const event = (await oneEvent(bar, 'govreport-preferences-changed')) as PreferencesChangedEvent;
    expect(event.preferences).to.deep.equal({ spacious: true });
    expect(other).to.equal(0);
  });

  it('agrees with every other bar on the page', async () => {
    const bars = [await tools(), await tools()];
    await press(bars[0]!, '特大');
    await press(bars[1]!, '长辈版');
    await Promise.all(bars.map((bar) => bar.updateComplete));
    for (const bar of bars) {
      expect(checked(bar, 'size')).to.deep.equal(['特大']);
      expect(control(bar, '长辈版').getAttribute('aria-pressed')).to.equal('true');
    }
  });

  it('goes on after it was moved, and lets go when it is gone', async () => {
    const bar = await tools();
    const place = document.createElement('div');
    document.body.append(place);
    place.append(bar);
    prefer({ size: 24 });
    await bar.updateComplete;
    expect(checked(bar, 'size')).to.deep.equal(['较大']);
    bar.remove();
    prefer({ size: 32 });
    await bar.updateComplete;
    place.append(bar);
    await bar.updateComplete;
    expect(checked(bar, 'size')).to.deep.equal(['特大']);
    place.remove();
  });

  it('says how long the text on the page is, once there is one', async () => {
    const bar = await tools();
    expect(words(bar.shadowRoot!.querySelector('.base'))).not.to.contain('全文');
    const body = document.createElement('div');
    document.body.append(body);
    publishOutline({ body, entries: [], characters: 7957 });
    await bar.updateComplete;
    expect(bar.shadowRoot!.textContent).to.match(/全文 7,957 字，约 \d+ 分钟/);
    withdrawOutline(body);
    await bar.updateComplete;
    expect(bar.shadowRoot!.textContent).not.to.contain('全文');
    body.remove();
  });

  it('takes its rules to the page from inside another element’s shadow tree', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const bar = document.createElement(TAG);
    host.attachShadow({ mode: 'open' }).append(bar);
    await bar.updateComplete;
    await press(bar, '最大');
    expect(getComputedStyle(root).getPropertyValue('--govreport-text-size').trim()).to.equal('40px');
    expect(getComputedStyle(bar.shadowRoot!.querySelector('.base')!).fontSize).to.equal('40px');
  });

  describe('the page’s own article', () => {
    const article = () =>
      fixture<HTMLElement>(
        html`<div id="zoom" class="article">
          <h2>标题</h2>
          <p>
            <span class="small">原文<sup>注</sup></span>
          </p>
          <p><font color="#333333">旧式</font> <a href="#x">链接</a></p>
          <table>
            <tr>
              <td class="tinted">甲</td>
            </tr>
          </table>
        </div>`,
      );
    /** What an editor's style attributes do, without writing one. */
    function dress(element: HTMLElement): void {
      element.querySelector<HTMLElement>('.small')!.style.fontSize = '12px';
      element.querySelector<HTMLElement>('.small')!.style.lineHeight = '14px';
      element.querySelector<HTMLElement>('.tinted')!.style.backgroundColor = 'rgb(255, 255, 255)';
    }
    /** How every element of the article looks. */
    const looks = (element: HTMLElement) =>
      [element, ...element.querySelectorAll('*')].map((one) => {
        const { fontSize, lineHeight, letterSpacing, color, backgroundColor, marginBottom } =
          getComputedStyle(one);
        return [
          one.localName,
          fontSize,
          lineHeight,
          letterSpacing,
          color,
          backgroundColor,
          marginBottom,
        ].join(' ');
      });
    const reaching = (scope = '#zoom') =>
      fixture<GovreportReadingTools>(
        html`<govreport-reading-tools scope=${scope}></govreport-reading-tools>`,
      );

    it('is left exactly as it is without a preference, and given back exactly', async () => {
      const text = await article();
      dress(text);
      const before = looks(text);
      const markup = text.outerHTML;
      const bar = await reaching();
      expect(looks(text)).to.deep.equal(before);
      prefer({ size: 32, scheme: 'dark', spacious: true });
      expect(looks(text)).not.to.deep.equal(before);
      bar.remove();
      expect(looks(text)).to.deep.equal(before);
      expect(text.outerHTML).to.equal(markup);
    });

    it('takes the size, through sizes its editor set, with headings larger and notes smaller', async () => {
      const text = await article();
      dress(text);
      const bar = await reaching();
      prefer({ size: 40 });
      await bar.updateComplete;
      const size = (selector: string) => parseFloat(getComputedStyle(text.querySelector(selector)!).fontSize);
      expect(size('.small')).to.equal(40);
      expect(size('font')).to.equal(40);
      expect(size('td')).to.equal(40);
      expect(size('h2')).to.be.greaterThan(40);
      expect(size('sup')).to.be.below(40);
      expect(parseFloat(getComputedStyle(text.querySelector('.small')!).lineHeight)).to.be.at.least(40 * 1.3);
    });

    it('takes the colours, links told apart, in every scheme', async () => {
      const text = await article();
      dress(text);
      await reaching();
      for (const scheme of SCHEMES) {
        prefer({ scheme });
        const ink = getComputedStyle(text).color;
        expect(getComputedStyle(text.querySelector('font')!).color, scheme).to.equal(ink);
        expect(getComputedStyle(text.querySelector('td')!).color, scheme).to.equal(ink);
        expect(getComputedStyle(text.querySelector('.tinted')!).backgroundColor, scheme).to.equal(
          'rgba(0, 0, 0, 0)',
        );
        expect(getComputedStyle(text.querySelector('a')!).color, scheme).not.to.equal(ink);
      }
    });

    it('follows a scope that changes, and several bars that share one', async () => {
      const text = await article();
      const first = await reaching();
      const second = await reaching('.article');
      first.remove();
      expect(text.hasAttribute(SCOPE_ATTRIBUTE)).to.equal(true);
      second.scope = '.elsewhere';
      await second.updateComplete;
      expect(text.hasAttribute(SCOPE_ATTRIBUTE)).to.equal(false);
    });

    it('leaves our own elements and their words to the theme', async () => {
      const page = await fixture<HTMLElement>(
        html`<main id="zoom">
          <p class="theirs">网站自己的话</p>
          <div>
            <govreport-body><p class="ours">报告正文</p></govreport-body>
            <p class="aside">旁边的话</p>
          </div>
        </main>`,
      );
      await reaching();
      prefer({ scheme: 'dark' });
      const marked = [...page.querySelectorAll(`[${SCOPE_ATTRIBUTE}]`)].map((one) => one.className);
      expect(marked).to.deep.equal(['theirs', 'aside']);
      expect(page.hasAttribute(SCOPE_ATTRIBUTE)).to.equal(false);
    });

    it('survives a scope that is no selector, with one line for whoever wrote it', async () => {
      const { error } = console;
      const lines: string[] = [];
      console.error = (line: string) => void lines.push(line);
      const bar = await reaching('#1..');
      prefer({ size: 24 });
      await bar.updateComplete;
      console.error = error;
      expect(lines).to.have.length(1);
      expect(lines[0]).to.contain('#1..');
    });
  });

  describe('for everyone', () => {
    for (const [name, chosen] of [
      ['as it comes', {}],
      ['in elder mode', { elder: true }],
      ['dark and spacious', { scheme: 'dark', spacious: true }],
      ['in high contrast', { scheme: 'contrast-dark', size: 40 }],
    ] as const) {
      it(`satisfies axe ${name}, closed and open`, async () => {
        const bar = await tools();
        prefer({ ...chosen, ruler: true, keys: true });
        await bar.updateComplete;
        await expect(bar).to.be.accessible();
        for (const part of ['配色', '更多']) {
          await press(bar, part);
          await expect(bar).to.be.accessible();
        }
      });
    }

    it('is walked through by keyboard alone, and keeps no key for itself', async () => {
      const bar = await tools();
      await press(bar, '配色');
      control(bar, '标准').focus();
      const stops: string[] = [];
      for (let step = 0; step < 6; step++) {
        stops.push(nameOf(bar.shadowRoot!.activeElement as HTMLElement));
        await sendKeys({ press: 'Tab' });
      }
      expect(stops).to.deep.equal(['标准', '长辈版', '朗读', '配色', '更多', '默认配色']);
      for (const key of ['1', '!', 'd', '+', '-']) {
        const event = new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        expect(event.defaultPrevented).to.equal(false);
      }
      expect(told()).to.equal(null);
    });

    it('stays within 320 px at every size, open, in elder mode too', async () => {
      const place = await fixture<HTMLElement>(
        html`<div><govreport-reading-tools></govreport-reading-tools></div>`,
      );
      place.style.width = '320px';
      const bar = place.firstElementChild as GovreportReadingTools;
      await press(bar, '配色');
      for (const elder of [false, true]) {
        for (const size of [undefined, ...TEXT_SIZES_PX]) {
          prefer({ size, elder, spacious: true });
          await bar.updateComplete;
          const state = `${String(size)} ${String(elder)}`;
          expect(bar.shadowRoot!.querySelector('.base')!.scrollWidth, state).to.be.at.most(320);
          for (const one of bar.shadowRoot!.querySelectorAll('label, button, p')) {
            expect(one.scrollWidth, `${state} ${words(one)}`).to.be.at.most(one.clientWidth + 1);
          }
        }
      }
    });

    it('begins on the right on a right-to-left page', async () => {
      root.dir = 'rtl';
      const bar = await tools();
      const left = (name: string) => control(bar, name).getBoundingClientRect().left;
      expect(left('标准')).to.be.greaterThan(left('更多'));
      root.removeAttribute('dir');
    });
  });
});
