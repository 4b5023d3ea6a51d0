import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { readingMinutes } from '../../feed/index.js';
import type { FeedItem } from '../../feed/index.js';
import { pageLanguage } from '../../locale/index.js';
import { onOutlineChange, onPreferencesChange, pageOutline, preferences, topOf } from '../../store/index.js';
import type { PageOutline } from '../../store/index.js';
import { focusQuietly } from '../shared/focus.js';
import { citationBase } from '../shared/metric/citation.js';
import { coveredTop, scrollToTop } from '../shared/page-edges.js';
import { adoptRules } from '../shared/page-sheet.js';
import type { ReportState } from '../shared/report-controller.js';
import { ReportElement } from '../shared/report-element.js';
import { headingsOf } from './contents.js';
import { ContentsView } from './contents-view.js';
import { ReadingPosition } from './reading-position.js';
import { BAR_ATTRIBUTE, raiseBar } from './bar.js';
import { barRules } from './bar.styles.js';
import { sectionNavStyles } from './section-nav.styles.js';

/** Below this a navigator that does not stand beside its text becomes a bar at the bottom edge. */
const PHONE = '(max-width: 850px)';

/**
 * Where the reader is in the text and where else to go: the contents with the current section, how much is read and how
 * long the rest takes. Beside the text a rail that stays in view, on a phone a bar that opens a sheet, in print a plain
 * list. It follows whatever `<govreport-body>` the page has; without one it links to the report's own page.
 *
 * @summary Contents with the current section.
 * @tag govreport-section-nav
 * @slot - Stands in until there are contents to show.
 * @fires govreport-report-loaded - The report is there and its contents shown.
 * @fires govreport-report-failed - The report cannot be had.
 * @csspart base - The contents.
 * @csspart bar - The bar at the bottom edge of a phone.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @example
 * ```html
 * <govreport-section-nav></govreport-section-nav>
 * <govreport-body src="report.json"></govreport-body>
 * ```
 */
export class GovreportSectionNav extends ReportElement {
  static override readonly styles: CSSResultGroup = sectionNavStyles;

  /** How many levels to list: 1 parts, 2 sections, 3 also the points (一是), closed until asked for. */
  @property({ type: Number }) levels = 3;

  @state() private outline?: PageOutline;
  @state() private isPhone = false;
  @state() private beside = false;
  @state() private canHaveBar = true;
  @state() private elder = false;

