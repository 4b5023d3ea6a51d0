import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { csvText } from '../../publish/csv.js';
import { announce, hasContent } from '../../store/index.js';
import { answerReaders } from '../shared/metric/readers.js';
import { ReportElement } from '../shared/report-element.js';
import { saveFile } from '../shared/save-file.js';
import { renderDataTable, tableCells } from './data-table.js';
import { renderDrawing, stepTo } from './drawing.js';
import { renderFoot } from './foot.js';
import { layOut, suitedType } from './layout.js';
import type { ChartType } from './layout.js';
import { metricChartStyles } from './metric-chart.styles.js';
import { pngOf, standaloneSvg } from './picture.js';
import { PlaceFeeds, safeFeed } from './place-feeds.js';
import { itemsOf, seriesOfChange, seriesOverPlaces, seriesOverYears } from './series.js';
import type { Point, Series } from './series.js';
import { chartNotes, describeSeries } from './words.js';

/**
 * One or few figures over the years of a feed, or one figure over places, drawn and told: with its table, a description, its
 * source, and a line for whatever cannot be compared and why. Gaps stay gaps, and 近, 余 and 约 stay with their numbers.
 *
 * @summary Figures over years or places as a chart, with table, description and source.
 * @tag govreport-metric-chart
 * @slot - Stands in until the figures are there, and when they cannot be had.
 * @fires govreport-report-loaded - The figures are there and shown.
 * @fires govreport-report-failed - The report cannot be had.
 * @fires govreport-citation-requested - A reader asked for a figure's sentence; prevent it to show the sentence yourself.
 * @csspart base - All of it.
 * @csspart drawing - The drawing.
 * @csspart table - The same as a table.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @example
 * ```html
 * <govreport-metric-chart src="report.json" metrics="review-closed"></govreport-metric-chart>
 * ```
 */
export class GovreportMetricChart extends ReportElement {
  static override readonly styles: CSSResultGroup = metricChartStyles;

  /** Ids of the figures, apart by spaces. */
  @property() metrics?: string;

  /** How to draw: `line`, `bar`, `ranking` or `change` (from -> to); what suits the figures when absent. */
  @property() type?: ChartType;

  /** Addresses of the feeds of several places, apart by spaces; the first says what the others are compared with. */
  @property() srcs?: string;

  /** Feeds of several places already in hand; they outrank `srcs`. */
  @property({ attribute: false }) feeds?: readonly Feed[];

  /** The chart's caption; the figures' names when absent. */
  @property() label?: string;

  /** Shows the table in place of the drawing. */
  @property({ type: Boolean, attribute: 'show-table', reflect: true }) showTable = false;

  @state() private current = 0;

  /** Width of the drawing and of its letters, in px. */
  @state() private size: readonly [width: number, em: number] = [600, 15];

