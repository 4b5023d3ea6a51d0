import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageOutline } from '../../store/index.js';

/** Until a selection counts: it changes with every step of the pointer. */
const SETTLED_MS = 250;

/** More is no quotation any more. */
const MOST_CHARACTERS = 2000;

/** Words of the report the reader has selected, and the id nearest before them. */
export interface SelectedWords {
  text: string;
  id: string;
}

/** Knows what the reader has selected in the report's text. */
export class Selected implements ReactiveController {
  words?: SelectedWords;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('selectionchange', this.#wait);
  }

  hostDisconnected(): void {
    document.removeEventListener('selectionchange', this.#wait);
    clearTimeout(this.#timer);
  }

  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#read, SETTLED_MS);
  };

  readonly #read = (): void => {
    // A press on the bar takes the selection away before it becomes a click.
    if (this.host.matches(':active')) return this.#wait();
    const words = this.#selected();
    if (words?.text === this.words?.text) return;
    this.words = words;
    this.host.requestUpdate();
  };

  #selected(): SelectedWords | undefined {
    const outline = pageOutline(this.host);
    const selection = getSelection();
    if (!outline || !selection?.rangeCount || selection.isCollapsed) return undefined;
    const range = selection.getRangeAt(0);
    if (!outline.body.contains(range.commonAncestorContainer)) return undefined;
    const text = String(selection).trim().slice(0, MOST_CHARACTERS);
    const start = range.startContainer;
    const element = start instanceof Element ? start : start.parentElement!;
    const named = element.closest('[id]');
    if (named && outline.body.contains(named) && named !== outline.body) return { text, id: named.id };
    const before = outline.entries.filter(
      (entry) => entry.range?.comparePoint(start, range.startOffset) !== -1 && precedes(entry.element, start),
    );
    const id = before[before.length - 1]?.id ?? '';
    return text ? { text, id } : undefined;
  }
}

function precedes(element: Element, node: Node): boolean {
  return (
    element.contains(node) || !!(element.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING)
  );
}
