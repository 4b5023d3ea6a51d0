/** Which element of a page holds the article. */
import {
  attribute,
  elementsOf,
  isElement,
  isText,
  isUnseen,
  type HtmlElement,
  type HtmlParent,
} from './html-tree.js';

/** Ids and classes the common government CMSs give the article (TRS, UCAP, Hanweb, gkmlpt and their kin). */
const KNOWN =
  /^(?:ucap-content|zoom\d?|zoomcon|trs_editor|trs_ueditor|pages_content|ivs_content|content|newscontent|news_content|article_?-?content|articlecontent|article|artcontent|con_?txt|contenttxt|content_?txt|fontzoom|font_?area|info_?content|infocontent|text_?content|maincontent|main_?content|detail_?content|detailcontent|xl_con\d?|bt-content|wzcon|nr|zwnr|zwxl-article|article-con|arti_?con|view|cont|news_con|xxgk_content|gknr|txt|artibody|articlebody|article_body|wp_articlecontent|js_content|vsb_content(?:_\d)?|v_news_content|scroll_cont|printcontent|printarea|print_?con|j-content|p_content|conzt|custom_unionstyle|editor|ewb-article|ewb-info-con|news-con|show_?content|showcontent)$/i;

/**
 * The article's element: of the containers CMSs are known to use, the innermost that holds most of the text; else the
 * smallest element that does. Undefined when the page is one flat run of text.
 */
export function findContainer(body: HtmlParent): HtmlElement | undefined {
  const weights = weigh(body);
  const total = weights.get(body) ?? 0;
  if (total === 0) return undefined;
  let best: HtmlElement | undefined;
  for (const element of elementsOf(body)) {
    const weight = weights.get(element) ?? 0;
    if (weight < total * 0.5 || !isKnown(element)) continue;
    if (!best || weight > (weights.get(best) ?? 0) * 0.9) best = element;
  }
  return best ?? densest(body, weights);
}

function isKnown(element: HtmlElement): boolean {
  if (/^(?:body|html|p|span|h\d|a|ul|li|table|tbody|tr)$/.test(element.tagName)) return false;
  return `${attribute(element, 'id')} ${attribute(element, 'class')}`
    .split(/\s+/)
    .some((name) => KNOWN.test(name));
}

/** Text that is not a link, counted per element. */
function weigh(body: HtmlParent): Map<HtmlParent, number> {
  const weights = new Map<HtmlParent, number>();
  const order: { element: HtmlParent; parent: HtmlParent | undefined; own: number }[] = [];
  const stack: { element: HtmlParent; parent: HtmlParent | undefined }[] = [
    { element: body, parent: undefined },
  ];
  while (stack.length) {
    const { element, parent } = stack.pop()!;
    let own = 0;
    for (const child of element.childNodes) {
      if (isText(child)) own += child.value.replace(/\s+/g, '').length;
      else if (isElement(child) && child.tagName !== 'a' && !isUnseen(child))
        stack.push({ element: child, parent: element });
    }
    order.push({ element, parent, own });
  }
  for (let i = order.length - 1; i >= 0; i--) {
    const { element, parent, own } = order[i]!;
    const weight = (weights.get(element) ?? 0) + own;
    weights.set(element, weight);
    if (parent) weights.set(parent, (weights.get(parent) ?? 0) + weight);
  }
  return weights;
}

function densest(body: HtmlParent, weights: Map<HtmlParent, number>): HtmlElement | undefined {
  let current: HtmlParent = body;
  for (;;) {
    const weight = weights.get(current) ?? 0;
    const next: HtmlElement | undefined = current.childNodes
      .filter(isElement)
      .find(
        (child) =>
          !/^(?:p|h\d|ul|ol|li|span|font)$/.test(child.tagName) && (weights.get(child) ?? 0) >= weight * 0.85,
      );
    if (!next || !holdsBlocks(next)) return current === body ? undefined : (current as HtmlElement);
    current = next;
  }
}

/** A container has blocks inside; a table row or a lone cell of a data table is only taken when it does. */
function holdsBlocks(element: HtmlElement): boolean {
  if (element.tagName === 'table') return countTables(element) > 0 || isSingleCell(element);
  return true;
}

function countTables(table: HtmlElement): number {
  let count = 0;
  for (const element of elementsOf(table)) if (element.tagName === 'table') count++;
  return count;
}

function isSingleCell(table: HtmlElement): boolean {
  let cells = 0;
  for (const element of elementsOf(table)) if (/^t[dh]$/.test(element.tagName)) cells++;
  return cells <= 2;
}
