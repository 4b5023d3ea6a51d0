import { msg } from '@lit/localize';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { drawQr } from './qr-svg.js';
import { targetName } from './words.js';
import type { Panel } from './words.js';

/** What stands in a panel: a picture, words of advice, and what can be done. */
export interface PanelContent {
  picture?: unknown;
  hint?: string;
  body?: unknown;
}

/** What a button opens below the row, in the page's flow: nothing floats, nothing is covered. */
export function renderPanel(panel: Panel, content: PanelContent, close: () => void): TemplateResult {
  const { picture, hint, body } = content;
  return html`<div class="panel" part="panel" id="panel" role="group" aria-label=${targetName(panel)}>
    <div class="words">
      ${hint ? html`<p>${hint}</p>` : nothing} ${body}
      <button class="target" @click=${close}>${msg('关闭')}</button>
    </div>
    ${picture}
  </div>`;
}

/** A code of an address, with the address in words beside it. */
export function codeContent(url: string, hint: string): PanelContent {
  const drawing = drawQr(url);
  const body = html`<p class="address">${url}</p>`;
  if (!drawing) return { hint: msg('网址过长，画不成二维码，请复制链接。'), body };
  const { size, path } = drawing;
  const picture = html`<svg
    class="code"
    role="img"
    aria-label=${msg('本文网址的二维码')}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${path} />`}
  </svg>`;
  return { picture, hint, body };
}
