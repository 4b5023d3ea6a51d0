import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readWordsFragment, wordsFragment } from '../../src/publish/text-fragment.js';

const read = (id: string, words: string) =>
  readWordsFragment(`https://a.example/#${wordsFragment(id, words)}`);

test('short words are named whole, and read back as they were', () => {
  assert.deepEqual(read('s1-b1', '已审结120件 - 其中纠错15件'), {
    start: '已审结120件 - 其中纠错15件',
    end: undefined,
  });
});

test('a hyphen of the words is not taken for the mark of context', () => {
  assert.equal(wordsFragment('s1', '-5℃'), 's1:~:text=%2D5%E2%84%83');
  assert.equal(read('s1', '-5℃')?.start, '-5℃');
});

test('long words are named by the clauses they begin and end with, so that a code stays small enough to scan', () => {
  const words =
    '全年办理行政复议案件156件（含上期结转12件），已审结120件，其中纠错15件，占已审结案件的12.5%。平均审理期限不超过45天。';
  assert.deepEqual(read('s2-b1', words), {
    start: '全年办理行政复议案件156件（含上期结转12件',
    end: '平均审理期限不超过45天。',
  });
  assert.ok(wordsFragment('s2-b1', words).length < 400);
});

test('words over several paragraphs are named by both ends: no browser finds them as one', () => {
  assert.deepEqual(read('s2', '三、下一步打算\n\n一是压减办理时限。\n'), {
    start: '三、下一步打算',
    end: '一是压减办理时限。',
  });
});

test('an address of another maker is read too: other directives, context, none at all', () => {
  assert.deepEqual(readWordsFragment('#a:~:x=1&text=%E4%B8%8A-,%E5%8A%9E%E4%BB%B6,-%E4%B8%8B&text=z'), {
    start: '办件',
    end: undefined,
  });
  for (const address of ['#a', '#a:~:text=', '#a:~:text=%E4', '#:~:'])
    assert.equal(readWordsFragment(address), undefined);
});

test('whatever was selected, the fragment is plain ASCII and begins with the selection’s own words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => {
      const fragment = wordsFragment('s1', words);
      assert.match(fragment, /^s1:~:text=[\w%.!~*'(),]*$/);
      const start = readWordsFragment(fragment)?.start;
      const first =
        words
          .split(/\s*\n\s*/)
          .filter(Boolean)[0]
          ?.trim() ?? '';
      if (start) assert.ok(first.replace(/\p{Surrogate}/gu, '\ufffd').startsWith(start));
    }),
  );
});
