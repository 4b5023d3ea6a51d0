import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { groupDigits, readingMinutes } from '../../feed/index.js';
import {
  ELDER_TEXT_SIZE_PX,
  SCHEMES,
  TEXT_SIZES_PX,
  announce,
  onOutlineChange,
  onPreferencesChange,
  pageOutline,
  prefer,
  preferences,
  resetPreferences,
  whenRead,
} from '../../store/index.js';
import type { Preferences, TextSize } from '../../store/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { PageElement } from '../shared/page-element.js';
import { PreferencesChangedEvent } from './events.js';
import { schemeName, sizeName } from './names.js';
import { PageScope } from './page-scope.js';
import { readingToolsStyles } from './reading-tools.styles.js';

/**
 * How this reader likes to read: text size, elder mode, colours, spacing. For our own displays, and with `scope` for
 * the page's own article; the site's bar and the browser's settings stay what they are. Remembered on this device only, and only
 * once something was chosen. It makes no promise of conformance.
 *
 * @summary Reading preferences: text size, elder mode, colour schemes, spacing, reset.
 * @tag govreport-reading-tools
 * @slot - What the page shows while the script is not there.
 * @fires {PreferencesChangedEvent} govreport-preferences-changed - The reader chose something in this bar.
 * @csspart base - The bar.
 * @example
 * ```html
 * <govreport-reading-tools scope="#zoom"></govreport-reading-tools>
 * ```
 */
export class GovreportReadingTools extends PageElement {
  static override readonly styles: CSSResultGroup = [baseStyles, readingToolsStyles];

  /** CSS selector of the page's own article, where the preferences should reach it too. */
  @property() scope?: string;

  @state() private schemesOpen = false;

  #pageScope = new PageScope();
  #stopListening: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const update = () => this.requestUpdate();
    this.#stopListening = [onPreferencesChange(update), onOutlineChange(update)];
    update();
    // The article may stand below the bar.
    whenRead(update);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stopListening) stop();
    this.#pageScope.leave();
  }

  protected override updated(): void {
    if (this.isConnected) this.#pageScope.cover(this, this.scope);
  }

  /** A control tells its own state; words are for what changes far from it. */
  #choose(change: Preferences, said?: string): void {
    prefer(change);
    this.#tell(said);
  }

  #reset = (): void => {
    this.schemesOpen = false;
    resetPreferences();
    this.#tell(msg('已恢复默认的阅读设置。'));
  };

  #tell(said?: string): void {
    if (said) announce(said);
    this.dispatchEvent(new PreferencesChangedEvent(preferences()));
  }

  #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.schemesOpen) return;
    event.stopPropagation();
    this.schemesOpen = false;
    this.renderRoot.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  };

  protected override render(): TemplateResult {
    const { elder = false, spacious = false } = preferences();
    return html`<div class="base" part="base">
      <div class="bar" role="group" aria-label=${msg('阅读设置')} @keydown=${this.#closeOnEscape}>
        <div class="row">
          ${this.#renderSizes(elder)}
          ${this.#renderToggle(msg('长辈版'), elder, () =>
            this.#choose({ elder: !elder }, elder ? msg('已退出长辈版。') : msg('已进入长辈版。')),
          )}
          <button
            aria-expanded=${this.schemesOpen ? 'true' : 'false'}
            aria-controls=${this.schemesOpen ? 'schemes' : nothing}
            @click=${() => (this.schemesOpen = !this.schemesOpen)}
          >
            <span>${msg('配色')}</span>
          </button>
          ${this.#renderToggle(msg('宽松间距'), spacious, () => this.#choose({ spacious: !spacious }))}
          <button @click=${this.#reset}><span>${msg('恢复默认')}</span></button>
          ${this.#renderExtent()}
        </div>
        ${this.schemesOpen ? this.#renderSchemes() : nothing}
      </div>
    </div>`;
  }

  #renderToggle(name: string, pressed: boolean, act: () => void): TemplateResult {
    return html`<button aria-pressed=${pressed ? 'true' : 'false'} @click=${act}>
      <span>${name}</span>
    </button>`;
  }

  /** Letters of growing size; elder mode has words instead, and only the sizes it allows. */
  #renderSizes(elder: boolean): TemplateResult {
    const current = preferences().size;
    const sizes: (TextSize | undefined)[] = [undefined, ...TEXT_SIZES_PX].filter(
      (size) => !elder || (size ?? 0) >= ELDER_TEXT_SIZE_PX,
    );
    return html`<fieldset class="size">
      <legend class="hidden">${msg('字号')}</legend>
      <span class="name" aria-hidden="true">${msg('字号')}</span>
      ${sizes.map((size, step) => {
        const name = sizeName(size);
        return html`<label>
          <input
            type="radio"
            name="size"
            aria-label=${name}
            .checked=${live(size === current)}
            @change=${() => this.#choose({ size })}
          />
          ${elder ? html`<span>${name}</span>` : html`<span class="a${step + 1}">A</span>`}
        </label>`;
      })}
    </fieldset>`;
  }

  #renderSchemes(): TemplateResult {
    const current = preferences().scheme;
    return html`<fieldset class="schemes" id="schemes">
      <legend class="hidden">${msg('配色')}</legend>
      ${[undefined, ...SCHEMES].map((scheme) => {
        const name = schemeName(scheme);
        return html`<label>
          <input
            type="radio"
            name="scheme"
            .checked=${live(scheme === current)}
            @change=${() => this.#choose({ scheme })}
          />
          <span>${name}</span>
        </label>`;
      })}
      <span class="rest"></span>
    </fieldset>`;
  }

  /** How long the text on the page is. */
  #renderExtent(): TemplateResult {
    const characters = pageOutline(this)?.characters;
    if (!characters) return html`<span class="rest"></span>`;
    const count = groupDigits(String(characters));
    const minutes = readingMinutes(characters);
    return html`<p class="rest extent">${msg(str`全文 ${count} 字，约 ${minutes} 分钟`)}</p>`;
  }
}
