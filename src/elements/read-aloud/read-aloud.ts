import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import {
  RATES,
  announce,
  loadLanguageData,
  onPreferencesChange,
  prefer,
  preferences,
} from '../../store/index.js';
import type { LoadError, Preferences, Rate } from '../../store/index.js';
import { baseStyles } from '../shared/base.styles.js';
import { PageElement } from '../shared/page-element.js';
import { renderCaption } from './caption.js';
import { makePinyin } from './pinyin.js';
import type { ReadPinyin } from './pinyin.js';
import { Pointing } from './pointing.js';
import { readAloudStyles } from './read-aloud.styles.js';
import { Reading } from './reading.js';
import { readSentences } from './sentences.js';
import type { Sentence } from './sentences.js';
import { troubleWords } from './trouble.js';
import { wordsToRead } from './words-to-read.js';

/**
 * Reads the page aloud with a voice of the reader's own device: on and on, or the sentence under pointer, finger or focus
 * (指读). The sentence is highlighted in the page and, if wished, captioned in large type with pinyin; figures are said as
 * Chinese says them. Voices that need a server are not used: nothing leaves the device.
 *
 * @summary Read aloud by sentence, with highlight, large caption and pinyin.
 * @tag govreport-read-aloud
 * @slot - What the page shows while the script is not there.
 * @csspart base - The bar.
 * @csspart caption - The large caption at the window's edge.
 * @example
 * ```html
 * <govreport-read-aloud scope="#zoom"></govreport-read-aloud>
 * ```
 */
export class GovreportReadAloud extends PageElement {
  static override readonly styles: CSSResultGroup = [baseStyles, readAloudStyles];

