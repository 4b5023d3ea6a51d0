import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { preferences } from '../../store/index.js';
import { Mark } from './mark.js';
import { isShown, sentenceAt, sentenceInView } from './sentences.js';
import type { Sentence } from './sentences.js';
import { Speaker } from './speaker.js';
import { chooseVoice } from './voices.js';

/** Why nothing is heard. */
export type Trouble = 'no-synthesiser' | 'no-voice' | 'not-allowed' | 'failed' | 'nothing';

/** How long a device may take to name its voices. */
const VOICES_LATE_MS = 3000;

type Show = Parameters<Mark['set']>[1];

/** Of several readers on a page one reads; this makes it yield. */
let yieldActive: (() => void) | undefined;

/** Reads the page sentence by sentence: one at a time, or on and on. */
export class Reading implements ReactiveController {
  status: 'idle' | 'waiting' | 'reading' | 'paused' = 'idle';
  trouble?: Trouble;
  /** The words being said, as written. */
  caption?: string;

  #sentences: readonly Sentence[] = [];
  #at = 0;
  /** Whether the next sentence follows by itself. */
  #goesOn = false;
  readonly #speaker = new Speaker();
  readonly #mark = new Mark();
  #waiting?: ReturnType<typeof setTimeout>;
  #pending?: () => void;

  /**
   * @param collect the sentences of the page, as it is now.
   * @param yieldTo called when another reader on the page begins.
   */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly collect: () => readonly Sentence[],
    private readonly yieldTo: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    // Asked early, since many browsers name their voices only some time after they were first asked.
    if (synthesiser()) {
      speechSynthesis.getVoices();
      // Old Safari has no such events, and its voices at once.
      speechSynthesis.addEventListener?.('voiceschanged', this.#onVoices);
    }
    addEventListener('pagehide', this.stop);
  }

  hostDisconnected(): void {
    removeEventListener('pagehide', this.stop);
    if (synthesiser()) speechSynthesis.removeEventListener?.('voiceschanged', this.#onVoices);
    this.stop();
  }

  get sentence(): Sentence | undefined {
    return this.#sentences[this.#at];
  }

  /** Reads on from the selection, else from the first sentence in view. */
  readonly start = (): void => {
    this.#sentences = this.collect();
    this.#at = this.#chosenPlace() ?? sentenceInView(this.#sentences, this.#mark.top) ?? 0;
    this.#go(true, 'always');
  };

  /** Reads one sentence, and stays there. */
  readOne(sentences: readonly Sentence[], at: number): void {
    this.#sentences = sentences;
    this.#at = at;
    this.#go(false, 'never');
  }

  /** Silence, to go on from the same word. */
  readonly pause = (): void => {
    if (this.status !== 'reading') return;
    this.#speaker.hush();
    this.#become('paused');
  };

  readonly resume = (): void => {
    if (this.status !== 'paused') return;
    this.#goesOn = true;
    const { reached } = this.#speaker;
    if (reached < this.sentence!.text.length) this.#speak(reached, 'always');
    else this.#next('always');
  };

  /** Goes `by` sentences on, or back; what is hidden is passed over. */
  step(by: 1 | -1): void {
    if (this.status === 'idle') return;
    if (!this.#move(by)) return;
    this.#goesOn = true;
    this.#speak(0, 'always');
  }

  /** Silence, and every trace taken away. */
  readonly stop = (): void => {
    clearTimeout(this.#waiting);
    this.#speaker.hush();
    this.#mark.clear();
    if (yieldActive === this.yieldTo) yieldActive = undefined;
    this.#become('idle');
  };

  /** Takes up a new rate or voice where the old one was. */
  renew(): void {
    if (this.status === 'reading') this.#speak(this.#speaker.reached, 'follow');
  }

  #chosenPlace(): number | undefined {
    const selection = getSelection();
    if (!selection?.rangeCount || selection.isCollapsed) return undefined;
    const range = selection.getRangeAt(0);
    return this.#sentences.some(({ element }) => selection.containsNode(element, true))
      ? sentenceAt(this.#sentences, range)
      : undefined;
  }

  #go(goesOn: boolean, show: Show): void {
    if (yieldActive !== this.yieldTo) yieldActive?.();
    yieldActive = this.yieldTo;
    this.#goesOn = goesOn;
    if (!isShownAt(this.sentence) && !this.#move(1)) return this.#fail('nothing');
    this.#speak(0, show);
  }

  #move(by: 1 | -1): boolean {
    let at = this.#at + by;
    while (this.#sentences[at] && !isShownAt(this.#sentences[at])) at += by;
    if (!this.#sentences[at]) return false;
    this.#at = at;
    return true;
  }

  #next(show: Show): void {
    if (this.#move(1)) this.#speak(0, show);
    else this.stop();
  }

  #speak(from: number, show: Show): void {
    if (!synthesiser()) return this.#fail('no-synthesiser');
    const voice = this.#voice;
    if (!voice) return this.#await(() => this.#speak(from, show));
    const { rate = 1 } = preferences();
    const { text } = this.sentence!;
    this.#mark.set(this.sentence!, show);
    this.#speaker.say(text, from, voice, rate, {
      onStretch: ({ start, end }) => {
        this.caption = text.slice(start, end);
        this.host.requestUpdate();
      },
      onEnd: () => {
        if (this.#goesOn) this.#next('follow');
        else this.#become('paused');
      },
      onBreak: (reason) => {
        if (reason === 'taken') this.#become('paused');
        else this.#fail(reason);
      },
    });
    this.#become('reading');
  }

  get #voice(): SpeechSynthesisVoice | undefined {
    return chooseVoice(speechSynthesis.getVoices(), preferences().script);
  }

  /** Voices may come late; when they do not, that is said. */
  #await(act: () => void): void {
    this.#become('waiting');
    this.#pending = act;
    // Voices that are there already will hardly be joined by others.
    const patience = speechSynthesis.getVoices().length ? 0 : VOICES_LATE_MS;
    this.#waiting = setTimeout(() => this.#fail('no-voice'), patience);
  }

  readonly #onVoices = (): void => {
    if (this.status !== 'waiting' || !this.#voice) return;
    clearTimeout(this.#waiting);
    this.#pending?.();
  };

  #fail(trouble: Trouble): void {
    this.stop();
    this.trouble = trouble;
  }

  #become(status: Reading['status']): void {
    this.status = status;
    this.trouble = undefined;
    if (status === 'idle') this.caption = undefined;
    this.host.requestUpdate();
  }
}

/** WeChat's browser has none. */
function synthesiser(): SpeechSynthesis | undefined {
  return window.speechSynthesis;
}

function isShownAt(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && sentence.element.isConnected && isShown(sentence.element);
}
