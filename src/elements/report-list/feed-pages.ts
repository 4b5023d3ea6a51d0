import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readFeed } from '../../feed/index.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { absoluteAddress, feedSource, lookUpSource, onSourceChange } from '../../store/index.js';
import type { FeedSource, LoadState, SourceHost } from '../../store/index.js';

/** A feed as one page of a list: loaded from an address, or in hand. */
type FeedPage = Pick<FeedSource, 'url' | 'state' | 'subscribe' | 'reload'>;

/**
 * The feed of a list and the ones that follow it by `next_url`. Unlike a report's display it wants the feed itself, empty
 * or an index, and none of the documents an index names.
 */
export class FeedPages implements ReactiveController {
  /** Every report in hand, as the feeds have them; addresses are absolute. */
  items: readonly FeedItem[] = [];

  #pages: FeedPage[] = [];
  #given?: Feed | string;
  #stops: (() => void)[] = [];
  #settled?: LoadState;

  /** @param onSettled called after the host has drawn a page that is there or failed, once for each. */
  constructor(
    private readonly host: ReactiveControllerHost & SourceHost,
    private readonly onSettled: (state: LoadState, first: boolean) => void,
  ) {
    host.addController(this);
  }

  /** What is known of the first feed; undefined where none was named. */
  get first(): LoadState | undefined {
    return this.#pages[0]?.state;
  }

  /** What is known of the feed loaded last, and whether there are more. */
  get more(): 'loading' | 'failed' | 'some' | 'none' {
    const { status } = this.#last?.state ?? {};
    if (status !== 'ready') return status ?? 'none';
    return this.#next() ? 'some' : 'none';
  }

  /** Loads the next feed, or again the one that failed. Does nothing while one is on its way. */
  loadMore(): void {
    const next = this.#next();
    if (next) this.#follow(feedSource(next));
    // An earlier list may have failed at it too.
    if (this.more === 'failed') void this.#last!.reload();
    this.#change();
  }

  /** Begins again with the first feed. */
  reload(): void {
    this.#start(this.#pages.slice(0, 1));
    void this.#last?.reload();
  }

  hostConnected(): void {
    this.#stops.push(onSourceChange(() => this.host.requestUpdate(), this.host));
    for (const page of this.#pages) this.#subscribe(page);
    this.#change();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  hostUpdate(): void {
    if (!this.host.isConnected && !this.host.feed) return;
    const { feed, address } = lookUpSource(this.host);
    const given = feed ?? address;
    if (given === this.#given) return;
    this.#given = given;
    this.#start(given === undefined ? [] : [pageOf(given)]);
  }

  hostUpdated(): void {
    const state = this.#last?.state;
    if (!state || state.status === 'loading' || state === this.#settled) return;
    this.#settled = state;
    this.onSettled(state, this.#pages.length === 1);
  }

  get #last(): FeedPage | undefined {
    return this.#pages[this.#pages.length - 1];
  }

  /** Address of the feed after the last; none when it leads back to one that is here. */
  #next(): string | undefined {
    const last = this.#last;
    if (last?.state.status !== 'ready' || !last.state.feed.next_url) return undefined;
    const next = absolute(last.state.feed.next_url, last);
    return next && /^https?:/.test(next) && !this.#pages.some(({ url }) => url === next) ? next : undefined;
  }

  #start(pages: FeedPage[]): void {
    for (const stop of this.#stops.splice(1)) stop();
    this.#pages = [];
    for (const page of pages) this.#follow(page);
    this.#collect();
  }

  #follow(page: FeedPage): void {
    this.#pages.push(page);
    this.#subscribe(page);
  }

  #subscribe(page: FeedPage): void {
    if (this.host.isConnected) this.#stops.push(page.subscribe(this.#change));
  }

  readonly #change = (): void => {
    this.#collect();
    this.host.requestUpdate();
  };

  /** Feeds that follow each other may overlap, when one was published between two requests. */
  #collect(): void {
    const found = new Map<string, FeedItem>();
    for (const page of this.#pages) {
      if (page.state.status !== 'ready') continue;
      for (const item of page.state.feed.items) {
        const placed = place(item, page);
        const key = JSON.stringify([placed.id, placed.url, placed.title]);
        if (!found.has(key)) found.set(key, placed);
      }
    }
    this.items = [...found.values()];
  }
}

function pageOf(given: Feed | string): FeedPage {
  if (typeof given === 'string') return feedSource(given);
  const { feed, issues } = readFeed(given);
  return {
    url: feed.feed_url ?? '',
    state: { status: 'ready', feed, issues },
    subscribe: () => () => undefined,
    reload: () => Promise.resolve(),
  };
}

/** Addresses in a feed are relative to the feed; one that stands in the page may say where it belongs. */
function absolute(address: string, { state, url }: FeedPage): string | undefined {
  const own = state.status === 'ready' ? state.feed.feed_url : undefined;
  return absoluteAddress(address, url.startsWith('#') ? own : url);
}

const placed = new WeakMap<FeedItem, FeedItem>();

/** The report with its address made absolute; the same object each time, since what is drawn hangs on it. */
function place(item: FeedItem, page: FeedPage): FeedItem {
  const url = item.url && absolute(item.url, page);
  if (!url || url === item.url) return item;
  let known = placed.get(item);
  if (!known) placed.set(item, (known = { ...item, url }));
  return known;
}
