import { stretchesOf } from './utterances.js';
import type { Stretch } from './utterances.js';

/** What a speaker tells whoever asked it to speak. */
export interface Listener {
  /** A stretch begins. */
  onStretch(stretch: Stretch): void;
  /** All has been said. */
  onEnd(): void;
  /** Nothing more will be said: another page or the system took the voice, or it failed. */
  onBreak(reason: 'taken' | 'not-allowed' | 'failed'): void;
}

/** A voice that has given no sign for so long is gone; some systems never say so. */
const SILENCE_MS = 6000;
const SLOWEST_CHARACTER_MS = 600;
/** Safari drops what is said in the moment something was cancelled. */
const AFTER_CANCEL_MS = 60;

/**
 * Says one sentence at a time with the browser's synthesiser. There is no pause in it: several browsers cannot go on after
 * one, so a pause is an end at a remembered place.
 *
 * @see https://wicg.github.io/speech-api/
 */
export class Speaker {
  /** Place in the sentence the voice has reached, as far as it tells. */
  reached = 0;

  /** Rises with every change of mind, so that events of what was cancelled are not heard. */
  #turn = 0;
  #timer?: ReturnType<typeof setTimeout>;
  /** Held, because Chrome forgets to tell of utterances that nobody holds. */
  #utterances: SpeechSynthesisUtterance[] = [];

  /** Says a sentence from a place in it on, in stead of what is being said. */
  say(text: string, from: number, voice: SpeechSynthesisVoice, rate: number, listener: Listener): void {
    const wasBusy = this.hush();
    const turn = this.#turn;
    this.reached = from;
    const stretches = stretchesOf(text, from);
    if (!stretches.length) {
      this.#timer = setTimeout(() => listener.onEnd());
      return;
    }
    this.#utterances = stretches.map((stretch, i) => {
      const utterance = new SpeechSynthesisUtterance(stretch.spoken);
      const hear = (act: () => void) => () => {
        if (turn !== this.#turn) return;
        this.#watch(SILENCE_MS + (stretch.spoken.length * SLOWEST_CHARACTER_MS) / rate, listener);
        act();
      };
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      utterance.onstart = hear(() => {
        this.reached = stretch.start;
        listener.onStretch(stretch);
      });
      utterance.onboundary = ({ charIndex }) => {
        hear(() => (this.reached = stretch.places[charIndex] ?? this.reached))();
      };
      utterance.onend = hear(() => {
        this.reached = stretch.end;
        if (i < stretches.length - 1) return;
        this.#finish();
        listener.onEnd();
      });
      utterance.onerror = ({ error }) => {
        hear(() => {
          // What is left of the sentence would still be said.
          this.hush();
          const taken = error === 'interrupted' || error === 'canceled';
          listener.onBreak(taken ? 'taken' : error === 'not-allowed' ? error : 'failed');
        })();
      };
      return utterance;
    });
    const begin = () => {
      // Something else may have left the synthesiser paused.
      speechSynthesis.resume();
      this.#watch(SILENCE_MS, listener);
      for (const utterance of this.#utterances) speechSynthesis.speak(utterance);
    };
    if (wasBusy) this.#timer = setTimeout(begin, AFTER_CANCEL_MS);
    else begin();
  }

  /**
   * Silence at once; {@link reached} stays.
   *
   * @returns whether something was being said.
   */
  hush(): boolean {
    const wasBusy = this.#utterances.length > 0;
    this.#finish();
    if (wasBusy) speechSynthesis.cancel();
    return wasBusy;
  }

  #finish(): void {
    this.#turn++;
    clearTimeout(this.#timer);
    this.#utterances = [];
  }

  #watch(patience: number, listener: Listener): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.hush();
      listener.onBreak('failed');
    }, patience);
  }
}
