import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/index.js';

/** What the buttons under a chart act on. */
interface Chart {
  showTable: boolean;
  download(form: 'svg' | 'png' | 'csv'): unknown;
}

/** Below a chart: the reports it is made of, and what a reader can do with it. */
export function renderFoot(chart: Chart, items: readonly FeedItem[]): TemplateResult {
  return html`<p class="quiet">
      ${msg('来源：')}${items.map(({ title, url }) => (url ? html`<a href=${url}>《${title}》</a>` : `《${title}》`))}
    </p>
    <div class="tools">
      <button
        aria-pressed=${chart.showTable}
        @click=${() => {
          chart.showTable = !chart.showTable;
        }}
      >
        ${msg('数据表')}
      </button>
      ${(['png', 'svg', 'csv'] as const).map(
        (form) =>
          html`<button @click=${() => chart.download(form)}>${msg(str`下载 ${form.toUpperCase()}`)}</button>`,
      )}
    </div>`;
}
