import type { Draft } from './draft.js';

/** A step asks for a change of the draft; the composer takes it into the history. */
export class DraftChangedEvent extends Event {
  static readonly type = 'govreport-draft-changed';

  /**
   * @param words what was done, 更正名称
   * @param key changes under one key in a row are one step to undo
   */
  constructor(
    readonly draft: Draft,
    readonly words: string,
    readonly key?: string,
  ) {
    super(DraftChangedEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'govreport-draft-changed': DraftChangedEvent;
  }
}
