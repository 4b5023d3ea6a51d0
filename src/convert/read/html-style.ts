/** What an element's tag, attributes and style say about the look of its words. */
import type { Mark } from '../../feed/types.js';
import { attribute, styleOf, type HtmlElement } from './html-tree.js';

/** Alignment set by style, attribute, `<center>` or a class that says nothing else; undefined when inherited. */
export function alignOf(element: HtmlElement): 'center' | 'right' | 'left' | undefined {
  const told =
    /text-align:(center|right|left|justify|start)/.exec(styleOf(element))?.[1] ??
    attribute(element, 'align').toLowerCase();
  if (element.tagName === 'center' || told === 'center') return 'center';
  if (told === 'right') return 'right';
  if (/^(?:left|justify|start)$/.test(told)) return 'left';
  const named = /(?:^|\s)(?:text-|align-)?(center|right)(?:\s|$)/.exec(attribute(element, 'class'))?.[1];
  return named as 'center' | 'right' | undefined;
}

/** The mark an element puts on its words. */
export function markOf(element: HtmlElement): Mark['type'] | undefined {
  const { tagName } = element;
  if (/^(?:b|strong)$/.test(tagName) || /font-weight:(?:bold|bolder|[6-9]00)/.test(styleOf(element)))
    return 'strong';
  if (/^(?:em|i)$/.test(tagName)) return 'emphasis';
  if (tagName === 'sup') return 'superscript';
  return tagName === 'sub' ? 'subscript' : undefined;
}

/** A span that takes the bold type of its surroundings off again. */
export function isUnbold(element: HtmlElement): boolean {
  return /font-weight:(?:normal|[1-4]00)/.test(styleOf(element));
}

/** Text of which every line break is meant. */
export function isPreformatted(element: HtmlElement): boolean {
  return element.tagName === 'pre' || /white-space:pre/.test(styleOf(element));
}
