/** A synthesiser under the test's command: nothing is heard, and it speaks on only when told. */
export class FakeSynthesiser extends EventTarget {
  /** All that was ever asked to be said. */
  readonly said: FakeUtterance[] = [];
  /** What is being said and what waits. */
  queue: FakeUtterance[] = [];

  constructor(public voices: Partial<SpeechSynthesisVoice>[]) {
    super();
  }

  getVoices(): Partial<SpeechSynthesisVoice>[] {
    return this.voices;
  }

  speak(utterance: FakeUtterance): void {
    this.said.push(utterance);
    this.queue.push(utterance);
  }

  cancel(): void {
    const { queue } = this;
    this.queue = [];
    queue.forEach((utterance, i) => utterance.onerror?.({ error: i ? 'canceled' : 'interrupted' }));
  }

  resume(): void {
    return undefined;
  }

  /** The first in the queue begins to sound. */
  start(): FakeUtterance {
    const first = this.queue[0];
    if (!first) throw new Error('nothing is being said');
    first.onstart?.({});
    return first;
  }

  /** The first in the queue is said to its end. */
  end(): void {
    this.start();
    this.queue.shift()!.onend?.({});
  }

  /** All in the queue is said; a long sentence stands there in stretches. */
  endSentence(): void {
    for (let left = this.queue.length; left > 0; left--) this.end();
  }

  fail(error: string): void {
    this.start().onerror?.({ error });
  }

  get text(): string {
    return this.queue.map(({ text }) => text).join('');
  }
}

export class FakeUtterance {
  voice?: { lang: string };
  lang = '';
  rate = 1;
  onstart?: (event: object) => void;
  onend?: (event: object) => void;
  onboundary?: (event: { charIndex: number }) => void;
  onerror?: (event: { error: string }) => void;

  constructor(readonly text: string) {}
}

export const MANDARIN = { name: 'Local', lang: 'zh-CN', localService: true, default: false };
export const REMOTE = { name: 'Remote', lang: 'zh-CN', localService: false, default: true };
export const ENGLISH = { name: 'English', lang: 'en-US', localService: true, default: true };

const real = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
  (name) => [name, Object.getOwnPropertyDescriptor(window, name)!] as const,
);

/** Puts a fake in the browser's place; without voices given, a device without any synthesiser. */
export function install(voices?: Partial<SpeechSynthesisVoice>[]): FakeSynthesiser {
  const fake = new FakeSynthesiser(voices ?? []);
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: voices && fake });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { configurable: true, value: FakeUtterance });
  return fake;
}

export function uninstall(): void {
  for (const [name, descriptor] of real) Object.defineProperty(window, name, descriptor);
}
