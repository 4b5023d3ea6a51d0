import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isThisPage, WrittenLinks } from '../shared/links.js';
import type { Link } from '../shared/links.js';
import { PageElement } from '../shared/page-element.js';
import { leavesGovernment, readGroupData, readGroups } from './groups.js';
import type { LinkGroup } from './groups.js';
import { siteNavStyles } from './site-nav.styles.js';

/** Narrower than this, in em, names stand one under the other and open their links. */
const NARROW_EM = 34;

/**
 * The sites that belong together (站群导航): groups of links as tabs, in a narrow place as names that open. The groups are
 * those the page wrote inside the tag, which readers without script get as they are, or `groups`.
 *
 * @summary Links to the sites of a government, in groups (站群导航).
 * @tag govreport-site-nav
 * @slot - The links: headings or terms with links after them, lists in lists, or a select of links.
 * @csspart base - All of it.
 * @example
 * ```html
 * <govreport-site-nav>
 *   <section><h3>市政府</h3><a href="https://www.example.gov.cn/">市政府办公室</a></section>
 *   <section><h3>县（市、区）政府</h3><a href="https://shili.example.gov.cn/">示例县</a></section>
 * </govreport-site-nav>
 * ```
 */
export class GovreportSiteNav extends PageElement {
  static override readonly styles: CSSResultGroup = siteNavStyles;

  protected readonly written = new WrittenLinks(this);
  // A frame later: what is drawn for the new width has another height, which would be a loop.
  readonly #resize = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));

  /** The groups as data instead: `[{"title":"市政府","links":[{"title":"市政府办公室","url":"https://…"}]}]`. */
  @property({ type: Array }) groups?: readonly { title: string; links: readonly Link[] }[];

  /** Level of the groups' names where they open, 2 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private selected = 0;

  @state() private narrow = false;

  @state() private opened: readonly number[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    this.#resize.disconnect();
    super.disconnectedCallback();
  }

  protected override updated(): void {
    this.#measure();
  }

  /** In em, so that large letters get the room of a narrow place. */
  #measure(): void {
    const base = this.renderRoot.querySelector('.base');
    if (!base?.clientWidth) return;
    this.narrow = base.clientWidth < NARROW_EM * parseFloat(getComputedStyle(base).fontSize);
  }

  #onKey(event: KeyboardEvent, count: number): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const now = Math.min(this.selected, count - 1);
    const on = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const to = { ArrowRight: now + on, ArrowLeft: now - on, Home: 0, End: count - 1 }[key];
    if (to === undefined || ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    this.selected = (to + count) % count;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]')!.focus(),
    );
  }

  #toggle(index: number): void {
    this.opened = this.opened.includes(index)
      ? this.opened.filter((each) => each !== index)
      : [...this.opened, index];
  }

  protected override render(): TemplateResult {
    const given = readGroupData(this.groups);
    const groups = given.length ? given : readGroups(this);
    if (!groups.length) return html`<slot></slot>`;
    return html`<div class="base" part="base">
      <nav aria-label=${msg('站群导航')}>
        ${
          groups.length === 1 && !groups[0]!.title
            ? renderLinks(groups[0]!)
            : html`${this.narrow ? nothing : this.#renderTabs(groups)}
              ${groups.map((group, i) => this.#renderGroup(group, i, groups.length))}`
        }
      </nav>
    </div>`;
  }

  #renderTabs(groups: readonly LinkGroup[]): TemplateResult {
    return html`<div
      role="tablist"
      aria-label=${msg('站群导航')}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, groups.length)}
    >
      ${groups.map((group, i) => {
        const selected = i === Math.min(this.selected, groups.length - 1);
        return html`<button
          role="tab"
          id="tab${i}"
          aria-controls="panel${i}"
          aria-selected=${selected}
          tabindex=${selected ? 0 : -1}
          @click=${() => (this.selected = i)}
        >
          ${nameOf(group)}
        </button>`;
      })}
    </div>`;
  }

  /** A name that opens its links, or a tab's panel, whose name is for print. */
  #renderGroup(group: LinkGroup, i: number, count: number): TemplateResult {
    if (!this.narrow) {
      return html`<div class="name" aria-hidden="true">${nameOf(group)}</div>
        <div
          role="tabpanel"
          id="panel${i}"
          aria-labelledby="tab${i}"
          ?hidden=${i !== Math.min(this.selected, count - 1)}
        >
          ${renderLinks(group)}
        </div>`;
    }
    const open = this.opened.includes(i);
    return html`<div class="group" role="heading" aria-level=${this.headingLevel}>
        <button aria-expanded=${open} aria-controls="panel${i}" @click=${() => this.#toggle(i)}>
          ${nameOf(group)}
        </button>
      </div>
      <div id="panel${i}" ?hidden=${!open}>${renderLinks(group)}</div>`;
  }
}

/** Links that stand before the first name. */
function nameOf({ title }: LinkGroup): string {
  return title || msg('其他');
}

function renderLinks({ links }: LinkGroup): TemplateResult {
  return html`<ul>
    ${links.map(
      (link) =>
        html`<li>
          <a
            href=${link.url ?? nothing}
            target=${link.blank ? '_blank' : nothing}
            rel=${link.blank ? 'noopener' : nothing}
            aria-current=${isThisPage(link) ? 'page' : nothing}
            >${link.title}${link.blank ? html`<span class="hidden">${msg('（在新窗口打开）')}</span>` : nothing}</a
          >${leavesGovernment(link, location.href) ? html`<small>${msg('外部链接')}</small>` : nothing}
        </li>`,
    )}
  </ul>`;
}
