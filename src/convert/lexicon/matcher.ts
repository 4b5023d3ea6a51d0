import type { Lexicon, Unit } from './types.js';

/** Finds the longest of a set of words at a place in a text, forwards or backwards, in constant time. */
export class WordMatcher {
  readonly #words: ReadonlySet<string>;
  readonly #longest: number;

  constructor(words: Iterable<string>) {
    this.#words = new Set(words);
    this.#longest = Math.max(0, ...[...this.#words].map((word) => word.length));
  }

  has(word: string): boolean {
    return this.#words.has(word);
  }

  /** The longest word that starts at `index`. */
  at(text: string, index: number): string | undefined {
    for (let length = Math.min(this.#longest, text.length - index); length > 0; length--) {
      const word = text.substr(index, length);
      if (this.#words.has(word)) return word;
    }
    return undefined;
  }

  /** The longest word that ends just before `end`. */
  before(text: string, end: number): string | undefined {
    for (let length = Math.min(this.#longest, end); length > 0; length--) {
      const word = text.substr(end - length, length);
      if (this.#words.has(word)) return word;
    }
    return undefined;
  }
}

/** A lexicon made ready for reading. */
export interface Words {
  lexicon: Lexicon;
  units: ReadonlyMap<string, Unit>;
  unitNames: WordMatcher;
  qualifiersBefore: WordMatcher;
  qualifiersAfter: WordMatcher;
  scopes: WordMatcher;
  agents: WordMatcher;
  verbs: WordMatcher;
  nouns: ReadonlySet<string>;
  lightVerbs: WordMatcher;
  predicates: WordMatcher;
  measures: WordMatcher;
  leads: WordMatcher;
  tails: WordMatcher;
  rises: WordMatcher;
  falls: WordMatcher;
}

const made = new WeakMap<Lexicon, Words>();

/** Prepares a lexicon, once. */
export function wordsOf(lexicon: Lexicon): Words {
  const known = made.get(lexicon);
  if (known) return known;
  const words: Words = {
    lexicon,
    units: new Map(lexicon.units.map((unit) => [unit.name, unit])),
    unitNames: new WordMatcher(lexicon.units.map(({ name }) => name)),
    qualifiersBefore: new WordMatcher(Object.keys(lexicon.qualifiersBefore)),
    qualifiersAfter: new WordMatcher(Object.keys(lexicon.qualifiersAfter)),
    scopes: new WordMatcher(lexicon.scopes),
    agents: new WordMatcher(lexicon.agents),
    verbs: new WordMatcher(lexicon.verbs),
    nouns: new Set(lexicon.nounVerbs),
    lightVerbs: new WordMatcher(lexicon.lightVerbs),
    predicates: new WordMatcher(lexicon.predicates),
    measures: new WordMatcher(lexicon.measures),
    leads: new WordMatcher(lexicon.leads),
    tails: new WordMatcher(lexicon.tails),
    rises: new WordMatcher(lexicon.rises),
    falls: new WordMatcher(lexicon.falls),
  };
  made.set(lexicon, words);
  return words;
}
