import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { blocks } from '../../feed/index.js';
import type { Feed, FeedItem, TableBlock } from '../../feed/index.js';
import { csvText } from '../../publish/csv.js';
import { ReportElement } from '../shared/report-element.js';
import { saveFile } from '../shared/save-file.js';
import { layOut } from './grid.js';
import type { PlacedCell } from './grid.js';
import { opennessTablesStyles } from './openness-tables.styles.js';
import { cellNumber, checkSums } from './sums.js';
import type { Sum } from './sums.js';
import { renderVerdict } from './verdict.js';

type Form = NonNullable<TableBlock['form']>;

/** How many columns are shown at a time where there is little room, and which of these parts first. */
const PARTS: Record<Form, { size: number; first: number } | undefined> = {
  'openness-disclosure': undefined,
  'openness-requests': { size: 1, first: 6 },
  'openness-review': { size: 5, first: 0 },
};

/**
 * The three tables that every 政府信息公开工作年度报告 must hold (国办公开办函〔2021〕30号), with the sums they print of themselves
 * checked. On a phone a reader chooses whose numbers to see.
 *
 * @summary The three mandated tables of an openness report, their sums checked.
 * @tag govreport-openness-tables
 * @slot - Stands in until the tables are there, and when they cannot be had.
 * @fires govreport-report-loaded - The tables are there and shown.
 * @fires govreport-report-failed - The report cannot be had.
 * @csspart base - All of it.
 * @csspart table - One table with its name and its sums.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @example
 * ```html
 * <govreport-openness-tables src="openness.json"></govreport-openness-tables>
 * ```
 */
export class GovreportOpennessTables extends ReportElement {
  static override readonly styles: CSSResultGroup = opennessTablesStyles;

  /** Level of the tables' names as headings, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  /** Which part of a wide table a phone shows. */
  @state() private parts: Partial<Record<Form, number>> = {};

  protected override renderReport(item: FeedItem, feed: Feed): TemplateResult {
    const names = formNames();
    const tables = blocks(item._govreport).filter(
      (block): block is TableBlock & { form: Form } => block.type === 'table' && !!names[block.form!],
    );
    const missing = (Object.keys(names) as Form[]).filter(
      (form) => !tables.some((each) => each.form === form),
    );
    if (missing.length === 3)
      return html`<p class="quiet">${msg('本报告没有政府信息公开工作年度报告的规定表格。')}</p>`;
    const list = missing.map((form) => `“${names[form]}”`).join('、');
    return html`<div lang=${this.contentLanguage(item, feed)}>
      ${tables.map((block, i) => this.#renderForm(block, i, item))}
      ${list && html`<p class="quiet">${msg(str`本报告缺少规定表格：${list}。`)}</p>`}
    </div>`;
  }

