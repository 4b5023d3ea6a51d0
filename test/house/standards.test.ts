import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const PAGE = 'docs/standards.md';
/** `file` 「name of a test in it」 */
const EVIDENCE = /`(test\/[^`]+)` 「([^」]+)」/g;

/** The rows of the tables, as cells; heads and rules left out. */
const rows = readFileSync(PAGE, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:条款|---)/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test('every clause says what we do and names a test, or whose duty it is and why', () => {
  const bare = rows.filter(
    ([clause, demand, deed, proof, ...more]) =>
      more.length ||
      !clause ||
      !demand ||
      !deed ||
      !(proof === '站方'
        ? /^站方：.{6,}/.test(deed)
        : proof!.replace(EVIDENCE, '').replace(/<br>/g, '') === ''),
  );
  assert.deepEqual(bare, []);
});

test('every test the clauses name is in the file they name', () => {
  const missing = rows
    .flatMap((cells) => [...cells[3]!.matchAll(EVIDENCE)])
    .filter(([, file, name]) => !existsSync(file!) || !names(file!).includes(name!))
    .map(([evidence]) => evidence);
  assert.deepEqual(missing, []);
});

test('the table claims no conformance', () => {
  const page = readFileSync(PAGE, 'utf8');
  assert.match(page, /不作任何符合性声明/);
  assert.doesNotMatch(page, /[完全]?(?:符合|通过了?|达到)[^，。]*(?:认证|标准要求)/);
});

/** What the tests of a file are called, as written: a name made from a template keeps its `${…}`. */
function names(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/\b(?:test|it)\(\s*(['"`])((?:\\.|(?!\1)[^])*)\1/g)].map(
    ([, , name]) => name!.replace(/\\(['"`])/g, '$1'),
  );
}
