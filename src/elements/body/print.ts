import type { ReactiveControllerHost } from 'lit';
import type { FeedItem } from '../../feed/index.js';
import type { PrintRequestedEvent } from '../shared/events.js';
import { paperOf } from './paper-content.js';
import { openPaper, picturesLoaded } from './paper.js';
import type { PaperContent, PrintLayout } from './paper.js';

/** A body, as far as printing goes. */
interface Printable extends ReactiveControllerHost, HTMLElement {
  print?: PrintLayout;
  printFigures: boolean;
}

/**
 * Brings a report to paper: by itself when a reader asks for it (打印正文) or the page says it is to print so, else as part of
 * the page, with everything in it that is folded away or not loaded yet.
 *
 * @param shown what the host shows: the report, and the rendered words unless it adopted an article of the page.
 */
export function printOn(
  host: Printable,
  shown: () => { item?: FeedItem; text?: HTMLElement } | undefined,
): void {
  const report = () => host.closest('govreport-report');
  const layout = () => host.print ?? (report()?.getAttribute('print') as PrintLayout | null);
  const content = (request?: PrintRequestedEvent): PaperContent | undefined => {
    const { item, text } = shown() ?? {};
    if (!shown() || (request?.item && item && request.item.id !== item.id)) return undefined;
    return paperOf(host, text, item, host.printFigures || !!report()?.hasAttribute('print-figures'));
  };
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
