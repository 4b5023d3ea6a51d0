import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offeredTargets } from '../../../src/elements/share-bar/targets.js';

const desktop = { phone: false };
const phone = { phone: true };

test('a desktop is offered everything but what only works inside an app', () => {
  assert.deepEqual(offeredTargets(undefined, desktop, false), [
    'wechat',
    'weibo',
    'qq',
    'qzone',
    'copy',
    'print',
    'print-plain',
  ]);
  assert.ok(offeredTargets(undefined, desktop, true).includes('system'));
});

test("a phone is not led to QQ's login page", () => {
  assert.deepEqual(offeredTargets('qq copy', phone, false), ['copy']);
});

test('inside WeChat and DingTalk nothing is offered that their browsers cannot do', () => {
  for (const app of ['wechat', 'dingtalk'] as const) {
    const offered = offeredTargets(undefined, { app, phone: true }, true);
    assert.ok(!offered.includes('print') && !offered.includes('print-plain') && !offered.includes('system'));
    assert.ok(offered.includes(app));
  }
});

test("the page's choice and order hold, unknown words and repeats do not show", () => {
  assert.deepEqual(offeredTargets('print, copy  fax COPY，weibo', desktop, false), [
    'print',
    'copy',
    'weibo',
  ]);
});

test('an empty choice is no choice', () => {
  assert.deepEqual(offeredTargets('  ', desktop, false), offeredTargets(undefined, desktop, false));
});
