import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { attachCaptions } from '../../src/convert/body/captions.js';
import { buildBody } from '../../src/convert/body/sections.js';
import { findFrame } from '../../src/convert/frame.js';
import { convertSync } from '../../src/convert/index.js';
import { Messages } from '../../src/convert/messages.js';
import { dropPageFurniture, splitLines } from '../../src/convert/read/lines.js';
import { readDocumentSync } from '../../src/convert/read/index.js';
import { formOf } from '../../src/convert/openness/from-table.js';
import { joinForms } from '../../src/convert/openness/join.js';
import { readText } from '../../src/convert/read/text.js';
import type { SourcePart } from '../../src/convert/source.js';
import { allSections, isWithin, shuffled, words, wordsOfSections } from './words.js';

/** 10,000 by hand: GOVREPORT_MUTATIONS=10000 node --test build/test/convert/words.test.js */
const MUTATIONS = Number(process.env['GOVREPORT_MUTATIONS'] ?? 300);
/** No input of these sizes may take longer, on a busy machine too. */
const PATIENCE_MS = 5000;

const CASES = new URL('../../../test/convert/cases/', import.meta.url);
const documents = readdirSync(CASES).map((name) => {
  const input = readdirSync(new URL(`${name}/`, CASES)).find((file) => file.startsWith('input.'))!;
  return readFileSync(new URL(`${name}/${input}`, CASES));
});

/** What the parts of a text say, captions and units at the head of their tables. */
function wordsOfParts(parts: SourcePart[]): string {
  return attachCaptions(joinForms(parts))
    .map((part) => {
      switch (part.type) {
        case 'paragraph':
          return words(part.text);
        case 'list':
          return words(part.items.map((item) => item.text).join(''));
        case 'table': {
          const head = words((part.caption ?? '') + (part.unit === undefined ? '' : `单位${part.unit}`));
          const cells = part.rows.flatMap((row) => row.map((cell) => cell.text)).join('');
          return head + (part.form || part.likely || formOf(part) ? shuffled(cells) : words(cells));
        }
        default:
          return '';
      }
    })
    .join('');
}

/** Everything that must hold for any input at all. */
function holds(input: string | Uint8Array): void {
  const begun = performance.now();
  const doc = readDocumentSync(input, new Messages());
  const body = findFrame(doc).body.map((i) => doc.parts[i]!);
  const { sections } = buildBody(body);
  assert.equal(
    wordsOfSections(sections),
    wordsOfParts(body),
    'the words of the body, none dropped, none added',
  );
  const feed = convertSync(input).value;
  const report = feed.items[0]!._govreport;
  assert.equal(wordsOfSections(report.sections), wordsOfSections(sections));
  const ids = allSections(report.sections).flatMap((section) => [
    section.id,
    ...section.blocks.map((block) => block.id),
    ...(section.points ?? []).map((point) => point.id),
  ]);
  assert.equal(new Set(ids).size, ids.length, 'no id twice');
  assert.ok(performance.now() - begun < PATIENCE_MS, 'in time');
}

const LETTERS =
  '一二三四五六七八九十、（）()1234567890.．：:，。；！？“”《》—— \u3000\n\t\f|〔〕号年月日附件注是要第章条各位代表单位表索引发布来源政府';
const noise = fc.array(
  fc.constantFrom(...LETTERS, '<p>', '</td>', '<table>', '&nbsp;', '\u200b', '\ufffd', '\ud83d'),
  { maxLength: 8 },
);

/** One change to a text: cut, doubled, moved, or with noise in it. */
const change = fc.record({
  kind: fc.constantFrom('cut', 'double', 'insert', 'join', 'truncate', 'break'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 80 }),
  noise: noise.map((pieces) => pieces.join('')),
});

function mutate(
  text: string,
  { kind, at, length, noise }: { kind: string; at: number; length: number; noise: string },
): string {
  const from = Math.floor(at * text.length);
  const piece = text.slice(from, from + length);
  switch (kind) {
    case 'cut':
      return text.slice(0, from) + text.slice(from + length);
    case 'double':
      return text.slice(0, from) + piece + piece + text.slice(from + length);
    case 'join':
      return text.slice(0, from) + piece.replace(/\n/g, '') + text.slice(from + length);
    case 'truncate':
      return at > 0.5 ? text.slice(0, from) : text;
    case 'break':
      return `${text.slice(0, from)}\n${text.slice(from)}`;
    default:
      return text.slice(0, from) + noise + text.slice(from);
  }
}

describe('the words of the body come out in order, none dropped, none added', () => {
  it('from every case', () => documents.forEach(holds));

  it(`from ${MUTATIONS} mutated documents`, () => {
    const texts = documents.map((bytes) => decoded(bytes));
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.array(change, { minLength: 1, maxLength: 6 }),
        (text, changes) => {
          holds(changes.reduce(mutate, text));
        },
      ),
      { numRuns: MUTATIONS },
    );
  });

  it('from bytes with damage in them', () => {
    const damage = fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...documents), damage, (bytes, places) => {
        const copy = new Uint8Array(bytes);
        for (const [at, byte] of places) copy[Math.floor(at * copy.length)] = byte;
        holds(copy);
      }),
      { numRuns: Math.ceil(MUTATIONS / 3) },
    );
  });

  it('from any text at all', () => {
    const line = fc
      .array(
        fc.oneof(
          noise.map((pieces) => pieces.join('')),
          fc.string({ maxLength: 30 }),
        ),
        { maxLength: 6 },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => holds(lines.join('\n'))),
      { numRuns: MUTATIONS },
    );
  });

  it('already where lines are mended and tables found in plain text', () => {
    const texts = documents
      .map((bytes) => decoded(bytes))
      .filter((text) => !/<\/?p>|上年结转政府信息公开/.test(text));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(change, { maxLength: 6 }), (text, changes) => {
        const mutated = changes.reduce(mutate, text).replace(/\|/g, '');
        const { lines } = dropPageFurniture(splitLines(mutated));
        const told = words(lines.map((line) => line.text).join('')).replace(/\p{Cf}/gu, '');
        assert.equal(wordsOfParts(readText(mutated).parts.map(withoutCaption)), told);
      }),
      { numRuns: MUTATIONS },
    );
  });

  it('and nothing is said that the file does not say', () => {
    for (const bytes of documents) {
      const text = decoded(bytes);
      // The mandated tables are set out anew; their words are proved to be the same elsewhere.
      if (text.includes('上年结转政府信息公开')) continue;
      const { sections } = convertSync(bytes).value.items[0]!._govreport;
      assert.ok(isWithin(wordsOfSections(sections), words(text.replace(/<[^>]*>|&nbsp;/g, ''))));
    }
  });
});

/** Captions move into their tables later; here every part stands for itself. */
const withoutCaption = (part: SourcePart): SourcePart =>
  part.type === 'table'
    ? {
        type: 'paragraph',
        place: part.place,
        text: part.rows.flatMap((row) => row.map((cell) => cell.text)).join(''),
      }
    : part;

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
