import { readOut } from '../../feed/index.js';

/** A stretch of a sentence that is spoken without a break. */
export interface Stretch {
  spoken: string;
  /** Where it begins and ends in the sentence as written. */
  start: number;
  end: number;
  /** For each spoken character its place in the sentence as written. */
  places: number[];
}

/**
 * Longest stretch, in spoken characters. Chrome falls silent after 15 s of one utterance; at half the rate a voice says about
 * two and a half characters a second.
 *
 * @see https://issues.chromium.org/issues/41294170
 */
const LONGEST = 36;

/**
 * A sentence in stretches a voice can say, parted at its commas where it is long.
 *
 * @param from place in the sentence to begin at.
 */
export function stretchesOf(text: string, from = 0): Stretch[] {
  const { spoken, places } = readOut(text);
  const stretches: Stretch[] = [];
  let start = Math.max(
    0,
    places.findIndex((place) => place >= from),
  );
  while (start < spoken.length) {
    const end = start + cut(spoken.slice(start));
    stretches.push({
      spoken: spoken.slice(start, end),
      start: places[start]!,
      end: places[end] ?? text.length,
      places: places.slice(start, end),
    });
    start = end;
  }
  return stretches.filter((stretch) => /[\p{L}\p{N}]/u.test(stretch.spoken));
}

/** How much of the text to say at once: up to its last comma within reach, else all that is allowed. */
function cut(text: string): number {
  if (text.length <= LONGEST) return text.length;
  const reach = text.slice(0, LONGEST);
  const comma = Math.max(...[...'，,；;：:、'].map((mark) => reach.lastIndexOf(mark)));
  return comma > 0 ? comma + 1 : LONGEST;
}
