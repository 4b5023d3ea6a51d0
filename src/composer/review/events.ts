import type { Light } from './stretches.js';
import type { SelectedWords } from './selection.js';

/** The editor turns to a figure. */
export class FigureChosenEvent extends Event {
  static readonly type = 'govreport-figure-chosen';
  constructor(readonly figure: string) {
    super(FigureChosenEvent.type, { bubbles: true });
  }
}

/** The editor selected words to make a figure of. */
export class WordsChosenEvent extends Event {
  static readonly type = 'govreport-words-chosen';
  constructor(readonly words: SelectedWords) {
    super(WordsChosenEvent.type, { bubbles: true });
  }
}

/** The editor asks to see words in the text. */
export class PlaceChosenEvent extends Event {
  static readonly type = 'govreport-place-chosen';
  constructor(readonly place: Light) {
    super(PlaceChosenEvent.type, { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'govreport-figure-chosen': FigureChosenEvent;
    'govreport-words-chosen': WordsChosenEvent;
    'govreport-place-chosen': PlaceChosenEvent;
  }
}
