import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scoreQuestions } from './score.js';

const { sets, skipped, failures } = await scoreQuestions();

for (const name of skipped)
  test(`questions of ${name}`, { skip: 'the report is not at hand' }, () => undefined);

for (const [name, { asked, answerable, unanswerable, right, wrong, silent }] of Object.entries(sets)) {
  test(`${name}: the right figure or sentence first for at least 85 %`, () => {
    assert.ok(right / answerable >= 0.85, `${right} of ${answerable}\n${failures.join('\n')}`);
  });
  test(`${name}: no more than 3 % answered wrongly`, () => {
    assert.ok(wrong / asked <= 0.03, `${wrong} of ${asked}\n${failures.join('\n')}`);
  });
  test(`${name}: "not mentioned" for at least 90 % of what is not`, () => {
    assert.ok(silent / unanswerable >= 0.9, `${silent} of ${unanswerable}\n${failures.join('\n')}`);
  });
}
