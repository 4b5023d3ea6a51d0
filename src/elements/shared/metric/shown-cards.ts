import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedItem, Metric } from '../../../feed/index.js';
import { answerReaders } from './readers.js';

const displays = new Set<ShownCards>();
const listeners = new Set<() => void>();
let waiting = false;

/**
 * The cards or rows a display shows now: answers who reads them, and lets the report's words on the same page lead to
 * them. Kept for the page as a whole, since words and cards need not stand in one another.
 */
export class ShownCards implements ReactiveController {
  #item?: FeedItem;
  #metrics: readonly Metric[] = [];

  /** @param selector what a card is in the host's shadow root, in the order of the figures. */
  constructor(
    private readonly host: ReactiveControllerHost &
      HTMLElement & { renderRoot: HTMLElement | DocumentFragment },
    private readonly selector: string,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    displays.add(this);
    tell();
  }

  hostDisconnected(): void {
    displays.delete(this);
    tell();
  }

  /** @param root the cards' shadow root, just made. */
  answer<T extends HTMLElement | DocumentFragment>(root: T): T {
    answerReaders(root, this.host, (element) => {
      const metric = this.#metrics[this.#cards.indexOf(element.closest(this.selector)!)];
      return this.#item && metric && { item: this.#item, metric };
    });
    return root;
  }

  /** Called with what is about to be shown; without an item the cards lead nowhere. */
  show(metrics: readonly Metric[], item?: FeedItem): void {
    if (item === this.#item && metrics === this.#metrics) return;
    this.#item = item;
    this.#metrics = metrics;
    tell();
  }

  /** Ids of the figures shown of one report. */
  idsOf({ id }: FeedItem): string[] {
    return this.#item?.id === id ? this.#metrics.map((metric) => metric.id) : [];
  }

  /** The card of a figure, unless the page hides it. */
  cardOf(item: FeedItem, { id }: Metric): Element | undefined {
    const at = this.idsOf(item).indexOf(id);
    return at < 0 || !this.host.getClientRects().length ? undefined : this.#cards[at];
  }

  get #cards(): Element[] {
    return [...this.host.renderRoot.querySelectorAll(this.selector)];
  }
}

/** Ids of the figures of a report that have a card on the page. */
export function figuresWithCards(item: FeedItem): Set<string> {
  return new Set([...displays].flatMap((display) => display.idsOf(item)));
}

/** The first card on the page of a figure. */
export function cardOnPage(item: FeedItem, metric: Metric): Element | undefined {
  for (const display of displays) {
    const card = display.cardOf(item, metric);
    if (card) return card;
  }
  return undefined;
}

/**
 * Calls `listener` some time after cards came or went, once for all of a turn.
 *
 * @returns a function that ends it.
 */
export function onCardsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(): void {
  if (waiting || !listeners.size) return;
  waiting = true;
  // After the frame that shows the cards: marks may come last.
  setTimeout(() => {
    waiting = false;
    for (const listener of listeners) listener();
  });
}
