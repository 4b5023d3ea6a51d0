import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { metricsOfSection, sectionEntries } from '../../feed/index.js';
import type { Report, Section } from '../../feed/index.js';
import { changeReport, currentItem } from '../draft.js';
import {
  canJoin,
  demoteSection,
  joinSection,
  moveSection,
  promoteSection,
  renameSection,
} from '../edit/sections.js';
import { ComposerPanel } from '../panel.js';
import { bringIntoView } from './scroll.js';

/** The outline of the document; a chosen section can be renamed, moved, joined. */
export class ComposerOutline extends ComposerPanel {
  @state() private chosen?: string;

  protected override render(): TemplateResult {
    const report = currentItem(this.draft)?._govreport;
    if (!report) return html``;
    return html`<h3>${msg('目录')}</h3>
      <ul class="outline">
        ${sectionEntries(report).map(({ section, depth }) => this.#renderEntry(report, section, depth))}
      </ul>`;
  }

  #renderEntry(report: Report, section: Section, depth: number): TemplateResult {
    const { id, number, title } = section;
    const isChosen = id === this.chosen;
    const count = metricsOfSection({ ...report, sections: [{ ...section, sections: [] }] }, id).length;
    return html`<li class=${`depth-${depth}`}>
      <button
        class="row"
        aria-expanded=${isChosen ? 'true' : 'false'}
        @click=${() => {
          this.chosen = isChosen ? undefined : id;
          const review = this.closest('govreport-composer-review');
          bringIntoView(review?.querySelector(`[data-section="${CSS.escape(id)}"]`), 'top');
        }}
      >
        <span>${[number, title || msg('（无标题）')].filter(Boolean).join(' ')}</span>
        ${count ? html`<span class="muted">${count}</span>` : nothing}
      </button>
      ${isChosen ? this.#renderTools(report, section) : nothing}
    </li>`;
  }

  #renderTools(report: Report, { id, title }: Section): TemplateResult {
    const tool = (name: string, change: (report: Report) => Report): TemplateResult => {
      const none = change(report) === report;
      return html`<button
        ?disabled=${none}
        @click=${() => this.change(changeReport(this.draft, change), msg(str`章节${name}`))}
      >
        ${name}
      </button>`;
    };
    return html`<div class="tools">
      <label class="field wide"
        ><span>${msg('标题')}</span>
        <input
          .value=${title}
          @change=${(event: Event) =>
            this.change(
              changeReport(this.draft, (each) =>
                renameSection(each, id, (event.currentTarget as HTMLInputElement).value),
              ),
              msg('更改章节标题'),
            )}
      /></label>
      <div class="actions">
        ${tool(msg('上移'), (each) => moveSection(each, id, -1))}
        ${tool(msg('下移'), (each) => moveSection(each, id, 1))}
        ${tool(msg('升一级'), (each) => promoteSection(each, id))}
        ${tool(msg('降一级'), (each) => demoteSection(each, id))}
        ${canJoin(report, id) ? tool(msg('并入上一节'), (each) => joinSection(each, id)) : nothing}
      </div>
    </div>`;
  }
}
