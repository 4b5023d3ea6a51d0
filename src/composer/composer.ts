import { msg, str } from '@lit/localize';
import { html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { startLocale } from '../locale/index.js';
import { announce } from '../store/index.js';
import { makeConverter } from './bring/converter.js';
import type { Converter } from './bring/converter.js';
import { EMPTY_DRAFT, openFindings } from './draft.js';
import type { Draft } from './draft.js';
import { begin, record, redo, undo } from './edit/history.js';
import type { History } from './edit/history.js';
import { DraftChangedEvent } from './events.js';
import { keepDraft, keptDraft, throwDraftAway } from './keep.js';
import { ComposerPanel } from './panel.js';

const STEPS = ['bring', 'review', 'compose', 'take-away'] as const;
type Step = (typeof STEPS)[number];

/**
 * From a document to a page, in four steps. Holds the draft and its history; the steps ask for changes.
 */
export class GovreportComposer extends ComposerPanel {
  /** Address of the converter's file. */
  @property() converter = 'convert.js';

  @state() private history: History<Draft> = begin(EMPTY_DRAFT);
  @state() private step: Step = 'bring';
  /** What this device has of the draft: all of it, not yet all, or nothing because it may not keep anything. */
  @state() private kept: 'all' | 'keeping' | 'nothing' = 'all';

  #convert?: Converter;

  /** The page's own line, for where no script runs, has served. */
  protected override createRenderRoot(): this {
    this.replaceChildren();
    return super.createRenderRoot();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    startLocale();
    this.addEventListener(DraftChangedEvent.type, this.#onDraftChanged as EventListener);
    addEventListener('keydown', this.#onKeydown);
    void this.#recall();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(DraftChangedEvent.type, this.#onDraftChanged as EventListener);
    removeEventListener('keydown', this.#onKeydown);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('history' as keyof this)) this.draft = this.history.present;
  }

  /** Takes up where this device left off. */
  async #recall(): Promise<void> {
    const draft = await keptDraft();
    if (!draft?.feed || this.draft.feed) return;
    this.history = begin(draft);
    this.step = 'review';
    announce(msg('已恢复上次的草稿。'));
  }

  #onDraftChanged = ({ draft, words, key }: DraftChangedEvent): void => {
    const isFirst = !this.draft.feed && draft.feed;
    this.#set(record(this.history, draft, words, key));
    if (isFirst) this.#go('review');
  };

  #set(history: History<Draft>): void {
    this.history = history;
    if (this.kept === 'keeping') return;
    this.kept = 'keeping';
    void this.#keep();
  }

  /** Writes at once, and again as long as there is something newer: typing is faster than a disk. */
  async #keep(): Promise<void> {
    let draft: Draft;
    let done: boolean;
    do {
      draft = this.history.present;
      done = draft.feed ? await keepDraft(draft) : await throwDraftAway();
    } while (done && draft !== this.history.present);
    this.kept = done ? 'all' : 'nothing';
  }

  #onKeydown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
    // In a field the browser's own undo is meant.
    if (/^(input|textarea|select)$/.test((event.target as Element).localName)) return;
    event.preventDefault();
    if (event.shiftKey) this.#redo();
    else this.#undo();
  };

  #undo = (): void => {
    const step = this.history.past[this.history.past.length - 1];
    if (!step) return;
    this.#set(undo(this.history));
    announce(msg(str`已撤销：${step.words}。`));
  };

  #redo = (): void => {
    const step = this.history.future[this.history.future.length - 1];
    if (!step) return;
    this.#set(redo(this.history));
    announce(msg(str`已重做：${step.words}。`));
  };

  #startOver = (): void => {
    this.#set(record(this.history, EMPTY_DRAFT, msg('清空草稿')));
    this.#go('bring');
  };

  #go(step: Step): void {
    this.step = step;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('main h2')?.focus());
  }

  protected override render(): TemplateResult {
    const { past, future } = this.history;
    const undone = past[past.length - 1]?.words;
    const redone = future[future.length - 1]?.words;
    return html`<header class="top">
        <h1>${msg('报告制作')}</h1>
        <nav aria-label=${msg('步骤')}>
          <ol>
            ${STEPS.map((step, at) => this.#renderStep(step, at))}
          </ol>
        </nav>
        <p class="muted">${this.draft.feed && this.kept === 'all' ? msg('草稿已保存在本机') : ''}</p>
        <div class="history" role="group" aria-label=${msg('撤销与重做')}>
          <button ?disabled=${!undone} title=${undone ?? ''} @click=${this.#undo}>${msg('撤销')}</button>
          <button ?disabled=${!redone} title=${redone ?? ''} @click=${this.#redo}>${msg('重做')}</button>
          <button ?disabled=${!this.draft.feed} @click=${this.#startOver}>${msg('清空')}</button>
        </div>
      </header>
      ${this.kept === 'nothing' ? html`<p class="warning" role="status">${msg('本机不允许保存草稿，请在离开前下载数据。')}</p>` : ''}
      <main class=${`step-${this.step}`}>
        <h2 tabindex="-1">${this.#nameOf(this.step)}</h2>
        ${this.#renderBody()}
      </main>`;
  }

  #renderStep(step: Step, at: number): TemplateResult {
    const findings = step === 'review' && this.draft.feed ? openFindings(this.draft).length : 0;
    return html`<li>
      <button
        aria-current=${step === this.step ? 'step' : 'false'}
        ?disabled=${step !== 'bring' && !this.draft.feed}
        @click=${() => this.#go(step)}
      >
        <span class="count">${at + 1}</span> ${this.#nameOf(step)}
        ${findings ? html`<span class="badge">${msg(str`${findings} 个疑问`)}</span>` : ''}
      </button>
    </li>`;
  }

  #renderBody(): TemplateResult {
    switch (this.step) {
      case 'bring':
        this.#convert ??= makeConverter(new URL(this.converter, document.baseURI).href);
        return html`<govreport-composer-bring
          .draft=${this.draft}
          .converter=${this.#convert}
        ></govreport-composer-bring>`;
      case 'review':
        return html`<govreport-composer-review .draft=${this.draft}></govreport-composer-review>`;
      case 'compose':
        return html`<govreport-composer-compose .draft=${this.draft}></govreport-composer-compose>`;
      case 'take-away':
        return html`<govreport-composer-take-away .draft=${this.draft}></govreport-composer-take-away>`;
    }
  }

  #nameOf(step: Step): string {
    return {
      bring: msg('导入报告'),
      review: msg('核对内容'),
      compose: msg('选择版式'),
      'take-away': msg('取用发布'),
    }[step];
  }
}
