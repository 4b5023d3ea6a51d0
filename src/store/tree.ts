/** Walks and reads of the page's tree that go through shadow hosts. */

/** The parent in the composed tree: the slot's host side is not followed, the shadow host is. */
export function composedParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : null;
}

/**
 * The nearest ancestor of `start` (itself left out), through shadow hosts, for which `read` gives a value.
 *
 * @returns that value, or undefined when no ancestor has one.
 */
export function nearest<T>(start: Element, read: (ancestor: Element) => T | undefined): T | undefined {
  for (let node = composedParent(start); node; node = composedParent(node)) {
    const value = read(node);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Whether an element has children a reader would see, so that they can stand in for ours. */
export function hasContent(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE) return true;
    if (node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '') return true;
  }
  return false;
}
