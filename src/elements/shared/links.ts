import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isSafeUrl } from '../../feed/index.js';
import { absoluteAddress } from '../../store/index.js';

/** One link of a navigation. `title` is its words; without `url` it is words only. */
export interface Link {
  title: string;
  /** Only addresses that may become a link. */
  url?: string;
  /** Opens in a new window. */
  blank?: boolean;
}

/** A link the page wrote; words in a picture count where there are no others. */
export function readAnchor(anchor: HTMLAnchorElement): Link {
  const title = clean(anchor.textContent) || clean(anchor.querySelector('img')?.alt);
  return link(title, anchor.getAttribute('href'), anchor.target);
}

/** Links given as data: `[{ "title": "首页", "url": "/", "target": "_blank" }]`. What is no link is left out. */
export function readLinks(data: unknown): Link[] {
  return Array.isArray(data)
    ? data
        .filter((each: Partial<Record<string, unknown>> | null) => typeof each?.title === 'string')
        .map(({ title, url, target }: Record<string, unknown>) => link(clean(title as string), url, target))
        .filter(({ title }) => title)
    : [];
}

/** Whether an address is the page that shows it. */
export function isThisPage({ url }: Link): boolean {
  if (!url || url.startsWith('#')) return false;
  return absoluteAddress(url)?.split('#')[0] === location.href.split('#')[0];
}

/** Text as a reader sees it: line breaks and runs of spaces in the source are one space. */
export function clean(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

function link(title: string, url: unknown, target: unknown): Link {
  return {
    title,
    url: typeof url === 'string' && isSafeUrl(url) ? url : undefined,
    blank: target === '_blank',
  };
}

/** Draws its host again when the links the page wrote inside it change. */
export class WrittenLinks implements ReactiveController {
  readonly #observer = new MutationObserver(() => this.host.requestUpdate());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.host, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['href', 'target'],
    });
    // A page still being read, or an element moved, may have other links by now.
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
