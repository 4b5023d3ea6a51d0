/**
 * The readings of characters and words, out of pinyin-pro's dictionaries, for the captions of read aloud.
 *
 * `chars`: each reading with the characters that are read so by themselves. `words`: words in which a character is read
 * otherwise, under the readings that differ, one place for each character: `" háng": "银行,商行"`. `simplified`: traditional
 * characters, each followed by the one it is looked up as. Tones are written as they
 * are, not as 一 and 不 change them in speech (GB/T 16159-2012, 6.5).
 */
import two from 'pinyin-pro/dist/esm/data/dict2.mjs';
import three from 'pinyin-pro/dist/esm/data/dict3.mjs';
import four from 'pinyin-pro/dist/esm/data/dict4.mjs';
import five from 'pinyin-pro/dist/esm/data/dict5.mjs';
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/t2cn';
import one from 'pinyin-pro/dist/esm/data/dict1.mjs';
import { OFFICIAL, OFFICIAL_CHARACTERS } from './pinyin-official.mjs';

/** Readings of single characters that official texts use otherwise than the dictionary's first. */
const ALONE = new Map(Object.entries({ 一: 'yī', 不: 'bù', ...OFFICIAL_CHARACTERS }));

/** Words are listed in simplified characters only, so text is looked up in them; character by character is enough. */
const simplify = ConverterBuilder(preset)({ from: 't', to: 'cn' });

/** The file's content. */
export function makePinyin() {
  const alone = new Map();
  for (const character of characters()) {
    const reading = ALONE.get(character) ?? one.get(character)?.split(' ')[0];
    if (reading) alone.set(character, reading);
  }
  const words = new Map();
  for (const [word, readings] of Object.entries({ ...two, ...three, ...four, ...five, ...OFFICIAL })) {
    words.set(word, readings.split(' '));
  }
  const differing = new Map();
  for (const [word, readings] of words) {
    const own = [...word];
    const differ = readings.map((reading, i) =>
      reading === '·' || reading === alone.get(own[i]) || '一不'.includes(own[i]) ? '' : reading,
    );
    // A word read as its characters are stands in the list only where a shorter one in it would be read otherwise.
    if (differ.some(Boolean) || word in OFFICIAL) add(differing, differ.join(' '), word);
  }
  const simplified = new Map();
  for (const character of alone.keys()) {
    const simple = simplify(character);
    if (simple !== character && simple.length === 1) simplified.set(character, simple);
  }
  const chars = new Map();
  for (const [character, reading] of alone) if (!simplified.has(character)) add(chars, reading, character);
  return {
    version: 1,
    source: 'pinyin-pro (MIT), opencc-js (MIT, Apache-2.0)',
    simplified: [...simplified].flat().join(''),
    chars: sorted(chars, ''),
    words: sorted(differing, ','),
  };
}

function add(map, key, value) {
  map.set(key, [...(map.get(key) ?? []), value]);
}

function sorted(map, separator) {
  return Object.fromEntries(
    [...map]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, values]) => [key, values.sort().join(separator)]),
  );
}

/** What the mainland's and Taiwan's older standards have, which is what texts are written in: GB 2312 and the common part of Big5. */
function characters() {
  const found = new Set();
  for (const [set, leads, trails] of [
    ['gbk', [0xb0, 0xf7], [0xa1, 0xfe]],
    ['big5', [0xa4, 0xc6], [0x40, 0xfe]],
  ]) {
    const decoder = new TextDecoder(set);
    for (let lead = leads[0]; lead <= leads[1]; lead++)
      for (let trail = trails[0]; trail <= trails[1]; trail++)
        for (const character of decoder.decode(new Uint8Array([lead, trail])))
          if (/\p{Script=Han}/u.test(character)) found.add(character);
  }
  return [...found].sort();
}
