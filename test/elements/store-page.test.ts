import { expect } from '@open-wc/testing';
import {
  announce,
  onOutlineChange,
  pageOutline,
  publishOutline,
  withdrawOutline,
} from '../../src/store/index.js';
import type { PageOutline } from '../../src/store/index.js';

const region = () => document.querySelector('[data-govreport-live]');

/** Every text the region comes to hold from now on, until `count` of them are there. */
function saying(count: number): Promise<string[]> {
  return new Promise((resolve) => {
    const texts: string[] = [];
    const seen = new MutationObserver(() => {
      const text = region()?.textContent;
      if (text) texts.push(text);
      if (texts.length < count) return;
      seen.disconnect();
      resolve(texts);
    });
    seen.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
}

describe('the live region', () => {
  it('is one for the page, polite, and there before its words', async () => {
    const heard = saying(1);
    announce('已复制');
    expect(region()!.getAttribute('role')).to.equal('status');
    expect(region()!.textContent).to.equal('');
    expect(await heard).to.deep.equal(['已复制']);
    announce('再来');
    expect(document.querySelectorAll('[data-govreport-live]')).to.have.length(1);
  });

  it('says the same words again', async () => {
    for (let time = 0; time < 2; time++) {
      const heard = saying(1);
      announce('同一句话');
      expect(region()!.textContent).to.equal('');
      expect(await heard).to.deep.equal(['同一句话']);
    }
  });

  it('says the last of several at once', async () => {
    const heard = saying(1);
    announce('先');
    announce('后');
    expect(await heard).to.deep.equal(['后']);
  });

  it('comes back when the page threw it away', async () => {
    region()?.remove();
    const heard = saying(1);
    announce('还在');
    expect(await heard).to.deep.equal(['还在']);
  });
});

describe('the outline of the page', () => {
  const outlineOf = (body: HTMLElement, characters: number): PageOutline => ({
    body,
    entries: [],
    characters,
  });
  const published: HTMLElement[] = [];

  function body(parent: Element = document.body): HTMLElement {
    const element = document.createElement('div');
    parent.append(element);
    published.push(element);
    return element;
  }

  afterEach(() => {
    for (const element of published.splice(0)) {
      withdrawOutline(element);
      element.remove();
    }
  });

  it('is that of the body in the same report, else the first on the page, whoever came first', () => {
    const report = document.createElement('govreport-report');
    const first = body();
    document.body.append(report);
    const inside = body(report);
    const navigator = document.createElement('div');
    report.append(navigator);
    publishOutline(outlineOf(inside, 2));
    publishOutline(outlineOf(first, 1));
    expect(pageOutline(navigator)!.characters).to.equal(2);
    expect(pageOutline(document.body)!.characters).to.equal(1);
    report.remove();
  });

  it('is replaced by the same body, and gone when the body is', () => {
    const only = body();
    const seen: (number | undefined)[] = [];
    const stop = onOutlineChange(() => seen.push(pageOutline(document.body)?.characters));
    publishOutline(outlineOf(only, 1));
    publishOutline(outlineOf(only, 2));
    withdrawOutline(only);
    withdrawOutline(only);
    stop();
    publishOutline(outlineOf(only, 3));
    expect(seen).to.deep.equal([1, 2, undefined]);
  });
});
