import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { headingText } from '../../feed/index.js';
import type { Feed, FeedItem, Metric } from '../../feed/index.js';
import { renderCell } from '../shared/metric/card-template.js';
import type { CardContext } from '../shared/metric/card-template.js';
import { citationBase } from '../shared/metric/citation.js';
import { ShownCards } from '../shared/metric/shown-cards.js';
import { ReportElement } from '../shared/report-element.js';
import { chooseMetrics, groupBySection } from './choose.js';
import type { MetricGroup } from './choose.js';
import { metricGridStyles } from './metric-grid.styles.js';

/**
 * Cards are laid out by the batch, and batches off the screen not at all. Whole rows in one to four columns; a batch of its
 * own for each card would make Chromium take seconds to remove thousands, since it looks each up among all.
 */
const BATCH = 24;

/**
 * Figures of a report as a ruled grid of cards: those of note, those named, a section's, or all. Each card is a link to
 * the sentence its figure comes from.
 *
 * @summary Figures of a report as a ruled grid.
 * @tag govreport-metric-grid
 * @slot - Stands in until the figures are there, and when they cannot be had.
 * @fires govreport-report-loaded - The figures are there and shown.
 * @fires govreport-report-failed - The report cannot be had.
 * @fires govreport-citation-requested - A reader asked for a figure's sentence; prevent it to show the sentence yourself.
 * @csspart base - The grid.
 * @csspart title - The heading of a group.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @cssprop [--govreport-figure-size=2.45em] - Size of the numbers.
 * @example
 * ```html
 * <govreport-metric-grid src="report.json"></govreport-metric-grid>
 * ```
 */
export class GovreportMetricGrid extends ReportElement {
  static override readonly styles: CSSResultGroup = metricGridStyles;

  readonly #cards = new ShownCards(this, '.cell');

  /** Ids of the figures to show, apart by spaces, in that order. */
  @property() metrics?: string;

  /** Id of the section whose figures to show, with those of the sections below it. */
  @property() section?: string;

  /** `featured` figures, or `all`. */
  @property() show: 'featured' | 'all' = 'featured';

  /** Only figures of these kinds: `percent money`. */
  @property() kind?: string;

  /** Only figures whose label contains these words. */
  @property() match?: string;

  /** Each section's figures under its heading. */
  @property({ type: Boolean }) grouped = false;

  /** Every digit of a number instead of 万 and 亿. */
  @property({ type: Boolean }) full = false;

  /** Name of the grid for assistive technology, or of its one group. */
  @property() label?: string;

  /** Level of the headings of groups, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#cards.answer(super.createRenderRoot());
  }

  protected override renderReport(item: FeedItem, feed: Feed): TemplateResult | undefined {
    const report = item._govreport;
    const chosen = chooseMetrics(report, this);
    const groups = this.grouped ? groupBySection(report, chosen) : [{ metrics: chosen }];
    this.#cards.show(this.grouped ? groups.flatMap(({ metrics }) => metrics) : chosen, item);
    // A report without figures is no fault, and an empty box would look like one.
    if (!chosen.length) return undefined;
    const context: CardContext = { item, feed, full: this.full, base: citationBase(item) };
    const name = this.label || msg('主要数据');
    return html`<div class=${chosen.length > BATCH ? 'many' : ''} lang=${this.contentLanguage(item, feed)}>
      ${groups.map((group) => this.#renderGroup(group, name, context))}
    </div>`;
  }

  protected override renderLoading(): unknown {
    return html`<div class="waiting">${super.renderLoading()}</div>`;
  }

  #renderGroup({ section, depth = 1, metrics }: MetricGroup, name: string, context: CardContext): unknown {
    const title = section && headingText(section);
    const level = Math.min(this.headingLevel + depth - 1, 6);
    return html`${title && html`<div class="title" part="title" role="heading" aria-level=${level}>${title}</div>`}
    ${metrics.length ? this.#renderList(metrics, title || name, context) : nothing}`;
  }

  #renderList(metrics: readonly Metric[], name: string, context: CardContext): TemplateResult {
    return html`<div class="rules">
      <div role="list" aria-label=${name}>
        ${batches(metrics).map(
          (batch) =>
            html`<div class="rows" role="none">${batch.map((metric) => renderCell(metric, context))}</div>`,
        )}
      </div>
    </div>`;
  }
}

function batches(metrics: readonly Metric[]): (readonly Metric[])[] {
  const all: (readonly Metric[])[] = [];
  for (let i = 0; i < metrics.length; i += BATCH) all.push(metrics.slice(i, i + BATCH));
  return all;
}
