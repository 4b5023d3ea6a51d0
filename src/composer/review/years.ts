import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem, Metric } from '../../feed/index.js';
import { changeReport, currentItem } from '../draft.js';
import { matchFigure, unmatchFigure } from '../edit/figures.js';
import { ComposerPanel } from '../panel.js';
import { FigureChosenEvent } from './events.js';

/** Which figures are the same over the years: matched ones to confirm or part, the rest to match. */
export class ComposerYears extends ComposerPanel {
  protected override render(): TemplateResult {
    const item = currentItem(this.draft);
    const others = this.draft.feed?.items.filter((other) => other !== item) ?? [];
    if (!item || !others.length)
      return html`<p class="muted">${msg('再导入往年的报告，就能把同一项数据连起来。')}</p>`;
    return html`${others.map((other) => this.#renderOther(item, other))}`;
  }

  #renderOther(item: FeedItem, other: FeedItem): TemplateResult {
    const theirs = new Map(other._govreport.metrics.map((metric) => [metric.id, metric]));
    const own = new Set(item._govreport.metrics.map(({ id }) => id));
    const same = item._govreport.metrics.filter(({ id }) => theirs.has(id));
    const free = other._govreport.metrics.filter(({ id }) => !own.has(id));
    const rest = item._govreport.metrics.filter(({ id }) => !theirs.has(id));
    return html`<h4>${other.title}</h4>
      <p class="muted">${msg(str`${same.length} 项相同，${rest.length} 项只在本年`)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">${msg('名称')}</th>
            <th scope="col">${item._govreport.period?.label ?? msg('本报告')}</th>
            <th scope="col">${other._govreport.period?.label ?? msg('另一份')}</th>
            <th scope="col">${msg('是同一项吗')}</th>
          </tr>
        </thead>
        <tbody>
          ${same.map((metric) => this.#renderSame(metric, theirs.get(metric.id)!, other))}
          ${free.length ? rest.map((metric) => this.#renderRest(metric, free)) : nothing}
        </tbody>
      </table>`;
  }

  #renderSame(metric: Metric, theirs: Metric, other: FeedItem): TemplateResult {
    const elsewhere = new Set(other._govreport.metrics.map(({ id }) => id));
    return html`<tr>
      <th scope="row">${this.#link(metric)}</th>
      <td>${metric.as_written}</td>
      <td>
        ${theirs.as_written}${
          theirs.label === metric.label ? nothing : html`<br /><span class="muted">${theirs.label}</span>`
        }
      </td>
      <td>
        <button
          aria-label=${msg(str`${metric.label}不是同一项`)}
          @click=${() =>
            this.change(
              changeReport(this.draft, (report) => unmatchFigure(report, metric.id, elsewhere)),
              msg('分开两年的数据'),
            )}
        >
          ${msg('不是')}
        </button>
      </td>
    </tr>`;
  }

  #renderRest(metric: Metric, free: readonly Metric[]): TemplateResult {
    return html`<tr>
      <th scope="row">${this.#link(metric)}</th>
      <td>${metric.as_written}</td>
      <td colspan="2">
        <select
          aria-label=${msg(str`${metric.label}对应哪一项`)}
          @change=${(event: Event) => {
            const { value } = event.currentTarget as HTMLSelectElement;
            if (!value) return;
            this.change(
              changeReport(this.draft, (report) => matchFigure(report, metric.id, value)),
              msg('连起两年的数据'),
            );
          }}
        >
          <option value="">${msg('没有对应')}</option>
          ${free
            .filter(({ kind }) => kind === metric.kind)
            .map(({ id, label, as_written }) => html`<option value=${id}>${label}（${as_written}）</option>`)}
        </select>
      </td>
    </tr>`;
  }

  #link({ id, label }: Metric): TemplateResult {
    return html`<button class="link" @click=${() => this.dispatchEvent(new FigureChosenEvent(id))}>
      ${label}
    </button>`;
  }
}
