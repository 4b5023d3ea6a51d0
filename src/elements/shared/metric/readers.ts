import { CitationRequestedEvent } from '../events.js';
import { copyWithSource } from './source-line.js';
import type { ShownFigure } from './source-line.js';

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
    const figure = figureOf(event.target as Element);
    if (figure) copyWithSource(event as ClipboardEvent, host, figure, String(getSelection()));
  });
}
