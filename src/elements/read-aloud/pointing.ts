import type { Sentence } from './sentences.js';

/** How long the pointer must rest; shorter, every sentence it crosses would be begun. */
const REST_MS = 300;

/** 指读: tells of the sentence that the pointer rests on, a finger touches, or focus comes to. */
export class Pointing {
  #timer?: ReturnType<typeof setTimeout>;

  /**
   * @param host controls that do not speak themselves.
   * @param collect the sentences of the page, as it is now.
   * @param onSentence given these sentences and which of them is pointed at.
   */
  constructor(
    private readonly host: HTMLElement,
    private readonly collect: () => readonly Sentence[],
    private readonly onSentence: (sentences: readonly Sentence[], at: number) => void,
  ) {}

  start(): void {
    document.addEventListener('pointermove', this.#onMove);
    document.addEventListener('click', this.#onClick);
    document.addEventListener('focusin', this.#onFocus);
  }

  stop(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('pointermove', this.#onMove);
    document.removeEventListener('click', this.#onClick);
    document.removeEventListener('focusin', this.#onFocus);
  }

  readonly #onMove = (event: PointerEvent): void => {
    clearTimeout(this.#timer);
    if (event.pointerType === 'touch') return;
    const path = event.composedPath();
    this.#timer = setTimeout(() => this.#tellPoint(path, event), REST_MS);
  };

  readonly #onClick = (event: MouseEvent): void => {
    clearTimeout(this.#timer);
    this.#tellPoint(event.composedPath(), event);
  };

  readonly #onFocus = (event: Event): void => {
    const path = event.composedPath();
    const target = path[0] as HTMLElement;
    // A press gives focus too, and tells better which sentence is meant.
    if (path.includes(this.host) || !target.matches(':focus-visible')) return;
    const sentences = this.collect();
    const at = sentences.findIndex(
      (sentence) =>
        target.contains(sentence.element) ||
        (path.includes(sentence.element) && sentence.range().intersectsNode(target)),
    );
    if (at >= 0) return this.onSentence(sentences, at);
    const text = target.getAttribute('aria-label') || target.textContent.trim();
    const range = () => {
      const range = document.createRange();
      range.selectNodeContents(target);
      return range;
    };
    if (text && target !== document.body) this.onSentence([{ text, element: target, range }], 0);
  };

  #tellPoint(path: EventTarget[], { clientX: x, clientY: y }: MouseEvent): void {
    if (path.includes(this.host)) return;
    const sentences = this.collect();
    const at = sentences.findIndex(
      ({ element, range }) =>
        path.includes(element) &&
        [...range().getClientRects()].some(
          ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
        ),
    );
    if (at >= 0) this.onSentence(sentences, at);
  }
}
