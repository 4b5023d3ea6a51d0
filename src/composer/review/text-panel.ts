import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { blockText, headingText, sectionEntries } from '../../feed/index.js';
import type { Block, Metric, Section } from '../../feed/index.js';
import { currentItem } from '../draft.js';
import { ComposerPanel } from '../panel.js';
import { FigureChosenEvent, WordsChosenEvent } from './events.js';
import { bringIntoView } from './scroll.js';
import { selectedWords } from './selection.js';
import type { SelectedWords } from './selection.js';
import { stretchesOf } from './stretches.js';
import type { Light, Stretch } from './stretches.js';

/** The document as it was read: every figure in its sentence, every sentence leading to its figures. */
export class ComposerText extends ComposerPanel {
  /** Id of the figure under review. */
  @property() figure?: string;
  /** Words to light, and to bring into view. */
  @property({ attribute: false }) light?: Light;

  @state() private selected?: SelectedWords;

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('selectionchange', this.#onSelection);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('selectionchange', this.#onSelection);
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('light') || !this.light) return;
    bringIntoView(this.renderRoot.querySelector('.lit'));
  }

  #onSelection = (): void => {
    const words = selectedWords(this);
    if (JSON.stringify(words) !== JSON.stringify(this.selected)) this.selected = words;
  };

  #add = (): void => {
    if (this.selected) this.dispatchEvent(new WordsChosenEvent(this.selected));
  };

  protected override render(): TemplateResult {
    const item = currentItem(this.draft);
    if (!item) return html``;
    const byBlock = new Map<string, Metric[]>();
    for (const metric of item._govreport.metrics) {
      const block = metric.source?.block ?? '';
      byBlock.set(block, [...(byBlock.get(block) ?? []), metric]);
    }
    return html`<div class="bar">
        <span class="muted">${msg('选中正文里的文字，可以补一个数据')}</span>
        <button ?disabled=${!this.selected} @click=${this.#add}>${msg('把选中的文字加为数据')}</button>
      </div>
      <article lang=${item.language ?? 'zh-Hans'}>
        <h3 class="title">${item.title}</h3>
        ${sectionEntries(item._govreport).map(({ section, depth }) => this.#renderSection(section, depth, byBlock))}
      </article>`;
  }

  #renderSection(section: Section, depth: number, byBlock: Map<string, Metric[]>): TemplateResult {
    const heading = section.run_in ? '' : headingText(section);
    return html`<section data-section=${section.id}>
      ${heading ? html`<h4 class=${`level-${depth}`}>${heading}</h4>` : nothing}
      ${section.blocks.map((block) => this.#renderBlock(block, byBlock.get(block.id) ?? []))}
    </section>`;
  }

  #renderBlock(block: Block, metrics: Metric[]): TemplateResult | typeof nothing {
    const text = blockText(block);
    if (!text) return nothing;
    const light = this.light?.block === block.id ? this.light : undefined;
    const stretches = stretchesOf(text, metrics, light);
    if (block.type === 'table') {
      return html`<div class="table" data-block=${block.id}>
        ${block.caption ? html`<p class="muted">${block.caption}</p>` : nothing}
        <table>
          ${block.rows.map(
            (row) =>
              html`<tr>
                ${row.map(
                  (cell) =>
                    html`<td colspan=${cell.col_span ?? 1} rowspan=${cell.row_span ?? 1}>${cell.text}</td>`,
                )}
              </tr>`,
          )}
        </table>
      </div>`;
    }
    return html`<p class=${block.type} data-block=${block.id}>
      ${stretches.map((stretch) => this.#renderStretch(stretch))}
    </p>`;
  }

  #renderStretch({ text, start, figures, lit }: Stretch): TemplateResult {
    const [first] = figures;
    const words = lit ? 'lit' : '';
    if (!first) return html`<span class=${words} data-start=${start}>${text}</span>`;
    const chosen = this.figure !== undefined && figures.includes(this.figure);
    // Several figures told by the same words take turns.
    const next = chosen ? figures[(figures.indexOf(this.figure!) + 1) % figures.length]! : first;
    return html`<a
      class=${`figure ${words}`}
      href="#figure"
      data-start=${start}
      aria-current=${chosen ? 'true' : nothing}
      aria-label=${msg(str`数据：${text}`)}
      @click=${(event: Event) => {
        event.preventDefault();
        this.dispatchEvent(new FigureChosenEvent(next));
      }}
      >${text}</a
    >`;
  }
}
