import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { newestItem } from '../../feed/index.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { announce, hasContent } from '../../store/index.js';
import type { LoadState } from '../../store/index.js';
import { ReportFailedEvent, ReportLoadedEvent } from '../shared/events.js';
import { focusQuietly } from '../shared/focus.js';
import { answerReaders } from '../shared/metric/readers.js';
import { PageElement } from '../shared/page-element.js';
import { kindOptions, renderChoice, yearOptions } from './choice.js';
import { notableFigures, renderItem } from './item.js';
import { FeedPages } from './feed-pages.js';
import { reportListStyles } from './report-list.styles.js';
import { failedWords, loadingWords, yearWord } from './words.js';
import { groupByYear, latestFirst, yearOf } from './years.js';
import type { YearGroup } from './years.js';

/** Reports from which on years off the screen are not laid out. */
const MANY = 60;

/**
 * A feed as a list: its reports by year, the latest first, each with its link, date, issuer, validity and up to three
 * figures of note. The reader chooses a kind or a year, and asks for the next feed (`next_url`) where there is one.
 *
 * @summary The reports of a feed by year and kind.
 * @tag govreport-report-list
 * @slot - Stands in until the list is there, and when it cannot be had.
 * @fires govreport-report-loaded - A feed of the list is there; `item` is its newest report.
 * @fires govreport-report-failed - A feed of the list cannot be had.
 * @fires govreport-citation-requested - A reader asked for a figure's sentence; prevent it to show the sentence yourself.
 * @csspart base - The list.
 * @csspart year - The heading of a year.
 * @csspart failure - The line shown when the list cannot be had and there are no children.
 * @example
 * ```html
 * <govreport-report-list src="reports.json"></govreport-report-list>
 * ```
 */
export class GovreportReportList extends PageElement {
  static override readonly styles: CSSResultGroup = reportListStyles;

  readonly #pages = new FeedPages(this, (state, first) => this.#onSettled(state, first));

  /** A feed already in hand; it outranks every address. */
  @property({ attribute: false }) feed?: Feed;

  /** Address of the feed, or `#id` of a `<script type="application/feed+json">` in the page. */
  @property() src?: string;

  /** Only reports of these kinds, apart by spaces: `work rule-of-law openness statistics budget other`. */
  @property() kind?: string;

  /** How many reports to show at first, and with each 加载更多; all that are in hand when 0. */
  @property({ type: Number }) limit = 0;

  /** Titles and dates only, for a side column: no choices, no figures, nothing more to load. */
  @property({ type: Boolean }) compact = false;

  /** Level of the headings of years, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private chosenKind = '';

  @state() private chosenYear = '';

  /** How often the reader asked for more of what is in hand. */
  @state() private turns = 1;

  /** What is listed, in the order of the page. */
  #listed: FeedItem[] = [];
  /** What was listed when the reader asked for more. */
  #before?: ReadonlySet<FeedItem>;

