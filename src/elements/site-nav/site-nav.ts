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

  #select(index: number): void {
    this.selected = index;
  }

  #onKey(event: KeyboardEvent, count: number): void {
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (ctrlKey || metaKey || altKey || shiftKey) return;
    const now = Math.min(this.selected, count - 1);
    const to = {
      [forward]: (now + 1) % count,
      [backward]: (now + count - 1) % count,
      Home: 0,
      End: count - 1,
    }[key];
    if (to === undefined) return;
    event.preventDefault();
    this.#select(to);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(`#tab${to}`)?.focus());
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
            : this.narrow
              ? groups.map((group, i) => this.#renderOpening(group, i))
              : this.#renderTabs(groups)
        }
      </nav>
    </div>`;
  }

  #renderTabs(groups: readonly LinkGroup[]): TemplateResult {
    const selected = Math.min(this.selected, groups.length - 1);
    return html`<div
        role="tablist"
        aria-label=${msg('站群导航')}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, groups.length)}
      >
        ${groups.map(
          (group, i) =>
            html`<button
              role="tab"
              id="tab${i}"
              aria-controls="panel${i}"
              aria-selected=${i === selected}
              tabindex=${i === selected ? 0 : -1}
              data-name=${nameOf(group)}
              @click=${() => this.#select(i)}
            >
              ${nameOf(group)}
            </button>`,
        )}
      </div>
      ${groups.map(
        (group, i) =>
          html`<div role="tabpanel" id="panel${i}" aria-labelledby="tab${i}" ?hidden=${i !== selected}>
            <div class="name" aria-hidden="true">${nameOf(group)}</div>
            ${renderLinks(group)}
          </div>`,
      )}`;
  }

  #renderOpening(group: LinkGroup, i: number): TemplateResult {
    const open = this.opened.includes(i);
    return html`<div class="group">
      <div role="heading" aria-level=${this.headingLevel}>
        <button aria-expanded=${open} aria-controls="links${i}" @click=${() => this.#toggle(i)}>
          ${nameOf(group)}
        </button>
      </div>
      <div id="links${i}" ?hidden=${!open}>${renderLinks(group)}</div>
    </div>`;
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
