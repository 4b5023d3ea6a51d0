import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/index.js';
import { changeItem, currentItem } from '../draft.js';
import { FACT_FIELDS, factOf, missingFacts, withFact } from '../edit/facts.js';
import type { FactField } from '../edit/facts.js';
import { ComposerPanel } from '../panel.js';
import { reportKindNames, validityNames } from './words.js';

/** The facts of the document as a form that knows what 国办发〔2017〕47号 requires. */
export class ComposerFacts extends ComposerPanel {
  protected override render(): TemplateResult {
    const item = currentItem(this.draft);
    if (!item) return html``;
    const missing = missingFacts(item);
    return html`<p class=${missing.length ? 'doubt' : 'muted'}>
        ${
          missing.length
            ? msg(str`还缺 ${missing.length} 项：${missing.map(({ name }) => name).join('、')}`)
            : msg('应有的信息都已填写。')
        }
      </p>
      <form class="facts" @submit=${(event: Event) => event.preventDefault()}>
        ${FACT_FIELDS.map((field) => this.#renderField(field, item))}
      </form>`;
  }

  #renderField(field: FactField, item: FeedItem): TemplateResult {
    const { path, name, need, tag } = field;
    const value = factOf(item, path);
    const note = need === 'required' ? msg('必填') : need === 'expected' ? msg('应填') : '';
    return html`<label class="field wide">
      <span
        >${name}
        ${note ? html`<em class=${value ? 'muted' : 'doubt'}>${note}</em>` : nothing}${
          tag ? html` <code>${tag}</code>` : nothing
        }</span
      >
      ${this.#renderInput(field, value)}
    </label>`;
  }

  #renderInput({ path, name, input }: FactField, value: string): TemplateResult {
    const change = (event: Event): void => {
      const { value: text } = event.currentTarget as HTMLInputElement;
      this.change(
        changeItem(this.draft, (item) => withFact(item, path, text)),
        msg(str`更改${name}`),
        path,
      );
    };
    if (input === 'kind' || input === 'validity') {
      const names: readonly (readonly [string, string])[] =
        input === 'kind' ? reportKindNames() : [['', msg('未填')], ...validityNames()];
      return html`<select .value=${value} @change=${change}>
        ${names.map(
          ([code, words]) => html`<option value=${code} ?selected=${code === value}>${words}</option>`,
        )}
      </select>`;
    }
    if (input === 'long') return html`<textarea rows="3" .value=${value} @change=${change}></textarea>`;
    const type = { date: 'date', address: 'url' }[input as string] ?? 'text';
    return html`<input type=${type} .value=${value} @change=${change} />`;
  }
}
