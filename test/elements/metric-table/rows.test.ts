import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  filterRows,
  foldText,
  sectionsWithFigures,
  sortRows,
  tableRows,
} from '../../../src/elements/metric-table/rows.js';
import type { SortKey } from '../../../src/elements/metric-table/rows.js';
import { normalizedValue } from '../../../src/feed/index.js';
import type { Metric } from '../../../src/feed/index.js';
import { feedWith } from '../../fixtures/many-figures.js';
import { smallFeed } from '../../fixtures/small-feed.js';

const report = smallFeed.items[0]!._govreport;
const labels = (rows: readonly { metric: Metric }[]) => rows.map(({ metric }) => metric.label);

const figure = (id: string, value: number | undefined, unit: string): Metric => ({
  id,
  label: id,
  ...(value !== undefined && { value }),
  unit,
  as_written: `${value ?? ''}${unit}`,
  qualifier: 'exact',
  kind: 'count',
});
const rowsOf = (metrics: Metric[]) => tableRows(feedWith(metrics).items[0]!._govreport);

test('every figure is a row with its section and its period, in the order of the feed', () => {
  const rows = tableRows(report);
  assert.deepEqual(
    rows.map(({ metric }) => metric),
    report.metrics,
  );
  assert.equal(rows[0]!.section?.title, '深化审批制度改革');
  assert.ok(rows.every(({ period }) => period));
});

test('numbers compare by what they are worth, 9860万元 below 1.37亿元, and never across units', () => {
  const rows = rowsOf([
    figure('a', 1.37, '亿元'),
    figure('b', 40, '件'),
    figure('c', 9860, '万元'),
    figure('d', undefined, ''),
    figure('e', 7, '件'),
  ]);
  assert.deepEqual(labels(sortRows(rows, 'value')), ['c', 'a', 'e', 'b', 'd']);
  assert.deepEqual(labels(sortRows(rows, 'value', true)), ['a', 'c', 'b', 'e', 'd']);
});

test('sections sort as they are read, and a figure that cites nothing comes last either way', () => {
  const { source: _, ...bare } = report.metrics[0]!;
  const metrics = [bare, report.metrics[report.metrics.length - 1]!, report.metrics[1]!];
  const rows = tableRows(feedWith(metrics).items[0]!._govreport);
  assert.equal(sortRows(rows, 'section').pop()!.metric, bare);
  assert.equal(sortRows(rows, 'section', true).pop()!.metric, bare);
  assert.equal(sortRows(rows, 'section')[0]!.metric, report.metrics[1]);
});

test('sorting loses nothing, keeps equals in order, and turns round but for what has nothing to sort by', () => {
  const anyFigure = fc.record({
    value: fc.option(fc.integer({ min: -50, max: 50 }), { nil: undefined }),
    unit: fc.constantFrom('件', '万元', '元', '亿元', '%'),
  });
  const keys: SortKey[] = ['label', 'value', 'section', 'period', 'scope', 'source'];
  fc.assert(
    fc.property(
      fc.array(anyFigure, { maxLength: 30 }),
      fc.constantFrom(...keys),
      fc.boolean(),
      (list, key, down) => {
        const rows = rowsOf(list.map(({ value, unit }, i) => figure(`m${i}`, value, unit)));
        const sorted = sortRows(rows, key, down);
        assert.deepEqual(new Set(sorted), new Set(rows));
        assert.equal(sorted.length, rows.length);
        if (key !== 'value') return;
        const worth = sorted.map(({ metric }) => normalizedValue(metric));
        for (let i = 1; i < worth.length; i++) {
          const [a, b] = [worth[i - 1]!, worth[i]!];
          assert.ok(
            a.value !== undefined || b.value === undefined,
            'a figure without a number before one with',
          );
          if (a.unit === b.unit && a.value !== undefined && b.value !== undefined) {
            assert.ok(down ? a.value >= b.value : a.value <= b.value);
            if (a.value === b.value) assert.ok(rows.indexOf(sorted[i - 1]!) < rows.indexOf(sorted[i]!));
          }
        }
      },
    ),
  );
});

test('words are found in label, figure and sentence, all of them, whatever their width', () => {
  const found = (words: string) => labels(filterRows(report, { words }));
  assert.ok(found('行政复议').length > 1);
  assert.deepEqual(found('４０６８'), found('4,068'));
  assert.deepEqual(found('4068'), ['融资服务平台入驻企业']);
  assert.deepEqual(found('近3万户'), ['服务网格覆盖经营主体']);
  assert.deepEqual(found('行政复议 平均'), ['行政复议案件平均审理期限']);
  assert.deepEqual(found('不在报告里'), []);
  assert.equal(found('  ').length, report.metrics.length);
});

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string(), (text) => assert.equal(foldText(foldText(text)), foldText(text))));
});

test('a section keeps what stands below it, and only sections with figures are offered', () => {
  assert.equal(filterRows(report, { section: 's1' }).length, 15);
  assert.equal(filterRows(report, { section: 's1-2' }).length, 6);
  assert.deepEqual(filterRows(report, { section: 'nowhere' }), []);
  for (const { section } of sectionsWithFigures(report))
    assert.ok(filterRows(report, { section: section.id }).length > 0, section.title);
});
