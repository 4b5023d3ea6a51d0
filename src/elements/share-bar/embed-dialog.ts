import { msg } from '@lit/localize';
import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Feed } from '../../feed/index.js';
import { embedSnippet } from '../../publish/embed.js';
import type { EmbedKind, EmbedOptions } from '../../publish/embed.js';
import { make } from '../shared/make.js';
import { THEMES } from '../shared/palette.js';
import { runningScript, scriptIntegrity } from './running-script.js';

/** What is embedded: where its feed is, and what shows it. */
export interface Embedded {
  feed: Feed;
  src: string;
  /** Of the item, when it is not the newest. */
  report?: string;
  /** Id of the figure shared; a card of it is offered first. */
  metric?: string;
  title: string;
  url: string;
}

const WIDTHS = ['100%', '320', '480', '720'];

/** The dialog that gives an editor what to paste into another page to show this very display there. */
export class EmbedDialog {
  #kind: EmbedKind = 'script';
  #element = '';
  #theme = 'blue';
  #width = WIDTHS[0];
  #integrity?: string;
  #preview?: { key: string; box: HTMLElement };

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Begins with what is shared now, and learns the script's hash; called when the dialog opens. */
  async open(): Promise<void> {
    this.#element = '';
    this.#integrity = await scriptIntegrity();
    this.host.requestUpdate();
  }

  /** Opens the dialog once it stands in the page. Safari before 15.4 has none, and shows it where it stands. */
  show(dialog: HTMLDialogElement | null): void {
    if (!dialog || dialog.hasAttribute('open')) return;
    if (typeof dialog.showModal === 'function') return dialog.showModal();
    dialog.setAttribute('open', '');
    dialog.querySelector('select')?.focus();
  }

  /** What to paste, as chosen. */
  snippet(embedded: Embedded): string {
    return embedSnippet(this.#kind, this.#options(embedded));
  }

  render(embedded: Embedded, copy: () => void, close: () => void, status: string): TemplateResult {
    const displays = [
      ...(embedded.metric ? [['metric-card', msg('指标')]] : []),
      ['report', msg('全文')],
      ['metric-grid', msg('主要数据')],
      ['metric-table', msg('数据表')],
    ];
    if (!displays.some(([name]) => name === this.#element)) this.#element = displays[0][0];
    const themes = [msg('蓝'), msg('红'), msg('灰')];
    return html`<dialog aria-labelledby="embed" @close=${close}>
      <h2 id="embed">${msg('嵌入其他网页')}</h2>
      <div class="fields">
        ${this.#choice(msg('内容'), displays, this.#element, (value) => (this.#element = value))}
        ${this.#choice(
          msg('方式'),
          [
            ['script', msg('标签')],
            ['data', msg('通用 div')],
            ['iframe', msg('框架 iframe')],
          ],
          this.#kind,
          (value) => (this.#kind = value as EmbedKind),
        )}
        ${this.#choice(
          msg('主题'),
          THEMES.map((name, at) => [name, themes[at]]),
          this.#theme,
          (value) => (this.#theme = value),
        )}
        ${this.#choice(
          msg('宽度'),
          WIDTHS.map((width) => [width, width === WIDTHS[0] ? width : `${width} px`]),
          this.#width,
          (value) => (this.#width = value),
        )}
      </div>
      <textarea readonly rows="6" aria-label=${msg('代码')} .value=${this.snippet(embedded)}></textarea>
      <p>
        <button class="target" @click=${copy}>${msg('复制代码')}</button>
        <button class="target" @click=${close}>${msg('关闭')}</button>
      </p>
      <p class="status" role="status">${status}</p>
      <p class="label">${msg('预览')}</p>
      ${this.#show(embedded)}
    </dialog>`;
  }

  #choice(
    label: string,
    options: string[][],
    chosen: string,
    choose: (value: string) => void,
  ): TemplateResult {
    const change = (event: Event) => {
      choose((event.target as HTMLSelectElement).value);
      this.host.requestUpdate();
    };
    return html`<label
      >${label}
      <select @change=${change}>
        ${options.map(
          ([value, name]) => html`<option value=${value} .selected=${value === chosen}>${name}</option>`,
        )}
      </select></label
    >`;
  }

  /** The display itself, made anew only when it is another one. Of a whole report, its beginning: a page has one text. */
  #show({ feed, report, metric }: Embedded): HTMLElement {
    const key = [this.#element, report, metric].join();
    if (this.#preview?.key !== key) {
      const element = document.createElement(`govreport-${this.#element}`);
      Object.assign(element, {
        feed,
        report,
        metric,
        ...(this.#element === 'report' && { parts: 'title info figures' }),
      });
      const box = make(
        'div',
        { class: 'preview', role: 'group', 'aria-label': msg('预览'), tabindex: 0 },
        element,
      );
      this.#preview = { key, box };
    }
    const { box } = this.#preview;
    box.setAttribute('data-govreport-theme', this.#theme);
    // As another page has it that says nothing of colours, whatever this one or its reader prefers.
    box.setAttribute('data-govreport-scheme', 'light');
    box.style.setProperty('inline-size', this.#width === WIDTHS[0] ? null : `${this.#width}px`);
    return box;
  }

  #options({ src, report, metric, title, url }: Embedded): EmbedOptions {
    return {
      ...runningScript(),
      integrity: this.#integrity,
      element: this.#element,
      src,
      attributes: { report, metric: this.#element === 'metric-card' && metric },
      theme: this.#theme === THEMES[0] ? undefined : this.#theme,
      width: this.#width,
      title,
      link: { text: title, url },
    };
  }
}