  /** Loads the feed again, after a failure or when its publisher has changed it. */
  reload(): void {
    this.#pages.reload();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    answerReaders(root, this, (element) => {
      const report = element.closest('.report');
      const item = this.#listed[[...root.querySelectorAll('.report')].indexOf(report!)];
      const at = report ? [...report.querySelectorAll('.figures a')].indexOf(element) : -1;
      const metric = item && notableFigures(item)[at];
      return metric && { item, metric };
    });
    return root;
  }

  protected override updated(): void {
    const before = this.#before;
    if (!before || this.#pages.more === 'loading') return;
    this.#before = undefined;
    // Where there is more the button stays, and focus on it; else focus is lost, and the first of what came takes it.
    if (document.activeElement !== document.body) return;
    const at = this.#listed.findIndex((item) => !before.has(item));
    const target = this.renderRoot.querySelectorAll<HTMLElement>('.report')[at];
    if (target) focusQuietly(target);
  }

  #onSettled(state: LoadState, first: boolean): void {
    if (state.status === 'failed') {
      if (!first) announce(failedWords());
      this.dispatchEvent(new ReportFailedEvent(state.error));
    } else if (state.status === 'ready') {
      if (!first) this.#sayCount();
      const item = newestItem(state.feed);
      if (item) this.dispatchEvent(new ReportLoadedEvent(state.feed, item));
    }
  }

  #sayCount(): void {
    announce(this.#countWords());
  }

  #choose({ kind = this.chosenKind, year = this.chosenYear }): void {
    this.chosenKind = kind;
    this.chosenYear = year;
    this.turns = 1;
    this.#sayCount();
  }

  #showMore(waiting: boolean): void {
    const { more } = this.#pages;
    if (more === 'loading') return;
    this.#before = new Set(this.#listed);
    // What failed was asked for already.
    if (more !== 'failed') this.turns++;
    if (waiting) this.#sayCount();
    else {
      announce(loadingWords());
      this.#pages.loadMore();
    }
  }

  /** Reports of the kinds the page wants. */
  #wanted(): readonly FeedItem[] {
    const kinds = this.kind?.split(/[\s,，]+/).filter(Boolean);
    const { items } = this.#pages;
    return kinds?.length ? items.filter(({ _govreport }) => kinds.includes(_govreport.kind)) : items;
  }

  /** Those of them the reader chose. */
  #matching(): readonly FeedItem[] {
    const { chosenKind, chosenYear } = this;
    return this.#wanted().filter(
      (item) =>
        (!chosenKind || item._govreport.kind === chosenKind) && (!chosenYear || yearOf(item) === chosenYear),
    );
  }

  #countWords(): string {
    const count = this.#matching().length;
    return this.#pages.more === 'none' ? msg(str`共 ${count} 篇`) : msg(str`已载入 ${count} 篇`);
  }

  protected override render(): TemplateResult {
    const { first } = this.#pages;
    return first?.status !== 'ready' && hasContent(this)
      ? html`<slot></slot>`
      : html`<div class="base ${this.compact ? 'compact' : ''}" part="base">
          ${this.#renderState(first)}
        </div>`;
  }

  #renderState(first: LoadState | undefined): TemplateResult {
    switch (first?.status) {
      case 'ready':
        return this.#renderList(first.feed);
      case 'loading':
        return html`<p class="quiet" aria-busy="true">${loadingWords()}</p>`;
      case 'failed':
        return html`<p class="quiet" part="failure">
          ${failedWords()} <button @click=${() => this.reload()}>${msg('重新加载')}</button>
        </p>`;
      default:
        return html`<p class="quiet">${msg('尚未指定报告数据。')}</p>`;
    }
  }

  #renderList(feed: Feed): TemplateResult {
    const matching = this.#matching();
    const limit = this.limit > 0 ? this.limit * this.turns : matching.length;
    this.#listed = latestFirst(matching).slice(0, limit);
    // A few titles in a side column need no years between them.
    const groups = this.compact ? [{ items: this.#listed }] : groupByYear(this.#listed);
    return html`${this.compact ? nothing : this.#renderChoices()}
    ${
      matching.length
        ? groups.map((group) => this.#renderYear(group, feed))
        : html`<p class="quiet">
            ${this.#pages.items.length ? msg('没有符合条件的报告。') : msg('暂无报告。')}
          </p>`
    }
    ${this.compact ? nothing : this.#renderMore(matching.length > limit)}`;
  }

  #renderChoices(): TemplateResult | typeof nothing {
    const wanted = this.#wanted();
    if (!wanted.length) return nothing;
    const years = groupByYear(latestFirst(wanted)).flatMap(({ year }) => year ?? []);
    return html`<div class="tools" role="group" aria-label=${msg('筛选')}>
      ${renderChoice(msg('类别'), kindOptions(wanted), this.chosenKind, (kind) => this.#choose({ kind }))}
      ${renderChoice(msg('年度'), yearOptions(years), this.chosenYear, (year) => this.#choose({ year }))}
      <p>${this.#countWords()}</p>
    </div>`;
  }

  #renderYear({ year, items }: YearGroup, feed: Feed): TemplateResult {
    const list = (name: string) =>
      html`<ul aria-label=${name}>
        ${items.map((item) => renderItem(item, feed, this.compact))}
      </ul>`;
    if (this.compact) return list(feed.title || msg('报告'));
    const title = year ? yearWord(year) : msg('未注明年度');
    return html`<section class=${this.#listed.length > MANY ? 'many' : nothing}>
      <div class="year" part="year" role="heading" aria-level=${this.headingLevel}>${title}</div>
      ${list(title)}
    </section>`;
  }

  #renderMore(waiting: boolean): TemplateResult | typeof nothing {
    const { more } = this.#pages;
    if (!waiting && more === 'none') return nothing;
    const failed = !waiting && more === 'failed';
    const loading = !waiting && more === 'loading';
    return html`<div class="more">
      ${failed ? html`<p>${failedWords()}</p>` : nothing}
      <button aria-disabled=${loading ? 'true' : nothing} @click=${() => this.#showMore(waiting)}>
        ${loading ? loadingWords() : failed ? msg('重新加载') : msg('加载更多')}
      </button>
    </div>`;
  }
}
