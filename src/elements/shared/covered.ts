/** Elements whose words are ours to write, shadow trees included: our own, and what a bar's `scope` names. */
export const covered = new Set<Element>();

/** What writes them in another script, once a bar or the script tag has brought it; a single card does without. */
export const writer: { cover?: (element: Element) => void; uncover?: (element: Element) => void } = {};

/** Has the words of an element written in the script the reader prefers, from now on and whenever that changes. */
export function cover(element: Element): void {
  covered.add(element);
  writer.cover?.(element);
}

/** Leaves an element to itself, as it was. */
export function uncover(element: Element): void {
  if (element.isConnected) writer.uncover?.(element);
  covered.delete(element);
}
