/** The text on the page, searched: hits as offsets, their sections, and the ranges to show. */
import type { OutlineEntry, PageOutline } from '../../store/index.js';
import { fold, TextIndex } from '../shared/text-index.js';
import { isLetters, knownLanguages } from './languages.js';
import { placesOf, placesOfInitials } from './matching.js';

/** A heading, and how many hits stand between it and the next. */
export interface SectionHits {
  entry?: OutlineEntry;
  /** The first of its hits. */
  first: number;
  count: number;
}

export interface Hits {
  /** Folded characters before each. */
  places: readonly number[];
  length: number;
  sections: readonly SectionHits[];
}

export const NO_HITS: Hits = { places: [], length: 0, sections: [] };

/** Text as it is searched: folded, capitals alike. */
export const searched = (text: string): string => fold(text).toLowerCase();

/** One reading of the page's text. */
export class PageText {
  readonly #index: TextIndex;
  readonly #text: string;
  readonly #headings: { entry: OutlineEntry; start: number }[];
  #simplified?: string;

  constructor({ body, entries }: PageOutline) {
    this.#index = new TextIndex([body]);
    this.#text = this.#index.text.toLowerCase();
    this.#headings = entries
      .filter(({ point }) => !point)
      .map((entry) => ({ entry, start: this.#index.offsetOf(entry.element) }));
  }

  /** All hits of `words` (as `searched` gives them), by section. */
  find(words: string): Hits {
    const { simplify, initials } = knownLanguages();
    let places = placesOf(this.#text, words);
    if (!places.length && simplify)
      places = placesOf((this.#simplified ??= simplify(this.#text)), simplify(words));
    if (!places.length && initials && isLetters(words))
      places = placesOfInitials(this.#text, words, initials);
    return { places, length: words.length, sections: this.#bySection(places) };
  }

  /** The range of one hit. */
  range({ places, length }: Hits, hit: number): Range {
    return this.#index.range(places[hit]!, places[hit]! + length);
  }

  #bySection(places: readonly number[]): SectionHits[] {
    const sections: SectionHits[] = [];
    let heading = -1;
    places.forEach((place, hit) => {
      const before = heading;
      while (heading + 1 < this.#headings.length && this.#headings[heading + 1]!.start <= place) heading++;
      const last = sections[sections.length - 1];
      if (last && heading === before) last.count++;
      else sections.push({ entry: this.#headings[heading]?.entry, first: hit, count: 1 });
    });
    return sections;
  }
}
