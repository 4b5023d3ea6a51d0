import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { announce, lookUpReportId } from '../../store/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { PrintRequestedEvent } from '../shared/events.js';
import { ReportElement } from '../shared/report-element.js';
import { copyText } from './copy-text.js';
import { EmbedDialog } from './embed-dialog.js';
import { readEnvironment } from './environment.js';
import { ReportSharedEvent } from './events.js';
import { PageChanges } from './page-changes.js';
import { feedAddress, sharedFacts } from './page-facts.js';
import { panelContent } from './panel-content.js';
import { renderPanel } from './panel.js';
import { partFacts } from './part.js';
import { PosterPicture } from './poster-picture.js';
import { shareBarStyles } from './share-bar.styles.js';
import type { Shared } from './share-links.js';
import { SharedPart } from './shared-part.js';
import { renderTarget } from './target-button.js';
import { offeredTargets } from './targets.js';
import type { ShareTarget } from './targets.js';
import { isPanel, panelHint } from './words.js';
import type { Panel } from './words.js';

/**
 * Passes a report on, or a section, a figure, some words of it, each by its own link: WeChat and DingTalk by a code drawn
 * here, Weibo, QQ and QZone by their own pages, the system's sharing sheet, mail, the link itself. And it lets readers take
 * the report along: as a poster, on paper, as files, as a reference, as a display in a page of theirs. Nothing is fetched and
 * nobody is told before the reader chooses. Without a report it shares the page.
 *
 * @summary Share buttons with words: WeChat code, Weibo, QQ, mail, link; poster, print, download, cite, embed.
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

  /**
   * Which ways to offer, in which order: `wechat dingtalk weibo qq qzone system email copy poster print print-plain download cite
   * embed`;
   * all that work when absent.
   */
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
  #poster = new PosterPicture();
  #dialog = new EmbedDialog(this);
  #part = new SharedPart(this, () => this.#ready?.item);

  constructor() {
    super();
    new PageChanges(this);
  }

  protected override updated(): void {
    const base = this.renderRoot.querySelector('.base');
    if (this.panel === 'poster' && base) this.#poster.draw(base, this.shared.url);
    this.#dialog.show(this.renderRoot.querySelector('dialog'));
  }

  /** What would be shared now: attributes over the report over the page, and the part of it the reader chose. */
  get shared(): Shared {
    const { url, pageTitle: title, summary, image } = this;
    const { item, feed } = this.#ready ?? {};
    return partFacts(this.#part.current, sharedFacts({ url, title, summary, image }, item, feed), item);
  }

  get #ready(): { item: FeedItem; feed: Feed } | undefined {
    const { state } = this.source;
    return state.status === 'ready' ? state : undefined;
  }

  get #feedAddress(): string | undefined {
    return feedAddress(this, this.#ready?.feed);
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
    if (target === 'copy') void this.#copyLink();
    else if (target === 'system') void this.#shareBySystem();
    else if (!wasOpen) {
      if (isPanel(target)) {
        this.panel = target;
        announce(panelHint(target, this.#environment));
      }
      if (target === 'embed') void this.#dialog.open();
      this.#tell(target);
      if (target === 'print' || target === 'print-plain') this.#print(target);
    }
  }

  #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.panel) return;
    event.stopPropagation();
    this.#close();
  };

  #close = (): void => {
    const opener = this.renderRoot.querySelector<HTMLElement>(`[data-target="${this.panel!}"]`);
    this.panel = undefined;
    this.status = '';
    this.#refresh();
    opener?.focus();
  };

  async #copyLink(): Promise<void> {
    if (await copyText(this.shared.url, this.renderRoot)) {
      this.#say(msg('链接已复制。'));
      this.#tell('copy');
      return;
    }
    // The reader copies by hand.
    this.panel = 'copy';
    await this.updateComplete;
    const input = this.renderRoot.querySelector('input')!;
    input.focus();
    input.select();
    announce(panelHint('copy', this.#environment));
  }

  async #copy(text: string, near: ParentNode & Node = this.renderRoot): Promise<void> {
    this.#say((await copyText(text, near)) ? msg('已复制。') : msg('请选中文字复制。'));
  }

  async #shareBySystem(file?: File): Promise<void> {
    const { url, title, summary } = this.shared;
    try {
      await navigator.share(file ? { files: [file], title } : { url, title, text: summary });
      this.#tell('system');
    } catch (error) {
      // The reader changed their mind: nothing to say.
      if ((error as Error).name !== 'AbortError') this.#say(msg('系统分享未能打开，请复制链接。'));
    }
  }

  /** A body on the page prints the report by itself; without one the page prints. */
  #print(target: ShareTarget): void {
    const request = new PrintRequestedEvent(this.#ready?.item, target === 'print' ? undefined : 'plain');
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
    const report = !!this.#ready;
    const means = {
      system: typeof navigator.share === 'function',
      report,
      feed: report && !!this.#feedAddress,
    };
    const rows = offeredTargets(this.targets, this.#environment, means);
    const { shared, panel } = this;
    const heads = [msg('分享'), msg('更多')];
    return html`<div class="bar" @keydown=${this.#closeOnEscape}>
      ${rows.map(
        (targets, at) =>
          html`<div class="row" role="group" aria-label=${heads[at]}>
            <span class="label" aria-hidden="true">${heads[at]}</span>
            ${at ? nothing : this.#part.render()}
            ${targets.map((target) =>
              renderTarget(target, shared, panel === target, this.#refresh, () => this.#choose(target)),
            )}
          </div>`,
      )}
      ${panel === 'embed' ? this.#renderDialog() : panel && this.#renderPanel(panel, shared.url)}
      ${this.status && panel !== 'embed' ? html`<p class="status">${this.status}</p>` : nothing}
    </div>`;
  }

  protected override renderReport(): TemplateResult {
    return this.renderState();
  }

  #renderPanel(panel: Panel, url: string): TemplateResult {
    const content = panelContent(panel, {
      environment: this.#environment,
      url,
      part: this.#part.current,
      ready: this.#ready,
      feedAddress: this.#feedAddress,
      poster: this.#poster,
      copy: (text) => void this.#copy(text),
      share: (file) => void this.#shareBySystem(file),
    });
    return renderPanel(panel, content, this.#close);
  }

  #renderDialog(): unknown {
    const { feed, item } = this.#ready ?? {};
    const src = this.#feedAddress;
    if (!feed || !src) return nothing;
    const { current } = this.#part;
    const embedded = {
      feed,
      src,
      report: lookUpReportId(this),
      metric: current.kind === 'figure' ? current.metric.id : undefined,
      title: item!.title.slice(0, 200),
      url: this.shared.url,
    };
    const copy = () =>
      void this.#copy(this.#dialog.snippet(embedded), this.renderRoot.querySelector('dialog')!);
    return this.#dialog.render(embedded, copy, this.#close, this.status);
  }
}
