import { LOCALE_STATUS_EVENT } from '@lit/localize';
import type { LocaleStatusEventDetail } from '@lit/localize';

/** What can be drawn again. */
interface Updatable {
  requestUpdate(): void;
}

const shown = new Set<Updatable>();
let listening = false;

/**
 * Draws an element again whenever the interface language has changed, until {@link stopLocaleUpdates}. One listener for
 * all: @lit/localize's own controller adds one to the window for each element, and the browser compares every new
 * listener with all before it, which for ten thousand cards is fifty million comparisons.
 */
export function startLocaleUpdates(element: Updatable): void {
  shown.add(element);
  if (listening) return;
  listening = true;
  addEventListener(LOCALE_STATUS_EVENT, ({ detail }: CustomEvent<LocaleStatusEventDetail>) => {
    if (detail.status === 'ready') for (const each of shown) each.requestUpdate();
  });
}

export function stopLocaleUpdates(element: Updatable): void {
  shown.delete(element);
}
