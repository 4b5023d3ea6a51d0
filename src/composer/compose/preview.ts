import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { featuredMetrics } from '../../feed/index.js';
import { displaysOf } from '../composition.js';
import { currentItem } from '../draft.js';
import { ComposerPanel } from '../panel.js';
import { hueForDark } from './colour.js';
import { SHOW } from './preview-message.js';
import type { PreviewMessage } from './preview-message.js';

const WIDTHS = ['phone', 'column', 'desktop'] as const;

/** What each width stands for, in CSS px; the paper is A4 with its shadowless edge. */
const WIDTH_PX = { phone: 375, column: 312, desktop: 1180, paper: 826 };
const LIGHTS = ['light', 'dark', 'elder', 'print'] as const;

/** The composed page itself, in a frame of the width it is for, run by the very file a site will host. */
export class ComposerPreview extends ComposerPanel {
  @state() private width: (typeof WIDTHS)[number] = 'desktop';
  @state() private light: (typeof LIGHTS)[number] = 'light';

  #ready = false;
  #resize = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('message', this.#onMessage);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('message', this.#onMessage);
    this.#resize.disconnect();
    this.#ready = false;
  }

  protected override firstUpdated(): void {
    this.#resize.observe(this.#frame!.parentElement!);
  }

  protected override updated(): void {
    this.#fit();
    this.#show();
  }

  /** A page wider than there is room for is shown smaller, not cut: its own width is what its layout goes by. */
  #fit(): void {
    const frame = this.#frame;
    const box = frame?.parentElement;
    if (!frame || !box?.clientWidth) return;
    const width = WIDTH_PX[this.light === 'print' ? 'paper' : this.width];
    const scale = Math.min(1, box.clientWidth / width);
    frame.style.width = `${width}px`;
    frame.style.height = `${box.clientHeight / scale}px`;
    frame.style.transform = `scale(${scale})`;
    frame.style.marginInlineStart = `${Math.max(0, (box.clientWidth - width * scale) / 2)}px`;
  }

  get #frame(): HTMLIFrameElement | null {
    return this.renderRoot.querySelector('iframe');
  }

  /** The frame says so each time it has loaded: elder mode is a page of its own. */
  #onMessage = ({ source, data }: MessageEvent): void => {
    if (source !== this.#frame?.contentWindow || data !== 'govreport-preview-ready') return;
    this.#ready = true;
    this.#show();
  };

  #show(): void {
    const { feed, composition } = this.draft;
    const item = currentItem(this.draft);
    if (!this.#ready || !feed || !item) return;
    const featured = featuredMetrics(item._govreport).map(({ id }) => id);
    const message: PreviewMessage = {
      type: SHOW,
      feed,
      displays: displaysOf(composition, feed.items.length > 1 ? item.id : undefined, featured),
      theme: composition.theme,
      ...(composition.theme === 'own' && {
        hues: { '--govreport-hue': composition.hue, '--govreport-hue-dark': hueForDark(composition.hue) },
      }),
      scheme: this.light === 'dark' ? 'dark' : composition.scheme,
      print: this.light === 'print',
    };
    // A page opened from a folder has no origin to name.
    this.#frame!.contentWindow!.postMessage(message, '*');
  }

  protected override render(): TemplateResult {
    const widths = { phone: msg('手机'), column: msg('窄栏'), desktop: msg('电脑') };
    const lights = { light: msg('平常'), dark: msg('深色'), elder: msg('长辈版'), print: msg('打印') };
    return html`<div class="bar">
        <div role="group" aria-label=${msg('预览的宽度')}>
          ${WIDTHS.map(
            (each) =>
              html`<button
                aria-pressed=${each === this.width ? 'true' : 'false'}
                @click=${() => (this.width = each)}
              >
                ${widths[each]}
              </button>`,
          )}
        </div>
        <div role="group" aria-label=${msg('预览的样子')}>
          ${LIGHTS.map(
            (each) =>
              html`<button
                aria-pressed=${each === this.light ? 'true' : 'false'}
                @click=${() => (this.light = each)}
              >
                ${lights[each]}
              </button>`,
          )}
        </div>
      </div>
      <div class="frame">
        <iframe
          src=${this.light === 'elder' ? 'preview.html?elder' : 'preview.html'}
          title=${msg('预览')}
        ></iframe>
      </div>`;
  }
}
