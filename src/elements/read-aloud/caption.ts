import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { ReadPinyin } from './pinyin.js';

/**
 * 大字幕: what is being said, in large type, with its pinyin over it when readings are given. Hidden from assistive
 * technology, which has the text itself.
 *
 * @param up whether it stands at the window's upper edge, because what has focus is at the lower one.
 */
export function renderCaption(
  text: string,
  read: ReadPinyin | undefined,
  up: boolean,
  onClose: () => void,
): TemplateResult {
  const words = read
    ? read(text).map((reading, at) =>
        reading ? html`<ruby>${text[at]}<rt>${reading}</rt></ruby>` : text[at],
      )
    : text;
  return html`<div class=${up ? 'base caption up' : 'base caption'} part="caption" popover="manual">
    <p aria-hidden="true">${words}</p>
    <button aria-label=${msg('关闭大字幕')} @click=${onClose}>×</button>
  </div>`;
}
