import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fileDetails } from '../../feed/index.js';
import type { Feed, FeedItem } from '../../feed/index.js';
import { ReportElement } from '../shared/report-element.js';
import { documentInfoStyles } from './document-info.styles.js';
import { boxFields, lineFields, validityNotice } from './fields.js';
import type { Field } from './fields.js';

/**
 * What stands above an official document: source, time and views in a line, and the box of its public information
 * (索引号, 文号, 发布机构 …). Fields the feed does not have are left out. A document no longer in force says so first.
 *
 * @summary The information box of a document, its source line and its validity.
 * @tag govreport-document-info
 * @slot - Stands in until the information is there, and when it cannot be had.
 * @fires govreport-report-loaded - The report is there and its information shown.
 * @fires govreport-report-failed - The report cannot be had.
 * @csspart base - All of it.
 * @csspart title - The title, when asked for.
 * @csspart notice - What is said of a document that is repealed, expired or amended.
 * @csspart line - Source, time, period, views.
 * @csspart box - The box.
 * @csspart failure - The line shown when the report cannot be had and there are no children.
 * @example
 * ```html
 * <govreport-document-info src="report.json"></govreport-document-info>
 * ```
 */
export class GovreportDocumentInfo extends ReportElement {
  static override readonly styles: CSSResultGroup = documentInfoStyles;

  /** How often the page was viewed, if its site counts; shown only then. */
  @property() views?: string;

  /** Shows the report's title above the line. */
  @property({ type: Boolean, attribute: 'show-title' }) showTitle = false;

  /** Level of that title, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 1;

  /** Lists the files that belong to the report. */
  @property({ type: Boolean, attribute: 'show-attachments' }) showAttachments = false;

  protected override renderReport(item: FeedItem, feed: Feed): TemplateResult {
    const language = this.contentLanguage(item, feed);
    const fields = (list: readonly Field[]) =>
      list.map(
        ({ name, value, care, own }) =>
          html`<div>
            <dt>${name}</dt>
            <dd class=${care ? 'care' : nothing} lang=${own ? language : nothing}>${value}</dd>
          </div>`,
      );
    const notice = validityNotice(item);
    const line = lineFields(item, this.views);
    const box = boxFields(item);
    return html`${notice && html`<p class="notice" part="notice" role="note">${notice}</p>`}
    ${
      this.showTitle
        ? html`<div
            class="title"
            part="title"
            role="heading"
            aria-level=${this.headingLevel}
            lang=${language}
          >
            ${item.title}
          </div>`
        : undefined
    }
    ${line.length ? html`<dl class="line" part="line">${fields(line)}</dl>` : undefined}
    ${box.length ? html`<dl class="box" part="box">${fields(box)}</dl>` : undefined}
    ${this.showAttachments && item.attachments?.length ? this.#renderFiles(item) : undefined}`;
  }

  #renderFiles({ attachments = [], title }: FeedItem): TemplateResult {
    return html`<ul class="files" aria-label=${msg('附件')}>
      ${attachments.map(
        (file) =>
          html`<li>
            <a href=${file.url}>${file.title ?? title} <span>${fileDetails(file)}</span></a>
          </li>`,
      )}
    </ul>`;
  }
}
