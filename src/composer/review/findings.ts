import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Finding, FindingPlace } from '../../check/index.js';
import { blockById, blockText } from '../../feed/index.js';
import { answerFinding, currentItem, openFindings } from '../draft.js';
import { ComposerPanel } from '../panel.js';
import { FigureChosenEvent, PlaceChosenEvent } from './events.js';

/** What does not add up, as questions, with both places to go to; and what the converter had to say. */
export class ComposerFindings extends ComposerPanel {
  protected override render(): TemplateResult {
    const item = currentItem(this.draft);
    if (!item) return html``;
    const findings = openFindings(this.draft);
    const notes = (this.draft.notes[item.id] ?? []).filter(({ code }) => code !== 'figure-unsure');
    return html`${
      findings.length
        ? html`<ul class="findings">
            ${findings.map((finding) => this.#renderFinding(finding))}
          </ul>`
        : html`<p class="muted">${msg('没有发现对不上的地方。')}</p>`
    }
    ${
      notes.length
        ? html`<details>
            <summary>${msg(str`读取时的 ${notes.length} 条说明`)}</summary>
            <ul class="notes">
              ${notes.map(({ zh, severity }) => html`<li class=${severity}>${zh}</li>`)}
            </ul>
          </details>`
        : nothing
    }`;
  }

  #renderFinding(finding: Finding): TemplateResult {
    const { zh, computed, places, remedy, severity } = finding;
    return html`<li class=${severity}>
      <p>${zh}</p>
      ${computed ? html`<p class="computed">${computed}</p>` : nothing}
      <ul class="places">
        ${places.map(
          (place) =>
            html`<li>
              <button @click=${() => this.#show(place)}>${place.quote || msg('看这里')}</button>
            </li>`,
        )}
      </ul>
      <p class="muted">${remedy.zh}</p>
      <button @click=${() => this.change(answerFinding(this.draft, finding), msg('标为没有问题'))}>
        ${msg('核对过，没有问题')}
      </button>
    </li>`;
  }

  #show({ item: id, metric, block, start, end, quote }: FindingPlace): void {
    const item = currentItem(this.draft);
    if (!item || id !== item.id) return;
    if (metric) this.dispatchEvent(new FigureChosenEvent(metric));
    const found = block && blockById(item._govreport, block);
    if (!found) return;
    const at = start ?? Math.max(0, blockText(found).indexOf(quote));
    this.dispatchEvent(new PlaceChosenEvent({ block: found.id, start: at, end: end ?? at + quote.length }));
  }
}
