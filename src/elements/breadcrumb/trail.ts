import { clean, readAnchor } from '../shared/links.js';
import type { Link } from '../shared/links.js';

/** What sites set between the steps. A stroke counts only by itself: 2023-2024 is one step. */
const SEPARATOR = /\s*[>＞›»→|]+\s*|(?:^|\s)\s*[-–—/·]+\s*(?:\s|$)/;
/** 您的位置：, 您现在的位置是：, 当前位置: */
const LEAD = /^\s*.{0,6}位置是?\s*[:：]/;

/**
 * The steps a page wrote inside an element, as links or as words between its separators: `您的位置：<a>首页</a> >
 * <a>政务公开</a> > 正文`.
 */
export function readTrail(element: Element): Link[] {
  const steps: Link[] = [];
  const walk = (parent: Element): void => {
    for (const node of parent.childNodes) {
      if (node instanceof HTMLAnchorElement) steps.push(readAnchor(node));
      else if (node instanceof Text)
        for (const title of node.data.replace(LEAD, '').split(SEPARATOR)) steps.push({ title: clean(title) });
      else if (node instanceof Element && !node.matches('script,style,[aria-hidden=true]')) walk(node);
    }
  };
  walk(element);
  // Nothing stands between any two tags.
  return steps.filter(({ title }) => title);
}
