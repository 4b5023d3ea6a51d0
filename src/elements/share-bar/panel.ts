import { msg } from '@lit/localize';
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Environment } from './environment.js';
import { drawQr } from './qr-svg.js';
import type { QrDrawing } from './qr-svg.js';
import { panelHint, targetName } from './words.js';
import type { Panel } from './words.js';

/** What a button opens below the row, in the page's flow: nothing floats, nothing is covered. */
export function renderPanel(
  panel: Panel,
  url: string,
  environment: Environment,
  close: () => void,
): TemplateResult {
  const code = panel === 'wechat' && environment.app !== 'wechat';
  const drawing = code ? drawQr(url) : undefined;
  return html`<div class="panel" part="panel" id="panel" role="group" aria-label=${targetName(panel)}>
    <div class="words">
      <p>${code && !drawing ? msg('网址过长，画不成二维码，请复制链接。') : panelHint(panel, environment)}</p>
      ${code ? html`<p class="address">${url}</p>` : nothing}
      ${panel === 'copy' ? html`<input readonly aria-label=${msg('链接')} .value=${url} />` : nothing}
      <button class="target" @click=${close}>${msg('关闭')}</button>
    </div>
    ${drawing ? renderCode(drawing) : nothing}
  </div>`;
}

/** The address stands beside it in words. */
function renderCode({ size, path }: QrDrawing): TemplateResult {
  return html`<svg
    class="code"
    role="img"
    aria-label=${msg('本文网址的二维码')}
    viewBox="0 0 ${size} ${size}"
    shape-rendering="crispEdges"
  >
    ${svg`<path d=${path} />`}
  </svg>`;
}
