import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseFeed } from '../../src/feed/index.js';
import type { Feed, FeedItem, Metric } from '../../src/feed/types.js';
import { mergeFeeds } from '../../src/merge/index.js';
import { compareNames } from '../../src/merge/name.js';
import { anyFeed } from '../feed/any-feed.js';

let next = 0;

const count = (label: string, value: number, about: Partial<Metric> = {}): Metric => ({
  id: `m-${next++}`,
  label,
  value,
  unit: '件',
  as_written: `${value}件`,
  qualifier: 'exact',
  kind: 'count',
  source: { block: 's1-b1', start: 0, end: 1, quote: '复' },
  ...about,
});

function on(
  year: number,
  metrics: Metric[],
  about: Partial<FeedItem['_govreport']> = {},
  heading = '行政复议',
): Feed {
  const item: FeedItem = {
    id: `shili-${year}-${about.kind ?? ''}${about.place?.name ?? ''}`,
    title: `示例县${year}年报告`,
    _govreport: {
      version: 1,
      kind: 'rule-of-law',
      place: { name: '示例县' },
      period: { label: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31` },
      sections: [
        {
          id: 's1',
          title: heading,
          blocks: [{ id: 's1-b1', type: 'paragraph', text: '复议工作有关情况。' }],
        },
      ],
      metrics,
      ...about,
    },
  };
  return { version: 'https://jsonfeed.org/version/1.1', title: `${year}年`, items: [item] };
}

/** What becomes of two names in two years: the codes said, and whether both have one id. */
function two(now: Metric, before: Metric, ...headings: string[]): { codes: string[]; one: boolean } {
  const { value, messages } = mergeFeeds([
    on(2022, [before], {}, headings[1]),
    on(2023, [now], {}, headings[0]),
  ]);
  const [a, b] = value.items.map(({ _govreport: { metrics } }) => metrics[0].id);
  return { codes: messages.map(({ code }) => code), one: a === b };
}

test('reports come newest first, and one that is in two feeds comes once', () => {
  const old = on(2021, []);
  const { value, messages } = mergeFeeds([old, on(2023, []), on(2022, []), old]);
  assert.deepEqual(
    value.items.map(({ _govreport }) => _govreport.period?.label),
    ['2023年', '2022年', '2021年'],
  );
  assert.equal(value.title, '2021年', 'the first feed names the whole');
  assert.deepEqual(
    messages.map(({ code }) => code),
    ['report-repeated'],
  );
});

test('the same figure in other words gets one id, and it is said how sure that is', () => {
  const cases: [now: string, before: string, code: string][] = [
    ['新设经营主体', '新设市场主体', 'figure-matched'],
    ['全县受理行政复议申请', '受理行政复议申请', 'figure-matched'],
    ['赋予乡镇的行政处罚权', '赋予乡镇行政处罚权', 'figure-matched'],
    ['政务服务事项网上可办事项', '政务服务事项网上办事项', 'figure-likely'],
  ];
  for (const [now, before, code] of cases) {
    assert.deepEqual(
      two(count(now, 110), count(before, 100)),
      { codes: [code], one: true },
      `${now} / ${before}`,
    );
  }
  const { messages } = mergeFeeds([
    on(2023, [count('新设经营主体', 6140)]),
    on(2022, [count('新设市场主体', 5612)]),
  ]);
  assert.match(
    messages[0].zh,
    /2022年“新设市场主体”（5612件）与2023年“新设经营主体”（6140件）按同一数据合并（把握\d+%）/,
  );
  assert.equal(messages[0].where, '/items/1/_govreport/metrics/0');
});

test('what differs in what it counts is never merged, however alike the names are', () => {
  const cases: [now: Metric, before: Metric][] = [
    [count('县级持证行政执法人员', 110), count('乡镇持证行政执法人员', 100)],
    [count('按期办结群众诉求', 110), count('办结群众诉求', 100)],
    [count('新收行政复议申请', 110), count('受理行政复议申请', 100)],
    [count('农村居民人均可支配收入', 110), count('农村居民可支配收入', 100)],
    [count('未审结行政复议案件', 110), count('审结行政复议案件', 100)],
    [count('受理行政复议申请', 110), count('受理行政复议申请', 100, { unit: '%', kind: 'percent' })],
    [count('受理行政复议申请', 110), count('受理行政复议申请', 100, { scope: '县本级' })],
    [count('受理行政复议申请', 110), count('受理行政复议申请', 100, { status: 'target' })],
    [count('改造城区主干道路', 110), count('改造城区主干桥梁', 100)],
  ];
  for (const [now, before] of cases) {
    assert.equal(two(now, before).one, false, `${now.label} / ${before.label}`);
  }
});

test('what may be one but is of another size is only told', () => {
  const { codes, one } = two(count('首批接入平台执法部门', 300), count('接入平台执法部门', 18));
  assert.deepEqual([codes, one], [['figure-possible'], false]);
});

test('each figure is matched once, with the likest', () => {
  const before = on(2022, [count('受理信访事项申请', 90), count('全县受理信访事项', 80)]);
  const now = on(2023, [count('受理信访事项', 85)]);
  const [{ _govreport: a }, { _govreport: b }] = mergeFeeds([now, before]).value.items;
  assert.equal(b.metrics[1].id, a.metrics[0].id);
  assert.notEqual(b.metrics[0].id, a.metrics[0].id);
});

test('kinds of reports and places are not mixed', () => {
  const metric = (): Metric => count('受理行政复议申请', 100);
  const feeds = [
    on(2023, [metric()]),
    on(2022, [metric()], { kind: 'openness' }),
    on(2021, [metric()], { place: { name: '范例县' } }),
  ];
  const ids = mergeFeeds(feeds).value.items.map(({ _govreport: { metrics } }) => metrics[0].id);
  assert.equal(new Set(ids).size, 3);
});

test('one id for two different figures is taken apart, one for two units is told', () => {
  const id = 'limit';
  const days = count('办理时限', 12, { id, unit: '天', kind: 'duration', as_written: '12天' });
  const workdays = count('办理时限', 9, { id, unit: '个工作日', kind: 'duration', as_written: '9个工作日' });
  const share = count('办理时限压缩率', 60, { id, unit: '%', kind: 'percent', as_written: '60%' });
  assert.deepEqual(two(days, share), { codes: ['figure-differs'], one: false });
  assert.ok(two(days, workdays).codes.includes('figure-units'));
});

test('what names a figure follows it to its new id', () => {
  const whole = count('受理行政复议申请数量', 100, { id: 'old' });
  const part = count('网上行政复议申请', 40, { part_of: 'old', share_of: { metric: 'old', label: '受理' } });
  const [, { _govreport }] = mergeFeeds([
    on(2023, [count('受理行政复议申请', 110, { id: 'new' })]),
    on(2022, [whole, part]),
  ]).value.items;
  assert.deepEqual(
    [_govreport.metrics[0].id, _govreport.metrics[1].part_of, _govreport.metrics[1].share_of],
    ['new', 'new', { metric: 'new', label: '受理' }],
  );
  assert.equal(whole.id, 'old', 'the feed given is as it was');
});

test('the years of the sample become one feed that parses clean', () => {
  const sample = JSON.parse(readFileSync('samples/shili.json', 'utf8')) as Feed;
  const years = sample.items.map((item) => ({ ...sample, items: [item] }));
  const { value } = mergeFeeds([...years].reverse());
  assert.deepEqual(parseFeed(value).issues, []);
  assert.equal(value.items.length, sample.items.length);
});

test('names are compared both ways alike, and a name with itself is sure', () => {
  const name = fc.stringMatching(/^[一-龥]{1,12}$/);
  fc.assert(
    fc.property(name, name, (a, b) => {
      const [there, back] = [compareNames(a, b), compareNames(b, a)];
      assert.ok(Math.abs(there.score - back.score) < 1e-9 && there.score >= 0 && there.score <= 1);
      assert.equal(there.defining, back.defining);
      assert.ok(compareNames(a, a).score === 1 || compareNames(a, a).score === 0);
    }),
  );
});

test('many figures and endless names are matched in good time', () => {
  const metrics = (year: number): Metric[] => [
    ...Array.from({ length: 600 }, (_, i) => count(`第${i}类事项${year}年办理${i * 7}`, i)),
    count(`${'名'.repeat(50_000)}${year}`, 1),
  ];
  const feeds = [on(2023, metrics(2023)), on(2022, metrics(2022))];
  const started = performance.now();
  mergeFeeds(feeds);
  assert.ok(performance.now() - started < 5000);
});

test('any feeds merge without a throw, every report once', () => {
  fc.assert(
    fc.property(fc.array(anyFeed, { minLength: 1, maxLength: 3 }), (feeds) => {
      const ids = new Set(feeds.flatMap(({ items }) => items.map(({ id }) => id)));
      const { value } = mergeFeeds(feeds);
      assert.deepEqual(value.items.map(({ id }) => id).sort(), [...ids].sort());
      for (const { _govreport } of value.items) {
        const metrics = _govreport.metrics.map(({ id }) => id);
        assert.equal(new Set(metrics).size, metrics.length, 'ids stay one a report');
      }
    }),
    { numRuns: 200 },
  );
});
