/**
 * Cuts a text into sentences, clauses and segments: 。 ends a sentence, a comma a clause, and 、 or 和 a segment once a
 * number stands on both sides. Brackets are clauses of their own; what stands in quotes and titles is never cut.
 */
import { shareUnit } from './lists.js';
import type { Quantity } from './quantities.js';

/** A stretch of text with the quantities in it. Offsets are of the folded text. */
export interface Clause {
  start: number;
  end: number;
  /** The mark before it: `,` `;` `:` `、` `(`, or empty at the start of a sentence. */
  lead: string;
  /** Brackets in it, which are clauses of their own. */
  holes: [number, number][];
  quantities: Quantity[];
  /** For a bracket: the clause it stands in. */
  host?: Clause;
  /** Its place among the clauses of its sentence. */
  index: number;
  /** What stands between the same commas, for segments. */
  whole: { start: number; end: number };
}

export interface Sentence {
  start: number;
  end: number;
  clauses: Clause[];
}

const STOPS = '。!?';
const CUTS = ',;:';
const LINKS = /^(?:、|以及|和|及|与|并|暨)/;

/** Splits a folded text. */
export function splitSentences(text: string, mask: Uint8Array, quantities: readonly Quantity[]): Sentence[] {
  const closing = matchBrackets(text, mask);
  const sentences: Sentence[] = [];
  let start = 0;
  let next = 0;
  const take = (from: number, to: number): Quantity[] => {
    const taken: Quantity[] = [];
    while (next < quantities.length && quantities[next]!.start < to) {
      if (quantities[next]!.start >= from) taken.push(quantities[next]!);
      next++;
    }
    return taken;
  };
  for (let i = 0; i <= text.length; i++) {
    const close = closing.get(i);
    if (close !== undefined) {
      i = close;
      continue;
    }
    const ends = i === text.length || (!mask[i] && STOPS.includes(text[i]!));
    if (!ends) continue;
    const end = Math.min(text.length, i + 1);
    if (end > start) {
      const taken = take(start, end);
      const clauses: Clause[] = [];
      splitClauses(text, mask, closing, start, end, taken, '', undefined, clauses, 0);
      sentences.push({ start, end, clauses });
    }
    start = end;
  }
  return sentences;
}

/** For each opening bracket its closing one; unmatched ones and those of more than 400 characters are not brackets. */
function matchBrackets(text: string, mask: Uint8Array): Map<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (mask[i]) continue;
    const char = text[i]!;
    if (char === '(' || char === '【') open.push(i);
    else if ((char === ')' || char === '】') && open.length) {
      const from = open.pop()!;
      if (i - from <= 400) closing.set(from, i);
    } else if (STOPS.includes(char) && open.length && i - open[0]! > 400) open.length = 0;
  }
  return closing;
}

const MAX_DEPTH = 4;

function splitClauses(
  text: string,
  mask: Uint8Array,
  closing: ReadonlyMap<number, number>,
  from: number,
  to: number,
  quantities: readonly Quantity[],
  lead: string,
  host: Clause | undefined,
  out: Clause[],
  depth: number,
): void {
  let start = from;
  let mark = lead;
  let holes: [number, number][] = [];
  let next = 0;
  const finish = (end: number) => {
    const own: Quantity[] = [];
    const inner: Quantity[][] = holes.map(() => []);
    let hole = 0;
    let bracket = 0;
    for (; next < quantities.length && quantities[next]!.start < end; next++) {
      const quantity = quantities[next]!;
      while (hole < holes.length && holes[hole]![1] < quantity.start) hole++;
      if (hole < holes.length && quantity.start > holes[hole]![0]) inner[hole]!.push(quantity);
      else own.push(quantity);
    }
    shareUnit(own);
    const segments = splitSegments(text, mask, {
      start,
      end,
      lead: mark,
      holes,
      quantities: own,
      host,
      whole: { start, end },
      index: 0,
    });
    for (const segment of segments) {
      segment.index = out.length;
      out.push(segment);
      for (const [a, b] of segment.holes) {
        while (bracket < holes.length - 1 && holes[bracket]![0] < a) bracket++;
        if (inner[bracket]!.length && depth < MAX_DEPTH) {
          splitClauses(text, mask, closing, a + 1, b, inner[bracket]!, '(', segment, out, depth + 1);
        }
      }
    }
  };
  for (let i = from; i < to; i++) {
    const close = closing.get(i);
    if (close !== undefined && close < to) {
      holes.push([i, close]);
      i = close;
      continue;
    }
    if (mask[i] || !CUTS.includes(text[i]!) || insideNumber(text, i)) continue;
    finish(i);
    holes = [];
    start = i + 1;
    mark = text[i]!;
  }
  const last = to > from && STOPS.includes(text[to - 1]!) && !mask[to - 1] ? to - 1 : to;
  if (last > start) finish(last);
}

