import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedItem, Metric } from '../../feed/index.js';
import { highlight } from '../shared/highlights.js';
import { figuresWithCards, onCardsChange } from '../shared/metric/shown-cards.js';
import type { FoundFigure } from './find-words.js';

/** Figures in the words: as elements where the words were rendered, as ranges in an article of the page. */
export interface TextFigures {
  item: FeedItem;
  elements?: ReadonlyMap<HTMLElement, Metric>;
  ranges?: readonly FoundFigure[];
}

const ARROWS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * Lets figures in the words lead to their card, as long as one is on the page. In rendered words such a figure is a link,
 * one tab stop to a paragraph, with the arrow keys from figure to figure. In an article of the page nothing is put into
 * the text: there the figure is only drawn, and answers to the pointer.
 */
export class FigureMarks implements ReactiveController {
  #shown?: TextFigures;
  #links: HTMLAnchorElement[] = [];
  #leading: readonly FoundFigure[] = [];
  #erase: ((() => void) | undefined)[] = [];
  #stop?: () => void;

  /** @param follow goes to the card; tells whether there is one. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly follow: (
      figure: { item: FeedItem; metric: Metric },
      from: HTMLElement | Range,
    ) => boolean,
  ) {
    host.addController(this);
    host.addEventListener('click', (event) => this.#onClick(event));
    host.addEventListener('keydown', (event) => this.#onKeyDown(event));
    host.addEventListener('mousemove', (event) => this.#onMouseMove(event));
  }

  hostConnected(): void {
    this.#stop = onCardsChange(() => this.#mark());
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Takes over the figures of words that now stand in the page. */
  show(figures: TextFigures): void {
    this.clear();
    this.#shown = figures;
    this.#mark();
  }

  /** Lets go of words that leave. */
  clear(): void {
    this.#shown = undefined;
    this.#links = [];
    this.#leading = [];
    for (const erase of this.#erase) erase?.();
    this.#erase = [];
  }

  #mark(): void {
    const { item, elements, ranges } = this.#shown ?? {};
    if (!item) return;
    const ids = figuresWithCards(item);
    if (elements) this.#markLinks(elements, ids);
    if (!ranges) return;
    for (const erase of this.#erase) erase?.();
    this.#leading = ranges.filter(({ metric }) => ids.has(metric.id));
    this.#erase = [
      highlight('govreport-figures', rangesOf(ranges)),
      highlight('govreport-figure-links', rangesOf(this.#leading)),
    ];
    // What nobody can see must not answer.
    if (!this.#erase[0]) this.#leading = [];
  }

  #markLinks(elements: ReadonlyMap<HTMLElement, Metric>, ids: ReadonlySet<string>): void {
    this.#links = [];
    const paragraphs = new Set<string>();
    for (const [element, { id, source }] of elements) {
      if (!ids.has(id) || element.parentElement?.closest('a')) {
        for (const name of ['href', 'title', 'tabindex']) element.removeAttribute(name);
        continue;
      }
      const link = element as HTMLAnchorElement;
      const block = source!.block;
      link.href = `#${encodeURIComponent(block)}`;
      link.title = msg('查看该项数据');
      link.tabIndex = paragraphs.has(block) ? -1 : 0;
      paragraphs.add(block);
      this.#links.push(link);
    }
  }

  #onClick(event: MouseEvent): void {
    const { target, detail, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const item = this.#shown?.item;
    if (!item || event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
    // The pointer has just marked words to copy; that is no wish to leave.
    if (detail && String(getSelection())) return;
    const link = this.#links.find((each) => each.contains(target as Node));
    const found = link ? undefined : this.#rangeAt(event);
    const metric = link ? this.#shown?.elements?.get(link) : found?.metric;
    if (metric && this.follow({ item, metric }, link ?? found!.range)) event.preventDefault();
  }

  #onKeyDown(event: KeyboardEvent): void {
    const { key, target, ctrlKey, metaKey, shiftKey, altKey } = event;
    const at = this.#links.indexOf(target as HTMLAnchorElement);
    const step = ARROWS[key];
    if (at < 0 || !step || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    this.#links[at + step]?.focus();
  }

  #onMouseMove(event: MouseEvent): void {
    if (this.#leading.length) this.host.style.cursor = this.#rangeAt(event) ? 'pointer' : '';
  }

  /** The figure of an article under the pointer, where nothing else there answers it. */
  #rangeAt({ target, clientX: x, clientY: y }: MouseEvent): FoundFigure | undefined {
    if ((target as Element).closest('a, button, input, label, select, textarea, summary')) return undefined;
    return this.#leading.find(
      ({ range }) =>
        range.intersectsNode(target as Node) &&
        [...range.getClientRects()].some(
          ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
        ),
    );
  }
}

function rangesOf(figures: readonly FoundFigure[]): Range[] {
  return figures.map(({ range }) => range);
}
