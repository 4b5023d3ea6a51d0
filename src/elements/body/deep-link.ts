import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { scrollToTop } from '../shared/page-edges.js';

const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Brings the reader to the words the address names (`report.html#s2-1`) when they come after the page itself: the browser
 * has given up by then. Never moves somebody who has begun to read.
 */
export class DeepLink implements ReactiveController {
  #done = false;

  /** @param find the words an id names, once the words are there. */
  constructor(
    host: ReactiveControllerHost,
    private readonly find: (id: string) => Element | Range | undefined,
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
    const target = this.#done ? undefined : this.#target();
    if (!target) return;
    this.#done = true;
    // What else upgrades in this turn, the navigator above all, moves the words.
    requestAnimationFrame(() => scrollToTop(target));
  }

  #target(): Element | Range | undefined {
    try {
      const id = decodeURIComponent(location.hash.slice(1));
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
    const target = this.#target();
    if (target && !(target instanceof Element && target.id)) scrollToTop(target);
  };
}
