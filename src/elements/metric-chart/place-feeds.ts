import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readFeed } from '../../feed/index.js';
import type { Feed } from '../../feed/index.js';
import { feedSource } from '../../store/index.js';
import type { FeedSource } from '../../store/index.js';

/** Follows the feeds of several places, each loaded once per page whoever asks for it. */
export class PlaceFeeds implements ReactiveController {
  #addresses = '';
  #sources: FeedSource[] = [];
  #unsubscribe: (() => void)[] = [];
  #host: ReactiveControllerHost & { srcs?: string };

  constructor(host: ReactiveControllerHost & { srcs?: string }) {
    this.#host = host;
    host.addController(this);
  }

  /** Those that are there, in the order named. */
  get feeds(): Feed[] {
    return this.#sources.flatMap(({ state }) => (state.status === 'ready' ? [state.feed] : []));
  }

  get isLoading(): boolean {
    return this.#sources.some(({ state }) => state.status === 'loading');
  }

  get failures(): number {
    return this.#sources.filter(({ state }) => state.status === 'failed').length;
  }

  retry(): void {
    for (const source of this.#sources) if (source.state.status === 'failed') void source.reload();
  }

  hostUpdate(): void {
    this.#follow(this.#host.srcs ?? '');
  }

  hostConnected(): void {
    this.#follow(this.#host.srcs ?? '');
  }

  hostDisconnected(): void {
    this.#follow('');
  }

  #follow(addresses: string): void {
    if (addresses === this.#addresses) return;
    this.#addresses = addresses;
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
    this.#sources = addresses.split(/\s+/).filter(Boolean).flatMap(open);
    this.#unsubscribe = this.#sources.map((source) => source.subscribe(() => this.#host.requestUpdate()));
  }
}

function open(address: string): FeedSource[] {
  try {
    return [feedSource(address)];
  } catch {
    console.error(`govreport: "${address}" is not an address`);
    return [];
  }
}

const parsed = new WeakMap<Feed, Feed>();

/** A feed given by a script, read like any other; once. */
export function safeFeed(given: Feed): Feed {
  let feed = parsed.get(given);
  if (!feed) parsed.set(given, (feed = readFeed(given).feed));
  return feed;
}
