import type { ReactiveControllerHost } from 'lit';
import type { PrintRequestedEvent } from '../shared/events.js';
import { openPaper, picturesLoaded } from './paper.js';
import type { PaperContent, PrintLayout } from './paper.js';

/**
 * Brings a report to paper: by itself when a reader asks for it (打印正文) or the page says it is to print so, else as part of
 * the page, with everything in it that is folded away or not loaded yet.
 *
 * @param layout what the page asks for; null when the page is to be printed as it stands.
 * @param content what goes onto paper, or undefined when the host does not show what the request is about.
 */
export function printOn(
  host: ReactiveControllerHost & HTMLElement,
  layout: () => PrintLayout | null,
  content: (request?: PrintRequestedEvent) => PaperContent | undefined,
): void {
  let restore: (() => void) | undefined;
  const onRequest = (request: PrintRequestedEvent): void => {
    if (request.defaultPrevented) return;
    const words = content(request);
    if (!words) return;
    request.preventDefault();
    restore ??= openPaper(words, request.layout ?? layout() ?? 'official');
    void picturesLoaded().then(() => print());
  };
  const onBeforePrint = (): void => {
    if (restore) return;
    const stated = layout();
    const words = stated && content();
    restore = words ? openPaper(words, stated) : unfold(host);
  };
  const onAfterPrint = (): void => {
    restore?.();
    restore = undefined;
  };
  host.addController({
    hostConnected() {
      document.addEventListener('govreport-print-requested', onRequest);
      addEventListener('beforeprint', onBeforePrint);
      addEventListener('afterprint', onAfterPrint);
    },
    hostDisconnected() {
      document.removeEventListener('govreport-print-requested', onRequest);
      removeEventListener('beforeprint', onBeforePrint);
      removeEventListener('afterprint', onAfterPrint);
      onAfterPrint();
    },
  });
}

/** Opens what is folded away and calls for the pictures not loaded yet; the page is as before afterwards. */
function unfold(root: HTMLElement): () => void {
  for (const image of root.querySelectorAll<HTMLImageElement>('img[loading]')) image.loading = 'eager';
  const closed = [...root.querySelectorAll('details:not([open])')];
  for (const each of closed) each.setAttribute('open', '');
  return () => {
    for (const each of closed) each.removeAttribute('open');
  };
}
