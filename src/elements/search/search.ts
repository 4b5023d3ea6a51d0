import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { joinParts, shortParts } from '../../feed/index.js';
import type { FeedItem, Metric } from '../../feed/index.js';
import { announce, onOutlineChange, pageOutline, whenRead } from '../../store/index.js';
import { CitationRequestedEvent } from '../shared/events.js';
import { focusQuietly } from '../shared/focus.js';
import { citationAddress, citationBase } from '../shared/metric/citation.js';
import { scrollBehaviour } from '../shared/page-edges.js';
import { adoptRules } from '../shared/page-sheet.js';
import { ReportElement } from '../shared/report-element.js';
import { figuresNamed } from './figures.js';
import { learnLanguage } from './languages.js';
import { NO_HITS, PageText, searched } from './page-text.js';
import type { Hits } from './page-text.js';
import { hitRules, searchStyles } from './search.styles.js';
import { firstBelow, showCurrent, showHits } from './show-hits.js';

/** In the address: a link that opens the page with these words found, `report.html?q=满意率`. */
export const QUERY_PARAMETER = 'q';

/**
 * Finds words in the report on this page, as they are typed: simplified or traditional, of any width, or by the initials
 * of their readings. Hits are counted by section and coloured without touching the page; figures of that name come first.
 * Enter goes to the next, Shift+Enter to the one before, Escape ends.
 *
 * @summary Find in this report, with hits by section and figures by name.
 * @tag govreport-search
 * @slot - What the page shows while the script is not there.
 * @fires govreport-report-loaded - The report is there.
 * @fires govreport-report-failed - The report cannot be had; the text on the page is searched all the same.
 * @fires {CitationRequestedEvent} govreport-citation-requested - The reader chose a figure.
 * @csspart base - The search.
 * @example
 * ```html
 * <govreport-search></govreport-search>
 * ```
 */
export class GovreportSearch extends ReportElement {
  static override readonly styles: CSSResultGroup = searchStyles;

  /** The words to find; `?q=` of the address when absent. */
  @property() query?: string;

  @state() private hits: Hits = NO_HITS;
  @state() private current = -1;

