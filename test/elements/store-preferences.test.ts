import { expect } from '@open-wc/testing';
import { ELDER_ATTRIBUTE, READER_ATTRIBUTE, STORAGE_KEY } from '../../src/store/index.js';

type Store = typeof import('../../src/store/preferences.js');

let pages = 0;
/** The module as a newly opened page has it. */
async function openPage(): Promise<Store> {
  const address = `../../src/store/preferences.js?page=${String(++pages)}`;
  return (await import(address)) as Store;
}

const root = document.documentElement;
const told = () => root.getAttribute(READER_ATTRIBUTE);
const kept = () => localStorage.getItem(STORAGE_KEY);

describe('what the reader prefers', () => {
  const address = location.href;
  const storage = Object.getOwnPropertyDescriptor(window, 'localStorage')!;

  beforeEach(() => localStorage.clear());
  afterEach(() => {
    Object.defineProperty(window, 'localStorage', storage);
    history.replaceState(null, '', address);
    root.removeAttribute(ELDER_ATTRIBUTE);
    root.removeAttribute(READER_ATTRIBUTE);
    localStorage.clear();
  });

  it('is nothing at first: nothing is stored and nothing is said of the page', async () => {
    const { preferences } = await openPage();
    expect(preferences()).to.deep.equal({});
    expect(told()).to.equal(null);
    expect(localStorage).to.have.length(0);
  });

  it('is remembered under one key, and by the next page', async () => {
    const first = await openPage();
    first.prefer({ size: 32, scheme: 'dark' });
    first.prefer({ spacious: true });
    expect(Object.keys(localStorage)).to.deep.equal([STORAGE_KEY]);
    expect(JSON.parse(kept()!)).to.deep.equal({ size: 32, scheme: 'dark', spacious: true });
    root.removeAttribute(READER_ATTRIBUTE);
    const next = await openPage();
    expect(next.preferences()).to.deep.include({ size: 32, scheme: 'dark', spacious: true });
    expect(told()).to.equal('spacious size-32 scheme-dark');
  });

  it('is forgotten whole by reset, key included', async () => {
    const page = await openPage();
    page.prefer({ size: 40, elder: true, scheme: 'warm', spacious: true });
    page.resetPreferences();
    expect(page.preferences()).not.to.deep.include({ elder: true });
    expect(told()).to.equal(null);
    expect(localStorage).to.have.length(0);
  });

  it('holds for the page when storage is blocked', async () => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const page = await openPage();
    page.prefer({ size: 24 });
    page.prefer({ scheme: 'dark' });
    expect(page.preferences()).to.deep.include({ size: 24, scheme: 'dark' });
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(told()).to.equal('size-24 scheme-dark');
    page.resetPreferences();
    expect(told()).to.equal(null);
  });

  it('holds for the page when storage is full', async () => {
    const page = await openPage();
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    page.prefer({ elder: true });
    Storage.prototype.setItem = setItem;
    expect(page.preferences().elder).to.equal(true);
  });

  it('takes nothing from storage that it does not know', async () => {
    for (const stored of [
      'null',
      '[]',
      '"elder"',
      '7',
      '{',
      '',
      '{"size":17.5,"scheme":"</style>","elder":"yes","spacious":1}',
      '{"size":"24","scheme":["dark"],"elder":{},"spacious":null}',
      '{"__proto__":{"elder":true},"constructor":{"elder":true}}',
    ]) {
      localStorage.setItem(STORAGE_KEY, stored);
      const { preferences } = await openPage();
      const { size, scheme, elder, spacious } = preferences();
      expect([size, scheme, elder, spacious], stored).to.deep.equal([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      expect(told(), stored).to.equal(null);
    }
  });

  it('keeps what is sound beside what is not', async () => {
    localStorage.setItem(STORAGE_KEY, '{"size":24,"scheme":"pink","later":"release"}');
    const { preferences } = await openPage();
    expect(preferences()).to.deep.include({ size: 24 });
    expect(told()).to.equal('size-24');
  });

  it('remembers every choice there is, and tells the page each in a word of its own', async () => {
    const everything = {
      elder: true,
      spacious: true,
      size: 40,
      scheme: 'warm',
      zoom: 200,
      line: 'wide',
      paragraph: 'wider',
      letter: 'wide',
      ruler: true,
      pointer: true,
      still: true,
      plain: true,
      keys: true,
      script: 'hant-hk',
      rate: 1.5,
      pinyin: true,
      caption: true,
    } as const;
    const first = await openPage();
    first.prefer(everything);
    expect(JSON.parse(kept()!)).to.deep.equal(everything);
    expect(told()).to.equal(
      'elder spacious size-40 scheme-warm zoom-200 line-wide paragraph-wider letter-wide ruler pointer still plain ' +
        'keys script-hant-hk rate-1.5 pinyin caption',
    );
    const next = await openPage();
    expect(next.preferences()).to.deep.equal(everything);
    next.resetPreferences();
    expect(next.preferences()).to.deep.equal({});
    expect(localStorage).to.have.length(0);
  });

  it('takes no value of another choice, and no "no" for a choice', async () => {
    localStorage.setItem(
      STORAGE_KEY,
      '{"zoom":24,"line":"hant-tw","script":"zh","rate":1,"ruler":false,"pinyin":"true","still":1}',
    );
    const { preferences } = await openPage();
    expect(preferences()).to.deep.equal({});
    expect(told()).to.equal(null);
  });

  it('follows another tab, its reset too', async () => {
    const page = await openPage();
    page.preferences();
    const heard = () =>
      new Promise<void>((resolve) => {
        const stop = page.onPreferencesChange(() => {
          stop();
          resolve();
        });
      });
    // Another document of the same origin: the browser itself sends the event.
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const other = frame.contentWindow!.localStorage;
    let change = heard();
    other.setItem(STORAGE_KEY, '{"scheme":"contrast-dark"}');
    await change;
    expect(told()).to.equal('scheme-contrast-dark');
    change = heard();
    other.clear();
    await change;
    expect(told()).to.equal(null);
    frame.remove();
  });

  it('is read anew by a page the reader goes back to', async () => {
    const page = await openPage();
    page.preferences();
    localStorage.setItem(STORAGE_KEY, '{"size":24}');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(page.preferences().size).to.equal(undefined);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(page.preferences().size).to.equal(24);
  });

  it('tells its listeners, and not after they left', async () => {
    const page = await openPage();
    let times = 0;
    const stop = page.onPreferencesChange(() => times++);
    page.prefer({ size: 20 });
    stop();
    page.prefer({ size: 24 });
    expect(times).to.equal(1);
  });

  describe('elder mode', () => {
    it('raises the text to 18 pt, leaves a larger choice alone, and gives the old one back', async () => {
      const page = await openPage();
      page.prefer({ size: 20, elder: true });
      expect(told()).to.equal('elder size-24');
      page.prefer({ elder: false });
      expect(told()).to.equal('size-20');
      page.prefer({ size: 40, elder: true });
      expect(told()).to.equal('elder size-40');
    });

    it('opens by a link, without being remembered for other pages', async () => {
      history.replaceState(null, '', '?id=7&elder');
      const page = await openPage();
      expect(page.preferences().elder).to.equal(true);
      expect(told()).to.equal('elder size-24');
      expect(kept()).to.equal(null);
      page.prefer({ scheme: 'dark' });
      expect(JSON.parse(kept()!)).to.deep.equal({ scheme: 'dark' });
      expect(page.preferences().elder).to.equal(true);
    });

    it('opened by a link ends when the reader says so', async () => {
      history.replaceState(null, '', '?elder');
      const page = await openPage();
      page.preferences();
      page.prefer({ elder: false });
      expect(told()).to.equal(null);
      expect(kept()).to.equal(null);
    });

    it('is where a page begins that says it is for elders, and a no to it is remembered', async () => {
      root.setAttribute(ELDER_ATTRIBUTE, '');
      const page = await openPage();
      expect(page.preferences().elder).to.equal(true);
      page.prefer({ elder: false });
      expect(told()).to.equal(null);
      const next = await openPage();
      expect(next.preferences().elder).to.equal(undefined);
      next.resetPreferences();
      expect(next.preferences().elder).to.equal(true);
    });
  });
});