function insideNumber(text: string, i: number): boolean {
  return (
    text[i] !== ';' &&
    /\d/.test(text[i - 1] ?? '') &&
    (text[i] === ':' ? /\d/ : /^\d{3}(?!\d)/).test(text.slice(i + 1, i + 5))
  );
}

/** Cuts a clause at 、 and 和 that stand between two numbers with words of their own. */
function splitSegments(text: string, mask: Uint8Array, clause: Clause): Clause[] {
  const { quantities } = clause;
  if (quantities.length < 2) return [clause];
  const cuts: number[] = [];
  for (let k = 1; k < quantities.length; k++) {
    const from = quantities[k - 1]!.end;
    const to = quantities[k]!.start;
    const cut = linkBetween(text, mask, clause, from, to);
    if (cut !== undefined) cuts.push(cut);
  }
  const bounds = [clause.start, ...cuts, clause.end];
  let nextHole = 0;
  let nextQuantity = 0;
  return bounds.slice(1).map((end, k) => {
    const holes: [number, number][] = [];
    while (nextHole < clause.holes.length && clause.holes[nextHole]![0] < end)
      holes.push(clause.holes[nextHole++]!);
    const own: Quantity[] = [];
    while (nextQuantity < quantities.length && quantities[nextQuantity]!.start < end)
      own.push(quantities[nextQuantity++]!);
    return { ...clause, start: bounds[k]!, end, lead: k === 0 ? clause.lead : '、', holes, quantities: own };
  });
}

/** Where the words between two numbers are linked, if they are; a bare 、 between them makes a list of numbers, not two. */
function linkBetween(
  text: string,
  mask: Uint8Array,
  clause: Clause,
  from: number,
  to: number,
): number | undefined {
  if (to - from > 200) return undefined;
  const between = text.slice(from, to).replace(/^(?:以上|以下|左右)/, '');
  if (/^(?:、|和|及|与|以及|或|,)*$/.test(between)) return undefined;
  for (let i = from; i < to; i++) {
    const close = text[i] === '(' ? clause.holes.find(([a]) => a === i)?.[1] : undefined;
    if (close !== undefined) {
      i = close;
      continue;
    }
    if (mask[i]) continue;
    const link = LINKS.exec(text.slice(i, i + 2));
    if (!link) continue;
    if (link[0] !== '、' && (!isLink(text, i, link[0], from) || /的$/.test(between))) continue;
    return i;
  }
  return undefined;
}

/** 和 links two counted things only after a short noun; inside 和谐, 参与, 涉及 it is part of a word. */
function isLink(text: string, i: number, word: string, from: number): boolean {
  const next = text[i + word.length] ?? '';
  const previous = text[i - 1] ?? '';
  if (word === '和' && ('谐平睦美'.includes(next) || '共饱总调温缓'.includes(previous))) return false;
  if (word === '与' && ('会此'.includes(next) || '参赠给授'.includes(previous))) return false;
  if (word === '及' && ('时格其'.includes(next) || '涉惠普以触提波危'.includes(previous))) return false;
  if (word === '并' && ('网购轨联入'.includes(next) || '合归兼吞'.includes(previous))) return false;
  return i - from <= 16;
}
