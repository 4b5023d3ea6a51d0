import { html, render } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import {
  hasContent,
  notifySourceChange,
  onPreferencesChange,
  preferences,
  whenRead,
} from '../../store/index.js';
import { adoptRules } from '../shared/page-sheet.js';
import type { ReportState } from '../shared/report-controller.js';
import { ReportElement } from '../shared/report-element.js';
import { keepTogether } from '../shared/keep-together.js';
import { namedParts, renderParts } from './parts.js';
import { reportStyles, titleRules } from './report.styles.js';

const OURS = /^govreport-/;

/**
 * The whole page of a report from one tag. Empty, it brings its own parts; around our elements it lays them out and gives
 * them the report; around an article it keeps the article's words and puts the parts about them. What it brings are its
 * children, in the page: anchors, find-in-page, reader mode, crawlers and print see them.
 *
 * @summary A whole report page from one tag.
 * @tag govreport-report
 * @slot - Our elements to lay out, or the page's own article.
 * @fires govreport-report-loaded - The report is there and shown.
 * @fires govreport-report-failed - The report cannot be had; the children stay.
 * @csspart base - The page.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @example
 * ```html
 * <govreport-report src="report.json"></govreport-report>
 * ```
 */
export class GovreportReport extends ReportElement {
  static override readonly styles: CSSResultGroup = reportStyles;

  /** Which parts to bring, in order, of `tools title info figures nav body share`; all when absent. */
  @property() parts?: string;

  /** Level of the title, 1 to 4; headings of the text begin one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;

  /** Whether navigator and text are both there, to stand side by side. */
  @state() private beside = false;

  /** What the page put inside: nothing yet known, our own elements, or an article (possibly empty). */
  #content?: 'elements' | 'article';
  #body?: HTMLElement & { headingLevel?: number };
  #title?: HTMLElement;
  #stopListening?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptRules(this, titleRules);
    // A script in the head upgrades the tag before the parser has read what is inside it.
    whenRead(() => this.requestUpdate());
    this.#stopListening = onPreferencesChange(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
  }

  /**
   * An article that waits for its feed needs no shadow root: with one the browser would lay all of it out once more, only
   * to do it again when the parts come.
   */
  protected override createRenderRoot(): DocumentFragment {
    return document.createDocumentFragment();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('feed')) queueMicrotask(notifySourceChange);
    if (this.shadowRoot) return;
    const waits = document.readyState === 'loading' || hasContent(this);
    if (this.#body || this.#holds('elements') || !waits)
      (this as { renderRoot: HTMLElement | DocumentFragment }).renderRoot = super.createRenderRoot();
  }

  protected override updated(): void {
    this.#arrange(this.source.state);
  }

  /** Lays out what is inside, whatever the state, once that is our own elements. */
  protected override render(): TemplateResult {
    const layout = html`<slot @slotchange=${this.#onSlotChange}></slot>`;
    if (this.#body || this.#holds('elements')) {
      // One column is the simple layout of elder mode.
      const beside = this.beside && !preferences().elder;
      return html`<div class="base" part="base">
        <div class=${beside ? 'layout beside' : 'layout'}>${layout}</div>
      </div>`;
    }
    return hasContent(this) ? layout : html`${super.render()}${layout}`;
  }

  protected override renderReport(_item: FeedItem, _feed: Feed): TemplateResult | undefined {
    return undefined;
  }

  /** Brings the parts when there is something for them to show. */
  #arrange(current: ReportState): void {
    if (document.readyState === 'loading' || this.#holds('elements')) return;
    if (!this.#body) {
      // A page whose feed is late or lost keeps its article where it stands: nothing may jump.
      if (current.status !== 'ready' && !(current.status === 'none' && hasContent(this))) return;
      const article = [...this.childNodes];
      this.#content = 'article';
      this.#body = document.createElement('govreport-body');
      this.requestUpdate();
      this.#body.append(...article);
    }
    this.#body.headingLevel = this.headingLevel + 1;
    const ready = current.status === 'ready' ? current : undefined;
    const lasting = { title: this.#titleOf(ready), body: this.#body };
    // HTML written by `govreport html` says which parts it has.
    const written = this.querySelector('[data-govreport-html]')?.getAttribute('data-govreport-html') ?? '';
    const parts = namedParts(this.parts).filter((part) => !written.includes(part));
    render(renderParts(parts, lasting, ready?.item), this);
  }

  /** Made by hand: a template cannot choose its tag, and the level is the page's to choose. */
  #titleOf(ready?: { item: FeedItem; feed: Feed }): HTMLElement {
    const tag = `h${Math.min(Math.max(Math.round(this.headingLevel) || 1, 1), 4)}`;
    if (this.#title?.localName !== tag) {
      this.#title = document.createElement(tag);
      this.#title.setAttribute('data-govreport-title', '');
    }
    if (ready) {
      this.#title.lang = String(this.contentLanguage(ready.item, ready.feed));
      this.#title.replaceChildren(...keepTogether(ready.item.title));
    }
    return this.#title;
  }

  #holds(kind: 'elements'): boolean {
    this.#content ??= [...this.children].some(({ localName }) => OURS.test(localName))
      ? 'elements'
      : undefined;
    return this.#content === kind;
  }

  #onSlotChange(): void {
    const has = (tag: string) => [...this.children].some(({ localName }) => localName === tag);
    this.beside = has('govreport-section-nav') && has('govreport-body');
    if (!this.#content) this.requestUpdate();
  }
}
