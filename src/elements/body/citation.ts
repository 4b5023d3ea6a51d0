import { msg, str } from '@lit/localize';
import type { Metric } from '../../feed/index.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { announce, onPreferencesChange, preferences } from '../../store/index.js';
import { BACK_ATTRIBUTE, makeBackLine } from './back-line.js';
import type { CitationRequestedEvent } from '../shared/events.js';
import { focusQuietly } from '../shared/focus.js';
import { highlight } from '../shared/highlights.js';
import { scrollBehaviour } from '../shared/page-edges.js';

/** Where cited words stand in the page, and the block to fall back to. */
export interface CitedPlace {
  range?: Range;
  block: HTMLElement;
}

const MARK = 'data-govreport-cited';

/**
 * Leads from a card to the sentence its figure comes from, and from a figure in the words to its card: marks what was
 * looked for, goes there with focus and says so, and goes back to where the reader was.
 */
export class CitationController implements ReactiveController {
  #clear?: () => void;
  #line?: HTMLElement;
  /** What was led to, and what holds the line while it floats. */
  #led?: { to: Element; floatsIn: HTMLElement };
  #stopListening?: () => void;
  #from?: HTMLElement;
  #scroll: [number, number] = [0, 0];

  /** @param find where the words of a request stand; undefined when the host does not show them. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly find: (request: CitationRequestedEvent) => CitedPlace | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('govreport-citation-requested', this.#onRequest);
    document.addEventListener('keydown', this.#onKeyDown);
    this.#stopListening = onPreferencesChange(this.#placeLine);
  }

  hostDisconnected(): void {
    document.removeEventListener('govreport-citation-requested', this.#onRequest);
    document.removeEventListener('keydown', this.#onKeyDown);
    this.#stopListening?.();
    this.clear();
  }

  /** Goes back to where the citation was asked for. */
  readonly back = (): void => {
    const from = this.#from;
    const [x, y] = this.#scroll;
    this.clear();
    window.scrollTo({ left: x, top: y, behavior: scrollBehaviour() });
    if (!from) return;
    // Words that were pressed are no control.
    if (from.tabIndex < 0) focusQuietly(from);
    else from.focus({ preventScroll: true });
    announce(msg('已返回。'));
  };

  /**
   * Goes to a figure's card or row, wherever on the page it is.
   *
   * @param from what leads there, to come back to.
   */
  goToCard(card: Element, { label, as_written }: Metric, from: HTMLElement): void {
    const name = `${label} ${as_written}`;
    this.#leave(from, name);
    card.setAttribute(MARK, '');
    this.#clear = () => card.removeAttribute(MARK);
    const scroll = () => card.scrollIntoView({ block: 'center', behavior: scrollBehaviour() });
    card.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true });
    scroll();
    // What was not laid out until now may be taller than it was thought to be.
    requestAnimationFrame(scroll);
    const tree = card.getRootNode();
    // Not in the body, which may be out of sight.
    this.#led = { to: tree instanceof ShadowRoot ? tree.host : card, floatsIn: document.body };
    this.#placeLine();
    announce(msg(str`已定位到数据：${name}。按 Esc 键返回。`));
  }

  /** Notes where the reader was and makes the line that leads back. */
  #leave(from: HTMLElement | undefined, words: string): void {
    const scroll: [number, number] = [scrollX, scrollY];
    this.clear();
    this.#from = from;
    this.#scroll = scroll;
    this.#line = makeBackLine(words, this.back);
  }

  /** Nothing floats over an elder's text (工信厅信管函〔2021〕67号): there the line follows what was looked up. */
  readonly #placeLine = (): void => {
    const line = this.#line;
    if (!line || !this.#led) return;
    const { to, floatsIn } = this.#led;
    const elder = !!preferences().elder;
    line.setAttribute(BACK_ATTRIBUTE, elder ? 'flow' : floatsIn === this.host ? '' : 'page');
    line.slot = elder ? to.slot : 'text';
    if (elder) to.after(line);
    else floatsIn.append(line);
  };

  /** Takes the mark and the line away. */
  clear(): void {
    this.#clear?.();
    this.#clear = undefined;
    this.#from = undefined;
    this.#line?.remove();
    this.#line = this.#led = undefined;
  }

  readonly #onRequest = (event: CitationRequestedEvent): void => {
    if (event.defaultPrevented) return;
    const place = this.find(event);
    if (!place) return;
    event.preventDefault();
    const quote = event.metric.source?.quote ?? event.metric.as_written;
    this.#leave(focused(), msg(str`原文：${quote}`));
    this.#mark(place);
    this.#go(place);
    const { block } = place;
    this.#led = { to: block.closest('table,ul,ol,dl') ?? block, floatsIn: this.host };
    this.#placeLine();
    announce(msg(str`已定位到原文：${quote}。按 Esc 键返回。`));
  };

  #mark({ range, block }: CitedPlace): void {
    this.#clear = range && highlight('govreport-citation', [range]);
    if (this.#clear) return;
    block.setAttribute(MARK, '');
    this.#clear = () => block.removeAttribute(MARK);
  }

  #go({ range, block }: CitedPlace): void {
    focusQuietly(block);
    const words = range?.startContainer.parentElement ?? block;
    words.scrollIntoView({ block: 'center', inline: 'nearest', behavior: scrollBehaviour() });
    if (!range) return;
    // A long paragraph may fill the window: what must be seen are the words themselves.
    const beyond = words.getBoundingClientRect().height > innerHeight / 2;
    if (!beyond) return;
    const { top, bottom } = range.getBoundingClientRect();
    window.scrollTo({ top: scrollY + (top + bottom - innerHeight) / 2, behavior: scrollBehaviour() });
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#line) return;
    event.preventDefault();
    this.back();
  };
}

/** What has focus, inside whatever shadow roots. */
function focused(): HTMLElement | undefined {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement && element !== document.body ? element : undefined;
}
