import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { samePlace, toTraditional } from '../../src/hanzi/index.js';
import { openccPhrases } from '../scripts.js';
import { REGIONS, dictionaries, hantText, opencc } from './opencc.js';

const REPORTS = join(resolve(process.env['GOVREPORT_SHARED'] ?? '../shared'), 'reports');
const skip = existsSync(REPORTS) ? false : `real reports are not at hand (${REPORTS})`;
const phrases = openccPhrases();

const texts = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return texts(path);
    if (!/\.(?:txt|html|json)$/.test(path)) return [];
    return new TextDecoder(path.includes('gb18030') ? 'gb18030' : 'utf-8').decode(readFileSync(path));
  });

/** A text and its conversion, told apart where they differ. */
function assertEqual(text: string, region: 'tw' | 'hk'): void {
  const ours = [...toTraditional(text, dictionaries[region])];
  const theirs = [...opencc[region](text)];
  const at = ours.findIndex((char, i) => char !== theirs[i]);
  const near = [...text].slice(Math.max(0, at - 8), at + 8).join('');
  assert.equal(at, -1, `${region}: ${near}: ${ours[at] ?? ''} for ${theirs[at] ?? ''}`);
  assert.equal(ours.length, theirs.length);
}

test('the dictionary stays within what a reader on a slow line waits for', () => {
  const bytes = brotliCompressSync(hantText).length;
  assert.ok(bytes <= 70_000, `${String(bytes)} bytes brotli`);
});

test('every phrase OpenCC knows is written as OpenCC writes it', () => {
  assert.ok(phrases.length > 49_000);
  for (const region of REGIONS) for (const phrase of phrases) assertEqual(phrase, region);
});

test('every character of Unicode is written as OpenCC writes it', () => {
  for (let point = 0x20; point < 0x32000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const char = String.fromCodePoint(point);
    for (const region of REGIONS)
      assert.equal(toTraditional(char, dictionaries[region]), opencc[region](char), char);
  }
});

test('real reports are written as OpenCC writes them', { skip }, () => {
  const all = texts(REPORTS);
  assert.ok(all.join('').length > 500_000, 'a large text');
  for (const text of all) for (const region of REGIONS) assertEqual(text, region);
});

test('phrases in any order between marks and numbers are written as OpenCC writes them', () => {
  const word = fc.constantFrom(...phrases);
  const mark = fc.constantFrom('，', '。', '《', '》', ' 12.5%', '\n', 'a', '〔2024〕', '、');
  fc.assert(
    fc.property(fc.array(fc.tuple(word, mark), { maxLength: 30 }), (pieces) => {
      for (const region of REGIONS) assertEqual(pieces.flat().join(''), region);
    }),
    { numRuns: 500 },
  );
});

test('words of two characters run together differ from OpenCC in hardly any', () => {
  const words = phrases.filter((phrase) => phrase.length === 2);
  let differing = 0;
  let length = 0;
  for (let i = 0; i < words.length; i += 1) {
    const text = words[i]! + words[(i * 7919) % words.length]! + words[(i * 104_729) % words.length]!;
    const ours = toTraditional(text, dictionaries.tw);
    const theirs = opencc.tw(text);
    for (let at = 0; at < ours.length; at++) if (ours[at] !== theirs[at]) differing++;
    length += ours.length;
  }
  assert.ok(differing / length < 0.001, `${String(differing)} of ${String(length)}`);
});

test('any text at all keeps its characters in place, and every place is found again', () => {
  const char = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'发后里干余台于𫟹𠗣㓆'),
  );
  fc.assert(
    fc.property(fc.array(char), fc.nat(), (chars, n) => {
      const text = chars.join('');
      const characters = [...text];
      for (const region of REGIONS) {
        const written = toTraditional(text, dictionaries[region]);
        assert.equal([...written].length, characters.length);
        const place = characters.slice(0, n % (characters.length + 1)).join('').length;
        const there = samePlace(text, written, place);
        assert.equal(samePlace(written, text, there), place);
      }
    }),
  );
});
