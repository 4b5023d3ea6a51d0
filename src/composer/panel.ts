import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { EMPTY_DRAFT } from './draft.js';
import type { Draft } from './draft.js';
import { DraftChangedEvent } from './events.js';

/**
 * A part of the composer. In the light DOM: words are selected across it, and the page is ours alone, so one sheet serves all. State goes
 * down as `draft`, changes come up as events.
 */
export abstract class ComposerPanel extends LitElement {
  @property({ attribute: false }) draft: Draft = EMPTY_DRAFT;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  protected override createRenderRoot(): this {
    return this;
  }

  /** Asks for a change, under the words it can be undone by. */
  protected change(draft: Draft, words: string, key?: string): void {
    if (draft !== this.draft) this.dispatchEvent(new DraftChangedEvent(draft, words, key));
  }
}
