import { test } from 'node:test';
import assert from 'node:assert/strict';
import {
  blockById,
  blockText,
  figureSpan,
  headingText,
  leadLength,
  readingMinutes,
  sectionById,
  textLength,
} from '../../src/feed/index.js';
import type { Block, Section } from '../../src/feed/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

const report = smallFeed.items[0]._govreport;

test('a heading carries the mark GB/T 9704 gives its number', () => {
  for (const [number, text] of [
    ['一', '一、题'],
    ['十二', '十二、题'],
    ['（三）', '（三）题'],
    ['(3)', '(3)题'],
    ['4', '4.题'],
    ['①', '①题'],
    ['第三部分', '第三部分 题'],
    ['第二章', '第二章 题'],
    ['1.2', '1.2 题'],
    [undefined, '题'],
  ]) {
    assert.equal(headingText({ number, title: '题' }), text);
  }
});

test('a run-in heading is told from the text it stands in', () => {
  const lead = (text: string, rest: Partial<Section> = {}) =>
    leadLength({
      id: 's',
      number: '（一）',
      title: '深化改革',
      run_in: true,
      blocks: [{ id: 'b', type: 'paragraph', text }],
      ...rest,
    });
  assert.equal(lead('（一）深化改革。一是'), '（一）深化改革。'.length);
  assert.equal(lead('(一)深化改革.一是'), '(一)深化改革.'.length);
  assert.equal(lead('深化改革。一是'), '深化改革。'.length, 'the number may have been left out');
  assert.equal(lead('一、 深化改革：一是', { number: '一' }), '一、 深化改革：'.length);
  assert.equal(lead('去年继续深化改革。'), 0, 'the words stand in the sentence, not before it');
  assert.equal(lead('（一）深化改革。', { run_in: false }), 0);
  assert.equal(lead('', { title: '' }), 0);
  assert.equal(lead('', { blocks: [] }), 0);
  for (const id of ['s1-1', 's1-2']) {
    const section = sectionById(report, id)!;
    assert.equal(blockText(section.blocks[0]).slice(0, leadLength(section)), `${headingText(section)}。`);
  }
});

test('a figure stands on its own words inside its sentence', () => {
  for (const metric of report.metrics) {
    const text = blockText(blockById(report, metric.source!.block)!);
    const { start, end } = figureSpan(metric, text)!;
    assert.equal(text.slice(start, end), metric.as_written);
  }
  const [metric] = report.metrics;
  const text = blockText(blockById(report, metric.source!.block)!);
  const whole = figureSpan({ ...metric, as_written: '三天' }, text)!;
  assert.equal(text.slice(whole.start, whole.end), metric.source!.quote, 'else the whole sentence');
  assert.equal(figureSpan({ ...metric, source: undefined }, text), undefined);
  const moved = figureSpan({ ...metric, source: { ...metric.source!, start: 0, end: 1 } }, text)!;
  assert.equal(
    text.slice(moved.start, moved.end),
    metric.as_written,
    'where offsets are wrong the quote wins',
  );
  assert.equal(figureSpan({ ...metric, source: { ...metric.source!, quote: '没有这句' } }, text), undefined);
  assert.equal(figureSpan(metric, '短'), undefined);
  const both = '覆盖率14.2%，合格率4.2%';
  const quoted = {
    ...metric,
    as_written: '4.2%',
    source: { block: 'b', start: 0, end: both.length, quote: both },
  };
  assert.equal(figureSpan(quoted, both)!.start, both.lastIndexOf('4.2%'), 'not inside 14.2%');
});

test('offsets of lists and tables count in their lines', () => {
  const list: Block = { id: 'l', type: 'list', items: [{ text: '甲' }, { text: '乙' }] };
  assert.equal(blockText(list), '甲\n乙');
  assert.equal(blockText(blockById(report, 's2-b2')!).split('\n')[2], '自然资源\t63\t9\t20');
  assert.equal(blockText(blockById(report, 's2-b4')!), '');
});

test('length counts every word once and no space, reading time follows it', () => {
  const section = { ...report, sections: [sectionById(report, 's1-1')!] };
  assert.equal(
    textLength(section),
    blockText(section.sections[0].blocks[0]).length,
    'the run-in heading is in the text',
  );
  assert.equal(
    textLength({ ...report, sections: [{ id: 's', number: '一', title: '题 目', blocks: [] }] }),
    4,
  );
  assert.equal(readingMinutes(7957), 16);
  assert.equal(readingMinutes(0), 1);
});
