import type { Mark } from '../../feed/index.js';
import { make } from '../shared/make.js';

/** A stretch of a text that stands in an element of its own. Offsets are UTF-16, as in the feed. */
export interface Stretch {
  start: number;
  end: number;
  /** Makes the element for the stretch, or for each piece where stretches cross. */
  make(): HTMLElement;
}

/** Texts of notes met on the way, in order; a note's number is its place here. */
export type Notes = { id: string; text: string }[];

/**
 * The text from `start` to `end` as nodes, with its stretches as elements. Where two stretches cross, the later one is
 * cut in two, as HTML demands; the words stay whole.
 */
export function inlineNodes(text: string, start: number, end: number, stretches: Stretch[]): Node[] {
  const inside = stretches
    .map((stretch) => ({
      ...stretch,
      start: Math.max(stretch.start, start),
      end: Math.min(stretch.end, end),
    }))
    .filter((stretch) => stretch.start < stretch.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const nodes: Node[] = [];
  let at = start;
  while (inside.length) {
    const outer = inside.shift()!;
    if (outer.start > at) nodes.push(new Text(text.slice(at, outer.start)));
    const nested: Stretch[] = [];
    while (inside.length && inside[0]!.start < outer.end) {
      const next = inside.shift()!;
      nested.push(next);
      if (next.end > outer.end) {
        const rest = { ...next, start: outer.end };
        const place = inside.findIndex((other) => other.start > rest.start);
        inside.splice(place < 0 ? inside.length : place, 0, rest);
      }
    }
    const element = outer.make();
    element.append(...inlineNodes(text, outer.start, outer.end, nested));
    nodes.push(element);
    at = outer.end;
  }
  if (at < end) nodes.push(new Text(text.slice(at, end)));
  return nodes;
}

/** The stretches of a text's marks; notes are collected, to stand at the end of the report. */
export function markStretches(marks: Mark[] | undefined, notes: Notes): Stretch[] {
  return (marks ?? []).map((mark) => {
    const { start, end } = mark;
    if (mark.type === 'note') {
      const id = `note-${String(notes.push({ id: '', text: mark.text ?? '' }))}`;
      notes[notes.length - 1]!.id = id;
      return { start, end, make: () => make('a', { class: 'gr-note', href: `#${id}`, role: 'doc-noteref' }) };
    }
    return { start, end, make: () => markElement(mark) };
  });
}

function markElement({ type, url }: Mark): HTMLElement {
  switch (type) {
    case 'link':
      return url ? make('a', { href: url }) : make('span');
    case 'strong':
      return make('strong');
    case 'superscript':
      return make('sup');
    case 'subscript':
      return make('sub');
    default:
      return make('em');
  }
}
