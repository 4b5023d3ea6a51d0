import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { headingText } from '../../feed/index.js';
import type { Feed, FeedItem, Report } from '../../feed/index.js';
import { csvText } from '../../publish/csv.js';
import { announce } from '../../store/index.js';
import { citationBase } from '../shared/metric/citation.js';
import { ShownCards } from '../shared/metric/shown-cards.js';
import { ReportElement } from '../shared/report-element.js';
import { saveFile } from '../shared/save-file.js';
import { metricTableStyles } from './metric-table.styles.js';
import { filterRows, sectionsWithFigures, sortRows, tableRows } from './rows.js';
import type { Row, SortKey } from './rows.js';
import { columnNames, csvRow, renderRow } from './table-row.js';

/** Rows are laid out by the batch, and batches off the screen not at all. */
const BATCH = 50;

/** A reader who types is told the count once, when the words are there. */
const TYPING_MS = 400;

/**
 * Every figure of a report as a table: as written, with its section, period, scope and sentence. Columns sort, words and
 * sections filter, and what is shown can be taken along as CSV.
 *
 * @summary Every figure of a report as a table to sort, filter and take along.
 * @tag govreport-metric-table
 * @slot - Stands in until the figures are there, and when they cannot be had.
 * @fires govreport-report-loaded - The figures are there and shown.
 * @fires govreport-report-failed - The report cannot be had.
 * @fires govreport-citation-requested - A reader asked for a figure's sentence; prevent it to show the sentence yourself.
 * @csspart base - All of it.
 * @csspart tools - Filter, section and download.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @example
 * ```html
 * <govreport-metric-table src="report.json"></govreport-metric-table>
 * ```
 */
export class GovreportMetricTable extends ReportElement {
  static override readonly styles: CSSResultGroup = metricTableStyles;

  readonly #cards = new ShownCards(this, 'tbody tr');

  /** Id of the section whose figures to show, with those below it; the reader may choose another. */
  @property() section?: string;

  /** Words that label, figure or sentence must have; the reader may change them. */
  @property() match = '';

  /** The table's caption. */
  @property() label?: string;

  @state() private sorted?: { key: SortKey; descending: boolean };

  #item?: FeedItem;
  #shown: readonly Row[] = [];
  #typing?: ReturnType<typeof setTimeout>;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#cards.answer(super.createRenderRoot());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  /** Hands the reader the figures shown, in the order shown, as a CSV file. */
  download(): void {
    if (!this.#item) return;
    const names = columnNames();
    const head = [...Object.values(names), msg('限定'), msg('数值'), msg('单位')];
    saveFile(`${this.#item.title}.csv`, csvText([head, ...this.#shown.map(csvRow)]));
  }

  /** First up, then down, then as the report has it. */
  #sortBy(key: SortKey): void {
    const { sorted } = this;
    if (sorted?.key !== key) this.sorted = { key, descending: false };
    else this.sorted = sorted.descending ? undefined : { key, descending: true };
    const order = this.sorted ? (this.sorted.descending ? msg('降序') : msg('升序')) : msg('报告原有顺序');
    announce(msg(str`${columnNames()[key]}：${order}`));
  }

  #filter(change: { match?: string; section?: string }): void {
    Object.assign(this, change);
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => announce(this.#count()), TYPING_MS);
  }

  #clear(): void {
    this.#filter({ match: '', section: undefined });
    this.renderRoot.querySelector('input')?.focus();
  }

  #count(): string {
    const all = this.#item?._govreport.metrics.length ?? 0;
    const shown = this.#shown.length;
    return shown === all ? msg(str`共${all}项`) : msg(str`共${all}项，符合条件${shown}项`);
  }

  protected override renderReport(item: FeedItem, feed: Feed): TemplateResult {
    const report = item._govreport;
    const { sorted, section, match: words } = this;
    this.#item = item;
    const found = filterRows(report, { section, words });
    this.#shown = sorted ? sortRows(found, sorted.key, sorted.descending) : found;
    this.#cards.show(
      this.#shown.map(({ metric }) => metric),
      item,
    );
    if (!report.metrics.length) return html`<p class="quiet">${msg('本报告没有列出数据。')}</p>`;
    return html`${this.#renderTools(report)}
    ${
      found.length
        ? this.#renderTable(item, feed)
        : html`<p class="quiet">
            ${msg('没有符合条件的数据。')}
            <button @click=${() => this.#clear()}>${msg('清除条件')}</button>
          </p>`
    }`;
  }

  #renderTools(report: Report): TemplateResult {
    const several = report.metrics.length > 1;
    const sections = several ? sectionsWithFigures(report) : [];
    return html`<div class="tools" part="tools">
      ${
        several
          ? html`<label class="find"
              >${msg('查找')}<input
                type="search"
                .value=${this.match}
                @input=${(event: InputEvent) => this.#filter({ match: (event.target as HTMLInputElement).value })}
            /></label>`
          : nothing
      }
      ${
        sections.length > 1
          ? html`<label
              >${msg('章节')}<select
                @change=${(event: Event) =>
                  this.#filter({ section: (event.target as HTMLSelectElement).value || undefined })}
              >
                <option value="">${msg('全文')}</option>
                ${sections.map(
                  ({ section, depth }) =>
                    html`<option value=${section.id} ?selected=${section.id === this.section}>
                      ${'\u3000'.repeat(depth - 1) + headingText(section)}
                    </option>`,
                )}
              </select></label
            >`
          : nothing
      }
      <button @click=${() => this.download()}>${msg('下载 CSV')}</button>
    </div>`;
  }

  #renderTable(item: FeedItem, feed: Feed): TemplateResult {
    const rows = this.#shown;
    const base = citationBase(item);
    const { key, descending } = this.sorted ?? {};
    const scoped = tableRows(item._govreport).some(({ metric }) => metric.scope);
    const cells = { item, base, scoped };
    const names = Object.entries(columnNames()) as [SortKey, string][];
    const sortable = rows.length > 1;
    // The roles say what the tags say: where rows are grids, browsers forget it.
    return html`<table
      role="table"
      class=${scoped ? '' : 'unscoped'}
      lang=${this.contentLanguage(item, feed)}
    >
      <caption>
        ${this.label ?? msg('数据一览')}
        <span class="muted">${this.#count()}</span>
      </caption>
      <thead>
        <tr role="row">
          ${names.map(([name, words]) =>
            name === 'scope' && !scoped
              ? nothing
              : html`<th
                  role="columnheader"
                  aria-sort=${name === key ? (descending ? 'descending' : 'ascending') : nothing}
                >
                  ${sortable ? html`<button @click=${() => this.#sortBy(name)}>${words}</button>` : words}
                </th>`,
          )}
        </tr>
      </thead>
      ${batches(rows).map(
        (batch) =>
          html`<tbody>
            ${batch.map((row) => renderRow(row, cells))}
          </tbody>`,
      )}
    </table>`;
  }
}

function batches(rows: readonly Row[]): (readonly Row[])[] {
  const all: (readonly Row[])[] = [];
  for (let i = 0; i < rows.length; i += BATCH) all.push(rows.slice(i, i + BATCH));
  return all;
}