  readonly #position = new ReadingPosition(this, (current) => this.#contents?.mark(current));
  readonly #phone = matchMedia(PHONE);
  readonly #resize = new ResizeObserver(() => this.#place());
  #contents?: ContentsView;
  /** What the contents in hand were made from. */
  #madeFrom: unknown[] = [];
  #stopListening: (() => void)[] = [];
  #frame = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptRules(this, barRules);
    this.#stopListening = [onOutlineChange(() => this.#onOutlineChange()), onPreferencesChange(this.#place)];
    this.#phone.addEventListener('change', this.#place);
    this.#resize.observe(this);
    this.#onOutlineChange();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stopListening) stop();
    this.#phone.removeEventListener('change', this.#place);
    this.#resize.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#position.follow(undefined);
    document.documentElement.removeAttribute(BAR_ATTRIBUTE);
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', (event) => this.#onClick(event as MouseEvent));
  }

  protected override updated(): void {
    if (this.outline) this.#contents?.mark(this.#position.current);
    this.#contents?.draw(this.beside);
    const bar = this.renderRoot.querySelector<HTMLElement>('.bar');
    if (bar && !raiseBar(bar)) this.canHaveBar = false;
    document.documentElement.toggleAttribute(BAR_ATTRIBUTE, !!bar && this.#position.goesOn);
  }

  protected override renderState(current: ReportState): unknown {
    return this.outline?.entries.length ? this.#renderNav(this.outline) : super.renderState(current);
  }

  protected override renderReport(item: FeedItem): TemplateResult | undefined {
    const list = this.#list(item, item.url ? citationBase(item) : undefined);
    // A text without headings has no contents, and a frame around nothing would look like a fault.
    if (!this.#contents?.parts) return undefined;
    return html`<nav aria-labelledby="name">
      <p class="head"><span id="name">${this.#name()}</span></p>
      ${list}
    </nav>`;
  }

  get #sheet(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  get #hasBar(): boolean {
    return !!this.outline?.entries.length && this.isPhone && !this.beside && this.canHaveBar && !this.elder;
  }

  #renderNav(outline: PageOutline): TemplateResult {
    const { percent, goesOn } = this.#position;
    const list = this.#list(outline, '');
    const read =
      percent === undefined
        ? nothing
        : html`<span class="percent"><span class="hidden">${msg('已读')}</span>${percent}%</span>`;
    if (!this.#hasBar) {
      return html`<nav aria-labelledby="name" class=${this.elder ? 'elder' : nothing}>
        <p class="head"><span id="name">${this.#name()}</span>${read}</p>
        ${list}
        <p class="foot">${this.#minutesLeft(outline)}</p>
      </nav>`;
    }
    const title = outline.entries[this.#contents!.listed(this.#position.current)]?.title;
    return html`<nav aria-labelledby="name">
      <div class="base bar" part="bar" ?data-away=${!goesOn}>
        <button aria-haspopup="dialog" @click=${this.#openSheet}>
          <span>${title === undefined ? this.#name() : msg('目录')}</span
          ><span class="title">${title}</span>${read}
        </button>
      </div>
      <dialog class="base" aria-labelledby="name">
        <p class="head">
          <span id="name">${this.#name()}</span>
          <button class="close" @click=${() => this.#sheet?.close()}>${msg('关闭')}</button>
        </p>
        ${list}
      </dialog>
    </nav>`;
  }

  /** The list, made again only when something else is to be listed. */
  #list(from: PageOutline | FeedItem, base: string | undefined): HTMLElement {
    const madeFrom = [from, base, this.levels, pageLanguage()];
    if (!this.#contents || madeFrom.some((value, i) => value !== this.#madeFrom[i])) {
      this.#madeFrom = madeFrom;
      this.#contents = new ContentsView(
        'entries' in from ? from.entries : headingsOf(from),
        this.levels,
        base,
      );
    }
    return this.#contents.element;
  }

  #name(): string {
    const { parts = 0, sections = 0 } = this.#contents ?? {};
    return sections && this.levels > 1
      ? msg(str`目录 · ${parts} 部分 ${sections} 节`)
      : msg(str`目录 · ${parts} 部分`);
  }

  #minutesLeft({ characters }: PageOutline): string {
    const { percent = 0 } = this.#position;
    if (percent === 100) return msg('已读完');
    const minutes = readingMinutes(characters * (1 - percent / 100));
    return percent ? msg(str`还需约 ${minutes} 分钟`) : msg(str`全文约 ${minutes} 分钟`);
  }

  #onOutlineChange(): void {
    this.outline = pageOutline(this);
    this.#position.follow(this.outline);
    // Asked now, the browser would lay the whole text out for an answer that the rest of this turn makes stale.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#place);
  }

  /** Whether it stands beside the text, where it can stay in view without covering it. */
  readonly #place = (): void => {
    this.isPhone = this.#phone.matches;
    // Nothing floats over an elder's text (工信厅信管函〔2021〕67号).
    this.elder = !!preferences().elder;
    const body = this.outline?.body.getBoundingClientRect();
    const own = this.getBoundingClientRect();
    this.beside = !this.elder && !!body?.width && (own.right <= body.left + 1 || own.left >= body.right - 1);
    this.toggleAttribute('data-beside', this.beside);
    if (this.beside) this.style.setProperty('--_covered', `${String(coveredTop())}px`);
    this.#position.update();
  };

  #onClick(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    // The backdrop belongs to the dialog, its content does not.
    if (target === this.#sheet) this.#sheet.close();
    // Opened or closed points change which item stands for the current one.
    if (target.closest('.toggle')) this.requestUpdate();
    const link = target.closest<HTMLElement>('a.link');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    this.#follow(this.#contents!.indexOf(link));
  }

  /** The link itself leads there; focus, the line it should land on and a point inside a paragraph are ours to mend. */
  #follow(index: number): void {
    const entry = this.outline?.entries[index];
    if (!entry) return;
    if (this.#sheet?.open) this.#sheet.close();
    this.#position.pin(index);
    requestAnimationFrame(() => {
      focusQuietly(entry.element);
      // A header that turns sticky on the way covers what the browser has scrolled to the top.
      if (entry.range || (topOf(entry) ?? 0) < coveredTop()) scrollToTop(entry.range ?? entry.element);
    });
  }

  #openSheet(): void {
    this.#sheet?.showModal();
    const first = this.#contents?.current ?? this.#sheet?.querySelector<HTMLElement>('a');
    first?.focus();
  }
}