  #places = new PlaceFeeds(this);
  #series: Series[] = [];
  #foot: string[] = [];
  #observer?: ResizeObserver;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    answerReaders(root, this, (element) => {
      const rows = [...this.renderRoot.querySelectorAll('tbody tr')];
      const point = this.#points()[rows.indexOf(element.closest('tr')!)] as Point | undefined;
      return point?.item && point.metric && { item: point.item, metric: point.metric };
    });
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // In a frame of its own: a drawing that changes the height observed would be told again within this one.
    this.#observer ??= new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    this.#measure();
  }

  /** The chart as a file: `svg`, `png`, or its numbers as `csv`. */
  async download(form: 'svg' | 'png' | 'csv'): Promise<void> {
    const title = this.#title();
    if (form === 'csv')
      return saveFile(`${title}.csv`, csvText(tableCells(this.#series, this.#isOverPlaces)));
    const shown = this.renderRoot.querySelector<SVGSVGElement>('.plot');
    if (!shown) return;
    const text = standaloneSvg(shown, title, this.#foot);
    if (form === 'svg') return saveFile(`${title}.svg`, text, 'image/svg+xml');
    try {
      saveFile(`${title}.png`, await pngOf(text), 'image/png');
    } catch {
      announce(msg('此网页不允许生成图片，请下载 SVG。'));
    }
  }

  get #isOverPlaces(): boolean {
    return !!(this.feeds ?? this.srcs);
  }

  #points(): Point[] {
    return this.#series.flatMap(({ points }) => points);
  }

  #title(): string {
    return this.label || this.#series.map(({ name }) => name).join('、');
  }

  #measure(): void {
    const drawing = this.renderRoot.querySelector('.drawing');
    if (!drawing?.clientWidth) return;
    const em = parseFloat(getComputedStyle(drawing).fontSize);
    if (drawing.clientWidth !== this.size[0] || em !== this.size[1]) this.size = [drawing.clientWidth, em];
  }

  #walk = (event: KeyboardEvent): void => {
    const marks = this.renderRoot.querySelectorAll<SVGElement>('.mark');
    const to = stepTo(event.key, this.current, marks.length);
    if (to === undefined) return;
    event.preventDefault();
    this.current = to;
    marks[this.current].focus();
  };

  #point = ({ target }: Event): void => {
    const at = [...this.renderRoot.querySelectorAll('.mark')].indexOf((target as Element).closest('.mark')!);
    if (at >= 0) this.current = at;
  };

  protected override render(): TemplateResult {
    if (!this.#isOverPlaces) return super.render();
    const feeds = this.feeds?.map(safeFeed) ?? this.#places.feeds;
    if (!feeds.length && hasContent(this)) return html`<slot></slot>`;
    const shown = feeds.length
      ? this.#renderChart(this.#ids().map((id) => seriesOverPlaces(feeds, id)))
      : this.#places.isLoading
        ? this.renderLoading()
        : this.renderFailed();
    return html`<div class="base" part="base">${shown}</div>`;
  }

  override reload(): void {
    super.reload();
    this.#places.retry();
  }

  protected override renderReport(item: FeedItem, feed: Feed): TemplateResult {
    return this.#renderChart(
      this.#ids().map((id) => {
        const years = seriesOverYears(feed, id);
        const isLone = (years?.points.length ?? 0) < 2;
        return (
          ((this.type === 'change' || (!this.type && isLone)) && seriesOfChange(feed, item, id)) || years
        );
      }),
    );
  }

  #ids(): string[] {
    return (this.metrics ?? '').split(/[\s,，]+/).filter(Boolean);
  }

  #renderChart(found: readonly (Series | undefined)[]): TemplateResult {
    const series = (this.#series = found.filter((each): each is Series => !!each));
    if (!series.length) return html`<p class="quiet">${msg('没有可供绘图的数据。')}</p>`;
    const type = suitedType(series, this.type, this.#isOverPlaces);
    const layout = layOut(series, type, ...this.size, { gap: msg('未载'), apart: msg('不可比') });
    const title = this.#title();
    const unit = series.every((each) => each.unit === series[0].unit) ? series[0].unit : '';
    const told = describeSeries(series, this.#isOverPlaces);
    const notes = chartNotes(this.#points(), {
      cut: layout.cut,
      hollow: layout.marks.some(({ point, bar, dot }) => point.approximate && (bar ?? dot)),
      overPlaces: this.#isOverPlaces,
      failures: this.#places.failures,
    });
    const items = itemsOf(this.#points());
    this.#foot = [...told, ...notes, msg(str`来源：${items.map((item) => `《${item.title}》`).join('')}`)];
    this.current = Math.min(this.current, Math.max(layout.marks.length - 1, 0));
    return html`<figure>
      <figcaption id="caption">
        ${title} ${unit && html`<span class="unit">${msg(str`单位：${unit}`)}</span>`}
      </figcaption>
      <div
        class="drawing ${layout.isRows ? 'rows' : ''}"
        part="drawing"
        ?hidden=${this.showTable}
        @keydown=${this.#walk}
        @focusin=${this.#point}
      >
        ${layout.marks.length ? renderDrawing(layout, msg(str`${title}，图`), this.current) : nothing}
      </div>
      <div class=${this.showTable ? 'data' : 'data hidden'} part="table">
        ${renderDataTable(series, this.#isOverPlaces, this.showTable)}
      </div>
      ${told.map((words) => html`<p class="quiet">${words}</p>`)}
      ${notes.map((words) => html`<p class="quiet">${words}</p>`)} ${renderFoot(this, items)}
    </figure>`;
  }
}
