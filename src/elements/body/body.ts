import { html } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { pageLanguage } from '../../locale/index.js';
import {
  READER_ATTRIBUTE,
  onPreferencesChange,
  publishOutline,
  whenRead,
  withdrawOutline,
} from '../../store/index.js';
import type { CitationRequestedEvent } from '../shared/events.js';
import { make } from '../shared/make.js';
import { wordsIn } from '../shared/original-words.js';
import { cardOnPage } from '../shared/metric/shown-cards.js';
import { coveredTop, pageSetsScrollPadding } from '../shared/page-edges.js';
import { adoptRules } from '../shared/page-sheet.js';
import { closeScope, openScope } from '../shared/reader-scope.js';
import type { ReportState } from '../shared/report-controller.js';
import { ReportElement } from '../shared/report-element.js';
import { fold } from '../shared/text-index.js';
import { adoptArticle } from './adopt.js';
import { ARTICLE_ATTRIBUTE, highlightRules, sharedRules } from './article-rules.js';
import { TEXT_ATTRIBUTE, hasPageChildren, isNews } from './children.js';
import { bodyStyles } from './body.styles.js';
import { CitationController } from './citation.js';
import type { CitedPlace } from './citation.js';
import { DeepLink } from './deep-link.js';
import { FigureCopy } from './figure-copy.js';
import { FigureMarks } from './figure-marks.js';
import { WordFinder, blockOf } from './find-words.js';
import { copyPermalink } from './permalink.js';
import { articlePrintRules } from './print-article.js';
import { officialPage, printFaces } from './print-page.js';
import { printTableRules } from './print-tables.js';
import { printRules } from './print-text.js';
import { printOn } from './print.js';
import type { PrintLayout } from './paper.js';
import { renderText } from './render-text.js';
import { watchTables } from './tables.js';
import { textRules } from './text-rules.js';

/**
 * The words of a report, in the page itself: anchors, find-in-page, reader mode, crawlers and print see them. Empty, it
 * renders the feed. Around an article it adopts that article: the site's words win, get an outline, ids and readable
 * tables, and the feed's citations are found in them.
 *
 * @summary The text of a report: from the feed, or the article inside it.
 * @tag govreport-body
 * @slot - The page's own article. It stays as it is; with `fallback` it only stands in until the feed is there.
 * @fires govreport-report-loaded - The report is there and shown.
 * @fires govreport-report-failed - The report cannot be had; the children stay.
 * @csspart base - The text.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @example
 * ```html
 * <govreport-body src="report.json"></govreport-body>
 * ```
 */
export class GovreportBody extends ReportElement {
  static override readonly styles: CSSResultGroup = bodyStyles;

  /** Level of the parts' headings, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** The children only stand in until the feed is there, instead of being the article. */
  @property({ type: Boolean }) fallback = false;

  /**
   * How the report prints: `official` after GB/T 9704, `plain` for a printer at home; the page around it is then not
   * printed. Absent, the page prints as it stands, and the report by itself where a reader asks for that.
   */
  @property() print?: PrintLayout;

  /** Adds a page with the figures of note, each with its sentence, to a report printed by itself. */
  @property({ type: Boolean, attribute: 'print-figures' }) printFigures = false;

