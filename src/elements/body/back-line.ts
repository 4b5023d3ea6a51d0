import { msg } from '@lit/localize';
import { adoptStyles, html, render } from 'lit';
import { make } from '../shared/make.js';
import { backLineStyles } from './body.styles.js';

/** Marks the line among the children it is put beside. */
export const BACK_ATTRIBUTE = 'data-govreport-back';

/**
 * The line at the bottom of the window that says what was looked up and leads back. It has a shadow root of its own,
 * since an adopted article's element has none.
 */
export function makeBackLine(words: string, onBack: () => void): HTMLElement {
  const line = make('div', { [BACK_ATTRIBUTE]: true, slot: 'text' });
  const root = line.attachShadow({ mode: 'open' });
  adoptStyles(root, backLineStyles);
  // The navigator's bar lies there on a phone.
  const raised = document.documentElement.hasAttribute('data-govreport-bar');
  render(
    html`<div class=${raised ? 'base raised' : 'base'}>
      <span>${words}</span>
      <button @click=${onBack}>${msg('返回')}</button>
    </div>`,
    root,
  );
  return line;
}
