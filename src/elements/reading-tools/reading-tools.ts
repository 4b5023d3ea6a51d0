import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
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
import type { Preferences, Scheme, TextSize } from '../../store/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { PageElement } from '../shared/page-element.js';
import { SCOPE_ATTRIBUTE } from '../shared/reader-scope.js';
import { startTraditionalScript } from '../shared/traditional-script.js';
import { Aids } from './aids.js';
import { isFirstBar, joinBars, leaveBars } from './bars.js';
import { renderChoice } from './choices.js';
import type { Choice } from './choices.js';
import { PreferencesChangedEvent } from './events.js';
import { finerChoices } from './finer-choices.js';
import { schemeName, sizeName, toggleNames } from './names.js';
import { PageScope } from './page-scope.js';
import { readingToolsStyles } from './reading-tools.styles.js';
import { shortcut } from './shortcuts.js';
import { holdStill } from './stillness.js';

/** Reading aloud comes as an element of its own, where the page has it. */
const READ_ALOUD = 'govreport-read-aloud';

/**
 * How this reader likes to read: text size, elder mode, colours, reading aloud, and behind 更多 page zoom, spacing, script, a
 * ruler, a large pointer, no motion, plain text. For our own displays and an article they hold, and with `scope` for the
 * page's own article; the site's bar and the browser's settings stay what they are. Remembered on this device only, and
 * only once something was chosen. It takes no key, unless the reader switches shortcuts on: then Alt+Shift with `+` `-`
 * (size), `L` (elder mode), `R` (ruler), `P` (plain text), `0` (reset). It makes no promise of conformance.
 *
 * @summary Reading preferences: text size, elder mode, colours, zoom, spacing, script, ruler, pointer, reset.
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

  /** Which part below the first row is open. */
  @state() private open?: 'schemes' | 'more';
  /** Reading aloud keeps its row until closed, which also ends it. */
  @state() private aloud = false;

  readonly #pageScope = new PageScope();
  readonly #aids = new Aids(this);
  #stopListening: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    joinBars(this);
    startTraditionalScript();
    const update = () => this.requestUpdate();
    document.addEventListener('keydown', this.#onShortcut);
    this.#stopListening = [
      onPreferencesChange(update),
      onOutlineChange(update),
      () => document.removeEventListener('keydown', this.#onShortcut),
    ];
    update();
    // The article may stand below the bar.
    whenRead(update);
    void customElements.whenDefined(READ_ALOUD).then(update);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stopListening) stop();
    leaveBars(this);
    this.#pageScope.leave();
    if (isFirstBar(this)) holdStill([]);
  }

  protected override updated(): void {
    if (!this.isConnected) return;
    this.#pageScope.cover(this, this.scope);
    if (!isFirstBar(this)) return;
    const still = preferences().still;
    holdStill(still ? [...document.querySelectorAll(`[${SCOPE_ATTRIBUTE}]`)] : []);
  }

  /** A control tells its own state; words are for what changes far from it. */
  readonly #choose = (change: Preferences): void => {
    prefer(change);
    if (change.elder === undefined) this.#tell();
    else this.#tell(change.elder ? msg('已进入长辈版。') : msg('已退出长辈版。'));
  };

  readonly #reset = (): void => {
    resetPreferences();
    this.#tell(msg('已恢复默认的阅读设置。'));
  };

  #tell(said?: string): void {
    if (said) announce(said);
    this.dispatchEvent(new PreferencesChangedEvent(preferences()));
  }

  readonly #onShortcut = (event: KeyboardEvent): void => {
    if (!preferences().keys || !isFirstBar(this)) return;
    const change = shortcut(event);
    if (change === undefined) return;
    event.preventDefault();
    if (change) this.#choose(change);
    else this.#reset();
  };

  readonly #closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.renderRoot.querySelector<HTMLElement>('[aria-controls=open]')?.focus();
    this.open = undefined;
  };

  protected override render(): TemplateResult {
    const { elder = false } = preferences();
    return html`<div class="base" part="base">
        <div class="bar" role="group" aria-label=${msg('阅读设置')} @keydown=${this.#closeOnEscape}>
          <div class="row">
            ${renderChoice(this.#sizes(elder), this.#choose)} ${this.#renderToggle('elder', msg('长辈版'))}
            ${
              customElements.get(READ_ALOUD)
                ? this.#renderOpener(msg('朗读'), 'aloud', this.aloud, () => (this.aloud = !this.aloud))
                : nothing
            }
            ${this.#renderPart('schemes', msg('配色'))} ${this.#renderPart('more', msg('更多'))}
            ${this.#renderExtent()}
          </div>
          ${this.aloud ? html`<govreport-read-aloud id="aloud"></govreport-read-aloud>` : nothing}
          ${this.open ? html`<div id="open" class="row">${this.open === 'more' ? this.#renderMore() : this.#renderSchemes()}</div>` : nothing}
        </div>
      </div>
      ${this.#aids.render()}`;
  }

  #renderToggle(key: keyof Preferences, name: string): TemplateResult {
    const pressed = !!preferences()[key];
    return html`<button
      aria-pressed=${pressed ? 'true' : 'false'}
      @click=${() => this.#choose({ [key]: !pressed })}
    >
      <span>${name}</span>
    </button>`;
  }

  #renderPart(part: 'schemes' | 'more', name: string): TemplateResult {
    const open = this.open === part;
    return this.#renderOpener(name, 'open', open, () => (this.open = open ? undefined : part));
  }

  #renderOpener(name: string, id: string, open: boolean, act: () => unknown): TemplateResult {
    return html`<button
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? id : nothing}
      @click=${act}
    >
      <span>${name}</span>
    </button>`;
  }

  /** Letters of growing size; elder mode has words instead, and only the sizes it allows. */
  #sizes(elder: boolean): Choice {
    return {
      key: 'size',
      legend: msg('字号'),
      values: [undefined, ...TEXT_SIZES_PX].filter((size) => !elder || (size ?? 0) >= ELDER_TEXT_SIZE_PX),
      name: (size) => sizeName(size as TextSize),
      show: elder ? undefined : (_size, step) => html`<span class="a${step + 1}">A</span>`,
    };
  }

  #renderSchemes(): TemplateResult {
    return renderChoice(
      {
        key: 'scheme',
        legend: msg('配色'),
        values: [undefined, ...SCHEMES],
        name: (scheme) => schemeName(scheme as Scheme),
      },
      this.#choose,
    );
  }

  #renderMore(): TemplateResult {
    return html`${finerChoices().map((choice) => renderChoice(choice, this.#choose))}
      <div class="choice rest">
        ${toggleNames().map(([key, name]) => this.#renderToggle(key, name))}
        <button @click=${this.#reset}><span>${msg('恢复默认')}</span></button>
      </div>
      ${
        preferences().keys
          ? html`<p class="quiet rest">
              ${msg('Alt+Shift+ 加号放大，减号缩小，L 长辈版，R 阅读标尺，P 纯文本，0 恢复默认。')}
            </p>`
          : nothing
      }`;
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
