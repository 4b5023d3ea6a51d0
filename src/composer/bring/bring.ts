import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { announce } from '../../store/index.js';
import { bring, currentItem, putAway } from '../draft.js';
import type { Brought } from '../draft.js';
import { ComposerPanel } from '../panel.js';
import type { Converter } from './converter.js';
import { UnreadableInput, readInput } from './read-input.js';
import type { Input } from './read-input.js';
import { SAMPLE_NAME, SAMPLE_TEXT } from './sample.js';

interface Failure {
  name: string;
  words: string[];
}

/** First step: documents come in, by file, by drop, by paste; several years at once. */
export class ComposerBring extends ComposerPanel {
  @property({ attribute: false }) converter!: Converter;

  @state() private reading: { name: string; part: number; at: number; of: number } | undefined;
  @state() private failures: Failure[] = [];
  @state() private over = false;

  /** Reads inputs one after the other; what cannot be read is told and changes nothing. */
  async take(inputs: readonly Input[]): Promise<void> {
    if (this.reading || !inputs.length) return;
    this.failures = [];
    const brought: Brought[] = [];
    for (const [at, input] of inputs.entries()) {
      const { name } = input;
      this.reading = { name, part: 0, at: at + 1, of: inputs.length };
      try {
        const progress = (part: number): void => {
          if (this.reading) this.reading = { ...this.reading, part };
        };
        brought.push(await readInput(input, this.converter, progress));
      } catch (error) {
        const words = error instanceof UnreadableInput ? error.messages.map(({ zh }) => zh) : [String(error)];
        this.failures = [...this.failures, { name, words }];
      }
    }
    this.reading = undefined;
    if (!brought.length) return;
    const { draft } = bring(this.draft, brought);
    this.change(draft, msg(str`导入${brought.map(({ name }) => name).join('、')}`));
    announce(msg(str`已读入 ${brought.length} 份报告。`));
  }

  protected override render(): TemplateResult {
    return html`<div
        class=${this.over ? 'drop over' : 'drop'}
        @dragover=${this.#onDragOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.#onDrop}
      >
        <p class="lead">${msg('把报告文件拖到这里，或者')}</p>
        <p class="actions">
          <label class="button primary"
            >${msg('选择文件')}
            <input
              class="hidden"
              type="file"
              multiple
              accept=".html,.htm,.txt,.docx,.pdf,.json,text/html,text/plain,application/pdf,application/json"
              @change=${this.#onChoose}
          /></label>
          <button @click=${() => this.take([{ name: SAMPLE_NAME, content: SAMPLE_TEXT }])}>
            ${msg('用示例试一试')}
          </button>
        </p>
        <p class="muted">
          ${msg('网页、文本、Word（.docx）、PDF 或已有的数据文件，可一次选多个年度，每个不超过 20 MB。')}
          ${msg('文件只在本机处理，不会上传。')}
        </p>
      </div>
      <label class="paste"
        ><span>${msg('也可以把报告全文粘贴在这里')}</span>
        <textarea rows="3" @paste=${this.#onPaste}></textarea>
      </label>
      <p class="actions"><button @click=${this.#onPasted}>${msg('读入粘贴的文字')}</button></p>
      ${this.#renderReading()} ${this.#renderFailures()} ${this.#renderReports()}`;
  }

  #renderReading(): TemplateResult | typeof nothing {
    if (!this.reading) return nothing;
    const { name, part, at, of } = this.reading;
    return html`<p class="reading" role="status">
      <span>${msg(str`正在读取 ${name}（${at}/${of}）`)}</span>
      <progress .value=${part} max="1" aria-label=${msg('读取进度')}></progress>
    </p>`;
  }

  #renderFailures(): TemplateResult | typeof nothing {
    if (!this.failures.length) return nothing;
    return html`<div class="failures" role="alert">
      ${this.failures.map(
        ({ name, words }) =>
          html`<p><strong>${msg(str`没有读入 ${name}`)}</strong></p>
            <ul>
              ${words.map((word) => html`<li>${word}</li>`)}
            </ul>`,
      )}
    </div>`;
  }

  #renderReports(): TemplateResult | typeof nothing {
    const items = this.draft.feed?.items ?? [];
    if (!items.length) return nothing;
    const current = currentItem(this.draft);
    return html`<h3>${msg('已读入的报告')}</h3>
      <ul class="reports">
        ${items.map(({ id, title, _govreport: { period, metrics } }) => {
          const facts = [period?.label, msg(str`${metrics.length} 个数据`)].filter(Boolean).join('，');
          return html`<li>
            <label
              ><input
                type="radio"
                name="current"
                .checked=${id === current?.id}
                @change=${() => this.change({ ...this.draft, current: id }, msg('换一份报告'))}
              />
              <strong>${title}</strong> <span class="muted">${facts}</span></label
            >
            <button
              aria-label=${msg(str`移除 ${title}`)}
              @click=${() => this.change(putAway(this.draft, id), msg(str`移除${title}`))}
            >
              ${msg('移除')}
            </button>
          </li>`;
        })}
      </ul>`;
  }

  #onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    this.over = true;
  };

  #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    void this.#takeFiles([...(event.dataTransfer?.files ?? [])]);
  };

  #onChoose = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file can be chosen again after it was mended.
    input.value = '';
    void this.#takeFiles(files);
  };

  async #takeFiles(files: readonly File[]): Promise<void> {
    const inputs = await Promise.all(
      files.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })),
    );
    await this.take(inputs);
  }

  /** Tables and headings are in the clipboard's HTML; its plain text has lost them. */
  #onPaste = (event: ClipboardEvent): void => {
    const html = event.clipboardData?.getData('text/html');
    if (!html) return;
    event.preventDefault();
    void this.take([{ name: msg('粘贴的内容'), content: html }]);
  };

  #onPasted = (): void => {
    const area = this.renderRoot.querySelector('textarea')!;
    const content = area.value.trim();
    if (!content) return area.focus();
    void this.take([{ name: msg('粘贴的内容'), content }]).then(() => {
      if (!this.failures.length) area.value = '';
    });
  };
}
