import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readWordsFragment } from '../../publish/text-fragment.js';
import { highlight } from '../shared/highlights.js';
import { scrollToTop } from '../shared/page-edges.js';
import { adoptRules } from '../shared/page-sheet.js';
import { highlightRules } from './article-rules.js';

type Words = NonNullable<ReturnType<typeof readWordsFragment>>;

const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Brings the reader to the words the address names (`report.html#s2-1`) when they come after the page itself: the browser
 * has given up by then, and the words of a text fragment (`#s2-1:~:text=…`) also where it knows no such thing. Never moves
 * somebody who has begun to read.
 */
export class DeepLink implements ReactiveController {
  #done = false;
  #clear?: () => void;

  /**
   * @param find the words an id names, once the words are there.
   * @param quoted the words a text fragment names.
   */
  constructor(
    private readonly host: ReactiveControllerHost & Element,
    private readonly find: (id: string) => Element | Range | undefined,
    private readonly quoted: (words: Words, place?: Element | Range) => Range | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of GESTURES) addEventListener(type, this.#stop, { passive: true, once: true });
    addEventListener('hashchange', this.#onHashChange);
  }

  hostDisconnected(): void {
    for (const type of GESTURES) removeEventListener(type, this.#stop);
    removeEventListener('hashchange', this.#onHashChange);
  }

  /** Called when the words stand in the page; goes there once. */
  land(): void {
    const target = this.#done ? undefined : this.#target(loadedAddress());
    if (!target) return;
    this.#done = true;
    // What else upgrades in this turn, the navigator above all, moves the words.
    requestAnimationFrame(() => scrollToTop(target));
  }

  /** Words far down their paragraph are the place to go to, else the paragraph they are in. */
  #target(address: string): Element | Range | undefined {
    const place = this.#named();
    const words = readWordsFragment(address);
    const marked = words && this.quoted(words, place);
    if (marked) this.#mark(marked);
    if (!marked || !place) return marked ?? place;
    const below = marked.getBoundingClientRect().bottom - place.getBoundingClientRect().top;
    return below > innerHeight / 2 ? marked : place;
  }

  /** Takes the mark away. */
  clear(): void {
    this.#clear?.();
    this.#clear = undefined;
  }

  #mark(words: Range): void {
    adoptRules(this.host, highlightRules);
    this.clear();
    this.#clear = highlight('govreport-citation', [words]);
  }

  #named(): Element | Range | undefined {
    try {
      const id = decodeURIComponent(location.hash.slice(1).split(':~:')[0]);
      return id ? this.find(id) : undefined;
    } catch {
      return undefined;
    }
  }

  readonly #stop = (): void => {
    this.#done = true;
  };

  /** In an article, points and blocks of the feed have no ids the browser could go to. */
  readonly #onHashChange = (): void => {
    const target = this.#target(location.hash);
    if (target && !(target instanceof Element && target.id)) scrollToTop(target);
  };
}

/** Browsers that know text fragments keep them out of `location`, but by then the words were not there. */
function loadedAddress(): string {
  const [loaded] = performance.getEntriesByType('navigation') as (PerformanceEntry | undefined)[];
  const name = loaded?.name ?? '';
  return name.split(':~:')[0] === location.href ? name : location.hash;
}
