import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onOutlineChange } from '../../store/index.js';

/**
 * Draws its host again when the page changed its address, its title, its headings or what it says of itself, as pages do that
 * load their parts by script. Nothing is polled: browsers tell of a new title, and newer ones of a new address.
 */
export class PageChanges implements ReactiveController {
  readonly #update = (): void => this.host.requestUpdate();
  readonly #observer = new MutationObserver(this.#update);

  #forgetOutline?: () => void;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(document.head, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['href', 'content'],
    });
    this.#forgetOutline = onOutlineChange(this.#update);
    addEventListener('popstate', this.#update);
    addEventListener('hashchange', this.#update);
    navigationOf(window)?.addEventListener('currententrychange', this.#update);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#forgetOutline?.();
    removeEventListener('popstate', this.#update);
    removeEventListener('hashchange', this.#update);
    navigationOf(window)?.removeEventListener('currententrychange', this.#update);
  }
}

/** The Navigation API, which Chromium has since 102. */
function navigationOf(window: object): EventTarget | undefined {
  return (window as { navigation?: EventTarget }).navigation;
}
