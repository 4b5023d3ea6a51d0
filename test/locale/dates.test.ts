import assert from 'node:assert/strict';
import { test } from 'node:test';
import { displayTime } from '../../src/locale/dates.js';

test('a time shows as published, whatever zone it is read in', () => {
  assert.equal(displayTime('2024-02-18T09:30:00+08:00'), '2024-02-18 09:30');
  assert.equal(displayTime('2024-02-18T23:59:59Z'), '2024-02-18 23:59');
  assert.equal(displayTime('2024-02-18t09:30:15.25-05:00'), '2024-02-18 09:30');
});

test('a source without a time shows no invented one', () => {
  assert.equal(displayTime('2024-02-18'), '2024-02-18');
  assert.equal(displayTime('2024-02-18T00:00:00+08:00'), '2024-02-18');
  assert.equal(displayTime('2024-02-18T00:00:30+08:00'), '2024-02-18 00:00');
});

test('what is no date stays as it was written', () => {
  for (const text of ['', '二〇二四年二月', '2024年2月18日', '18/02/2024'])
    assert.equal(displayTime(text), text);
});
