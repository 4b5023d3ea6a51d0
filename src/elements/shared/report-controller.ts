import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { itemById, newestItem, siftFeed } from '../../feed/index.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import {
  absoluteAddress,
  feedSource,
  lookUpReportId,
  lookUpSource,
  onSourceChange,
} from '../../store/index.js';
import type { FeedSource, LoadError, SourceHost } from '../../store/index.js';

/** What an element has to show. */
export type ReportState =
  | { status: 'none' }
  | { status: 'loading' }
  | { status: 'ready'; feed: Feed; item: FeedItem }
  | { status: 'failed'; error?: LoadError };

/** Feeds given by property are as hostile as loaded ones until sifted; each object is sifted once. */
const sifted = new WeakMap<object, Feed>();

/** Finds and follows the report of its host: looks it up when used, loads it once per page, drops stale answers. */
export class ReportController implements ReactiveController {
  state: ReportState = { status: 'none' };

  #source?: FeedSource;
  #unsubscribe?: () => void;
  #stopWatching?: () => void;
  /** The item or the error last told of. */
  #settled?: unknown;

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
    this.#follow();
  }

  hostUpdate(): void {
    if (this.host.isConnected || this.host.feed) this.state = this.#resolve();
  }

  hostUpdated(): void {
    const { state } = this;
    const settled =
      state.status === 'ready' ? state.item : state.status === 'failed' && (state.error ?? state.status);
    if (settled && settled !== this.#settled) this.onSettled(state);
    this.#settled = settled;
  }

  /** Loads the feed again after a failure. */
  retry(): void {
    void this.#source?.reload();
  }

  #resolve(): ReportState {
    const { feed, address } = lookUpSource(this.host);
    if (address) return this.#load(feedSource(address));
    this.#follow();
    return feed ? show(safe(feed), this.#choose(safe(feed))) : { status: 'none' };
  }

  /** @param id of the item whose whole an index feed has led to. */
  #load(source: FeedSource, id?: string): ReportState {
    this.#follow(source);
    const { state } = source;
    if (state.status !== 'ready') return state;
    const { feed } = state;
    if (id !== undefined) return show(feed, itemById(feed, id) ?? feed.items[0]);
    const item = this.#choose(feed);
    const { document_url, sections } = item?._govreport ?? {};
    if (!document_url || sections?.length) return show(feed, item);
    const address = absoluteAddress(document_url, source.url) ?? `${document_url} (in ${source.url})`;
    return this.#load(feedSource(address), item!.id);
  }

  #choose(feed: Feed): FeedItem | undefined {
    const id = lookUpReportId(this.host);
    return id ? itemById(feed, id) : newestItem(feed);
  }

  #follow(source?: FeedSource): void {
    if (source === this.#source) return;
    this.#unsubscribe?.();
    this.#source = source;
    this.#unsubscribe = source?.subscribe(() => this.host.requestUpdate());
  }
}

function show(feed: Feed, item: FeedItem | undefined): ReportState {
  return item ? { status: 'ready', feed, item } : { status: 'failed' };
}

function safe(given: Feed): Feed {
  let feed = sifted.get(given);
  if (!feed) {
    feed = siftFeed(given) ?? { ...given, items: [] };
    sifted.set(given, feed).set(feed, feed);
  }
  return feed;
}
