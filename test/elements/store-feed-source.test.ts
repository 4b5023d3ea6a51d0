import { expect } from '@open-wc/testing';
import { FeedSource, LOAD_TIMEOUT_MS, feedSource } from '../../src/store/index.js';
import type { LoadErrorCode, LoadState } from '../../src/store/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

const FEED = JSON.stringify(smallFeed);

/** Resolves with the first state that is not loading. */
function settled(source: FeedSource): Promise<LoadState> {
  if (source.state.status !== 'loading') return Promise.resolve(source.state);
  return new Promise((resolve) => {
    const stop = source.subscribe(() => {
      if (source.state.status === 'loading') return;
      stop();
      resolve(source.state);
    });
  });
}

describe('a feed address', () => {
  const { fetch, setTimeout } = window;
  const { error } = console;
  let asked: string[];
  let complaints: string[];
  let number = 0;
  /** Addresses are shared for the life of the page, so each test needs its own. */
  const fresh = () => `/feeds/${String(++number)}.json`;

  beforeEach(() => {
    asked = [];
    complaints = [];
    console.error = (text: string) => void complaints.push(text);
  });
  afterEach(() => {
    window.fetch = fetch;
    window.setTimeout = setTimeout;
    console.error = error;
  });

  function serve(answer: () => Response | Promise<Response>): void {
    window.fetch = (input) => {
      asked.push(String(input));
      return Promise.resolve(answer());
    };
  }

  async function failure(answer: () => Response | Promise<Response>): Promise<LoadErrorCode> {
    serve(answer);
    const state = await settled(feedSource(fresh()));
    if (state.status !== 'failed') throw new Error(`${state.status} instead of failed`);
    expect(complaints, 'one console line per cause').to.have.length(1);
    expect(complaints[0]).to.contain('govreport:').and.contain(state.error.url);
    return state.error.code;
  }

  it('is asked once, however many elements show it and however they write it', async () => {
    serve(() => new Response(FEED));
    const path = fresh();
    const sources = [path, path, new URL(path, location.href).href].map(feedSource);
    expect(new Set(sources).size).to.equal(1);
    const state = await settled(sources[0]!);
    expect(state.status).to.equal('ready');
    expect(asked).to.deep.equal([new URL(path, location.href).href]);
  });

  it('fails with the status of a server that has none', async () => {
    expect(await failure(() => new Response('no', { status: 404 }))).to.equal('http');
  });

  it('fails on JSON that was cut off, and on what is no JSON, and says how it begins', async () => {
    expect(await failure(() => new Response(FEED.slice(0, FEED.length / 2)))).to.equal('not-json');
    complaints = [];
    expect(await failure(() => new Response('<!doctype html>\n<html>', { status: 200 }))).to.equal(
      'not-json',
    );
    expect(complaints[0]).to.contain('<!doctype html> <html>');
  });

  it('fails on JSON that is no feed', async () => {
    for (const text of ['null', '[]', '{}', '"feed"', '42', '{"items":"none"}']) {
      complaints = [];
      expect(await failure(() => new Response(text))).to.equal('not-a-feed', text);
    }
  });

  it('fails when there is no network', async () => {
    expect(await failure(() => Promise.reject(new TypeError('Failed to fetch')))).to.equal('network');
  });

  it('gives up on a server that stays silent, within the time inspectors allow', async () => {
    expect(LOAD_TIMEOUT_MS).to.be.below(15_000);
    let ring: () => void = () => undefined;
    window.setTimeout = ((act: () => void, wait: number) => {
      if (wait === LOAD_TIMEOUT_MS) ring = act;
      return 0;
    }) as unknown as typeof setTimeout;
    window.fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init!.signal!.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    const waiting = settled(feedSource(fresh()));
    ring();
    const state = await waiting;
    expect(state.status === 'failed' && state.error.code).to.equal('timeout');
  });

  it('gives up on an answer that begins and never ends', async () => {
    let ring: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const reading = new Promise<void>((resolve) => (begun = resolve));
    window.setTimeout = ((act: () => void) => {
      ring = act;
      return 0;
    }) as unknown as typeof setTimeout;
    window.fetch = (_input, init) => {
      const body = new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"version":'));
          init!.signal!.addEventListener('abort', () => controller.error(new DOMException('', 'AbortError')));
        },
        pull: () => begun(),
      });
      return Promise.resolve(new Response(body));
    };
    const waiting = settled(feedSource(fresh()));
    await reading;
    ring();
    const state = await waiting;
    expect(state.status === 'failed' && state.error.code).to.equal('timeout');
  });

  it('drops an answer that a later question has overtaken', async () => {
    const answers: ((response: Response) => void)[] = [];
    window.fetch = () => new Promise((resolve) => answers.push(resolve));
    const source = new FeedSource(new URL(fresh(), location.href).href);
    const first = source.reload();
    const second = source.reload();
    answers[2]!(new Response(JSON.stringify({ ...smallFeed, title: '新的' })));
    await second;
    answers[1]!(new Response(JSON.stringify({ ...smallFeed, title: '旧的' })));
    answers[0]!(new Response('broken'));
    await first;
    expect(source.state.status === 'ready' && source.state.feed.title).to.equal('新的');
    expect(complaints).to.deep.equal([]);
  });

  it('can be asked again after a failure', async () => {
    serve(() => new Response('', { status: 500 }));
    const source = feedSource(fresh());
    await settled(source);
    serve(() => new Response(FEED));
    await source.reload();
    expect(source.state.status).to.equal('ready');
  });

  it('tells its listeners of every change, and not after they left', async () => {
    serve(() => new Response(FEED));
    const source = feedSource(fresh());
    const seen: string[] = [];
    const stop = source.subscribe(() => void seen.push(source.state.status));
    await settled(source);
    await source.reload();
    stop();
    await source.reload();
    expect(seen).to.deep.equal(['ready', 'loading', 'ready']);
  });

  describe('inside the page', () => {
    function inline(id: string, text: string): HTMLScriptElement {
      const script = document.createElement('script');
      script.type = 'application/feed+json';
      script.id = id;
      script.textContent = text;
      document.body.append(script);
      return script;
    }

    it('is read without any request', async () => {
      serve(() => new Response('', { status: 500 }));
      const script = inline('inline-feed', FEED);
      const state = await settled(feedSource('#inline-feed'));
      script.remove();
      expect(state.status).to.equal('ready');
      expect(asked).to.deep.equal([]);
    });

    it('is missed by its id', async () => {
      const state = await settled(feedSource('#no-such-feed'));
      expect(state.status === 'failed' && state.error.code).to.equal('no-such-element');
      expect(complaints[0]).to.contain('#no-such-feed');
    });

    it('fails like any other when it is broken', async () => {
      const script = inline('broken-feed', FEED.slice(0, -2));
      const state = await settled(feedSource('#broken-feed'));
      script.remove();
      expect(state.status === 'failed' && state.error.code).to.equal('not-json');
    });
  });
});
