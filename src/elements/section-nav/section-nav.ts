import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { readingMinutes, sectionEntries } from '../../feed/index.js';
import type { FeedItem } from '../../feed/index.js';
import { pageLanguage } from '../../locale/index.js';
import { onOutlineChange, pageOutline, topOf } from '../../store/index.js';
import type { PageOutline } from '../../store/index.js';
import { focusQuietly } from '../shared/focus.js';
import { citationBase } from '../shared/metric/citation.js';
import { coveredTop } from '../shared/page-edges.js';
import { adoptRules } from '../shared/page-sheet.js';
import type { ReportState } from '../shared/report-controller.js';
import { ReportElement } from '../shared/report-element.js';
import { arrangeContents } from './contents.js';
import type { Contents, Heading } from './contents.js';
import { renderContents } from './contents-list.js';
import { ReadingPosition } from './reading-position.js';
import { barRules, sectionNavStyles } from './section-nav.styles.js';

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

  @query('dialog') private sheet!: HTMLDialogElement | null;

  readonly #position = new ReadingPosition(this);
  readonly #phone = matchMedia(PHONE);
  readonly #resize = new ResizeObserver(() => this.#place());
  #opened: ReadonlySet<number> = new Set();
  #contents: Contents = arrangeContents([], 0);
  #arrangedFrom: unknown[] = [];
  #forget?: () => void;
  #links = new Map<number, HTMLElement>();
  #marked?: HTMLElement;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptRules(this, 'bar', () => barRules);
    this.#forget = onOutlineChange(() => this.#onOutlineChange());
    this.#phone.addEventListener('change', this.#place);
    this.#resize.observe(this);
    this.#onOutlineChange();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forget?.();
    this.#phone.removeEventListener('change', this.#place);
    this.#resize.disconnect();
    this.#position.follow(undefined);
    document.documentElement.removeAttribute('data-govreport-bar');
  }

  protected override willUpdate(_changed: PropertyValues): void {
    const { state: current } = this.source;
    const item = current.status === 'ready' ? current.item : undefined;
    const from = [this.outline, this.outline ? undefined : item, this.levels];
    if (from.every((value, i) => value === this.#arrangedFrom[i]) && this.#arrangedFrom.length) return;
    this.#arrangedFrom = from;
    this.#opened = new Set();
    this.#contents = arrangeContents<Heading>(
      this.outline?.entries ?? (item ? headingsOf(item) : []),
      this.levels,
    );
  }

  protected override updated(): void {
    const root = this.renderRoot as ShadowRoot;
    this.#links = new Map();
    for (const link of root.querySelectorAll<HTMLElement>('a[data-index]')) {
      this.#links.set(Number(link.dataset['index']), link);
    }
    this.#markCurrent();
    const hasBar = this.#hasBar && this.#position.goesOn;
    document.documentElement.toggleAttribute('data-govreport-bar', hasBar);
  }

  protected override renderState(current: ReportState): unknown {
    return this.outline?.entries.length ? this.#renderNav(this.outline) : super.renderState(current);
  }

  protected override renderReport(item: FeedItem): TemplateResult {
    return html`<nav aria-labelledby="name">
      <p class="head"><span id="name">${this.#name()}</span></p>
      ${this.#renderList(item.url ? citationBase(item) : undefined)}
    </nav>`;
  }

  get #hasBar(): boolean {
    return !!this.outline?.entries.length && this.isPhone && !this.beside;
  }

  #renderNav(outline: PageOutline): TemplateResult {
    const { percent } = this.#position;
    const list = this.#renderList('');
    const read = html`<span class="percent"><span class="hidden">${msg('已读')}</span>${percent}%</span>`;
    if (!this.#hasBar) {
      return html`<nav aria-labelledby="name">
        <p class="head"><span id="name">${this.#name()}</span>${read}</p>
        ${list}
        <p class="foot">${this.#minutesLeft(outline)}</p>
      </nav>`;
    }
    const title = outline.entries[this.#listedIndex()]?.title;
    return html`<nav aria-labelledby="name">
      <div class="base bar" part="bar" ?data-away=${!this.#position.goesOn}>
        <button aria-haspopup="dialog" @click=${this.#openSheet}>
          <span>${title === undefined ? this.#name() : msg('目录')}</span
          ><span class="title">${title}</span>${read}
        </button>
      </div>
      <dialog class="base" aria-labelledby="name" @click=${this.#onSheetClick}>
        <p class="head">
          <span id="name">${this.#name()}</span>
          <button class="close" @click=${() => this.sheet?.close()}>${msg('关闭')}</button>
        </p>
        ${list}
      </dialog>
    </nav>`;
  }

  #renderList(base: string | undefined): unknown {
    const { items } = this.#contents;
    const list = guard([items, this.#opened, base, pageLanguage()], () =>
      renderContents(items, { base, opened: this.#opened }),
    );
    return html`<div class="list" @click=${this.#onListClick}>${list}</div>`;
  }

  #name(): string {
    const { parts, sections } = this.#contents;
    return sections && this.levels > 1
      ? msg(str`目录 · ${parts} 部分 ${sections} 节`)
      : msg(str`目录 · ${parts} 部分`);
  }

  #minutesLeft({ characters }: PageOutline): string | typeof nothing {
    const left = characters * (1 - this.#position.percent / 100);
    return left > 0 ? msg(str`还需约 ${readingMinutes(left)} 分钟`) : msg('已读完');
  }

  /** The current entry, or the listed one it stands under. */
  #listedIndex(): number {
    const path = this.#contents.paths[this.#position.current] ?? [];
    for (let i = path.length - 1; i >= 0; i--) if (this.#links.has(path[i]!.index)) return path[i]!.index;
    return -1;
  }

  #markCurrent(): void {
    const link = this.#links.get(this.#listedIndex());
    if (link === this.#marked) return;
    this.#marked?.removeAttribute('aria-current');
    this.#marked = link;
    if (!link) return;
    link.setAttribute('aria-current', 'location');
    this.#showInList(link);
  }

  /** Scrolls the list alone; `scrollIntoView` would move the page too. */
  #showInList(link: HTMLElement): void {
    const list = link.closest<HTMLElement>('.list');
    if (!list || list.scrollHeight <= list.clientHeight) return;
    const { top, bottom } = link.getBoundingClientRect();
    const box = list.getBoundingClientRect();
    if (top < box.top || bottom > box.bottom) list.scrollTop += top - box.top - list.clientHeight / 3;
  }

  #onOutlineChange(): void {
    this.outline = pageOutline(this);
    this.#position.follow(this.outline);
    this.#place();
  }

  /** Whether it stands beside the text, where it can stay in view without covering it. */
  readonly #place = (): void => {
    this.isPhone = this.#phone.matches;
    const body = this.outline?.body.getBoundingClientRect();
    const own = this.getBoundingClientRect();
    this.beside = !!body?.width && (own.right <= body.left + 1 || own.left >= body.right - 1);
    this.toggleAttribute('data-beside', this.beside);
    if (this.beside) this.style.setProperty('--_covered', `${String(coveredTop())}px`);
    this.#position.update();
  };

  #onListClick(event: MouseEvent): void {
    const target = (event.target as Element).closest<HTMLElement>('[data-index]');
    if (!target) return;
    const index = Number(target.dataset['index']);
    if (target.localName === 'button') {
      const opened = new Set(this.#opened);
      if (!opened.delete(index)) opened.add(index);
      this.#opened = opened;
      this.requestUpdate();
    } else if (this.outline && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
      this.#follow(index, this.outline);
    }
  }

  /** The link itself leads there; focus, the line it should land on and a point inside a paragraph are ours to mend. */
  #follow(index: number, { entries }: PageOutline): void {
    const entry = entries[index]!;
    if (this.sheet?.open) this.sheet.close();
    this.#position.pin(index);
    requestAnimationFrame(() => {
      focusQuietly(entry.element);
      const covered = coveredTop();
      const top = topOf(entry) ?? covered;
      if (entry.range || top < covered) window.scrollBy(0, top - covered - 24);
    });
  }

  #openSheet(): void {
    this.sheet?.showModal();
    const current = this.#marked ?? this.sheet?.querySelector<HTMLElement>('a');
    current?.focus();
  }

  #onSheetClick(event: MouseEvent): void {
    // The backdrop belongs to the dialog, its content does not.
    if (event.target === this.sheet) this.sheet?.close();
  }
}

function headingsOf({ _govreport }: FeedItem): Heading[] {
  return sectionEntries(_govreport)
    .filter(({ section }) => section.title)
    .flatMap(({ section, depth }) => [
      { ...section, level: depth },
      ...(section.points ?? []).map((point) => ({ ...point, level: depth + 1, point: true })),
    ]);
}
