import { cover, uncover } from '../shared/covered.js';
import { closeScope, openScope } from '../shared/reader-scope.js';

/** How many bars hold each mark: the last one to leave takes it away. */
const holders = new WeakMap<Element, number>();

/** The page's own article, as far as a bar reaches it, while the bar is there. */
export class PageScope {
  #marked: Element[] = [];

  /**
   * Marks what `selector` names now, and lets go of what it named before. Around our own elements, which have their
   * looks from the theme, only the parts without them are marked.
   *
   * @param bar decides the tree: the page's, or the shadow tree both stand in.
   * @param selector a CSS selector; a faulty one is reported once and marks nothing.
   */
  cover(bar: Element, selector: string | undefined): void {
    const found = selector ? query(bar.getRootNode() as ParentNode, selector).flatMap(withoutOurs) : [];
    const gone = this.#marked.filter((element) => !found.includes(element));
    const fresh = found.filter((element) => !this.#marked.includes(element));
    this.#marked = found;
    fresh.forEach(hold);
    // Sizes are looked at when first one is chosen.
    for (const element of found) openScope(element);
    gone.forEach(release);
  }

  /** Lets go of everything. */
  leave(): void {
    this.#marked.forEach(release);
    this.#marked = [];
  }
}

function hold(element: Element): void {
  holders.set(element, (holders.get(element) ?? 0) + 1);
  cover(element);
}

function release(element: Element): void {
  const left = (holders.get(element) ?? 1) - 1;
  holders.set(element, left);
  if (left) return;
  closeScope(element);
  uncover(element);
}

function withoutOurs(element: Element): Element[] {
  // What a body has adopted, it reaches itself.
  if (isOurs(element) || element.closest('govreport-body')) return [];
  if (!Array.from(element.getElementsByTagName('*')).some(isOurs)) return [element];
  return Array.from(element.children).flatMap(withoutOurs);
}

function isOurs({ localName }: Element): boolean {
  return localName.startsWith('govreport-');
}

const faulty = new Set<string>();

function query(root: ParentNode, selector: string): Element[] {
  try {
    return Array.from(root.querySelectorAll(selector));
  } catch {
    if (!faulty.has(selector)) console.error(`govreport: scope "${selector}" is not a CSS selector`);
    faulty.add(selector);
    return [];
  }
}
