import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/index.js';
import { announce, pageOutline } from '../../store/index.js';
import type { ShareRequestedEvent } from '../shared/events.js';
import { partName, renderParts, shareableParts } from './parts.js';
import { Selected } from './selected-words.js';
import { sectionPart } from './part.js';
import type { Part } from './part.js';

const WHOLE: Part = { kind: 'report' };

/** Which part of the report is shared: the reader chooses it in the bar, by selecting words, or from elsewhere on the page. */
export class SharedPart implements ReactiveController {
  readonly #selected: Selected;
  /** What was chosen, and the report it is a part of. */
  #chosen?: { part: Part; of?: string };

  /** @param item the report, once it is there. */
  constructor(
    private readonly host: LitElement,
    private readonly item: () => FeedItem | undefined,
  ) {
    this.#selected = new Selected(host);
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('govreport-share-requested', this.#answer);
  }

  hostDisconnected(): void {
    document.removeEventListener('govreport-share-requested', this.#answer);
  }

  /** A part of one report is none of another. */
  get current(): Part {
    return this.#chosen && this.#chosen.of === this.item()?.id ? this.#chosen.part : WHOLE;
  }

  /** The list to choose from, and a button for what is selected. */
  render(): TemplateResult {
    const { words } = this.#selected;
    const { current } = this;
    const parts = shareableParts(current, words, this.item(), pageOutline(this.host));
    return html`${renderParts(parts, current, this.#turnTo)}
    ${
      words && current.kind !== 'words'
        ? html`<button class="target" @click=${() => this.#turnTo({ kind: 'words', ...words })}>
            ${msg('分享所选文字')}
          </button>`
        : nothing
    }`;
  }

  readonly #turnTo = (part: Part): void => {
    this.#chosen = { part, of: this.item()?.id };
    this.host.requestUpdate();
    announce(msg(str`分享内容：${partName(part)}`));
  };

  readonly #answer = (event: ShareRequestedEvent): void => {
    const own = this.item();
    // A page without modules sends a plain event.
    const { item, section, metric } = event.request ?? {};
    if (event.defaultPrevented || !own || (item && item.id !== own.id)) return;
    event.preventDefault();
    this.#turnTo(metric ? { kind: 'figure', metric } : (section && sectionPart(own, section)) || WHOLE);
    // The page has chosen what; how is the reader's choice.
    void this.host.updateComplete.then(() => this.host.renderRoot.querySelector('select')?.focus());
  };
}
