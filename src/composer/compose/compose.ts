import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { featuredMetrics } from '../../feed/index.js';
import { DISPLAYS, LAYOUTS, withOption } from '../composition.js';
import type { Composition, Layout } from '../composition.js';
import { currentItem } from '../draft.js';
import { ComposerPanel } from '../panel.js';
import { release } from '../release.js';
import { judgeHue } from './colour.js';
import { optionFields } from './option-fields.js';
import type { OptionField } from './option-fields.js';
import { choiceWords, optionWords } from './option-words.js';

const THEMES = ['blue', 'red', 'neutral', 'own'] as const;
const SCHEMES = ['light', 'dark', 'auto'] as const;

/** Third step: which displays, which options, which colours; beside it the page itself. */
export class ComposerCompose extends ComposerPanel {
  protected override render(): TemplateResult {
    const { composition } = this.draft;
    return html`<div class="composing">
      <div class="choices">
        <fieldset class="layouts">
          <legend>${msg('版式')}</legend>
          ${LAYOUTS.map((layout) => this.#renderLayout(layout))}
        </fieldset>
        ${
          composition.layout === 'page' || composition.layout === 'sidebar'
            ? nothing
            : this.#renderFigures(composition)
        }
        ${DISPLAYS[composition.layout].map((element) => this.#renderOptions(element))}
        ${this.#renderColours()}
      </div>
      <govreport-composer-preview .draft=${this.draft}></govreport-composer-preview>
    </div>`;
  }

  #compose(change: Partial<Composition>, words: string, key?: string): void {
    const composition = { ...this.draft.composition, ...change };
    this.change({ ...this.draft, composition }, words, key);
  }

  #renderLayout(layout: Layout): TemplateResult {
    const [name, says] = {
      page: [msg('整页'), msg('一个标签就是完整的报告页')],
      strip: [msg('数据条'), msg('放在首页或专题页上的几个数据')],
      sidebar: [msg('侧栏'), msg('公文信息、目录、数据和分享，放在已有文章旁边')],
      card: [msg('单个数据'), msg('一个数据一张卡片')],
      chart: [msg('图表'), msg('一个数据的历年变化')],
    }[layout];
    return html`<label class="choice"
      ><input
        type="radio"
        name="layout"
        .checked=${layout === this.draft.composition.layout}
        @change=${() => this.#compose({ layout }, msg('更换版式'))}
      />
      <span><strong>${name}</strong> <span class="muted">${says}</span></span></label
    >`;
  }

  #renderFigures({ figures }: Composition): TemplateResult | typeof nothing {
    const report = currentItem(this.draft)?._govreport;
    if (!report) return nothing;
    const featured = featuredMetrics(report);
    const rest = report.metrics.filter((metric) => !featured.includes(metric));
    return html`<fieldset class="chosen">
      <legend>${msg('显示哪些数据')}</legend>
      <p class="muted">${msg('不选则显示精选数据。')}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${msg('数据')}>
        ${[...featured, ...rest].map(
          ({ id, label, as_written }) =>
            html`<label class="choice"
              ><input
                type="checkbox"
                .checked=${figures.includes(id)}
                @change=${() =>
                  this.#compose(
                    {
                      figures: figures.includes(id)
                        ? figures.filter((each) => each !== id)
                        : [...figures, id],
                    },
                    msg('选择数据'),
                  )}
              />
              <span>${label} <span class="muted">${as_written}</span></span></label
            >`,
        )}
      </div>
    </fieldset>`;
  }

  #renderOptions(element: string): TemplateResult | typeof nothing {
    const fields = optionFields(release().manifest[element] ?? []);
    if (!fields.length) return nothing;
    return html`<details ?open=${DISPLAYS[this.draft.composition.layout].length === 1}>
      <summary>${msg('选项')} <code>${element}</code></summary>
      <div class="fields">${fields.map((field) => this.#renderOption(element, field))}</div>
    </details>`;
  }

  #renderOption(element: string, { name, input, choices, description }: OptionField): TemplateResult {
    const words = optionWords(name);
    const value = this.draft.composition.options[element]?.[name];
    const set = (next: string | number | boolean | undefined): void => {
      const composition = withOption(this.draft.composition, element, name, next);
      this.change({ ...this.draft, composition }, msg('更改选项'), `${element}:${name}`);
    };
    const label = words?.name ?? name;
    if (input === 'check')
      return html`<label class="choice"
        ><input
          type="checkbox"
          .checked=${value === true}
          @change=${(event: Event) => set((event.currentTarget as HTMLInputElement).checked)}
        />
        <span>${label}</span></label
      >`;
    return html`<label class="field wide"
      ><span>${label} ${words ? nothing : html`<code>${description}</code>`}</span> ${
        input === 'choice'
          ? html`<select
              .value=${String(value ?? '')}
              @change=${(event: Event) => set((event.currentTarget as HTMLSelectElement).value)}
            >
              <option value="">${msg('默认')}</option>
              ${choices.map(
                (choice) =>
                  html`<option value=${choice} ?selected=${choice === value}>${choiceWords(choice)}</option>`,
              )}
            </select>`
          : html`<input
              type=${input}
              .value=${String(value ?? '')}
              @change=${(event: Event) => set((event.currentTarget as HTMLInputElement).value.trim())}
            />`
      }
      ${words?.hint ? html`<small class="muted">${words.hint}</small>` : nothing}</label
    >`;
  }

  #renderColours(): TemplateResult {
    const { theme, hue, scheme } = this.draft.composition;
    const themes = { blue: msg('蓝'), red: msg('红'), neutral: msg('中性'), own: msg('本地颜色') };
    const schemes = { light: msg('浅色'), dark: msg('深色'), auto: msg('随读者的设备') };
    return html`<fieldset class="colours">
      <legend>${msg('颜色')}</legend>
      <div class="row">
        ${THEMES.map(
          (each) =>
            html`<label class="choice"
              ><input
                type="radio"
                name="theme"
                .checked=${each === theme}
                @change=${() => this.#compose({ theme: each }, msg('更换颜色'))}
              />
              <span>${themes[each]}</span></label
            >`,
        )}
      </div>
      ${theme === 'own' ? this.#renderHue(hue) : nothing}
      <label class="field"
        ><span>${msg('明暗')}</span>
        <select
          .value=${scheme}
          @change=${(event: Event) =>
            this.#compose(
              { scheme: (event.currentTarget as HTMLSelectElement).value as Composition['scheme'] },
              msg('更换明暗'),
            )}
        >
          ${SCHEMES.map(
            (each) => html`<option value=${each} ?selected=${each === scheme}>${schemes[each]}</option>`,
          )}
        </select></label
      >
    </fieldset>`;
  }

  #renderHue(hue: string): TemplateResult {
    const { onPaper, passes, better } = judgeHue(hue);
    return html`<p class="hue">
      <label class="field"
        ><span>${msg('主色')}</span>
        <input
          type="color"
          .value=${hue}
          @input=${(event: Event) =>
            this.#compose({ hue: (event.currentTarget as HTMLInputElement).value }, msg('更换主色'), 'hue')}
      /></label>
      <span role="status" class=${passes ? 'done' : 'doubt'}
        >${msg('与白底对比度')}
        ${onPaper.toFixed(1)}${passes ? `，${msg('合格')}` : `，${msg('低于 4.5，看不清')}`}</span
      >
      ${
        better
          ? html`<button @click=${() => this.#compose({ hue: better }, msg('更换主色'))}>
              ${msg('改用合格的相近颜色')} ${better}
            </button>`
          : nothing
      }
    </p>`;
  }
}
