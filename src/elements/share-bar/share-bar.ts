import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce } from '../../store/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { PrintRequestedEvent } from '../shared/events.js';
import { ReportElement } from '../shared/report-element.js';
import { readEnvironment } from './environment.js';
import { ReportSharedEvent } from './events.js';
import { sharedFacts } from './page-facts.js';
import { renderPanel } from './panel.js';
import { shareBarStyles } from './share-bar.styles.js';
import { isLinkTarget, shareLink } from './share-links.js';
import type { Shared } from './share-links.js';
import { offeredTargets } from './targets.js';
import type { ShareTarget } from './targets.js';
import { panelHint, targetName } from './words.js';
import type { Panel } from './words.js';

/**
 * Passes a report on: WeChat by a code drawn here, Weibo, QQ and QZone by their own pages, the system's sharing sheet,
 * the link itself, paper. Nothing is fetched and nobody is told before the reader chooses. Without a report it shares the page.
 *
 * @summary Share buttons with words: WeChat code, Weibo, QQ, QZone, system share, copy link, print.
 * @tag govreport-share-bar
 * @slot - What the page shows while the script is not there.
 * @fires {ReportSharedEvent} govreport-report-shared - The reader passed the report on; `way` and `url` say how and what.
 * @csspart base - The bar.
 * @csspart panel - What a button opens below the row.
 * @example
 * ```html
 * <govreport-share-bar targets="wechat weibo qq copy print"></govreport-share-bar>
 * ```
 */
export class GovreportShareBar extends ReportElement {
  static override readonly styles: CSSResultGroup = [baseStyles, shareBarStyles];

  /** Which ways to offer, in which order: `wechat dingtalk weibo qq qzone system copy print print-plain`; all that work when absent. */
  @property() targets?: string;

  /** Address to share; the report's own when absent, else the page's. */
  @property() url?: string;

  /** Title to share; the report's own when absent, else the page's. */
  @property({ attribute: 'page-title' }) pageTitle?: string;

  /** Summary to share; the report's own when absent, else the page's. */
  @property() summary?: string;

  /** Address of a picture to share; the report's own when absent, else the page's. */
  @property() image?: string;

  @state() private panel?: Panel;

  /** What was done, in words, until the next action. */
  @state() private status = '';

  #environment = readEnvironment(navigator.userAgent);

  /** What would be shared now: attributes over the report over the page. */
  get shared(): Shared {
    const { url, pageTitle: title, summary, image } = this;
    const { state } = this.source;
    const [item, feed] = state.status === 'ready' ? [state.item, state.feed] : [];
    return sharedFacts({ url, title, summary, image }, item, feed);
  }

  /** Brings address and title up to date: a page may have changed both since the last render. */
  #refresh = (): void => {
    this.requestUpdate();
    this.performUpdate();
  };

  #choose(target: ShareTarget): void {
    const wasOpen = this.panel === target;
    this.status = '';
    this.panel = undefined;
    if (target === 'copy') void this.#copy();
    else if (target === 'system') void this.#shareBySystem();
    else if (!wasOpen) {
      if (target === 'wechat' || target === 'dingtalk') {
        this.panel = target;
        announce(panelHint(target, this.#environment));
      }
      this.#tell(target);
      if (target === 'print' || target === 'print-plain') this.#print(target);
    }
  }

  #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.panel) return;
    event.stopPropagation();
    this.#close();
  };

  #close(): void {
    const opener = this.renderRoot.querySelector<HTMLElement>(`[data-target="${this.panel!}"]`);
    this.panel = undefined;
    opener?.focus();
  }

  async #copy(): Promise<void> {
    const { url } = this.shared;
    try {
      await navigator.clipboard.writeText(url);
    } catch {
      // No clipboard on http pages and in old webviews, or the reader refused it.
      if (!(await this.#copyFromInput())) return;
    }
    this.#say(msg('链接已复制。'));
    this.#tell('copy');
  }

  /** Shows the address, selected, and tries the old way; when that fails too the reader copies by hand. */
  async #copyFromInput(): Promise<boolean> {
    this.panel = 'copy';
    await this.updateComplete;
    const input = this.renderRoot.querySelector('input')!;
    input.focus();
    input.select();
    if (document.execCommand('copy')) {
      this.#close();
      return true;
    }
    announce(panelHint('copy', this.#environment));
    return false;
  }

  async #shareBySystem(): Promise<void> {
    const { url, title, summary } = this.shared;
    try {
      await navigator.share({ url, title, text: summary });
      this.#tell('system');
    } catch (error) {
      // The reader changed their mind: nothing to say.
      if ((error as Error).name !== 'AbortError') this.#say(msg('系统分享未能打开，请复制链接。'));
    }
  }

  /** A body on the page prints the report by itself; without one the page prints. */
  #print(target: ShareTarget): void {
    const { state } = this.source;
    const item = state.status === 'ready' ? state.item : undefined;
    const request = new PrintRequestedEvent(item, target === 'print' ? undefined : 'plain');
    if (this.dispatchEvent(request)) print();
  }

  #say(text: string): void {
    this.status = text;
    announce(text);
  }

  #tell(target: ShareTarget): void {
    this.dispatchEvent(new ReportSharedEvent(target, this.shared.url));
  }

  protected override renderState(): TemplateResult {
    const targets = offeredTargets(this.targets, this.#environment, typeof navigator.share === 'function');
    const { shared } = this;
    return html`<div class="bar" @keydown=${this.#closeOnEscape}>
      <div class="row" role="group" aria-label=${msg('分享')}>
        <span class="label" aria-hidden="true">${msg('分享')}</span>
        ${targets.map((target) => this.#renderTarget(target, shared))}
      </div>
      ${this.panel ? renderPanel(this.panel, shared.url, this.#environment, () => this.#close()) : nothing}
      ${this.status ? html`<p class="status">${this.status}</p>` : nothing}
    </div>`;
  }

  protected override renderReport(): TemplateResult {
    return this.renderState();
  }

  #renderTarget(target: ShareTarget, shared: Shared): TemplateResult {
    const name = targetName(target);
    if (isLinkTarget(target)) {
      return html`<a
        class="target"
        href=${shareLink(target, shared)}
        target="_blank"
        rel="noopener"
        @pointerdown=${this.#refresh}
        @focus=${this.#refresh}
        @click=${() => {
          this.#refresh();
          this.#choose(target);
        }}
        >${name}<span class="hidden">${msg('（在新窗口打开）')}</span></a
      >`;
    }
    const open = this.panel === target;
    const opens = target === 'wechat' || target === 'dingtalk';
    return html`<button
      class="target"
      data-target=${target}
      aria-expanded=${opens ? String(open) : nothing}
      aria-controls=${opens && open ? 'panel' : nothing}
      @click=${() => this.#choose(target)}
    >
      ${name}
    </button>`;
  }
}
