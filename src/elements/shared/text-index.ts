import { rangeOf, wordsOf } from './original-words.js';

/**
 * Finds words in the text of the page, across the elements they are spread over, and gives them back as ranges. Spaces do
 * not count (a CMS sprinkles them), and full-width letters and marks equal their half-width forms (so do the exports of
 * one document). Words shown in the traditional script are found as they were written. Nothing is added to the page.
 */
export class TextIndex {
  /** The folded text of all nodes. */
  readonly text: string;
  readonly #nodes: Text[] = [];
  /** Where each node begins in `text`. */
  readonly #starts: number[] = [];

  /** @param roots elements whose text counts, in document order. */
  constructor(roots: Iterable<Node>) {
    const parts: string[] = [];
    let length = 0;
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      // A walker passes over its root.
      const first = root instanceof Text ? root : walker.nextNode();
      for (let node = first as Text | null; node; node = walker.nextNode() as Text | null) {
        if (node.parentElement && UNREAD.test(node.parentElement.localName)) continue;
        const folded = fold(wordsOf(node));
        if (!folded) continue;
        this.#nodes.push(node);
        this.#starts.push(length);
        parts.push(folded);
        length += folded.length;
      }
    }
    this.text = parts.join('');
  }

  /**
   * Where `words` stand.
   *
   * @param near folded characters before them, when known: of several places the nearest is given.
   */
  find(words: string, near = 0): Range | undefined {
    const at = this.indexOf(words, near);
    return at < 0 ? undefined : this.range(at, at + fold(words).length);
  }

  /** How many folded characters stand before `words`; -1 when they are not there. */
  indexOf(words: string, near = 0): number {
    const wanted = fold(words);
    if (!wanted) return -1;
    const before = this.text.lastIndexOf(wanted, near);
    const after = this.text.indexOf(wanted, near);
    return before < 0 || (after >= 0 && after - near <= near - before) ? after : before;
  }

  /** How many folded characters stand before an element. */
  offsetOf(element: Element): number {
    let low = 0;
    let high = this.#nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = element.compareDocumentPosition(this.#nodes[middle]!);
      // Inside it, or after it.
      if (place & Node.DOCUMENT_POSITION_FOLLOWING) high = middle;
      else low = middle + 1;
    }
    return this.#starts[low] ?? this.text.length;
  }

  /** The range of folded characters `start` up to `end`. */
  range(start: number, end: number): Range {
    const [first, from] = this.#point(start);
    const [last, to] = this.#point(end - 1);
    return rangeOf(first, from, last, to + 1);
  }

  #point(at: number): [Text, number] {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    const node = this.#nodes[low]!;
    let left = at - this.#starts[low]!;
    const words = wordsOf(node);
    // Most nodes have no spaces, and there may be thousands of places to find.
    if ((this.#starts[low + 1] ?? this.text.length) - this.#starts[low]! === words.length)
      return [node, left];
    let offset = 0;
    for (; offset < words.length; offset++) {
      if (SPACE.test(words[offset]!)) continue;
      if (left-- === 0) break;
    }
    return [node, offset];
  }
}

const UNREAD = /^(?:script|style|noscript|template|textarea)$/;
const SPACE = /[\s\u200b\ufeff]/;
const SPACES = /[\s\u200b\ufeff]+/g;
/** Full-width ASCII; every other character stands for itself, so that lengths hold. */
const WIDE = /[\uff01-\uff5e]/g;

/** Text as it is compared: without spaces, in half-width forms. */
export function fold(text: string): string {
  return text.replace(SPACES, '').replace(WIDE, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
