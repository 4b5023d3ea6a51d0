import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  blockById,
  blocks,
  featuredMetrics,
  itemById,
  metricById,
  metricOverItems,
  metricsOfSection,
  newestItem,
  pointById,
  sectionById,
  sectionEntries,
  sectionOfBlock,
} from '../../src/feed/index.js';
import type { Feed } from '../../src/feed/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

const [thisYear, lastYear] = smallFeed.items;
const report = thisYear._govreport;

test('the newest report is found whatever the order, the offset or the dates that are missing', () => {
  const order = (items: Feed['items']) => newestItem({ ...smallFeed, items })?.id;
  assert.equal(order([lastYear, thisYear]), thisYear.id);
  const early = { ...thisYear, id: 'east', date_published: '2024-02-18T01:00:00+08:00' };
  const late = { ...thisYear, id: 'utc', date_published: '2024-02-17T18:00:00Z' };
  assert.equal(order([early, late]), 'utc', 'the later moment, though an earlier day');
  const undated = {
    ...thisYear,
    id: 'undated',
    date_published: undefined,
    _govreport: { ...report, document: undefined, period: undefined },
  };
  assert.equal(order([undated, lastYear]), lastYear.id);
  assert.equal(order([undated, { ...undated, id: 'second' }]), 'undated');
  assert.equal(order([]), undefined);
});

test('ids lead to items, sections, points, blocks and figures, unknown ones nowhere', () => {
  assert.equal(itemById(smallFeed, lastYear.id), lastYear);
  assert.equal(sectionById(report, 's1-2')?.title, '加大助企融资力度');
  assert.equal(pointById(report, 's1-1-p2')?.point.number, '二是');
  assert.equal(pointById(report, 's1-1-p2')?.section.id, 's1-1');
  assert.equal(blockById(report, 's2-b2')?.type, 'table');
  assert.equal(sectionOfBlock(report, 's1-2-b2')?.id, 's1-2');
  assert.equal(metricById(report, 'credit')?.as_written, '突破12.8亿元');
  for (const find of [sectionById, pointById, blockById, sectionOfBlock, metricById]) {
    assert.equal(find(report, '__proto__'), undefined);
  }
  assert.equal(itemById(smallFeed, 'constructor'), undefined);
});

test('sections come in reading order with their depth and parent', () => {
  assert.deepEqual(
    sectionEntries(report).map(({ section, depth, parent }) => [section.id, depth, parent?.id]),
    [
      ['s0', 1, undefined],
      ['s1', 1, undefined],
      ['s1-1', 2, 's1'],
      ['s1-2', 2, 's1'],
      ['s2', 1, undefined],
      ['s3', 1, undefined],
    ],
  );
  assert.equal(blocks(report)[0].id, 's0-b1');
});

test('the figures of a section are those cited in it and below it', () => {
  const ids = (section: string) => metricsOfSection(report, section).map(({ id }) => id);
  assert.deepEqual(ids('s3'), ['planned-stations']);
  assert.deepEqual(ids('s1'), [...ids('s1-1'), ...ids('s1-2')]);
  assert.deepEqual(ids('s0'), []);
  assert.deepEqual(ids('no such section'), []);
});

test('featured figures are the marked ones, else the telling ones, never a target', () => {
  assert.deepEqual(
    featuredMetrics(report).map(({ id }) => id),
    report.metrics.filter(({ featured }) => featured).map(({ id }) => id),
  );
  const unmarked = {
    ...report,
    metrics: report.metrics.map((metric) => ({ ...metric, featured: undefined })),
  };
  const chosen = featuredMetrics(unmarked, 4).map(({ id }) => id);
  assert.equal(chosen.length, 4);
  for (const telling of ['one-stop-matters', 'satisfaction', 'review-corrected-share'])
    assert.ok(chosen.includes(telling));
  assert.ok(!featuredMetrics(unmarked, 99).some(({ status }) => status === 'target'));
  assert.deepEqual(featuredMetrics({ ...report, metrics: [] }), []);
});

test('one figure over the years, the earliest first', () => {
  const told = metricOverItems(smallFeed, 'satisfaction').map(({ item, metric }) => [item.id, metric.value]);
  assert.deepEqual(told, [
    [lastYear.id, 97.8],
    [thisYear.id, 98.6],
  ]);
  assert.deepEqual(metricOverItems(smallFeed, 'nobody'), []);
});
