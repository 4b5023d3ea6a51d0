import { test } from 'node:test';
import assert from 'node:assert/strict';
import { changePhrase, metricById, rankPhrase, sharePhrase } from '../../src/feed/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

const report = smallFeed.items[0]._govreport;

test('a rank says of whom, what it was and for how long', () => {
  assert.equal(rankPhrase({ position: 2, scope: '全省' }), '全省第2位');
  assert.equal(rankPhrase({ position: 1, scope: '全省', from: 17 }), '全省第1位（原第17位）');
  assert.equal(rankPhrase({ position: 1, streak: 8 }), '第1位，连续8年');
});

test('a change is told as the report tells it: points are not percent, days get shorter', () => {
  for (const [change, phrase] of [
    [{ from: 180, to: 18, unit: '天' }, '由180天缩短至18天'],
    [{ from: 18, to: 20, unit: '个工作日' }, '由18个工作日延长至20个工作日'],
    [{ from: 9000, to: 12000, unit: '家' }, '由9,000家增至12,000家'],
    [{ from: 3, to: 3, unit: '家' }, '由3家保持为3家'],
    [{ from: 17, to: 1, unit: '位', direction: 'up', better: 'up' }, '由第17位升至第1位'],
    [{ from: 9, to: 12, unit: '位', direction: 'up' }, '由9位增至12位'],
    [{ value: 0.8, unit: '个百分点', direction: 'up', base: '比上年' }, '比上年提高0.8个百分点'],
    [{ value: 5.1, unit: '%', direction: 'up', base: '同比' }, '同比增长5.1%'],
    [{ value: 18.8, unit: '%', direction: 'down' }, '下降18.8%'],
    [{ direction: 'flat', base: '同比' }, '同比持平'],
    [{ value: 5 }, ''],
    [{ from: 5 }, ''],
    [{}, ''],
  ] as const) {
    assert.equal(changePhrase(change), phrase);
  }
});

test('a share names its whole, by name or through the figure it refers to', () => {
  const share = metricById(report, 'review-corrected-share')!;
  assert.equal(sharePhrase(share, report), '占已审结案件');
  assert.equal(
    sharePhrase({ ...share, share_of: { metric: 'review-closed' } }, report),
    '占行政复议已审结案件',
  );
  assert.equal(sharePhrase({ ...share, share_of: { metric: 'review-closed' } }), '');
  assert.equal(sharePhrase(report.metrics[0], report), '');
});
