import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { announce } from '../../store/index.js';
import { blockById, blockText, metricById } from '../../feed/index.js';
import { changeReport, currentItem, openFindings } from '../draft.js';
import { addFigure } from '../edit/figures.js';
import { missingFacts } from '../edit/facts.js';
import { reviewOrder } from '../edit/queue.js';
import { figureOfWords } from '../edit/select-words.js';
import { ComposerPanel } from '../panel.js';
import type { FigureChosenEvent, PlaceChosenEvent, WordsChosenEvent } from './events.js';
import type { Light } from './stretches.js';

const TABS = ['figures', 'findings', 'facts', 'years'] as const;
type Tab = (typeof TABS)[number];

/** Second step: the document on one side, what was read from it on the other. */
export class ComposerReview extends ComposerPanel {
  @state() private tab: Tab = 'figures';
  @state() private figure?: string;
  @state() private light?: Light;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('govreport-figure-chosen', this.#onFigure);
    this.addEventListener('govreport-words-chosen', this.#onWords);
    this.addEventListener('govreport-place-chosen', this.#onPlace);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('draft')) return;
    const report = currentItem(this.draft)?._govreport;
    if (!report || (this.figure && metricById(report, this.figure))) return;
    this.#choose(reviewOrder(report)[0]?.id);
  }

  #choose(id: string | undefined): void {
    this.figure = id;
    const report = currentItem(this.draft)?._govreport;
    const source = report && id ? metricById(report, id)?.source : undefined;
    const block = report && source && blockById(report, source.block);
    if (!source || !block) {
      this.light = undefined;
      return;
    }
    const text = blockText(block);
    // Where offsets and quote disagree, the quote wins.
    const at = text.startsWith(source.quote, source.start) ? source.start : text.indexOf(source.quote);
    this.light = at < 0 ? undefined : { block: block.id, start: at, end: at + source.quote.length };
  }

  #onFigure = ({ figure }: FigureChosenEvent): void => {
    // The draft that goes with the choice may be on its way.
    queueMicrotask(() => {
      this.#choose(figure);
      if (this.tab === 'facts') this.tab = 'figures';
    });
  };

  #onPlace = ({ place }: PlaceChosenEvent): void => queueMicrotask(() => (this.light = place));

  #onWords = ({ words: { block, start, end } }: WordsChosenEvent): void => {
    const report = currentItem(this.draft)?._govreport;
    const metric = report && figureOfWords(report, block, start, end);
    if (!metric) return;
    const known = report.metrics.find(
      ({ source, as_written }) =>
        source?.block === block && source.start === metric.source?.start && as_written === metric.as_written,
    );
    if (known) {
      announce(msg('这个数据已经在列表里。'));
      this.#choose(known.id);
      return;
    }
    const draft = changeReport(this.draft, (each) => addFigure(each, metric));
    const before = new Set(report.metrics.map(({ id }) => id));
    const added = currentItem(draft)!._govreport.metrics.find(({ id }) => !before.has(id))!;
    this.change(draft, msg(str`加入数据${metric.as_written}`));
    this.tab = 'figures';
    queueMicrotask(() => this.#choose(added.id));
  };

  protected override render(): TemplateResult {
    const { draft, figure, light } = this;
    return html`<div class="review">
      <govreport-composer-outline .draft=${draft}></govreport-composer-outline>
      <govreport-composer-text .draft=${draft} .figure=${figure} .light=${light}></govreport-composer-text>
      <aside>
        <div class="tabs" role="tablist" aria-label=${msg('核对')} @keydown=${this.#onKeydown}>
          ${TABS.map(
            (tab) =>
              html`<button
                role="tab"
                id=${`tab-${tab}`}
                aria-selected=${tab === this.tab ? 'true' : 'false'}
                aria-controls="tab-panel"
                tabindex=${tab === this.tab ? 0 : -1}
                @click=${() => (this.tab = tab)}
              >
                ${this.#nameOf(tab)}
              </button>`,
          )}
        </div>
        <div id="tab-panel" role="tabpanel" aria-labelledby=${`tab-${this.tab}`}>${this.#renderPanel()}</div>
      </aside>
    </div>`;
  }

  #renderPanel(): TemplateResult {
    const { draft, figure } = this;
    switch (this.tab) {
      case 'figures':
        return html`<govreport-composer-figure .draft=${draft} .figure=${figure}></govreport-composer-figure>
          <govreport-composer-figures .draft=${draft} .figure=${figure}></govreport-composer-figures>`;
      case 'findings':
        return html`<govreport-composer-findings .draft=${draft}></govreport-composer-findings>`;
      case 'facts':
        return html`<govreport-composer-facts .draft=${draft}></govreport-composer-facts>`;
      case 'years':
        return html`<govreport-composer-years .draft=${draft}></govreport-composer-years>`;
    }
  }

  #nameOf(tab: Tab): string {
    const item = currentItem(this.draft);
    const findings = openFindings(this.draft).length;
    const missing = item ? missingFacts(item).length : 0;
    return {
      figures: msg('数据'),
      findings: findings ? msg(str`疑问 ${findings}`) : msg('疑问'),
      facts: missing ? msg(str`信息 缺${missing}`) : msg('信息'),
      years: msg('往年'),
    }[tab];
  }

  /** Arrow keys walk the tabs (ARIA Authoring Practices, Tabs). */
  #onKeydown = (event: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.tab = TABS[(TABS.indexOf(this.tab) + by + TABS.length) % TABS.length]!;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus(),
    );
  };
}
