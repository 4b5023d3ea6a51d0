/**
 * Makes the files of language data that a page loads on demand, and writes down their hashes for the code that loads
 * them. Deterministic: the packages of the lock file give the same bytes.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { makeHant } from './language-data/hant.mjs';
import { makePinyin } from './language-data/pinyin.mjs';
import { root } from './run.mjs';

/** Under its name, what makes the content of `govreport-<name>.json`. */
const FILES = {
  pinyin: makePinyin,
  hant: makeHant,
};

const HASHES = `${root}src/store/language-files.ts`;

/** The text of each file, by its name. */
export function makeLanguageData() {
  return Object.fromEntries(Object.entries(FILES).map(([name, make]) => [name, JSON.stringify(make())]));
}

/** Writes the hashes into the source where they have changed; before it is compiled. */
export function writeLanguageHashes(texts) {
  const lines = Object.entries(texts).map(([name, text]) => `  ${keyOf(name)}: '${integrityOf(text)}',`);
  const source = [
    '/** Written by `npm run build`: the Subresource Integrity of each file of language data. */',
    'export const LANGUAGE_FILES = {',
    ...lines,
    '} as const;',
    '',
  ].join('\n');
  if (readFileSync(HASHES, 'utf8') !== source) writeFileSync(HASHES, source);
}

/** Writes the files to dist/. */
export function writeLanguageData(texts) {
  mkdirSync(`${root}dist`, { recursive: true });
  for (const [name, text] of Object.entries(texts)) writeFileSync(`${root}dist/govreport-${name}.json`, text);
}

function keyOf(name) {
  return /^\w+$/.test(name) ? name : `'${name}'`;
}

function integrityOf(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
