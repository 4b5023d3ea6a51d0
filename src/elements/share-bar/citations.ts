import { msg } from '@lit/localize';
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/index.js';
import { bibtexCitation, citationText, plainCitation } from '../../publish/citation.js';
import type { CitationOptions } from '../../publish/citation.js';

/** The report, or a sentence of it, as a reference in three forms, each with a button that copies it. */
export function renderCitations(
  item: FeedItem,
  options: CitationOptions,
  copy: (text: string) => void,
): TemplateResult {
  const forms: [name: string, text: string][] = [
    ['GB/T 7714', citationText(item, options)],
    [msg('普通格式'), plainCitation(item, options)],
    ['BibTeX', bibtexCitation(item, options)],
  ];
  return html`<dl>
    ${forms.map(
      ([name, text]) =>
        html`<dt>${name}</dt>
          <dd>
            <p class="reference">${text}</p>
            <button class="target" @click=${() => copy(text)}>
              ${msg('复制')}<span class="hidden"> ${name}</span>
            </button>
          </dd>`,
    )}
  </dl>`;
}

/** The reader's date, as GB/T 7714 and BibTeX write it: YYYY-MM-DD. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
