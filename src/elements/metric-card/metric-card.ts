import { html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Feed, FeedItem, Metric } from '../../feed/index.js';
import { renderCard } from '../shared/metric/card-template.js';
import { citationBase } from '../shared/metric/citation.js';
import { reportFigures } from '../shared/metric/report-figures.js';
import { ShownCards } from '../shared/metric/shown-cards.js';
import type { ReportState } from '../shared/report-controller.js';
import { ReportElement } from '../shared/report-element.js';
import { metricCardStyles } from './metric-card.styles.js';

const NONE: readonly Metric[] = [];

/**
 * One figure of a report: number, unit, qualifier and label as one phrase, and what else the report tells of it. The card
 * is a link to the sentence the figure comes from.
 *
 * @summary One figure of a report, with its source.
 * @tag govreport-metric-card
 * @slot - Stands in until the figure is there, and when it cannot be had.
 * @fires govreport-report-loaded - The report is there and the figure shown.
 * @fires govreport-report-failed - The report cannot be had.
 * @fires govreport-citation-requested - A reader asked for the figure's sentence; prevent it to show the sentence yourself.
 * @csspart base - The card.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @cssprop [--govreport-figure-size=2.45em] - Size of the number.
 * @example
 * ```html
 * <govreport-metric-card src="report.json" label="人民调解成功率"></govreport-metric-card>
 * ```
 */
export class GovreportMetricCard extends ReportElement {
  static override readonly styles: CSSResultGroup = metricCardStyles;

  readonly #cards = new ShownCards(this, '.card');

  /** Id of the figure in the report. */
  @property() metric?: string;

  /** Label of the figure, word for word; for who does not know its id. */
  @property() label?: string;

  /** A figure already in hand; it needs no report. */
  @property({ attribute: false }) value?: Metric;

  /** `small` or `large`; between them when absent. */
  @property({ reflect: true }) size?: 'small' | 'large';

  /** One row: label, then number. */
  @property({ type: Boolean, reflect: true }) compact = false;

  /** Ruled in the hue. */
  @property({ type: Boolean, reflect: true }) emphasis = false;

  /** Every digit of the number instead of 万 and 亿. */
  @property({ type: Boolean }) full = false;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#cards.answer(super.createRenderRoot());
  }

  protected override renderState(state: ReportState): unknown {
    if (this.value && state.status !== 'ready') return this.#renderFigure(this.value);
    return super.renderState(state);
  }

  protected override renderReport(item: FeedItem, feed: Feed): unknown {
    const figures = reportFigures(item._govreport);
    const metric =
      this.value ?? (this.metric ? figures.byId.get(this.metric) : figures.byLabel.get(this.label ?? ''));
    if (metric) return this.#renderFigure(metric, item, feed);
    this.#cards.show(NONE);
    return html`<slot></slot>`;
  }

  protected override renderLoading(): unknown {
    return html`<div class=${this.compact ? '' : 'waiting'}>${super.renderLoading()}</div>`;
  }

  #renderFigure(metric: Metric, item?: FeedItem, feed?: Feed): TemplateResult {
    this.#cards.show([metric], item);
    return renderCard(metric, {
      item,
      feed,
      full: this.full,
      detailed: this.size === 'large',
      ...(item && { base: citationBase(item), language: this.contentLanguage(item, feed!) }),
    });
  }
}
