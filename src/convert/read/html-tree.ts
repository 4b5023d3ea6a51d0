/** The little of parse5's tree the reader needs, and questions about one element. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

export function parseHtml(html: string): HtmlParent {
  return parse(html, { sourceCodeLocationInfo: true });
}

export const isElement = (node: HtmlNode): node is HtmlElement => 'tagName' in node;
export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

export function attribute(element: HtmlElement, name: string): string {
  return element.attrs.find((attr) => attr.name === name)?.value ?? '';
}

/** Lower-case style declarations without spaces, so that `font-weight : Bold` reads `font-weight:bold`. */
export function styleOf(element: HtmlElement): string {
  return attribute(element, 'style').toLowerCase().replace(/\s+/g, '');
}

export function lineOf(node: HtmlNode): number {
  return node.sourceCodeLocation?.startLine ?? 0;
}

/** Elements that begin and end a line. */
export const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

const UNSEEN = new Set(
  'script style noscript template iframe object embed applet head select option datalist input button textarea svg canvas audio video map meta link'.split(
    ' ',
  ),
);

/** Elements whose text no reader sees. */
export function isUnseen(element: HtmlElement): boolean {
  if (UNSEEN.has(element.tagName) || element.attrs.some((attr) => attr.name === 'hidden')) return true;
  return /display:none|visibility:hidden/.test(styleOf(element));
}

/** All elements below `root` in document order, without recursion: pages nest thousands deep. */
export function* elementsOf(root: HtmlParent): Generator<HtmlElement> {
  const stack: HtmlNode[] = [...root.childNodes].reverse();
  while (stack.length) {
    const node = stack.pop()!;
    if (!isElement(node)) continue;
    yield node;
    for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
  }
}
