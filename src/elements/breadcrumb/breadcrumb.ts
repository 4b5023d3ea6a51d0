import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isThisPage, readLinks, WrittenLinks } from '../shared/links.js';
import type { Link } from '../shared/links.js';
import { PageElement } from '../shared/page-element.js';
import { breadcrumbStyles } from './breadcrumb.styles.js';
import { readTrail } from './trail.js';

/** Trails longer than this hide their middle in a narrow place; the first step and the last two stay. */
const SHORT = 4;

/**
 * Where this page stands in its site (您的位置), from the links inside the tag, which stay what readers without script and
 * search engines get, or from `items`. The last step is the page itself when it has no address or this page's.
 *
 * @summary The way from the home page to this page (您的位置).
 * @tag govreport-breadcrumb
 * @slot - The steps as links, with any separators; shown as they are where the script is not.
 * @csspart base - The trail.
 * @example
 * ```html
 * <govreport-breadcrumb><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 正文</govreport-breadcrumb>
 * ```
 */
export class GovreportBreadcrumb extends PageElement {
  static override readonly styles: CSSResultGroup = breadcrumbStyles;

  protected readonly written = new WrittenLinks(this);

  /** The steps as data instead, from the home page on: `[{"title":"首页","url":"/"},{"title":"正文"}]`. */
  @property({ type: Array }) items?: readonly { title: string; url?: string }[];

  @state() private open = false;

  #showMiddle(): void {
    this.open = true;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.middle a[href]')?.focus(),
    );
  }

  protected override render(): TemplateResult {
    const given = readLinks(this.items);
    const steps = given.length ? given : readTrail(this);
    if (!steps.length) return html`<slot></slot>`;
    const last = steps.length - 1;
    const hides = steps.length > SHORT && !this.open;
    return html`<div class="base" part="base">
      <nav aria-label=${msg('您的位置')}>
        <span aria-hidden="true">${msg('您的位置：')}</span>
        <ol>
          ${steps.map((step, i) => [
            i === 1 && hides ? this.#renderMore(steps.length - 3) : nothing,
            this.#renderStep(step, i === last, i > 0 && i < last - 1),
          ])}
        </ol>
      </nav>
    </div>`;
  }

  #renderStep(step: Link, last: boolean, middle: boolean): TemplateResult {
    const current = last && (!step.url || isThisPage(step));
    return html`<li class=${middle ? 'middle' : nothing}>
      ${
        current
          ? html`<span aria-current="page">${step.title}</span>`
          : html`<a class="step" href=${step.url ?? nothing}>${step.title}</a>`
      }${last ? nothing : renderSeparator()}
    </li>`;
  }

  #renderMore(count: number): TemplateResult {
    return html`<li class="more">
      <button
        class="step"
        aria-expanded="false"
        aria-label=${msg(str`显示中间 ${count} 级`)}
        @click=${this.#showMiddle}
      >
        …</button
      >${renderSeparator()}
    </li>`;
  }
}

/** For the eye; a list tells the ear by itself. The sign is one that browsers turn round on a right-to-left page. */
function renderSeparator(): TemplateResult {
  return html`<span aria-hidden="true">›</span>`;
}