  #renderForm(block: TableBlock & { form: Form }, at: number, item: FeedItem): TemplateResult | undefined {
    const rows = layOut(block);
    if (!rows) return undefined;
    const name = block.caption || formNames()[block.form];
    const sums = checkSums(block, rows);
    return html`<div class="form" part="table">
      <div class="tools">
        <div class="name" id=${`n${at}`} role="heading" aria-level=${this.headingLevel}>${name}</div>
        ${this.#renderSwitch(block, rows)}
        <button @click=${() => saveFile(`${item.title}-${name}.csv`, csvText(csvRows(rows)))}>
          ${msg('下载 CSV')}<span class="hidden">${msg(str`：${name}`)}</span>
        </button>
      </div>
      <div class="scroll" role="region" tabindex="0" aria-labelledby=${`n${at}`}>
        <table aria-labelledby=${`n${at}`}>
          ${rows.map((row) => this.#renderRow(row, block, at, sums))} ${this.#renderBalance(block, sums)}
        </table>
      </div>
      ${block.form === 'openness-disclosure' ? nothing : renderVerdict(block.form, sums)}
    </div>`;
  }

  #renderRow(
    row: PlacedCell[],
    block: TableBlock & { form: Form },
    at: number,
    sums?: Sum[],
  ): TemplateResult {
    const id = ({ row, column }: PlacedCell) => `c${at}-${row}-${column}`;
    return html`<tr>
      ${row.map((place) => {
        const { cell, height, width, isHeader, headers } = place;
        const down = height > 1 ? height : nothing;
        const across = width > 1 ? width : nothing;
        const other = this.#isOther(place, block) ? 'other' : '';
        if (!isHeader) {
          const off = sums?.some((sum) => sum.at === place && !sum.holds && sum.kind !== 'balance');
          return html`<td
            class="number ${other} ${cell.text.trim() === '0' ? 'zero' : ''}"
            headers=${headers.map(id).join(' ') || nothing}
            rowspan=${down}
            colspan=${across}
          >
            ${cell.text}${off ? html`<span class="care">${msg('不相符')}</span>` : nothing}
          </td>`;
        }
        // A corner left empty heads nothing.
        if (!cell.text.trim()) return html`<td class=${other} rowspan=${down} colspan=${across}></td>`;
        const scope = scopeOf(place);
        return html`<th
          id=${id(place)}
          class="${scope === 'rowgroup' ? 'group' : ''} ${other}"
          scope=${scope}
          rowspan=${down}
          colspan=${across}
        >
          ${cell.text}
        </th>`;
      })}
    </tr>`;
  }

  /** 一 + 二 = 三 + 四 under every column: the one equation the form prints on itself. */
  #renderBalance(block: TableBlock & { form: Form }, sums: Sum[] = []): TemplateResult | undefined {
    const balances = sums.filter(({ kind }) => kind === 'balance');
    if (!balances.length) return undefined;
    return html`<tfoot>
      <tr class="sum">
        <th scope="row" colspan=${block.header_columns || nothing}>${msg('核对：一＋二＝三＋四')}</th>
        ${balances.map(
          ({ parts, whole, holds, at }) =>
            html`<td class="number ${this.#isOther(at, block) ? 'other' : ''}">
              ${parts}<wbr />${holds ? '=' : '≠'}${whole}
              <span class=${holds ? '' : 'care'}>${holds ? msg('相符') : msg('不相符')}</span>
            </td>`,
        )}
      </tr>
    </tfoot>`;
  }

  #renderSwitch(block: TableBlock & { form: Form }, rows: PlacedCell[][]): TemplateResult | undefined {
    const part = PARTS[block.form];
    const cells = (rows[rows.length - 1] ?? []).filter(({ isHeader }) => !isHeader);
    if (!part || cells.length <= part.size) return undefined;
    const choices = cells.filter((_, i) => i % part.size === 0);
    const nameOf = ({ headers }: PlacedCell) =>
      headers
        .filter(
          ({ column, width }) => column >= block.header_columns && width >= part.size && width < cells.length,
        )
        .map(({ cell }) => cell.text)
        .join('：');
    return html`<label class="switch"
      >${block.form === 'openness-requests' ? msg('申请人') : msg('类别')}<select
        @change=${(event: Event) => {
          this.parts = { ...this.parts, [block.form]: (event.target as HTMLSelectElement).selectedIndex };
        }}
      >
        ${choices.map(
          (place, i) => html`<option ?selected=${i === this.#part(block.form)}>${nameOf(place)}</option>`,
        )}
      </select></label
    >`;
  }

  #part(form: Form): number {
    return this.parts[form] ?? PARTS[form]?.first ?? 0;
  }

  /** Whether a phone leaves a cell out: another part's, or a header above several parts. */
  #isOther({ column, width }: PlacedCell, { form, header_columns }: TableBlock & { form: Form }): boolean {
    const part = PARTS[form];
    if (!part || column < header_columns) return false;
    return width > part.size || Math.floor((column - header_columns) / part.size) !== this.#part(form);
  }
}

/** The names of the tables, as the form has them. */
function formNames(): Record<Form, string> {
  return {
    'openness-disclosure': msg('主动公开政府信息情况'),
    'openness-requests': msg('收到和处理政府信息公开申请情况'),
    'openness-review': msg('政府信息公开行政复议、行政诉讼情况'),
  };
}

function scopeOf({ isHead, height, width }: PlacedCell): string {
  if (isHead) return width > 1 ? 'colgroup' : 'col';
  return height > 1 ? 'rowgroup' : 'row';
}

/** The table as it stands, a spanned cell's words in the first place it covers; numbers as numbers. */
function csvRows(rows: readonly (readonly PlacedCell[])[]): (string | number | undefined)[][] {
  return rows.map((row) => {
    const line: (string | number | undefined)[] = [];
    for (const { cell, column, isHeader } of row)
      line[column] = isHeader || !cell.text.trim() ? cell.text : (cellNumber(cell.text) ?? cell.text);
    return Array.from(line);
  });
}
