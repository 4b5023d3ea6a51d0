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

/** Where in a text node the place `offset` of its author's words is. */
export function placeIn(node: Text, offset: number): number {
  return samePlace(wordsOf(node), node.data, offset);
}

/** A text longer than this is exchanged as a whole: places in it are lost, but changing it bit by bit would take long. */
const WHOLE_CHARACTERS = 4000;

/**
 * Shows other words, of the same characters one by one, in a text node or an attribute. Ranges in a text stay where they
 * are.
 */
export function rewrite(node: Text | Attr, original: string, shown: string): void {
  const now = node.nodeValue!;
  if (node instanceof Text && now.length === shown.length && now.length < WHOLE_CHARACTERS) {
    for (let i = now.length; i--;) {
      if (now[i] === shown[i]) continue;
      // In this order an end of a range beside the character is left alone.
      node.insertData(i, shown[i]!);
      node.deleteData(i + 1, 1);
    }
  } else if (now !== shown) node.nodeValue = shown;
  rewritten.set(node, { original, shown });
}
