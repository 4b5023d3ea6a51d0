/**
 * The traditional script as Taiwan and Hong Kong write it, out of OpenCC's dictionaries (opencc-js, conversions `s2tw` and
 * `s2hk`): script only, never another word. What is read is opencc-js' own output, so its chain of dictionaries is not
 * built again here.
 *
 * A phrase is kept when greedy longest match over the shorter ones would convert it otherwise. Words of two characters
 * that convert as their characters do are kept where they part a text before such a phrase: 示范/公 is not 示/范公.
 */
import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/cn2t';
import characters from 'opencc-js/dict/STCharacters';
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import phrases from 'opencc-js/dict/STPhrases';
import regional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import hkVariants from 'opencc-js/dict/HKVariants';
import hkPhrases from 'opencc-js/dict/HKVariantsPhrases';
import twVariants from 'opencc-js/dict/TWVariants';
import twPhrases from 'opencc-js/dict/TWVariantsPhrases';

const converter = ConverterBuilder(preset);
const toTaiwan = converter({ from: 'cn', to: 'tw' });
const toHongKong = converter({ from: 'cn', to: 'hk' });

/** Every phrase OpenCC knows, shorter ones first. */
export function openccPhrases() {
  const all = new Set([phrases, regional, hkPhrases, twPhrases].flatMap(keysOf));
  return [...all].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}

/** The file's content. */
export function makeHant() {
  const alone = readCharacters();
  const convert = memo((text) => pairs(text));
  const single = (char) => alone.get(char) ?? char + char;
  const kept = new Set();

  const all = openccPhrases();
  const parsed = (text, dictionary) => parse(text, dictionary, convert, single);
  for (const phrase of all) if (parsed(phrase, kept) !== convert(phrase)) kept.add(phrase);

  const opencc = new Set(all);
  const differing = byFirst(kept);
  const plain = all.filter((phrase) => !kept.has(phrase));
  const short = plain.filter((phrase) => [...phrase].length === 2);
  /** Words that stand in `text` when their last character begins a phrase too, and that matter there. */
  const partsFrom = (phrases, matters) => (word) =>
    (phrases.get([...word].pop()) ?? []).some((phrase) => {
      const text = word + [...phrase].slice(1).join('');
      return longest(text, opencc) === word && matters(text);
    });
  let parting = short.filter(partsFrom(differing, (text) => parsed(text, opencc) !== parsed(text, kept)));
  for (const word of parting) kept.add(word);
  // A parting word may in turn free a phrase behind it: 系统/制造 is not 系/统制/造.
  parting = short.filter(partsFrom(byFirst(parting), (text) => differing.has([...text][2])));
  for (const word of parting) kept.add(word);
  // Of longer words only those that part and are not written as their characters: all would be three times the file.
  const long = plain.filter(
    (phrase) => [...phrase].length > 2 && [...phrase].map(single).join('') !== convert(phrase),
  );
  parting = long.filter(partsFrom(differing, (text) => parsed(text, opencc) !== parsed(text, kept)));
  for (const word of parting) kept.add(word);
  // A parting word may part a phrase itself.
  for (const phrase of all) if (parsed(phrase, kept) !== convert(phrase)) kept.add(phrase);

  return {
    version: 1,
    source: 'OpenCC (Apache-2.0)',
    characters: [...alone].map(([from, to]) => from + [...to][0]).join(''),
    hongKong: [...alone]
      .filter(([, to]) => [...to][0] !== [...to][1])
      .map(([from, to]) => from + [...to][1])
      .join(''),
    ...encode(kept, convert, single),
  };
}

/** What each character becomes by itself, in Taiwan and in Hong Kong; those that stay are left out. */
function readCharacters() {
  const all = new Set([characters, hkVariants, twVariants].flatMap(keysOf));
  // Doubles of characters, for old code pages: Unicode's own normal form says which.
  for (const double of keysOf(compatibility)) all.delete(double);
  return new Map(
    [...all]
      .sort()
      .map((char) => [char, pairs(char)])
      .filter(([char, to]) => to !== char + char),
  );
}

/** Taiwan's and Hong Kong's form of each character in turn. OpenCC's script conversions are one to one. */
function pairs(text) {
  const taiwan = [...toTaiwan(text)];
  const hongKong = [...toHongKong(text)];
  if (taiwan.length !== [...text].length || hongKong.length !== taiwan.length)
    throw new Error(`hant: "${text}" does not keep its length`);
  return taiwan.map((char, i) => char + hongKong[i]).join('');
}

function parse(text, dictionary, convert, single) {
  let out = '';
  for (let rest = text; rest;) {
    const found = longest(rest, dictionary);
    const piece = found ?? String.fromCodePoint(rest.codePointAt(0));
    out += found ? convert(found) : single(piece);
    rest = rest.slice(piece.length);
  }
  return out;
}

function longest(text, dictionary) {
  for (let length = text.length; length > 1; length--) {
    const piece = text.slice(0, length);
    if (dictionary.has(piece)) return piece;
  }
  return undefined;
}

/**
 * `words`: under each character and what it becomes in Taiwan and Hong Kong (干幹幹), the words in which it does: what
 * follows it in words of two, what comes before it in words of two, and the others with `*` in its place; `=` and the two
 * forms after each further character that differs. `parting`: under each second character, the first ones.
 */
function encode(kept, convert, single) {
  const groups = new Map();
  const parting = new Map();
  for (const word of kept) {
    const chars = [...word];
    const to = [...convert(word)];
    const differing = chars
      .map((char, i) => [char, i, to[2 * i] + to[2 * i + 1]])
      .filter(([char, , forms]) => forms !== single(char));
    if (!differing.length && chars.length === 2) {
      add(parting, chars[1], chars[0]);
      continue;
    }
    const [group = '', at] = differing.length ? [differing[0][0] + differing[0][2], differing[0][1]] : [];
    const others = new Map(differing.slice(1).map(([, i, forms]) => [i, forms]));
    add(
      groups,
      group,
      chars.map((char, i) => (i === at ? '*' : others.has(i) ? `${char}=${others.get(i)}` : char)).join(''),
    );
  }
  const words = [...groups].sort(byKey).map(([group, members]) => {
    const after = members.filter((member) => /^\*.$/u.test(member)).map((member) => member.slice(1));
    const before = members.filter((member) => /^.\*$/u.test(member)).map((member) => member.slice(0, -1));
    const others = members.filter((member) => !/^(?:\*.|.\*)$/u.test(member));
    return [group + after.sort().join(''), before.sort().join(''), ...others.sort()].join(' ');
  });
  return {
    words,
    parting: [...parting]
      .sort(byKey)
      .map(([second, firsts]) => second + firsts.sort().join(''))
      .join(' '),
  };
}

function keysOf(dictionary) {
  return dictionary.split('|').map((entry) => entry.split(' ')[0]);
}

function byFirst(phrases) {
  const map = new Map();
  for (const phrase of phrases) add(map, [...phrase][0], phrase);
  return map;
}

function add(map, key, value) {
  if (!map.has(key)) map.set(key, []);
  map.get(key).push(value);
}

function byKey([a], [b]) {
  return a < b ? -1 : 1;
}

function memo(act) {
  const known = new Map();
  return (text) => {
    if (!known.has(text)) known.set(text, act(text));
    return known.get(text);
  };
}
