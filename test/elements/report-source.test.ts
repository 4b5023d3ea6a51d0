import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/elements/share-bar/define.js';
import type { ReportFailedEvent } from '../../src/elements/shared/events.js';
import type { GovreportShareBar } from '../../src/elements/share-bar/share-bar.js';
import { newestItem } from '../../src/feed/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

/** The share bar stands for every element here: what it shares says which report it found. */
describe('the report an element finds', () => {
  const { fetch } = window;
  const { error } = console;
  let asked: string[];
  let lines: string[];
  let number = 0;
  const fresh = () => `/source/${String(++number)}.json`;
  const item = newestItem(smallFeed)!;
  const older = smallFeed.items.find(({ id }) => id !== item.id)!;

  beforeEach(() => {
    asked = [];
    lines = [];
    console.error = (line: unknown) => void lines.push(String(line));
  });
  afterEach(() => {
    window.fetch = fetch;
    console.error = error;
    document.documentElement.removeAttribute('data-govreport-src');
  });

  function serve(answers: Record<string, unknown>): void {
    window.fetch = (input) => {
      const { pathname } = new URL(String(input));
      asked.push(pathname);
      const answer = answers[pathname];
      return Promise.resolve(
        answer === undefined ? new Response('', { status: 404 }) : new Response(JSON.stringify(answer)),
      );
    };
  }
  const loaded = (element: Element) => oneEvent(element, 'govreport-report-loaded');
  const failed = (element: Element) =>
    oneEvent(element, 'govreport-report-failed') as Promise<ReportFailedEvent>;

  it('is asked for once by many elements, wherever the address stands', async () => {
    const path = fresh();
    serve({ [path]: smallFeed });
    const page = document.createElement('div');
    page.setAttribute('data-govreport-src', path);
    const bars = Array.from({ length: 5 }, () => document.createElement('govreport-share-bar'));
    page.append(...bars);
    const all = Promise.all(bars.map(loaded));
    document.body.append(page);
    await all;
    expect(asked).to.deep.equal([path]);
    for (const bar of bars) expect(bar.shared.title).to.equal(item.title);
    page.remove();
  });

  it('changes when the page changes its mind, late and from outside', async () => {
    const [first, second] = [fresh(), fresh()];
    serve({ [first]: smallFeed, [second]: { ...smallFeed, items: [older] } });
    const bar = await fixture<GovreportShareBar>(html`<govreport-share-bar></govreport-share-bar>`);
    let done = loaded(bar);
    document.documentElement.setAttribute('data-govreport-src', first);
    await done;
    expect(bar.shared.title).to.equal(item.title);
    done = loaded(bar);
    document.documentElement.setAttribute('data-govreport-src', second);
    await done;
    expect(bar.shared.title).to.equal(older.title);
  });

  it('is the one named, also when named late, and a failure when there is none of that name', async () => {
    const bar = await fixture<GovreportShareBar>(
      html`<govreport-share-bar .feed=${smallFeed}></govreport-share-bar>`,
    );
    bar.report = older.id;
    await bar.updateComplete;
    expect(bar.shared.title).to.equal(older.title);
    const gone = failed(bar);
    bar.report = 'no-such-report';
    await gone;
    expect(bar.shared.title).to.equal(document.title);
  });

  it('is followed from an index to the feed that holds it in full', async () => {
    const [index, full] = [fresh(), fresh()];
    const brief = {
      ...item,
      title: '目录里的标题',
      _govreport: { ...item._govreport, sections: [], metrics: [] },
    };
    serve({
      [index]: {
        ...smallFeed,
        items: [{ ...brief, _govreport: { ...brief._govreport, document_url: full } }],
      },
      [full]: smallFeed,
    });
    const bar = document.createElement('govreport-share-bar');
    bar.src = index;
    const done = loaded(bar);
    document.body.append(bar);
    await done;
    expect(asked).to.deep.equal([index, full]);
    expect(bar.shared.title).to.equal(item.title);
    bar.remove();
  });

  it('fails, and breaks nothing, when the address of either is none', async () => {
    const index = fresh();
    serve({
      [index]: {
        ...smallFeed,
        items: [{ ...item, _govreport: { ...item._govreport, sections: [], document_url: 'http://[' } }],
      },
    });
    for (const src of ['http://[', index]) {
      const bar = document.createElement('govreport-share-bar');
      bar.src = src;
      const done = failed(bar);
      document.body.append(bar);
      await done;
      expect(bar.shared.title).to.equal(document.title);
      bar.remove();
    }
    expect(lines.filter((line) => line.includes('http://['))).to.have.length(2);
  });

  it('is let go by an element that left, and found again when it comes back elsewhere', async () => {
    const bar = await fixture<GovreportShareBar>(
      html`<govreport-share-bar .feed=${undefined}></govreport-share-bar>`,
    );
    const path = fresh();
    serve({ [path]: smallFeed });
    const place = document.createElement('div');
    place.setAttribute('data-govreport-src', path);
    document.body.append(place);
    const done = loaded(bar);
    place.append(bar);
    await done;
    expect(bar.shared.title).to.equal(item.title);
    place.remove();
    document.body.append(bar);
    await bar.updateComplete;
    expect(bar.shared.title).to.equal(document.title);
    bar.remove();
  });

  it('is never the answer to an address no longer asked', async () => {
    const [slow, quick] = [fresh(), fresh()];
    const answers = new Map<string, (response: Response) => void>();
    window.fetch = (input) => new Promise((resolve) => answers.set(new URL(String(input)).pathname, resolve));
    const bar = await fixture<GovreportShareBar>(
      html`<govreport-share-bar src=${slow}></govreport-share-bar>`,
    );
    bar.src = quick;
    await bar.updateComplete;
    const done = loaded(bar);
    answers.get(quick)!(new Response(JSON.stringify({ ...smallFeed, items: [older] })));
    await done;
    answers.get(slow)!(new Response(JSON.stringify(smallFeed)));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await bar.updateComplete;
    expect(bar.shared.title).to.equal(older.title);
  });
});
