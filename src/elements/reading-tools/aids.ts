import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { preferences } from '../../store/index.js';
import { isFirstBar } from './bars.js';

/** How far the ruler goes at a key, in percent of the window. */
const STEPS: Record<string, number> = {
  ArrowUp: -2,
  ArrowDown: 2,
  PageUp: -20,
  PageDown: 20,
  Home: -100,
  End: 100,
};

/**
 * Reading ruler and large pointer, in one layer over the window that lets everything through. The ruler follows pointer and
 * keyboard focus, and has keys of its own; it is two lines, so that nothing is hidden.
 *
 * The pointer is a drawing beside the system's own, not a `cursor` picture: `img-src 'self'` refuses `data:` and `blob:`,
 * and the real one stays to show links and text, and should the script be late.
 */
export class Aids implements ReactiveController {
  #listening = false;
  /** Where the ruler is, in percent of the window from its top. */
  #top = 40;
  #focused: Element | null = null;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#listen(false);
  }

  hostUpdated(): void {
    const layer = this.#layer;
    this.#listen(!!layer && this.host.isConnected);
    // Above everything, and not held by ancestors that hold fixed boxes.
    if (layer && 'showPopover' in layer && !layer.matches(':popover-open')) layer.showPopover();
  }

  render(): TemplateResult | typeof nothing {
    const { ruler, pointer } = preferences();
    if (!(ruler || pointer) || !isFirstBar(this.host)) return nothing;
    return html`<div class="aids" popover="manual">
      ${
        ruler
          ? html`<div
              class="ruler"
              role="slider"
              tabindex="0"
              aria-orientation="vertical"
              aria-label=${msg('阅读标尺')}
              aria-valuenow=${100 - this.#top}
              @keydown=${this.#onKeyDown}
            ></div>`
          : nothing
      }
      ${
        pointer
          ? html`<svg class="arrow" viewBox="0 0 16 24" aria-hidden="true">
              <path d="M0 0v19l4.5-4 3.2 8 3.6-1.5L8 14h6.5z" />
            </svg>`
          : nothing
      }
    </div>`;
  }

  get #layer(): HTMLElement | null | undefined {
    return this.host.shadowRoot?.querySelector<HTMLElement>('.aids');
  }

  #listen(on: boolean): void {
    if (on === this.#listening) return;
    this.#listening = on;
    const change = on ? addEventListener : removeEventListener;
    for (const type of ['pointermove', 'pointerdown', 'pointerover'] as const) {
      change(type, this.#onPointer as EventListener, { passive: true, capture: true });
    }
    change('keyup', this.#onKeyUp);
  }

  readonly #onPointer = ({ clientX, clientY, pointerType, target }: PointerEvent): void => {
    // A page inside the page keeps the pointer to itself.
    const away = pointerType !== 'mouse' || (target as Element).localName === 'iframe';
    this.#layer?.style.setProperty('--_x', away ? '-100%' : percent(clientX / innerWidth));
    this.#layer?.style.setProperty('--_y', percent(clientY / innerHeight));
    this.#moveRuler((clientY / innerHeight) * 100);
  };

  /** Keys tell what `focusin` does not: focus that goes from one place of a shadow root to another. */
  readonly #onKeyUp = (): void => {
    let target = document.activeElement;
    while (target?.shadowRoot?.activeElement) target = target.shadowRoot.activeElement;
    if (target === this.#focused) return;
    this.#focused = target;
    if (!target?.matches(':focus-visible') || target.classList.contains('ruler')) return;
    const { top, height } = target.getBoundingClientRect();
    // A box as tall as the window is read from its top.
    this.#moveRuler(((top + Math.min(height, innerHeight / 2) / 2) / innerHeight) * 100);
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#moveRuler(this.#top + step);
  };

  #moveRuler(top: number): void {
    this.#top = Math.round(Math.min(100, Math.max(0, top)) * 10) / 10;
    const layer = this.#layer;
    layer?.style.setProperty('--_top', `${String(this.#top)}%`);
    layer?.querySelector('.ruler')?.setAttribute('aria-valuenow', String(Math.round(100 - this.#top)));
  }
}

function percent(part: number): string {
  return `${String(part * 100)}%`;
}
