import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { topOf } from '../../store/index.js';
import type { OutlineEntry, PageOutline } from '../../store/index.js';
import { coveredTop } from '../shared/page-edges.js';

/** How far below the page's own header a heading may stand and count as being read; a jump lands within it. */
const READING_LINE_PX = 48;
/**
 * What is drawn anew costs the page a layout and a paint, and the browser a search for its scroll anchor in the whole text:
 * at once after a pause, but not at every step of a long scroll.
 */
const TELL_EVERY_MS = 300;

/**
 * Where in the text the reader is. Headings stand in order, so the current one is found by halving, in about a dozen reads
 * of live positions at each step: nothing is cached that could go stale, however fast or far one scrolls.
 */
export class ReadingPosition implements ReactiveController {
  /** Place of the current entry; -1 above the first. */
  current = -1;
  /** How much of the text has been read, whole percent; undefined while all of it is in the window. */
  percent?: number;
  /** Whether there is text below the window. */
  goesOn = false;

  #outline?: PageOutline;
  #covered = 0;
  #frame = 0;
  /** A jump may not bring its heading up to the line, near the end of the page; it is current all the same. */
  #pinned = -1;
  #telling?: ReturnType<typeof setTimeout>;
  #toldAt = -Infinity;

  /** @param onMove called at once when another entry is current; the host is updated when it may draw. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly onMove: (current: number) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
    addEventListener('resize', this.#onResize);
    addEventListener('hashchange', this.#onHashChange);
    for (const type of GESTURES) addEventListener(type, this.#unpin, { passive: true, capture: true });
  }

  hostDisconnected(): void {
    document.removeEventListener('scroll', this.#onScroll, { capture: true });
    removeEventListener('resize', this.#onResize);
    removeEventListener('hashchange', this.#onHashChange);
    for (const type of GESTURES) removeEventListener(type, this.#unpin, { capture: true });
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    clearTimeout(this.#telling);
    this.#telling = undefined;
  }

  /** Begins to follow an outline, or stops. */
  follow(outline: PageOutline | undefined): void {
    if (outline === this.#outline) return;
    this.#outline = outline;
    this.#pinned = -1;
    this.update();
  }

  /** Makes an entry the current one until the reader scrolls. */
  pin(index: number): void {
    this.#pinned = index;
    this.update();
  }

  /** Looks again at the next frame. */
  update(): void {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#read();
    });
  }

  #read(): void {
    const { entries } = this.#outline ?? {};
    if (!entries) return;
    const current = this.#pinned >= 0 ? this.#pinned : lastAbove(entries, this.#line(entries), this.current);
    if (current !== this.current) {
      this.current = current;
      this.onMove(current);
    }
    this.#tell();
  }

  #tell(): void {
    if (this.#telling) return;
    const wait = this.#toldAt + TELL_EVERY_MS - performance.now();
    const tell = () => {
      this.#telling = undefined;
      this.#toldAt = performance.now();
      this.#measure();
      this.host.requestUpdate();
    };
    if (wait > 0) this.#telling = setTimeout(tell, wait);
    else tell();
  }

  /** What may wait: how much has been read, and what the page covers. */
  #measure(): void {
    if (!this.#outline) return;
    const covered = coveredTop();
    // The reading line has moved: a header became sticky, or the window was turned.
    if (covered !== this.#covered) this.update();
    this.#covered = covered;
    const { top, height, bottom } = this.#outline.body.getBoundingClientRect();
    const beyond = height - (innerHeight - covered);
    this.percent =
      beyond > 0 ? Math.round(Math.min(1, Math.max(0, (covered - top) / beyond)) * 100) : undefined;
    this.goesOn = bottom > innerHeight;
  }

  /**
   * The reading line, in the window. Headings on the last screen cannot scroll up to it, so over that screen it moves down
   * to the last of them: each has its turn, in order, and none is jumped over.
   */
  #line(entries: readonly OutlineEntry[]): number {
    const line = this.#covered + READING_LINE_PX;
    const page = document.scrollingElement;
    if (!page) return line;
    const farthest = page.scrollHeight - page.clientHeight;
    const left = Math.max(0, farthest - page.scrollTop);
    const last = entries.length && left < innerHeight ? topOf(entries[entries.length - 1]!) : undefined;
    if (last === undefined) return line;
    const lastAtEnd = last - left;
    const reach = Math.min(farthest, lastAtEnd - line);
    if (reach <= 0 || left >= reach) return line;
    return line + (lastAtEnd + 1 - line) * (1 - left / reach);
  }

  readonly #onScroll = ({ target }: Event): void => {
    // The list scrolls too, inside the host.
    if (target !== this.host) this.#read();
  };

  readonly #onResize = (): void => this.update();

  readonly #onHashChange = (): void => {
    const id = location.hash.slice(1);
    const index = this.#outline?.entries.findIndex((entry) => entry.id === id) ?? -1;
    // A navigator's link has pinned its entry already, which may share its id with others.
    if (index >= 0 && this.#outline?.entries[this.#pinned]?.id !== id) this.pin(index);
  };

  readonly #unpin = (): void => {
    this.#pinned = -1;
  };
}

const GESTURES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Place of the last entry that begins at or above `line`; -1 when none does. Looks around `near` first, in steps that
 * double, then halves what is left: a small scroll reads two or three positions, a jump about a dozen.
 */
export function lastAbove(entries: readonly OutlineEntry[], line: number, near: number): number {
  const isAbove = (index: number): boolean => {
    // An entry that is not shown stands where the next one does.
    for (let at = index; at < entries.length; at++) {
      const top = topOf(entries[at]!);
      if (top !== undefined) return top <= line;
    }
    return false;
  };
  let low = -1;
  let high = entries.length;
  let at = Math.min(Math.max(near, 0), high - 1);
  for (let step = 1; at > low && at < high; step *= 2) {
    const above = isAbove(at);
    if (above) low = at;
    else high = at;
    at = above ? at + step : at - step;
    if (above ? high < entries.length : low >= 0) break;
  }
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isAbove(middle)) low = middle;
    else high = middle;
  }
  return low;
}
