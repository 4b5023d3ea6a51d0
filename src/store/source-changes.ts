/**
 * Tells elements that what an ancestor says about the report may have changed. Attributes are read when used, so this
 * is the only thing that has to be passed around: one observer for the whole page, however many elements there are.
 */
import { Signal } from './signal.js';

const changes = new Signal();
let observer: MutationObserver | undefined;

const OPTIONS: MutationObserverInit = {
  subtree: true,
  attributeFilter: ['data-govreport-src', 'data-govreport-report', 'src', 'report'],
};

/** Says that a `<govreport-report>` was given another feed by property, which no observer sees. */
export const notifySourceChange = changes.notify;

/**
 * Calls `listener` after any ancestor's word about the report changed, until the returned function is called.
 *
 * @param from the element that listens: the shadow trees around it are watched as well as the page.
 */
export function onSourceChange(listener: () => void, from: Node = document): () => void {
  observer ??= new MutationObserver((records) => {
    if (records.some(concernsReports)) changes.notify();
  });
  observer.observe(document, OPTIONS);
  let root = from.getRootNode();
  for (; root instanceof ShadowRoot; root = root.host.getRootNode()) observer.observe(root, OPTIONS);
  return changes.subscribe(listener);
}

/** `src` of an image is no concern of ours. */
function concernsReports({ attributeName, target }: MutationRecord): boolean {
  return attributeName!.startsWith('data-') || (target as Element).localName === 'govreport-report';
}
