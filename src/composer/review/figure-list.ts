import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { changeReport, currentItem } from '../draft.js';
import { featureFigure } from '../edit/figures.js';
import { SURE, acceptSure, incompleteFigures, reviewOrder, reviewProgress } from '../edit/queue.js';
import { ComposerPanel } from '../panel.js';
import { FigureChosenEvent } from './events.js';

type Filter = 'open' | 'all' | 'featured';

/** The figures to look at, least certain first, and how far the review is. */
export class ComposerFigures extends ComposerPanel {
  /** Id of the figure under review. */
  @property() figure?: string;

  @state() private filter: Filter = 'open';
  @state() private search = '';

  protected override render(): TemplateResult {
    const report = currentItem(this.draft)?._govreport;
    if (!report) return html``;
    const { reviewed, total, doubtful } = reviewProgress(report);
    const incomplete = new Set(incompleteFigures(report).map(({ id }) => id));
    const shown = reviewOrder(report).filter(
      (metric) =>
        (this.filter === 'all' ||
          metric.id === this.figure ||
          (this.filter === 'featured' ? metric.featured : !metric.reviewed || incomplete.has(metric.id))) &&
        `${metric.label}${metric.as_written}`.includes(this.search),
    );
    return html`<p class="progress-line">
        <progress .value=${reviewed} max=${total || 1} aria-label=${msg('核对进度')}></progress>
        <span>${msg(str`已核对 ${reviewed}/${total}`)}</span>
        ${doubtful ? html`<span class="badge">${msg(str`${doubtful} 个需要看`)}</span>` : nothing}
      </p>
      <div class="bar">
        <div role="group" aria-label=${msg('筛选')}>
          ${this.#renderFilter('open', msg('待核对'))} ${this.#renderFilter('all', msg('全部'))}
          ${this.#renderFilter('featured', msg('精选'))}
        </div>
        <input
          type="search"
          aria-label=${msg('按名称找数据')}
          placeholder=${msg('按名称找')}
          .value=${this.search}
          @input=${(event: Event) => (this.search = (event.currentTarget as HTMLInputElement).value.trim())}
        />
      </div>
      <ul class="figures">
        ${shown.map((metric) => {
          const { id, label, as_written, confidence = 1, reviewed: done, featured, reason } = metric;
          const doubt = !done && (confidence < SURE || incomplete.has(id));
          return html`<li class=${id === this.figure ? 'current' : ''}>
            <button
              class="row"
              aria-current=${id === this.figure ? 'true' : 'false'}
              @click=${() => this.dispatchEvent(new FigureChosenEvent(id))}
            >
              <span class="value">${as_written}</span>
              <span class="label">${label || msg('（没有名称）')}</span>
              ${doubt ? html`<span class="doubt">${reason ?? msg('需要看')}</span>` : nothing}
              ${done ? html`<span class="done">${msg('已核对')}</span>` : nothing}
            </button>
            <button
              class="star"
              aria-pressed=${featured ? 'true' : 'false'}
              aria-label=${msg(str`精选 ${label}`)}
              @click=${() =>
                this.change(
                  changeReport(this.draft, (each) => featureFigure(each, id, !featured)),
                  featured ? msg('取消精选') : msg('设为精选'),
                )}
            >
              ${featured ? '★' : '☆'}
            </button>
          </li>`;
        })}
      </ul>
      ${shown.length ? nothing : html`<p class="muted">${msg('没有符合条件的数据。')}</p>`}
      <p class="actions">
        <button
          ?disabled=${!report.metrics.some(({ reviewed: r, confidence = 1 }) => !r && confidence >= SURE)}
          @click=${() => this.change(changeReport(this.draft, acceptSure), msg('采用全部把握大的数据'))}
        >
          ${msg('采用全部把握大的数据')}
        </button>
      </p>`;
  }

  #renderFilter(filter: Filter, name: string): TemplateResult {
    return html`<button
      aria-pressed=${this.filter === filter ? 'true' : 'false'}
      @click=${() => (this.filter = filter)}
    >
      ${name}
    </button>`;
  }
}
