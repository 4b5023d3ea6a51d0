import type { Mark } from '../feed/types.js';
import { element, escapeHtml } from './escape.js';

/** A stretch of a text that stands in an element of its own, by UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
  /** Wraps ready HTML; called once for each piece where stretches cross, `first` for the first of them. */
  wrap: (inside: string, first: boolean) => string;
}

/** Notes met on the way, in order: a note's number is its place here. */
export type Notes = string[];

/**
 * A text as HTML with its stretches as elements. Where two cross, the later one is cut in two, as HTML demands; the words
 * stay whole and in order.
 */
export function inlineHtml(text: string, stretches: Stretch[], start = 0, end = text.length): string {
  const inside = stretches.filter((each) => each.start < end && each.end > start);
  inside.sort((a, b) => a.start - b.start || b.end - a.end);
  let html = '';
  let at = start;
  inside.forEach((outer, i) => {
    const from = Math.max(at, outer.start);
    const to = Math.min(end, outer.end);
    if (from >= to) return;
    const words = inlineHtml(text, inside.slice(i + 1), from, to);
    html += plain(text.slice(at, from)) + outer.wrap(words, from === outer.start);
    at = to;
  });
  return html + plain(text.slice(at, end));
}

function plain(text: string): string {
  return escapeHtml(text).replace(/\n/g, '<br>');
}

/** The stretches of a text's marks. Notes are collected and become numbered links. */
export function markStretches(marks: Mark[] = [], notes: Notes): Stretch[] {
  return marks.map((mark): Stretch => ({ start: mark.start, end: mark.end, wrap: wrapper(mark, notes) }));
}

function wrapper({ type, url, text = '' }: Mark, notes: Notes): Stretch['wrap'] {
  switch (type) {
    case 'link':
      return (inside) => element('a', { href: url }, inside);
    case 'strong':
      return (inside) => element('strong', {}, inside);
    case 'superscript':
      return (inside) => element('sup', {}, inside);
    case 'subscript':
      return (inside) => element('sub', {}, inside);
    case 'note': {
      return (inside, first) => {
        if (!first) return inside;
        const number = notes.push(text);
        return `${inside}<sup><a id="note-${number}-ref" href="#note-${number}">[${number}]</a></sup>`;
      };
    }
    default:
      return (inside) => element('em', {}, inside);
  }
}
