import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/index.js';
import { kindWords, yearWord } from './words.js';

/** A value and what it is called. */
export type Option = readonly [value: string, words: string];

/** The kinds these reports are of. */
export function kindOptions(items: readonly FeedItem[]): Option[] {
  const kinds = items.map(({ _govreport }): string => _govreport.kind);
  return Object.entries(kindWords()).filter(([kind]) => kinds.includes(kind));
}

export function yearOptions(years: readonly string[]): Option[] {
  return years.map((year) => [year, yearWord(year)]);
}

/** A native choice among options and 全部; where there is one option only, none to choose from. */
export function renderChoice(
  name: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult | typeof nothing {
  if (options.length < 2 && !chosen) return nothing;
  return html`<label
    >${name}<select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${[['', msg('全部')] as Option, ...options].map(
        ([value, words]) => html`<option value=${value} .selected=${value === chosen}>${words}</option>`,
      )}
    </select></label
  >`;
}
