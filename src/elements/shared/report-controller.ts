import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { itemById, newestItem, readFeed } from '../../feed/index.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { feedSource, lookUpReportId, lookUpSource, onSourceChange } from '../../store/index.js';
import type { FeedSource, LoadError, SourceHost } from '../../store/index.js';

/** What an element has to show. */
export type ReportState =
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'ready'; feed: Feed; item: FeedItem }
  | { status: 'failed'; error?: LoadError };

const NONE: ReportState = { status: 'none' };
const LOADING: ReportState = { status: 'loading' };

/** Feeds given by property are as hostile as loaded ones until parsed; each object is parsed once. */
const parsed = new WeakMap<object, Feed>();

/** Finds and follows the report of its host: looks it up when used, loads it once per page, drops stale answers. */
export class ReportController implements ReactiveController {
  state: ReportState = NONE;

  #source?: FeedSource;
  #unsubscribe?: () => void;
  #stopWatching?: () => void;
  #settled?: ReportState;
  #faulty?: string;

  /** @param onSettled called once for each report that became ready or failed. */
  constructor(
    private readonly host: ReactiveControllerHost & SourceHost,
    private readonly onSettled: (state: ReportState) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopWatching = onSourceChange(() => this.host.requestUpdate(), this.host);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#follow(undefined);
  }

  hostUpdate(): void {
    this.state = this.host.isConnected || this.host.feed ? this.#resolve() : this.state;
  }

  hostUpdated(): void {
    const { status } = this.state;
    if ((status !== 'ready' && status !== 'failed') || this.#settled === this.state) return;
    this.#settled = this.state;
    this.onSettled(this.state);
  }

  /** Loads the feed again after a failure. */
  retry(): void {
    void this.#source?.reload();
  }

  #resolve(): ReportState {
    const found = lookUpSource(this.host);
    if (found.feed) {
      this.#follow(undefined);
      return this.#select(safe(found.feed));
    }
    if (!found.address) {
      this.#follow(undefined);
      return NONE;
    }
    return this.#load(found.address);
  }

  #load(address: string): ReportState {
    const source = this.#open(address);
    if (!source) return this.#same({ status: 'failed' });
    const loaded = source.state;
    this.#follow(source);
    if (loaded.status === 'failed') return this.#same({ status: 'failed', error: loaded.error });
    if (loaded.status === 'loading') return LOADING;
    const selected = this.#select(loaded.feed);
    if (selected.status !== 'ready') return selected;
    const { document_url, sections } = selected.item._govreport;
    if (!document_url || sections.length) return selected;
    return this.#loadDocument(document_url, source.url, selected.item);
  }

  /** An index feed names the feed that holds the item in full. */
  #loadDocument(address: string, index: string, { id }: FeedItem): ReportState {
    const source = this.#open(address, index);
    if (!source) return this.#same({ status: 'failed' });
    this.#follow(source);
    const { state } = source;
    if (state.status === 'failed') return this.#same({ status: 'failed', error: state.error });
    if (state.status === 'loading') return LOADING;
    const item = itemById(state.feed, id) ?? state.feed.items[0];
    return item ? this.#same({ status: 'ready', feed: state.feed, item }) : this.#same({ status: 'failed' });
  }

  /** The source of an address, relative to `base` where that is given; undefined, and said once, when it is none. */
  #open(address: string, base?: string): FeedSource | undefined {
    try {
      return feedSource(base ? new URL(address, new URL(base, document.baseURI)).href : address);
    } catch {
      this.#follow(undefined);
      if (this.#faulty !== address) console.error(`govreport: "${address}" is not an address`);
      this.#faulty = address;
      return undefined;
    }
  }

  #select(feed: Feed): ReportState {
    const id = lookUpReportId(this.host);
    const item = id ? itemById(feed, id) : newestItem(feed);
    return this.#same(item ? { status: 'ready', feed, item } : { status: 'failed' });
  }

  /** Keeps the state's identity while it says the same, so that it settles once. */
  #same(next: ReportState): ReportState {
    const now = this.state;
    if (now.status === 'ready' && next.status === 'ready') {
      return now.item === next.item && now.feed === next.feed ? now : next;
    }
    if (now.status === 'failed' && next.status === 'failed') return now.error === next.error ? now : next;
    return next;
  }

  #follow(source: FeedSource | undefined): void {
    if (source === this.#source) return;
    this.#unsubscribe?.();
    this.#source = source;
    this.#unsubscribe = source?.subscribe(() => this.host.requestUpdate());
  }
}

function safe(given: Feed): Feed {
  let feed = parsed.get(given);
  if (!feed) {
    feed = readFeed(given).feed;
    parsed.set(given, feed);
    parsed.set(feed, feed);
  }
  return feed;
}
