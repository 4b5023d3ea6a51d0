import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { ContentsItem } from './contents.js';

/** What a list of contents needs to know beside its items. */
export interface ListContext {
  /** The page the links lead to; empty for this one, undefined when none is known. */
  base: string | undefined;
  /** Indices of the items whose points are listed. */
  opened: ReadonlySet<number>;
}

/** The contents as nested lists: plain links that need no script, the third level behind a button. */
export function renderContents(items: readonly ContentsItem[], context: ListContext): TemplateResult {
  return html`<ol>
    ${items.map((item) => renderItem(item, context))}
  </ol>`;
}

function renderItem(item: ContentsItem, context: ListContext): TemplateResult {
  const { index, heading, sections, details } = item;
  const { title } = heading;
  const opened = context.opened.has(index);
  return html`<li>
    <div class="row">
      ${renderLink(item, context)}${
        details.length
          ? html`<button
              class="toggle"
              data-index=${index}
              aria-expanded=${opened ? 'true' : 'false'}
              aria-label=${msg(str`${title}：${details.length} 个要点`)}
            ></button>`
          : nothing
      }
    </div>
    ${opened ? renderContents(details, context) : nothing}${
      sections.length ? renderContents(sections, context) : nothing
    }
  </li>`;
}

/** Number and title stand apart, for the eye in two columns, for the ear with a pause between. */
function renderLink({ index, heading }: ContentsItem, { base }: ListContext): TemplateResult {
  const { id, number, title } = heading;
  const words = html`${
      number ? html`<span class="number">${number}<span class="hidden">、</span></span>` : nothing
    }<span>${title}</span>`;
  return base === undefined
    ? html`<span class="link">${words}</span>`
    : html`<a class="link" href=${`${base}#${encodeURIComponent(id)}`} data-index=${index}>${words}</a>`;
}
