import { msg, str } from '@lit/localize';
import { make } from '../shared/make.js';
import type { ContentsItem } from './contents.js';

/** What a list of contents needs to know beside its items. */
export interface ListContext {
  /** The page the links lead to; empty for this one, undefined when none is known. */
  base: string | undefined;
  /** Filled with what stands for each heading, by its place among all headings. */
  links: Map<number, HTMLElement>;
}

/**
 * The contents as nested lists: plain links that need no script, the third level behind a button. Made by hand and with
 * few elements, because a long report has thousands of headings and the text must not wait for its contents.
 */
export function makeContents(items: readonly ContentsItem[], context: ListContext): HTMLOListElement {
  return make('ol', {}, ...items.map((item) => makeItem(item, context)));
}

function makeItem(item: ContentsItem, context: ListContext): HTMLLIElement {
  const link = makeLink(item, context);
  const line = make('li', {}, link);
  if (item.details.length) {
    line.className = 'holder';
    line.append(makeToggle(item, context));
  }
  if (item.sections.length) {
    line.append(makeContents(item.sections, context));
    // What a part takes before it is laid out, so that the scroll bar hardly moves.
    line.style.setProperty('contain-intrinsic-size', `auto ${String(2 * item.sections.length + 2)}em`);
  }
  return line;
}

/** A number stands apart from its title: in a column of its own, and with a pause where no bracket makes one. */
function makeLink({ index, heading }: ContentsItem, { base, links }: ListContext): HTMLElement {
  const { id, number, title } = heading;
  const link =
    base === undefined
      ? make('span', { class: 'link' })
      : make('a', { class: 'link', href: `${base}#${encodeURIComponent(id)}` });
  if (number) {
    const mark = make('b', {}, number);
    if (!/[)）]$/.test(number)) mark.append(make('span', { class: 'hidden' }, '、'));
    link.append(mark);
  }
  link.append(make('span', {}, title));
  links.set(index, link);
  return link;
}

/** Points are made when first asked for. */
function makeToggle({ heading, details }: ContentsItem, context: ListContext): HTMLElement {
  const label = msg(str`${heading.title}：${details.length} 个要点`);
  const toggle = make('button', { class: 'toggle', 'aria-expanded': 'false', 'aria-label': label });
  let list: HTMLElement | undefined;
  toggle.addEventListener('click', () => {
    const opens = toggle.getAttribute('aria-expanded') === 'false';
    toggle.setAttribute('aria-expanded', String(opens));
    if (list) list.hidden = !opens;
    else toggle.after((list = makeContents(details, context)));
  });
  return toggle;
}
