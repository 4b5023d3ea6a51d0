import { samePlace } from '../../hanzi/index.js';

/**
 * The page's words may stand in another script than they were written in. Whatever reads them, to find a heading, a
 * citation or a reader's search, reads them through here; so nothing has to be found again when the script changes.
 */
interface Rewritten {
  original: string;
  shown: string;
}

const rewritten = new WeakMap<Node, Rewritten>();

/** The words of a text node, or of an attribute, as their author wrote them. */
export function wordsOf(node: Text | Attr): string {
  const { nodeValue } = node;
  const known = rewritten.get(node);
  return known?.shown === nodeValue ? known.original : nodeValue!;
}

/** All words inside a node as their authors wrote them. */
export function wordsIn(root: Node): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let words = '';
  while (walker.nextNode()) words += wordsOf(walker.currentNode as Text);
  return words;
}

/** Ranges made here, by the texts they begin and end in: exchanging a text would lose them. */
const rangesIn = new WeakMap<Node, Set<WeakRef<Range>>>();

/** The range of the page from one place to another, both counted in the words as their authors wrote them. */
export function rangeOf(first: Text, from: number, last: Text, to: number): Range {
  const range = document.createRange();
  range.setStart(first, samePlace(wordsOf(first), first.data, from));
  range.setEnd(last, samePlace(wordsOf(last), last.data, to));
  const held = new WeakRef(range);
  for (const node of [first, last]) {
    if (!rangesIn.has(node)) rangesIn.set(node, new Set());
    rangesIn.get(node)!.add(held);
  }
  return range;
}

/**
 * Shows other words, of the same characters one by one, in a text node or an attribute. Ranges made here stay where they
 * are.
 */
export function rewrite(node: Text | Attr, original: string, shown: string): void {
  const now = node.nodeValue!;
  rewritten.set(node, { original, shown });
  if (now === shown) return;
  const held = rangesIn.get(node);
  const restore: (() => void)[] = [];
  held?.forEach((reference) => {
    const range = reference.deref();
    if (!range) {
      held.delete(reference);
      return;
    }
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const place = (offset: number) => samePlace(now, shown, offset);
    restore.push(() => {
      if (startContainer === node) range.setStart(node, place(startOffset));
      if (endContainer === node) range.setEnd(node, place(endOffset));
    });
  });
  node.nodeValue = shown;
  for (const act of restore) act();
}
