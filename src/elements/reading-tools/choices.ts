import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { preferences } from '../../store/index.js';
import type { Preferences } from '../../store/index.js';

type Value = Preferences[keyof Preferences];

/** One preference as a row of radio buttons. */
export interface Choice {
  key: keyof Preferences;
  legend: string;
  /** Undefined is the page's own. */
  values: readonly Value[];
  /** What a value is called; also what is drawn for it, unless `show` says otherwise. */
  name: (value: Value, step: number) => string;
  show?: (value: Value, step: number) => TemplateResult;
}

/** @param choose called with what the reader took. */
export function renderChoice(choice: Choice, choose: (change: Preferences) => void): TemplateResult {
  const { key, legend, values, name, show } = choice;
  const current = preferences()[key];
  return html`<fieldset class="choice ${key}">
    <legend class="hidden">${legend}</legend>
    <span class="name" aria-hidden="true">${legend}</span>
    ${values.map(
      (value, step) =>
        html`<label>
          <input
            type="radio"
            name=${key}
            aria-label=${name(value, step)}
            .checked=${live(value === current)}
            @change=${() => choose({ [key]: value })}
          />
          ${show?.(value, step) ?? html`<span>${name(value, step)}</span>`}
        </label>`,
    )}
  </fieldset>`;
}
