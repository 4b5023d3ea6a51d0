import { expect } from '@open-wc/testing';
import { hasContent, lookUpReportId, lookUpSource, onSourceChange } from '../../src/store/index.js';
import type { SourceHost } from '../../src/store/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

/** Builds nested elements from tags with attributes, outermost first, and gives the innermost. */
function nest(
  ...levels: [tag: string, attributes?: Record<string, string>, shadow?: 'shadow'][]
): SourceHost {
  let parent: Element | ShadowRoot = document.body;
  for (const [tag, attributes = {}, shadow] of levels) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.append(element);
    parent = shadow ? element.attachShadow({ mode: 'open' }) : element;
  }
  return parent as unknown as SourceHost;
}

describe('where an element finds its report', () => {
  afterEach(() => {
    document.body.replaceChildren();
    for (const name of ['data-govreport-src', 'data-govreport-report'])
      document.documentElement.removeAttribute(name);
  });

  it('is its own feed before its own address, its own before any ancestor’s', () => {
    const host = nest(['div', { 'data-govreport-src': 'outer.json' }], ['p']);
    expect(lookUpSource(host)).to.deep.equal({ address: 'outer.json' });
    host.src = 'own.json';
    expect(lookUpSource(host)).to.deep.equal({ address: 'own.json' });
    host.feed = smallFeed;
    expect(lookUpSource(host)).to.deep.equal({ feed: smallFeed });
  });

  it('is the nearest ancestor that names one, attribute or report element, and the page last', () => {
    document.documentElement.setAttribute('data-govreport-src', 'page.json');
    expect(lookUpSource(nest(['div'], ['p'])).address).to.equal('page.json');
    expect(lookUpSource(nest(['govreport-report', { src: 'report.json' }], ['p'])).address).to.equal(
      'report.json',
    );
    expect(
      lookUpSource(
        nest(
          ['govreport-report', { src: 'far.json' }],
          ['div', { 'data-govreport-src': 'near.json' }],
          ['p'],
        ),
      ).address,
    ).to.equal('near.json');
    expect(
      lookUpSource(
        nest(
          ['div', { 'data-govreport-src': 'far.json' }],
          ['govreport-report', { src: 'near.json' }],
          ['p'],
        ),
      ).address,
    ).to.equal('near.json');
  });

  it('passes over those who say nothing, and over an image with an address', () => {
    expect(
      lookUpSource(
        nest(
          ['div', { 'data-govreport-src': 'far.json' }],
          ['govreport-report'],
          ['div', { 'data-govreport-src': '' }],
          ['film-viewer', { src: 'film.mp4' }],
          ['p'],
        ),
      ).address,
    ).to.equal('far.json');
  });

  it('is found through shadow hosts, one inside the other', () => {
    const host = nest(
      ['div', { 'data-govreport-src': 'far.json', 'data-govreport-report': '2022' }],
      ['section', {}, 'shadow'],
      ['div'],
      ['article', {}, 'shadow'],
      ['p'],
    );
    expect(lookUpSource(host).address).to.equal('far.json');
    expect(lookUpReportId(host)).to.equal('2022');
  });

  it('is the feed a report element was handed, before its address', () => {
    const host = nest(['govreport-report', { src: 'report.json' }], ['p']);
    (host.parentElement as SourceHost).feed = smallFeed;
    expect(lookUpSource(host)).to.deep.equal({ feed: smallFeed });
  });

  it('names nothing where nobody does', () => {
    expect(lookUpSource(nest(['p']))).to.deep.equal({});
    expect(lookUpReportId(nest(['p']))).to.equal(undefined);
  });

  it('is told apart by item in the same order', () => {
    document.documentElement.setAttribute('data-govreport-report', '2020');
    expect(lookUpReportId(nest(['p']))).to.equal('2020');
    const host = nest(
      ['govreport-report', { report: '2021' }],
      ['div', { 'data-govreport-report': '2022' }],
      ['p'],
    );
    expect(lookUpReportId(host)).to.equal('2022');
    host.report = '2023';
    expect(lookUpReportId(host)).to.equal('2023');
  });
});

describe('a change of what an ancestor says', () => {
  /** Resolves after the observers of changes made so far were heard. */
  const heard = () =>
    new Promise<void>((resolve) => void Promise.resolve().then(() => Promise.resolve().then(resolve)));

  it('is heard from attributes that concern reports, and not from an image’s address', async () => {
    let times = 0;
    const stop = onSourceChange(() => times++);
    const report = document.createElement('govreport-report');
    const image = document.createElement('img');
    document.body.append(report, image);
    image.setAttribute('src', 'data:,');
    await heard();
    expect(times).to.equal(0);
    report.setAttribute('src', 'a.json');
    await heard();
    expect(times).to.equal(1);
    document.documentElement.setAttribute('data-govreport-src', 'b.json');
    await heard();
    expect(times).to.equal(2);
    stop();
    document.documentElement.removeAttribute('data-govreport-src');
    await heard();
    expect(times).to.equal(2);
    report.remove();
    image.remove();
  });
});

describe('a change inside shadow trees', () => {
  it('is heard by an element inside them, whichever tree it happens in', async () => {
    const outer = document.createElement('div');
    const middle = document.createElement('div');
    const inner = document.createElement('p');
    outer.attachShadow({ mode: 'open' }).append(middle);
    middle.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(outer);
    let times = 0;
    const stop = onSourceChange(() => times++, inner);
    for (const [count, element] of [outer, middle, inner].entries()) {
      element.setAttribute('data-govreport-src', 'new.json');
      await Promise.resolve();
      await Promise.resolve();
      expect(times).to.equal(count + 1);
    }
    stop();
    outer.remove();
  });
});

describe('whether an element has something to stand in', () => {
  it('counts elements and words, not white space and comments', () => {
    const element = document.createElement('div');
    expect(hasContent(element)).to.equal(false);
    element.append('\n  ', document.createComment('图'));
    expect(hasContent(element)).to.equal(false);
    element.append('文字');
    expect(hasContent(element)).to.equal(true);
    element.replaceChildren(document.createElement('p'));
    expect(hasContent(element)).to.equal(true);
  });
});