  readonly #citation = new CitationController(this, (request) => this.#findCited(request));
  readonly #figures = new FigureMarks(this, ({ item, metric }, from) => {
    const card = cardOnPage(item, metric);
    if (card) this.#citation.goToCard(card, metric, from instanceof Range ? blockOf(from, this) : from);
    return !!card;
  });
  readonly #deepLink = new DeepLink(
    this,
    (id) => this.#finder?.named(id, this.#item),
    (words, place) => this.#finder?.quoted(words, place),
  );
  readonly #watcher = new MutationObserver((mutations) => this.#onMutations(mutations));
  /** Holds the rendered words; a child of this element, shown through a slot of its own. */
  #text?: HTMLElement;
  /** What is in the page now: which item rendered how, or the article. */
  #shown: unknown[] = [];
  /** The article's text when it was adopted. */
  #articleText?: string;
  #finder?: WordFinder;
  #unwatchTables?: () => void;
  #stopListening?: () => void;

  constructor() {
    super();
    new FigureCopy(this, () => {
      const item = this.#item;
      return item && this.#finder && { item, found: this.#finder.figures(item._govreport) };
    });
    printOn(
      this,
      () => this.#finder && { item: this.#item, text: this.#holdsArticle() ? undefined : this.#text },
    );
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptRules(this, sharedRules);
    for (const rules of [officialPage, printFaces]) adoptRules(this, rules);
    // 正文区 of the reading bars in use on government sites, which jump to it with Alt+6.
    this.dataset.a11yRegion ??= '6';
    this.#watcher.observe(this, { childList: true, subtree: true, characterData: true });
    this.#stopListening = onPreferencesChange(() => this.#reach());
    whenRead(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watcher.disconnect();
    this.#stopListening?.();
    closeScope(this);
    this.#shown = [];
    this.#forget();
    withdrawOutline(this);
  }

  /**
   * Children that stay need no shadow root. Without one the browser does not lay them out again, so an article is taken
   * over without a flash, and at no cost however long it is.
   */
  protected override createRenderRoot(): DocumentFragment {
    return document.createDocumentFragment();
  }

  protected override update(changed: PropertyValues): void {
    this.#attachRoot();
    super.update(changed);
  }

  #attachRoot(): void {
    const { status } = this.source.state;
    if (this.shadowRoot || document.readyState === 'loading' || this.#holdsArticle()) return;
    if (status !== 'ready' && hasPageChildren(this)) return;
    (this as { renderRoot: HTMLElement | DocumentFragment }).renderRoot = super.createRenderRoot();
  }

  protected override updated(): void {
    if (!this.isConnected || document.readyState === 'loading') return;
    const { state } = this.source;
    const isArticle = this.#holdsArticle();
    this.toggleAttribute(ARTICLE_ATTRIBUTE, isArticle);
    if (isArticle) this.#adopt();
    else if (state.status === 'ready') this.#renderWords(state.item, state.feed);
    else if (state.status !== 'loading') this.#removeWords();
  }

  protected override renderState(state: ReportState): unknown {
    if (this.#holdsArticle()) return html`<slot></slot>`;
    // A reload keeps the words until there are new ones.
    if (state.status === 'loading' && this.#text) return html`<slot name="text"></slot>`;
    return super.renderState(state);
  }

  protected override renderReport(): TemplateResult {
    return html`<slot name="text"></slot>`;
  }

  #holdsArticle(): boolean {
    return !this.fallback && hasPageChildren(this);
  }

  #renderWords(item: FeedItem, feed: Feed): void {
    if (!this.#changed(item, this.headingLevel, pageLanguage())) return;
    this.#forget();
    adoptRules(this, textRules);
    for (const rules of [printRules, printTableRules]) adoptRules(this, rules);
    const base = feed.feed_url ?? this.src ?? '';
    const { nodes, entries, characters, figures } = renderText(item, this.headingLevel, base);
    this.#text ??= this.#makeText();
    this.#text.lang = String(this.contentLanguage(item, feed));
    this.#text.replaceChildren(...nodes);
    if (!this.#text.isConnected) this.append(this.#text);
    this.#watcher.takeRecords();
    this.#settle(new WordFinder(this.#text, entries, true));
    this.#figures.show({ item, elements: figures });
    publishOutline({ body: this, entries, characters });
    this.#deepLink.land();
  }

  #makeText(): HTMLElement {
    const text = make('div', { [TEXT_ATTRIBUTE]: true, slot: 'text' });
    text.addEventListener('click', copyPermalink);
    return text;
  }

  #adopt(): void {
    const item = this.#item;
    if (this.#changed('article', this.headingLevel, item, pageLanguage())) {
      this.#forget();
      this.#text?.remove();
      adoptRules(this, articlePrintRules);
      const { entries, characters } = adoptArticle(this, this.headingLevel);
      this.#articleText = fold(wordsIn(this));
      this.#reach(true);
      this.#settle(new WordFinder(this, entries, false));
      if (item) {
        adoptRules(this, highlightRules);
        this.#figures.show({ item, ranges: this.#finder!.figures(item._govreport) });
      }
      publishOutline({ body: this, entries, characters });
      this.#deepLink.land();
    }
    this.#watcher.takeRecords();
  }

  /** The reader's preferences reach an adopted article too; one who prefers nothing costs it nothing. */
  #reach(again = false): void {
    if (!this.hasAttribute(ARTICLE_ATTRIBUTE)) closeScope(this);
    else if (document.documentElement.hasAttribute(READER_ATTRIBUTE)) openScope(this, again);
  }

  #removeWords(): void {
    if (!this.#text?.isConnected) return;
    this.#shown = [];
    this.#forget();
    this.#text.remove();
    withdrawOutline(this);
  }

  /** What both ways need once the words stand. */
  #settle(finder: WordFinder): void {
    this.#finder = finder;
    this.#unwatchTables = watchTables(finder.root, () => this.#watcher.takeRecords());
    // Together with the frame's own layout, which costs nothing then; a jump comes after it.
    requestAnimationFrame(() => {
      const covered = pageSetsScrollPadding() ? 0 : coveredTop(true);
      if (covered) this.style.setProperty('--_covered', `${String(covered)}px`);
    });
  }

  #changed(...shown: unknown[]): boolean {
    const same = shown.length === this.#shown.length && shown.every((value, i) => value === this.#shown[i]);
    this.#shown = shown;
    return !same;
  }

  /** Lets go of what belonged to the words shown until now. */
  #forget(): void {
    this.#finder = undefined;
    this.#unwatchTables?.();
    this.#figures.clear();
    this.#deepLink.clear();
    this.#citation.clear();
  }

  #onMutations(mutations: MutationRecord[]): void {
    if (!isNews(mutations, this.#text)) return;
    if (this.#articleText !== undefined && this.#articleText === fold(wordsIn(this))) return;
    this.#shown = [];
    this.requestUpdate();
  }

  #findCited({ item, metric }: CitationRequestedEvent): CitedPlace | undefined {
    if (this.#item && this.#item.id !== item.id) return undefined;
    adoptRules(this, highlightRules);
    this.#deepLink.clear();
    return this.#finder?.cited(metric, item._govreport);
  }

  get #item(): FeedItem | undefined {
    const { state } = this.source;
    return state.status === 'ready' ? state.item : undefined;
  }
}
