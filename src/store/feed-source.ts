import { readFeed } from '../feed/index.js';
import type { Feed, Issue } from '../feed/index.js';
import { LoadError } from './load-error.js';

/**
 * How long a feed may stay silent or unfinished. Inspectors of government sites count a page that shows nothing for
 * 15 s as down (国办秘函〔2019〕19号); the fallback or the failed state must stand before that.
 */
export const LOAD_TIMEOUT_MS = 12_000;

/** What is known of one feed address. */
export type LoadState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly feed: Feed; readonly issues: readonly Issue[] }
  | { readonly status: 'failed'; readonly error: LoadError };

/** One feed address, loaded once and shared by every element of the page that shows it. */
export class FeedSource {
  #state: LoadState = { status: 'loading' };
  #listeners = new Set<() => void>();
  /** Rises with each load, so that an answer to an earlier one is dropped. */
  #turn = 0;

  /** @param url absolute address, or `#id` of a `<script type="application/feed+json">` in the page. */
  constructor(readonly url: string) {
    void this.reload();
  }

  get state(): LoadState {
    return this.#state;
  }

  /** Calls `listener` after every change of state, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Loads again, from a retry button or a script. Never rejects: what went wrong is in `state`. */
  async reload(): Promise<void> {
    const turn = ++this.#turn;
    this.#change({ status: 'loading' });
    let next: LoadState;
    try {
      const text = this.url.startsWith('#') ? await readElement(this.url) : await request(this.url);
      next = read(text, this.url);
    } catch (error) {
      next = { status: 'failed', error: error as LoadError };
    }
    if (turn !== this.#turn) return;
    if (next.status === 'failed') console.error(`govreport: ${next.error.message}`);
    this.#change(next);
  }

  #change(state: LoadState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}

const sources = new Map<string, FeedSource>();

/**
 * The shared source of a feed address: the first caller starts its one request.
 *
 * @param address as written in an attribute: absolute, relative to the page, or `#id`.
 */
export function feedSource(address: string): FeedSource {
  const url = address.startsWith('#') ? address : new URL(address, document.baseURI).href;
  let source = sources.get(url);
  if (!source) sources.set(url, (source = new FeedSource(url)));
  return source;
}

/** No texts of issues are shipped to readers: whoever publishes a feed has `govreport validate` to explain them. */
function read(text: string, url: string): LoadState {
  const { feed, issues } = readFeed(text);
  if (issues.some(({ code }) => code === 'unreadable')) {
    const start = text.slice(0, 40).replace(/\s+/g, ' ');
    throw new LoadError('not-json', url, `not JSON, it begins with "${start}"`);
  }
  if (!feed.items.length && issues.length) {
    const [{ code, where }] = issues;
    throw new LoadError('not-a-feed', url, `JSON, but not a report feed (${code} at "${where}")`);
  }
  return { status: 'ready', feed, issues };
}

async function request(url: string): Promise<string> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), LOAD_TIMEOUT_MS);
  try {
    const response = await fetch(url, {
      signal: abort.signal,
      credentials: 'same-origin',
      headers: { Accept: 'application/feed+json, application/json' },
    });
    if (!response.ok) throw new LoadError('http', url, `HTTP ${response.status}`, response.status);
    return await response.text();
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (abort.signal.aborted)
      throw new LoadError('timeout', url, `no answer within ${LOAD_TIMEOUT_MS / 1000} s`);
    throw new LoadError('network', url, `not reached (${(error as Error).message})`);
  } finally {
    clearTimeout(timer);
  }
}

/** The feed may stand below the script that asks for it, so a page still being read is waited for. */
async function readElement(selector: string): Promise<string> {
  const find = () => document.getElementById(selector.slice(1));
  if (!find() && document.readyState === 'loading') {
    await new Promise((done) => document.addEventListener('DOMContentLoaded', done, { once: true }));
  }
  const element = find();
  if (!element) throw new LoadError('no-such-element', selector, 'no element of the page has this id');
  return element.textContent ?? '';
}