  #reading = new Reading(
    this,
    () => this.#sentences(),
    () => this.stop(),
  );

  #pointing = new Pointing(
    this,
    () => this.#sentences(),
    (sentences, at) => this.#readPointed(sentences, at),
  );

  /** CSS selector of what to read; the report's text on the page when absent. Cards are read in either case. */
  @property() scope?: string;

  /** 指读 is on. */
  @state() private points = false;

  /** The caption has made room for what has focus. */
  @state() private captionUp = false;

  @state() private readPinyin?: ReadPinyin;

  @state() private pinyinError?: LoadError;

  #stopListening?: () => void;
  /** The preferences in force when last looked at. */
  #preferred: Readonly<Preferences> = {};
  #told?: string;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#preferred = preferences();
    this.#stopListening = onPreferencesChange(this.#onPreferences);
    document.addEventListener('focusin', this.#onFocus);
    // Before others on the page that listen for Esc: silence comes first.
    document.addEventListener('keydown', this.#onKeyDown, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopListening?.();
    document.removeEventListener('focusin', this.#onFocus);
    document.removeEventListener('keydown', this.#onKeyDown, true);
    this.#point(false);
  }

  protected override updated(): void {
    // Only what keeps silence may be told: an announcement would talk over the voice.
    const { trouble } = this.#reading;
    const told = trouble && troubleWords(trouble);
    if (told && told !== this.#told) announce(told);
    this.#told = told;
    // Over the page whatever box the bar stands in: some hold what is fixed in them.
    const band = this.renderRoot.querySelector<HTMLElement>('.caption');
    if (band?.showPopover && !band.matches(':popover-open')) band.showPopover();
    const { caption, pinyin } = preferences();
    if (caption && pinyin && this.#reading.caption && !this.readPinyin && !this.pinyinError) {
      loadLanguageData('pinyin').then(
        (data) => (this.readPinyin ??= makePinyin(data)),
        (error: LoadError) => (this.pinyinError = error),
      );
    }
  }

  /** Reads on and on, from the selection, else from the first sentence in view. */
  start(): void {
    this.#reading.start();
  }

  /** Silence, and every trace taken away. */
  stop(): void {
    this.#reading.stop();
    this.#point(false);
  }

  #sentences(): readonly Sentence[] {
    const { roots, page } = wordsToRead(this, this.scope);
    return readSentences(roots, page);
  }

  #readPointed(sentences: readonly Sentence[], at: number): void {
    const { text, element } = sentences[at]!;
    const now = this.#reading.sentence;
    // The pointer moved within what is being read.
    if (this.#reading.status === 'reading' && now?.text === text && now.element === element) return;
    this.#reading.readOne(sentences, at);
  }

  #point(on: boolean): void {
    this.points = on;
    if (on) this.#pointing.start();
    else this.#pointing.stop();
  }

  #onPreferences = (): void => {
    const { rate, script } = this.#preferred;
    this.#preferred = preferences();
    // The words themselves change.
    if (script !== this.#preferred.script) this.#reading.stop();
    else if (rate !== this.#preferred.rate) this.#reading.renew();
    this.requestUpdate();
  };

  #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || (this.#reading.status === 'idle' && !this.points)) return;
    event.preventDefault();
    this.stop();
  };

  /** WCAG 2.2, 2.4.11: the caption makes room for what has focus. */
  #onFocus = (event: Event): void => {
    const caption = this.renderRoot.querySelector('.caption');
    const target = event.composedPath()[0] as Element;
    if (!caption || caption.contains(target)) return;
    // The browser has scrolled to it by then.
    requestAnimationFrame(() => {
      const { top, bottom } = target.getBoundingClientRect();
      const mine = caption.getBoundingClientRect();
      if (top < mine.bottom && bottom > mine.top) this.captionUp = !this.captionUp;
    });
  };

  protected override render(): TemplateResult {
    const { status, trouble } = this.#reading;
    const { caption = false, pinyin = false } = preferences();
    const active = status === 'reading' || status === 'paused';
    return html`<div class="base" part="base">
        <div class="row" role="group" aria-label=${msg('朗读')}>
          ${this.#renderMain()} ${this.#renderButton(msg('上一句'), () => this.#reading.step(-1), active)}
          ${this.#renderButton(msg('下一句'), () => this.#reading.step(1), active)}
          ${this.#renderButton(msg('停止'), () => this.stop(), active || this.points)}
          ${this.#renderToggle(msg('指读'), this.points, () => this.#point(!this.points))}
          ${this.#renderToggle(msg('大字幕'), caption, () => prefer({ caption: !caption || undefined }))}
          ${caption ? this.#renderToggle(msg('拼音'), pinyin, () => this.#choosePinyin(!pinyin)) : nothing}
          ${this.#renderRate()} ${active ? this.#renderButton(msg('从这里读'), () => this.start()) : nothing}
          <span class="rest"></span>
        </div>
        ${trouble ? html`<p class="quiet">${troubleWords(trouble)}</p>` : nothing}
        ${
          this.pinyinError && pinyin
            ? html`<p class="quiet">${msg(str`拼音数据读取失败：${this.pinyinError.message}`)}</p>`
            : nothing
        }
      </div>
      ${caption && active ? this.#renderCaption(pinyin) : nothing}`;
  }

  #renderMain(): TemplateResult {
    const { status, start, pause, resume } = this.#reading;
    if (status === 'reading') return this.#renderButton(msg('暂停'), pause);
    if (status === 'paused') return this.#renderButton(msg('继续'), resume);
    return this.#renderButton(msg('朗读'), start);
  }

  #renderButton(name: string, act: () => void, enabled = true): TemplateResult {
    // Not `disabled`, which would drop the focus of who has just pressed it.
    return html`<button aria-disabled=${enabled ? nothing : 'true'} @click=${enabled ? act : nothing}>
      <span>${name}</span>
    </button>`;
  }

  #renderToggle(name: string, pressed: boolean, act: () => void): TemplateResult {
    return html`<button aria-pressed=${pressed ? 'true' : 'false'} @click=${act}>
      <span>${name}</span>
    </button>`;
  }

  #renderRate(): TemplateResult {
    const { rate = 1 } = preferences();
    const choose = ({ target }: Event) => {
      const chosen = Number((target as HTMLSelectElement).value);
      prefer({ rate: chosen === 1 ? undefined : (chosen as Rate) });
    };
    return html`<label>
      ${msg('语速')}
      <select .value=${live(String(rate))} @change=${choose}>
        ${[...RATES, 1]
          .sort((a, b) => a - b)
          .map(
            (each) => html`<option value=${each} ?selected=${each === rate}>${msg(str`${each} 倍`)}</option>`,
          )}
      </select>
    </label>`;
  }

  #choosePinyin(pinyin: boolean): void {
    this.pinyinError = undefined;
    prefer({ pinyin: pinyin || undefined });
  }

  #renderCaption(pinyin: boolean): unknown {
    const { caption } = this.#reading;
    if (caption === undefined) return nothing;
    const read = pinyin ? this.readPinyin : undefined;
    return renderCaption(caption, read, this.captionUp, () => prefer({ caption: undefined }));
  }
}
