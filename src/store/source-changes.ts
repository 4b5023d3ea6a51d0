/**
 * Tells elements that what an ancestor says about the report may have changed. Attributes are read when used, so this
 * is the only thing that has to be passed around: one observer for the whole page, however many elements there are.
 */

const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;
let watched = new WeakSet<Node>();

const OPTIONS: MutationObserverInit = {
  subtree: true,
  attributes: true,
  attributeFilter: ['data-govreport-src', 'data-govreport-report', 'src', 'report'],
};

/** Says that a `<govreport-report>` was given another feed by property, which no observer sees. */
export function notifySourceChange(): void {
  for (const listener of [...listeners]) listener();
}

/**
 * Calls `listener` after any ancestor's word about the report changed, until the returned function is called.
 *
 * @param from the element that listens: the shadow trees around it are watched as well as the page.
 */
export function onSourceChange(listener: () => void, from: Node = document): () => void {
  observer ??= new MutationObserver((records) => {
    if (records.some(concernsReports)) notifySourceChange();
  });
  watch(document);
  let root = from.getRootNode();
  for (; root instanceof ShadowRoot; root = root.host.getRootNode()) watch(root);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) {
      observer?.disconnect();
      observer = undefined;
      watched = new WeakSet();
    }
  };
}

function watch(root: Node): void {
  if (watched.has(root)) return;
  watched.add(root);
  observer!.observe(root, OPTIONS);
}

/** `src` of an image is no concern of ours. */
function concernsReports({ attributeName, target }: MutationRecord): boolean {
  return attributeName?.startsWith('data-') || (target as Element).localName === 'govreport-report';
}
