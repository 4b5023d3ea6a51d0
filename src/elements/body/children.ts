import { BACK_ATTRIBUTE } from './back-line.js';

/** On the element that holds rendered words. */
export const TEXT_ATTRIBUTE = 'data-govreport-text';

/** Whether the page put something into a body, beside what the body itself adds. */
export function hasPageChildren(body: Element): boolean {
  return [...body.childNodes].some((node) => isContent(node) && !isOurs(node));
}

/** Whether the page changed its article. What we put in, and what others do to rendered words, is no news. */
export function isNews(mutations: readonly MutationRecord[], text: Element | undefined): boolean {
  return mutations.some(
    ({ target, addedNodes, removedNodes }) =>
      !text?.contains(target) && ![...addedNodes, ...removedNodes].every(isOurs),
  );
}

function isContent(node: Node): boolean {
  return node instanceof Element || (node instanceof Text && node.data.trim() !== '');
}

function isOurs(node: Node): boolean {
  return node instanceof Element && (node.hasAttribute(TEXT_ATTRIBUTE) || node.hasAttribute(BACK_ATTRIBUTE));
}