  #text?: PageText;
  #clear?: () => void;
  #clearCurrent?: () => void;
  #stopListening?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    adoptRules(this, hitRules);
    this.query ??= new URLSearchParams(location.search).get(QUERY_PARAMETER) ?? undefined;
    this.#stopListening = onOutlineChange(() => {
      this.#text = undefined;
      this.requestUpdate();
      // Words that waited for the text, from the address or a quick hand.
      if (this.query) this.#find();
    });
    whenRead(() => this.query && this.#find());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    this.#end();
    this.#text = undefined;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('query')) this.#find();
  }

  /** Looks the words up; when nothing is found, in the other script or by readings. */
  #find(): void {
    this.#end();
    const words = searched(this.query ?? '');
    const outline = pageOutline(this);
    if (!words || !outline) return;
    this.#text ??= new PageText(outline);
    this.hits = this.#text.find(words);
    if (this.hits.places.length) this.#clear = showHits(this.#text, this.hits);
    else
      void learnLanguage(words).then((more) => {
        if (more && words === searched(this.query ?? '')) this.#find();
      });
  }

  /** Takes all colours away. */
  #end(): void {
    this.#clear?.();
    this.#clearCurrent?.();
    this.#clear = this.#clearCurrent = undefined;
    this.hits = NO_HITS;
    this.current = -1;
  }

  /** To the next hit from where the reader is, then one by one, round and round. */
  #step(by: 1 | -1): void {
    const count = this.hits.places.length;
    if (!count || !this.#text) return;
    const next =
      this.current < 0 ? firstBelow(this.#text, this.hits, 0) : (this.current + by + count) % count;
    this.#go(next);
  }

  #go(hit: number): void {
    const range = this.#text!.range(this.hits, hit);
    this.#clearCurrent?.();
    this.#clearCurrent = showCurrent(range);
    this.current = hit;
    range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: scrollBehaviour() });
    const { top, bottom } = range.getBoundingClientRect();
    // Of a paragraph taller than the window the words themselves must be seen.
    if (bottom - top < innerHeight && range.startContainer.parentElement!.offsetHeight > innerHeight / 2)
      window.scrollTo({ top: scrollY + (top + bottom - innerHeight) / 2, behavior: scrollBehaviour() });
    announce(msg(str`第 ${hit + 1} 处，共 ${this.hits.places.length} 处。`));
  }

  #onInput = (event: Event): void => {
    this.query = (event.currentTarget as HTMLInputElement).value;
  };

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#step(1);
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && this.query) {
      event.stopPropagation();
      this.query = '';
    } else if (event.key === 'Enter' && event.shiftKey) {
      event.preventDefault();
      this.#step(-1);
    }
  };

  protected override render(): TemplateResult {
    const { state } = this.source;
    const words = searched(this.query ?? '');
    const count = this.hits.places.length;
    const item = state.status === 'ready' ? state.item : undefined;
    const figures = item && words ? figuresNamed(item._govreport, words) : [];
    const waiting = !pageOutline(this) && state.status === 'loading';
    return html`<div class="base" part="base">
      <form role="search" @submit=${this.#onSubmit} @keydown=${this.#onKeydown}>
        <label
          ><span>${msg('查找')}</span>
          <input
            type="search"
            autocomplete="off"
            enterkeyhint="search"
            .value=${this.query ?? ''}
            @input=${this.#onInput}
        /></label>
        ${
          words
            ? html`<span class="count" role="status"
                >${
                  waiting
                    ? msg('正在加载报告…')
                    : count
                      ? this.current < 0
                        ? msg(str`共 ${count} 处`)
                        : `${this.current + 1}/${count}`
                      : msg('没有找到')
                }</span
              >`
            : nothing
        }
        <button type="button" ?disabled=${!count} @click=${() => this.#step(-1)}>${msg('上一处')}</button>
        <button ?disabled=${!count}>${msg('下一处')}</button>
      </form>
      <div class="results">
        ${figures.length ? this.#renderFigures(figures, item!) : nothing}
        ${count ? this.#renderSections() : nothing}
      </div>
    </div>`;
  }

  #renderFigures(figures: Metric[], item: FeedItem): TemplateResult {
    const base = citationBase(item);
    return html`<ul class="figures" aria-label=${msg('数据')}>
      ${figures.map(
        (metric) =>
          html`<li>
            <a
              href=${citationAddress(base, metric) ?? nothing}
              @click=${(event: Event) => this.#cite(event, item, metric)}
              ><span>${metric.label}</span> <span>${joinParts(shortParts(metric))}</span></a
            >
          </li>`,
      )}
    </ul>`;
  }

  #cite(event: Event, item: FeedItem, metric: Metric): void {
    if (!this.dispatchEvent(new CitationRequestedEvent(item, metric))) event.preventDefault();
  }

  #renderSections(): TemplateResult {
    const { sections } = this.hits;
    return html`<ul class="sections" aria-label=${msg('各部分')}>
      ${sections.map(({ entry, first, count }, at) => {
        const next = sections[at + 1]?.first ?? Infinity;
        const isCurrent = this.current >= first && this.current < next;
        return html`<li>
          <a
            href=${`#${entry?.id ?? ''}`}
            aria-current=${isCurrent ? 'true' : nothing}
            @click=${(event: Event) => {
              event.preventDefault();
              this.#go(first);
              focusQuietly(this.renderRoot.querySelector('input')!);
            }}
            ><span>${entry ? [entry.number, entry.title].filter(Boolean).join(' ') : msg('开头')}</span>
            <span>${msg(str`${count} 处`)}</span></a
          >
        </li>`;
      })}
    </ul>`;
  }

  protected override renderReport(): TemplateResult | undefined {
    return undefined;
  }
}
