/** Walks and reads of the page's tree that go through shadow hosts. */

/**
 * The nearest ancestor of `start` (itself left out), through shadow hosts, for which `read` gives a value.
 *
 * @returns that value, or undefined when no ancestor has one.
 */
export function nearest<T>(start: Element, read: (ancestor: Element) => T | undefined): T | undefined {
  let node: Node | undefined = start;
  while ((node = node.parentNode ?? (node as Partial<ShadowRoot>).host)) {
    const value = node instanceof Element ? read(node) : undefined;
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether a node is something a reader would see, and not white space or a comment. */
export function isContent(node: Node): boolean {
  return node instanceof Element || (node instanceof Text && node.data.trim() !== '');
}

/** Whether an element has children a reader would see, so that they can stand in for ours. */
export function hasContent(element: Element): boolean {
  return [...element.childNodes].some(isContent);
}

/** Calls `act` once the parser is through with the page: it hands over an element before its children. */
export function whenRead(act: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}
