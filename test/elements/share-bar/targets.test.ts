import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offeredTargets } from '../../../src/elements/share-bar/targets.js';

const desktop = { phone: false };
const phone = { phone: true };
const nothing = { system: false, report: false, feed: false };
const everything = { system: true, report: true, feed: true };

test('a desktop with a report is offered everything, in two rows', () => {
  assert.deepEqual(offeredTargets(undefined, desktop, everything), [
    ['wechat', 'dingtalk', 'weibo', 'qq', 'qzone', 'system', 'email', 'copy'],
    ['poster', 'print', 'print-plain', 'download', 'cite', 'embed'],
  ]);
});

test('without a report, a sharing sheet, an address of the feed, what needs them is left out', () => {
  assert.deepEqual(offeredTargets(undefined, desktop, nothing), [
    ['wechat', 'dingtalk', 'weibo', 'qq', 'qzone', 'email', 'copy'],
    ['print', 'print-plain'],
  ]);
  assert.ok(!offeredTargets(undefined, desktop, { ...everything, feed: false })[1]!.includes('embed'));
});

test("a phone is not led to QQ's login page, nor asked to paste code", () => {
  assert.deepEqual(offeredTargets('qq embed copy', phone, everything), [['copy']]);
});

test('inside WeChat and DingTalk nothing is offered that their browsers cannot do', () => {
  for (const app of ['wechat', 'dingtalk'] as const) {
    const offered = offeredTargets(undefined, { app, phone: true }, everything).flat();
    for (const way of ['print', 'print-plain', 'system', 'download', 'email', 'embed'] as const)
      assert.ok(!offered.includes(way), way);
    assert.ok(offered.includes(app) && offered.includes('poster'));
    assert.ok(!offered.includes(app === 'wechat' ? 'dingtalk' : 'wechat'));
  }
});

test("the page's choice and order hold, unknown words and repeats do not show", () => {
  assert.deepEqual(offeredTargets('print, copy  fax COPY，weibo', desktop, nothing), [
    ['print', 'copy', 'weibo'],
  ]);
});

test('an empty choice is no choice, and an impossible one leaves no empty row', () => {
  assert.deepEqual(offeredTargets('  ', desktop, nothing), offeredTargets(undefined, desktop, nothing));
  assert.deepEqual(offeredTargets('fax', desktop, everything), []);
});
