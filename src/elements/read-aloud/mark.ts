import { css } from 'lit';
import { preferences } from '../../store/index.js';
import { highlight } from '../shared/highlights.js';
import { LANDING_PX, coveredTop, scrollBehaviour } from '../shared/page-edges.js';
import { adoptRules } from '../shared/page-sheet.js';
import type { Sentence } from './sentences.js';

const MARK = 'data-govreport-reading';

/** Shows which sentence is being read: its very words, or its block where the browser cannot colour words. */
export class Mark {
  #clear?: () => void;
  #sentence?: Sentence;

  /** Where the visible part of the page begins, in CSS px. */
  get top(): number {
    return coveredTop();
  }

  /**
   * Marks a sentence instead of the one before.
   *
   * @param show whether to bring it into view; `follow` does so only when the one before is in view, since who has scrolled
   *   away wants to look at something else.
   */
  set(sentence: Sentence, show: 'always' | 'follow' | 'never'): void {
    const before = this.#sentence;
    const follow = show === 'always' || (show === 'follow' && before !== undefined && isInView(before));
    this.clear();
    this.#sentence = sentence;
    const { element } = sentence;
    adoptRules(element, markRules);
    this.#clear = highlight('govreport-reading', [sentence.range()]);
    if (!this.#clear) {
      element.setAttribute(MARK, '');
      this.#clear = () => element.removeAttribute(MARK);
    }
    if (follow && !isInView(sentence, true)) reveal(sentence);
  }

  clear(): void {
    this.#clear?.();
    this.#clear = undefined;
    this.#sentence = undefined;
  }
}

/** @param wholly whether all of it must be in the window's quiet part, not only some of it somewhere. */
function isInView({ range }: Sentence, wholly = false): boolean {
  const { top, bottom } = range().getBoundingClientRect();
  const covered = coveredTop();
  return wholly ? top >= covered && bottom <= innerHeight * 0.75 : bottom > covered && top < innerHeight;
}

/** A third down the window: what comes next is in view too, and nothing moves for some sentences. */
function reveal({ range }: Sentence): void {
  const room = innerHeight - coveredTop();
  const top = range().getBoundingClientRect().top - coveredTop() - Math.max(LANDING_PX, room / 5);
  window.scrollBy({ top, behavior: preferences().still ? ('instant' as ScrollBehavior) : scrollBehaviour() });
}

const markRules = css`
  ::highlight(govreport-reading) {
    background-color: var(--govreport-highlight, #fff0c2);
    color: inherit;
  }
  [data-govreport-reading] {
    background-color: var(--govreport-highlight, #fff0c2);
  }
  @media print {
    ::highlight(govreport-reading) {
      background-color: transparent;
    }
  }
  @media (forced-colors: active) {
    ::highlight(govreport-reading) {
      background-color: Mark;
      color: MarkText;
    }
    [data-govreport-reading] {
      outline: 2px solid Mark;
    }
  }
`;
