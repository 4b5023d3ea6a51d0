import type { OutlineParagraph } from '../../outline/index.js';
import { rangeOf, wordsOf } from './original-words.js';

/**
 * One paragraph of an article as a reader sees it: a `<p>`, or the words between two `<br>` of a box, which is how old
 * editors made paragraphs.
 */
export interface Line {
  /** The block that holds the words. */
  element: HTMLElement;
  /** Whether the words are all there is in the block, so that its id can be theirs. */
  whole: boolean;
  paragraph: OutlineParagraph;
  /** The text nodes, in order, and where each begins in the untrimmed text. */
  nodes: { node: Text; at: number }[];
  /** Characters trimmed away at the start. */
  trimmed: number;
}

const BLOCK =
  /^(?:p|div|h[1-6]|li|ul|ol|dl|dt|dd|section|article|main|header|footer|aside|nav|blockquote|pre|center|table|tbody|thead|tfoot|tr|td|th|caption|figure|figcaption|fieldset|form|address|details|summary|hr)$/;
const SKIPPED = /^(?:script|style|noscript|template|svg|iframe|object|select|textarea|button|dialog)$/;
/** A space as wide as a tab, or one in the source, is one character either way, so that offsets hold. */
const SPACE = /\s/g;

/** The lines of an article, in the order of the text. A data table is one line that is never a heading. */
export function readLines(root: HTMLElement): Line[] {
  const lines: Line[] = [];
  let current:
    { element: HTMLElement; nodes: { node: Text; at: number }[]; text: string; strong: number } | undefined;
  const close = (whole: boolean) => {
    if (!current) return;
    const { element, nodes, text, strong } = current;
    current = undefined;
    const trimmed = text.length - text.trimStart().length;
    const words = text.trim();
    if (!words) return;
    lines.push({
      element,
      whole,
      nodes,
      trimmed,
      paragraph: { text: words, ...look(element, words, strong - trimmed) },
    });
  };
  const walk = (block: HTMLElement, parent: Node, bold: boolean) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = wordsOf(node as Text).replace(SPACE, ' ');
        if (!current) {
          if (!text.trim()) continue;
          current = { element: block, nodes: [], text: '', strong: 0 };
        }
        if (bold && current.strong === current.text.length) current.strong += text.length;
        current.nodes.push({ node: node as Text, at: current.text.length });
        current.text += text;
      } else if (node instanceof HTMLElement) {
        const name = node.localName;
        if (SKIPPED.test(name)) continue;
        if (name === 'br') close(false);
        else if (name === 'table' && isDataTable(node as HTMLTableElement)) {
          close(false);
          lines.push({
            element: node,
            whole: true,
            nodes: [],
            trimmed: 0,
            paragraph: { text: '', opaque: true },
          });
        } else if (BLOCK.test(name)) {
          close(false);
          const first = lines.length;
          walk(node, node, name[0] === 'h' || isBold(node));
          close(lines.length === first);
        } else walk(block, node, bold || isBold(node));
      }
    }
  };
  walk(root, root, false);
  close(false);
  return lines;
}

/** Tables with rows and columns, as against those that lay out an old page. */
export function isDataTable(table: HTMLTableElement): boolean {
  if (table.getAttribute('role') === 'presentation' || table.querySelector('table')) return false;
  const { rows } = table;
  return rows.length > 1 && [...rows].some(({ cells }) => cells.length > 1);
}

/** The place in the page of characters `start` up to `end` of a line's text. */
export function lineRange(line: Line, start: number, end: number): Range {
  const [first, from] = pointIn(line, start + line.trimmed, false);
  return rangeOf(first, from, ...pointIn(line, end + line.trimmed, true));
}

function pointIn({ nodes }: Line, offset: number, isEnd: boolean): [Text, number] {
  let i = nodes.length - 1;
  while (i > 0 && (isEnd ? nodes[i]!.at >= offset : nodes[i]!.at > offset)) i--;
  const { node, at } = nodes[i]!;
  return [node, Math.min(wordsOf(node).length, Math.max(0, offset - at))];
}

function isBold(element: HTMLElement): boolean {
  return /^(?:b|strong)$/.test(element.localName) || /^(?:bold|[6-9]00)/.test(element.style.fontWeight);
}

function look(element: HTMLElement, text: string, strong: number): Partial<OutlineParagraph> {
  const level = /^h([1-6])$/.exec(element.localName)?.[1];
  const align = element.style.textAlign || element.getAttribute('align') || '';
  return {
    ...(level && { level: Number(level) }),
    ...(strong > 0 && { strong: Math.min(strong, text.length) }),
    ...(/^(?:center|right)$/.test(align) && { align: align as 'center' | 'right' }),
  };
}
