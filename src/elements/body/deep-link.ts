import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Brings the reader to the words the address names (`report.html#s2-1`) when they come after the page itself: the browser
 * has given up by then. Never moves somebody who has begun to read.
 */
export class DeepLink implements ReactiveController {
  #done = false;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of GESTURES) addEventListener(type, this.#stop, { passive: true, once: true });
  }

  hostDisconnected(): void {
    for (const type of GESTURES) removeEventListener(type, this.#stop);
  }

  /** Called when the words stand in the page; goes there once. */
  land(): void {
    if (this.#done || !location.hash) return;
    const target = this.#target();
    if (!target) return;
    this.#done = true;
    // What else upgrades in this turn, the navigator above all, moves the words.
    requestAnimationFrame(() => target.scrollIntoView());
  }

  #target(): Element | null {
    try {
      return this.host.querySelector(`#${CSS.escape(decodeURIComponent(location.hash.slice(1)))}`);
    } catch {
      return null;
    }
  }

  readonly #stop = (): void => {
    this.#done = true;
  };
}

const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;
