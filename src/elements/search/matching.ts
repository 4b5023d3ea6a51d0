/** Where words stand in a text, in whatever script or by the initials of their readings. Pure. */
import type { Dictionary } from '../../hanzi/index.js';

/** More hits than this help nobody, and every one is a range. */
const MOST = 10_000;

/** Offsets of all places of `words`, not overlapping; nothing for no words. */
export function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  if (!words) return places;
  for (
    let at = text.indexOf(words);
    at >= 0 && places.length < MOST;
    at = text.indexOf(words, at + words.length)
  )
    places.push(at);
  return places;
}

/**
 * Writes a text in one script, unit for unit, so that places in it are places in the text: every traditional form becomes
 * the simplified character it stands for, whichever region writes it so.
 */
export function makeSimplifier(...dictionaries: Dictionary[]): (text: string) => string {
  const simplified = new Map<string, string>();
  const learn = (from: string, to: string): void => {
    if (from.length === 1 && to.length === 1 && from !== to && !simplified.has(to)) simplified.set(to, from);
  };
  for (const { characters } of dictionaries) characters.forEach((to, from) => learn(from, to));
  for (const { phrases } of dictionaries)
    phrases.forEach((to, from) => {
      if (from.length === to.length) [...from].forEach((char, at) => learn(char, to[at]!));
    });
  // 着 is its own form in one place and that of 著 in another: what is a simplified character stays one.
  for (const { simplified: own } of dictionaries) own.forEach((char) => simplified.delete(char));
  return (text) => text.replace(/[\u3400-\u9fff]/g, (char) => simplified.get(char) ?? char);
}

/** The letters a character's readings begin with: 行 is h and x. */
export type Initials = ReadonlyMap<string, string>;

/** Reads the file of readings `govreport-pinyin.json`. */
export function readInitials(data: unknown): Initials {
  const { chars, words } = data as { chars: Record<string, string>; words: Record<string, string> };
  const initials = new Map<string, string>();
  const learn = (char: string, reading: string): void => {
    const letter = reading.normalize('NFD')[0]!;
    const known = initials.get(char) ?? '';
    if (!known.includes(letter)) initials.set(char, known + letter);
  };
  for (const reading in chars) for (const char of chars[reading]!) learn(char, reading);
  for (const readings in words) {
    const each = readings.split(' ');
    for (const word of words[readings]!.split(','))
      [...word].forEach((char, at) => each[at] && learn(char, each[at]));
  }
  return initials;
}

/** Offsets of the places whose characters begin with these letters: `zfwfw` finds 政府网服务. */
export function placesOfInitials(text: string, letters: string, initials: Initials): number[] {
  const places: number[] = [];
  const [first] = letters;
  for (let at = 0; at + letters.length <= text.length && places.length < MOST; at++) {
    if (!initials.get(text[at]!)?.includes(first!)) continue;
    let length = 1;
    while (length < letters.length && initials.get(text[at + length]!)?.includes(letters[length]!)) length++;
    if (length < letters.length) continue;
    places.push(at);
    at += length - 1;
  }
  return places;
}
