import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { hasContent } from '../../store/index.js';
import { ReportFailedEvent, ReportLoadedEvent } from './events.js';
import { PageElement } from './page-element.js';
import { ReportController } from './report-controller.js';
import type { ReportState } from './report-controller.js';

/**
 * What every display of a report shares: where its report comes from, and its four states. Its children stand in until
 * the report is there, and again when it cannot be had.
 */
export abstract class ReportElement extends PageElement {
  /** A feed already in hand; it outranks every address. */
  @property({ attribute: false }) feed?: Feed;

  /** Address of the feed, or `#id` of a `<script type="application/feed+json">` in the page. */
  @property() src?: string;

  /** Id of the item to show; the newest when absent. */
  @property() report?: string;

  protected readonly source = new ReportController(this, (state) => this.#announceState(state));

  /** Loads the feed again, after a failure or when its publisher has changed it. */
  reload(): void {
    this.source.retry();
  }

  protected override render(): TemplateResult {
    const { state } = this.source;
    // The page's own words keep the page's own type: around them there is no base to inherit from.
    return state.status !== 'ready' && hasContent(this)
      ? html`<slot></slot>`
      : html`<div class="base" part="base">${this.renderState(state)}</div>`;
  }

  /** What stands inside the base in a given state, when no children stand in for it. */
  protected renderState(state: ReportState): unknown {
    if (state.status === 'ready') return this.renderReport(state.item, state.feed);
    if (state.status === 'loading') return this.renderLoading();
    if (state.status === 'failed') return this.renderFailed();
    return html`<p class="quiet">${msg('尚未指定报告数据。')}</p>`;
  }

  /** The display itself. */
  protected abstract renderReport(item: FeedItem, feed: Feed): unknown;

  /** Stands in while loading; reserves the room the display will take where that is known. */
  protected renderLoading(): unknown {
    return html`<p class="quiet" aria-busy="true">${msg('正在加载报告…')}</p>`;
  }

  protected renderFailed(): unknown {
    return html`<p class="quiet" part="failure">
      ${msg('报告数据暂时无法读取。')}
      <button @click=${() => this.reload()}>${msg('重新加载')}</button>
    </p>`;
  }

  /** The report's language, for `lang` on its words where it differs from the interface's. */
  protected contentLanguage(item: FeedItem, feed: Feed): string | typeof nothing {
    return item.language ?? feed.language ?? 'zh-Hans';
  }

  #announceState(state: ReportState): void {
    if (state.status === 'ready') this.dispatchEvent(new ReportLoadedEvent(state.feed, state.item));
    else if (state.status === 'failed') this.dispatchEvent(new ReportFailedEvent(state.error));
  }
}
