import { make } from '../shared/make.js';
import { arrangeContents } from './contents.js';
import type { Contents, Heading } from './contents.js';
import { ContentsList, numberColumns } from './contents-list.js';

/** Headings from which on the list is set plainly, for speed. */
const LONG = 200;

/** The listed contents with the current item: made once for what they list, the current item marked in place. */
export class ContentsView {
  readonly element: HTMLElement;
  readonly #contents: Contents;
  readonly #list: ContentsList;
  #marked?: HTMLElement;
  #drawn?: HTMLElement;

  /**
   * @param headings in the order of the text.
   * @param levels how many to list.
   * @param base the page the links lead to; empty for this one, undefined when none is known.
   */
  constructor(headings: readonly Heading[], levels: number, base: string | undefined) {
    this.#contents = arrangeContents(headings, levels);
    const { items } = this.#contents;
    this.#list = new ContentsList(items, base);
    this.element = make('div', { class: headings.length > LONG ? 'list long' : 'list' }, this.#list.element);
    for (const [name, value] of Object.entries(numberColumns(items)))
      this.element.style.setProperty(name, value);
  }

  get parts(): number {
    return this.#contents.parts;
  }

  get sections(): number {
    return this.#contents.sections;
  }

  /** What now stands for the current heading, to give it focus. */
  get current(): HTMLElement | undefined {
    return this.#marked;
  }

  /** The listed heading that stands for a heading: itself, or what it stands under; -1 when none does. */
  listed(index: number): number {
    const path = this.#contents.paths[index] ?? [];
    const { links } = this.#list;
    if (path.length && !links.has(path[0]!.index)) this.#list.finish();
    for (let i = path.length - 1; i >= 0; i--) {
      const link = links.get(path[i]!.index);
      if (link && !link.closest('[hidden]')) return path[i]!.index;
    }
    return -1;
  }

  /** Place of the heading whose link this is; -1 when it is none. */
  indexOf(link: Element): number {
    for (const [index, other] of this.#list.links) if (other === link) return index;
    return -1;
  }

  /** Tells the ear which heading is current. Costs the page nothing, so that it may follow every step of a scroll. */
  mark(index: number): void {
    const link = this.#list.links.get(this.listed(index));
    if (link === this.#marked) return;
    this.#marked?.removeAttribute('aria-current');
    this.#marked = link;
    link?.setAttribute('aria-current', 'location');
  }

  /**
   * Shows the eye what is marked.
   *
   * @param follow whether to scroll the list to it.
   */
  draw(follow: boolean): void {
    if (this.#drawn === this.#marked) return;
    this.#drawn?.classList.remove('current');
    this.#drawn = this.#marked;
    this.#drawn?.classList.add('current');
    if (this.#drawn && follow) this.#scrollTo(this.#drawn);
  }

  /** Scrolls the list alone; `scrollIntoView` would move the page too. */
  #scrollTo(link: HTMLElement): void {
    const { top, bottom } = link.getBoundingClientRect();
    const box = this.element.getBoundingClientRect();
    if (top < box.top || bottom > box.bottom) this.element.scrollTop += top - box.top - box.height / 3;
  }
}
