import { msg, str } from '@lit/localize';
import { make } from '../shared/make.js';
import type { ContentsItem } from './contents.js';

/** Headings made at once; a long list goes on after the frame that shows its beginning. */
const HEADINGS_AT_ONCE = 150;

/**
 * The contents as nested lists: plain links that need no script, the third level behind a button. Made by hand, with few
 * elements, and piece by piece, because a long report has thousands of headings and its text must not wait for them.
 */
export class ContentsList {
  /** What stands for each heading, by its place among all headings; for points once they were asked for. */
  readonly links = new Map<number, HTMLElement>();
  readonly element = make('ol');
  #made = 0;
  #timer?: ReturnType<typeof setTimeout>;

  /** @param base the page the links lead to; empty for this one, undefined when none is known. */
  constructor(
    private readonly items: readonly ContentsItem[],
    readonly base: string | undefined,
  ) {
    this.#goOn();
  }

  /** Makes what is still missing. */
  finish(): void {
    clearTimeout(this.#timer);
    this.#make(Infinity);
  }

  #goOn(): void {
    this.#make(this.links.size + HEADINGS_AT_ONCE);
    if (this.#made < this.items.length) this.#timer = setTimeout(() => this.#goOn());
  }

  #make(until: number): void {
    const more: HTMLElement[] = [];
    while (this.#made < this.items.length && this.links.size < until) {
      more.push(makeItem(this.items[this.#made++]!, this));
    }
    this.element.append(...more);
  }
}

/**
 * How wide the column of numbers is, for parts and for sections, in em: as wide as the widest, within reason.
 *
 * @returns custom properties for the list.
 */
export function numberColumns(items: readonly ContentsItem[]): Record<'--_hang-1' | '--_hang-2', string> {
  let parts = 0;
  let sections = 0;
  for (const { heading, sections: below } of items) {
    parts = Math.max(parts, widthOf(heading.number));
    for (const item of below) sections = Math.max(sections, widthOf(item.heading.number));
  }
  return { '--_hang-1': `${String(parts && parts + 0.3)}em`, '--_hang-2': `${String(sections)}em` };
}

/** Han and full-width characters are square, the others about half as wide; a full-width bracket makes its own gap. */
function widthOf(number = ''): number {
  if (!number) return 0;
  let width = number.endsWith('）') ? 0 : 0.2;
  // The browser draws the bracket at the start without the half that is empty.
  if (number.startsWith('（') && CSS.supports('text-spacing-trim', 'trim-start')) width -= 0.5;
  for (const char of number) width += char > '\u2e7f' ? 1 : 0.55;
  return Math.min(4, width);
}

/** What an item needs of the list it is made for. */
type ListContext = Pick<ContentsList, 'links' | 'base'>;

function makeItems(items: readonly ContentsItem[], context: ListContext): HTMLOListElement {
  return make('ol', {}, ...items.map((item) => makeItem(item, context)));
}

function makeItem(item: ContentsItem, context: ListContext): HTMLLIElement {
  const link = makeLink(item, context);
  const line = make('li', {}, link);
  if (item.details.length) {
    line.className = 'holder';
    line.append(makeToggle(item, context));
  }
  if (item.sections.length) line.append(makeItems(item.sections, context));
  return line;
}

/** A number stands apart from its title: in a column of its own, and with a pause where no bracket makes one. */
function makeLink({ index, heading }: ContentsItem, { base, links }: ListContext): HTMLElement {
  const { id, number, title } = heading;
  const link =
    base === undefined
      ? make('span', { class: 'link' })
      : make('a', { class: 'link', href: `${base}#${encodeURIComponent(id)}` });
  const words = make('span');
  if (number) {
    const mark = make('b', {}, number);
    if (!/[)）]$/.test(number)) mark.append(make('span', { class: 'hidden' }, '、'));
    words.append(mark);
  }
  words.append(title);
  link.append(words);
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
    else toggle.after((list = makeItems(details, context)));
  });
  return toggle;
}
