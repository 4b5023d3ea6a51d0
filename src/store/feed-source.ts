import { siftFeed } from '../feed/index.js';
import type { Feed, Issue } from '../feed/index.js';
import { absoluteAddress } from './address.js';
import { LoadError } from './load-error.js';
import { request } from './request.js';
import { Signal } from './signal.js';
import { whenRead } from './tree.js';

/** What is known of one feed address. */
export type LoadState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly feed: Feed; readonly issues?: readonly Issue[] }
  | { readonly status: 'failed'; readonly error: LoadError };

/** One feed address, loaded once and shared by every element of the page that shows it. */
export class FeedSource extends Signal {
  #state: LoadState = { status: 'loading' };
  /** Rises with each load, so that an answer to an earlier one is dropped. */
  #turn = 0;

  /** @param url absolute address, or `#id` of a `<script type="application/feed+json">` in the page. */
  constructor(readonly url: string) {
    super();
    void this.reload();
  }

  get state(): LoadState {
    return this.#state;
  }

  /** Loads again, from a retry button or a script. Never rejects: what went wrong is in `state`. */
  async reload(): Promise<void> {
    const turn = ++this.#turn;
    this.#change({ status: 'loading' });
    const next = await load(this.url);
    if (turn !== this.#turn) return;
    if (next.status === 'failed') console.error(`govreport: ${next.error.message}`);
    this.#change(next);
  }

  #change(state: LoadState): void {
    this.#state = state;
    this.notify();
  }
}

const sources = new Map<string, FeedSource>();

/**
 * The shared source of a feed address: the first caller starts its one request. What is no address fails, and says so,
 * when it is asked for.
 *
 * @param address as written in an attribute: absolute, relative to the page, or `#id`.
 */
export function feedSource(address: string): FeedSource {
  const url = address.startsWith('#') ? address : (absoluteAddress(address) ?? address);
  let source = sources.get(url);
  if (!source) sources.set(url, (source = new FeedSource(url)));
  return source;
}

const JSON_FEED = { headers: { Accept: 'application/feed+json, application/json' } };

async function load(url: string): Promise<LoadState> {
  try {
    const text = await (url.startsWith('#') ? readElement(url) : request(url, JSON_FEED));
    const feed = siftFeed(parse(text, url));
    // What is wrong with it `govreport validate` tells whoever publishes it.
    if (!feed) throw new LoadError('not-a-feed', url, 'JSON, but not a report feed');
    return { status: 'ready', feed };
  } catch (error) {
    return { status: 'failed', error: error as LoadError };
  }
}

function parse(text: string, url: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const start = text.slice(0, 40).replace(/\s+/g, ' ');
    throw new LoadError('not-json', url, `not JSON, it begins with "${start}"`);
  }
}

/** The feed may stand below the script that asks for it, so a page still being read is waited for. */
async function readElement(selector: string): Promise<string> {
  const find = () => document.getElementById(selector.slice(1));
  if (!find()) await new Promise<void>(whenRead);
  const element = find();
  if (!element) throw new LoadError('no-such-element', selector, 'no element of the page has this id');
  return element.textContent;
}
