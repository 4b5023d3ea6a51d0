/** Which words of which block an editor has selected. */

export interface SelectedWords {
  block: string;
  /** UTF-16 offsets in the text of the block. */
  start: number;
  end: number;
}

/**
 * The words selected inside `root`, where each block carries `data-block` and each piece of it `data-start`.
 *
 * @returns nothing when the selection is empty, or reaches over two blocks
 */
export function selectedWords(root: Element): SelectedWords | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0);
  const [from, to] = [offsetIn(root, startContainer, startOffset), offsetIn(root, endContainer, endOffset)];
  if (!from || !to || from.block !== to.block || to.offset <= from.offset) return undefined;
  return { block: from.block, start: from.offset, end: to.offset };
}

function offsetIn(root: Element, node: Node, offset: number): { block: string; offset: number } | undefined {
  if (!root.contains(node)) return undefined;
  // A boundary beside elements is the boundary of the text next to it.
  const inside = node instanceof Text ? node : textBeside(node, offset);
  const piece = inside?.parentElement?.closest<HTMLElement>('[data-start]');
  const block = piece?.closest<HTMLElement>('[data-block]')?.dataset['block'];
  if (!piece || !block || !inside) return undefined;
  const start = Number(piece.dataset['start']);
  const own = node === inside ? offset : atEnd(node, offset) ? inside.length : 0;
  return { block, offset: start + textBefore(piece, inside) + own };
}

function textBeside(node: Node, offset: number): Text | undefined {
  const walker = document.createTreeWalker(node.childNodes[offset] ?? node, NodeFilter.SHOW_TEXT);
  if (!atEnd(node, offset)) return (walker.nextNode() as Text | null) ?? undefined;
  let last: Text | undefined;
  while (walker.nextNode()) last = walker.currentNode as Text;
  return last;
}

const atEnd = (node: Node, offset: number): boolean => offset >= node.childNodes.length;

function textBefore(piece: Element, text: Text): number {
  const walker = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode() && walker.currentNode !== text) length += (walker.currentNode as Text).length;
  return length;
}
