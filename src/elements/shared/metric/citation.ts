import { msg, str } from '@lit/localize';
import type { FeedItem, Metric } from '../../../feed/index.js';
import { webAddress } from '../../../store/index.js';
import { CitationRequestedEvent } from '../events.js';

/** Addresses already read, since every card of a report asks for the same one. */
const pages = new WeakMap<FeedItem, string>();

/**
 * The address a report's citations begin with: its own page, or nothing when this is that page or none is known.
 *
 * @returns an http(s) address without its fragment, or an empty string.
 */
export function citationBase(item: FeedItem): string {
  let page = pages.get(item);
  if (page === undefined) pages.set(item, (page = webAddress(item.url)?.split('#')[0] ?? ''));
  return page === location.href.split('#')[0] ? '' : page;
}

/**
 * Where a figure's sentence stands: `#s2-b1` on the report's own page. On another page the sentence itself is added as a
 * text fragment, so that a page which is plain HTML shows it too.
 *
 * @param base from {@link citationBase}.
 * @returns undefined when the figure cites nothing.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function citationAddress(base: string, { source }: Metric): string | undefined {
  if (!source) return undefined;
  const address = `${base}#${encodeURIComponent(source.block)}`;
  return base ? `${address}:~:text=${encodeURIComponent(source.quote).replace(/-/g, '%2D')}` : address;
}

/** What a card shows, and the report it is from. */
export interface ShownFigure {
  item: FeedItem;
  metric: Metric;
}

/**
 * Answers what readers do with cards: a click asks for the sentence, and whoever shows it on this page may take over from
 * the link; a copy takes its source along, so that no figure travels without one.
 *
 * @param root the cards' shadow root.
 * @param figureOf what the card around an element shows.
 */
export function answerReaders(
  root: HTMLElement | DocumentFragment,
  host: HTMLElement,
  figureOf: (element: Element) => ShownFigure | undefined,
): void {
  root.addEventListener('click', (event) => {
    const { target, detail, button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    const link = (target as Element).closest('a[href]');
    const figure = link && figureOf(link);
    if (!figure || button || ctrlKey || metaKey || shiftKey || altKey) return;
    // The pointer has just marked words to copy; that is no wish to leave.
    const taken =
      (detail && String(getSelection())) ||
      !host.dispatchEvent(new CitationRequestedEvent(figure.item, figure.metric));
    if (taken) event.preventDefault();
  });
  root.addEventListener('copy', (event) => {
    const words = String(getSelection());
    const figure = figureOf(event.target as Element);
    const { clipboardData } = event as ClipboardEvent;
    if (!words || !figure || !clipboardData) return;
    const { title, url } = figure.item;
    clipboardData.setData('text/plain', `${words}\n${msg(str`来源：${title}`)} ${url ?? location.href}`);
    event.preventDefault();
  });
}
