import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/share-bar/define.js';
import '../../src/locale/define.js';
import { pageLanguage, startLocale } from '../../src/locale/index.js';

const root = document.documentElement;
/** Time for observers and the bundled languages, which answer at once but not in the same breath. */
const settle = () => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined)));

describe('the interface language of the page', () => {
  const before = root.getAttribute('lang')!;
  const { fetch } = window;
  let asked = 0;

  beforeEach(() => {
    asked = 0;
    window.fetch = () => {
      asked++;
      return Promise.reject(new Error('nothing may be asked for'));
    };
  });
  afterEach(async () => {
    window.fetch = fetch;
    root.setAttribute('lang', before);
    await settle();
    expect(asked).to.equal(0);
  });

  it('follows <html lang> when it changes, and asks for nothing', async () => {
    startLocale();
    startLocale();
    for (const [lang, language] of [
      ['en', 'en'],
      ['zh-TW', 'zh-Hant'],
      ['zh-CN', 'zh-Hans'],
    ] as const) {
      root.setAttribute('lang', lang);
      await settle();
      expect(pageLanguage()).to.equal(language);
    }
    root.setAttribute('lang', 'en');
    await settle();
    root.removeAttribute('lang');
    await settle();
    expect(pageLanguage()).to.equal('zh-Hans');
  });

  it('ends where the page ends, when it changes its mind before the first change is through', async () => {
    startLocale();
    root.setAttribute('lang', 'en');
    await Promise.resolve();
    root.setAttribute('lang', 'zh-CN');
    await settle();
    expect(pageLanguage()).to.equal('zh-Hans');
  });

  it('is what the script tag says, over the page', async () => {
    startLocale();
    const script = document.createElement('script');
    script.type = 'text/plain';
    script.setAttribute('data-lang', 'zh-Hant');
    script.setAttribute('src', '/govreport.js');
    document.head.append(script);
    root.setAttribute('lang', 'en');
    await settle();
    expect(pageLanguage()).to.equal('zh-Hant');
    script.remove();
  });

  it('is what elements then say', async () => {
    const bar = await fixture(html`<govreport-share-bar></govreport-share-bar>`);
    for (const [lang, words] of [
      ['en', 'Copy link'],
      ['zh-Hant', '複製'],
      ['zh-Hans', '复制链接'],
    ] as const) {
      root.setAttribute('lang', lang);
      await settle();
      expect(bar.shadowRoot!.textContent).to.contain(words);
    }
  });
});
