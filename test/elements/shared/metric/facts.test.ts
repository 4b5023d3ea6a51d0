import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureFacts } from '../../../../src/elements/shared/metric/facts.js';
import {
  shareParts,
  reportFigures,
  tellings,
} from '../../../../src/elements/shared/metric/report-figures.js';
import type { Feed, Metric } from '../../../../src/feed/index.js';
import { feedWith, overYears } from '../../../fixtures/many-figures.js';
import { smallFeed } from '../../../fixtures/small-feed.js';

const small = smallFeed.items[0]!;
const figure = (id: string) => small._govreport.metrics.find((metric) => metric.id === id)!;
const only = (feed: Feed) => ({ item: feed.items[0]!, feed });
const alone = { item: small, feed: { ...smallFeed, items: [small] } };

const count = (id: string, value: number, rest: Partial<Metric> = {}): Metric => ({
  id,
  label: id,
  value,
  unit: '件',
  as_written: `${value}件`,
  qualifier: 'exact',
  kind: 'count',
  ...rest,
});
const share = (as_written: string, of: string): Metric =>
  count('share', Number.parseFloat(as_written), {
    unit: '%',
    as_written,
    kind: 'percent',
    share_of: { metric: of },
  });

describe('what a card says beside its number', () => {
  it('is nothing where the report tells nothing', () => {
    assert.equal(figureFacts(figure('platform-companies'), alone), undefined);
  });

  it('keeps percent and 百分点 apart, with the direction in words', () => {
    assert.deepEqual(figureFacts(figure('satisfaction'), alone)?.change, {
      words: '比上年提高0.8个百分点',
      direction: 'up',
    });
  });

  it('says what a figure that is itself a change is measured against, and not its number twice', () => {
    assert.deepEqual(figureFacts(figure('requests-growth'), alone)?.change, {
      words: '同比',
      direction: 'up',
    });
  });

  it('takes the direction from the two values, even where the feed says otherwise', () => {
    const odd = count('x', 3, { change: { from: 12, to: 3, unit: '天', direction: 'up' } });
    const facts = figureFacts(odd, {});
    assert.equal(facts?.change?.direction, 'down');
    assert.deepEqual(facts?.bar, { from: 12, to: 3 });
  });

  it('lets a rank speak for itself: going from 17 to 1 is no fall', () => {
    const rank = { position: 1, scope: '全省', from: 17 };
    const change = { from: 17, to: 1, unit: '位' };
    const facts = figureFacts(
      count('x', 1, { kind: 'rank', unit: '位', as_written: '第1位', rank, change }),
      {},
    );
    assert.equal(facts?.rank, '全省第1位（原第17位）');
    assert.equal(facts?.change ?? facts?.bar, undefined);
  });

  it('draws no bar where a length would lie', () => {
    for (const change of [{ from: -2, to: 3 }, { from: 5, to: 5 }, { from: 5 }]) {
      assert.equal(figureFacts(count('x', 3, { change }), {})?.bar, undefined);
    }
  });

  it('says period and scope only where they are not the report’s own', () => {
    assert.equal(figureFacts(figure('one-stop-matters'), alone)?.extent, undefined);
    assert.equal(figureFacts(figure('planned-stations'), alone)?.extent, '2024年');
    assert.equal(figureFacts(count('x', 1, { scope: '全省' }), alone)?.extent, '全省');
  });

  it('marks a target as planned, and never a result', () => {
    assert.equal(figureFacts(figure('planned-stations'), alone)?.status, '计划');
    assert.equal(figureFacts(count('x', 1, { status: 'result', scope: '全省' }), alone)?.status, undefined);
  });

  it('writes every digit on a card with room, with its qualifier, only where 万 or 亿 hid them', () => {
    const detailed = { ...alone, detailed: true };
    assert.equal(figureFacts(figure('grid-businesses'), detailed)?.full, '即近30,000户');
    assert.equal(figureFacts(figure('review-cases'), detailed)?.full, undefined);
  });

  it('names the parts of a whole as the report wrote them', () => {
    assert.equal(
      figureFacts(figure('review-cases'), { ...alone, detailed: true })?.parts,
      '其中：上期结转行政复议案件12件，行政复议已审结案件120件',
    );
  });
});

describe('the counts behind a share', () => {
  const shareOf = (metrics: Metric[]) =>
    shareParts(reportFigures(feedWith(metrics).items[0]!._govreport), metrics[metrics.length - 1]!);

  it('are shown when the report tells both', () => {
    assert.equal(figureFacts(figure('review-corrected-share'), alone)?.share, '15 / 120 件');
  });

  it('fit a share that was rounded or cut off', () => {
    const counts = [count('all', 32492), count('won', 31678, { part_of: 'all' })];
    for (const written of ['97%', '97.5%', '97.4%'])
      assert.ok(shareOf([...counts, share(written, 'all')]), written);
    assert.equal(shareOf([...counts, share('96%', 'all')]), undefined);
  });

  it('are left out when two parts would fit, or none is told as a part', () => {
    const all = count('all', 200);
    const fits = (id: string) => count(id, 20, { part_of: 'all' });
    assert.equal(shareOf([all, fits('a'), fits('b'), share('10%', 'all')]), undefined);
    assert.equal(shareOf([all, count('a', 20), share('10%', 'all')]), undefined);
    assert.equal(shareOf([all, share('10%', 'missing')]), undefined);
  });

  it('never divide by nothing', () => {
    assert.equal(
      shareOf([count('all', 0), count('a', 0, { part_of: 'all' }), share('10%', 'all')]),
      undefined,
    );
  });

  it('keep their qualifiers', () => {
    const all = count('all', 200, { as_written: '近200件', qualifier: 'near' });
    const facts = figureFacts(
      share('10%', 'all'),
      only(feedWith([all, count('a', 20, { part_of: 'all' }), share('10%', 'all')])),
    );
    assert.equal(facts?.share, '20件 / 近200件');
  });
});

describe('the same figure over years', () => {
  it('is told earliest first, with each year’s own words', () => {
    const feed = overYears('one-stop-matters', [41, 61, 86]);
    const metric = feed.items[2]!._govreport.metrics[0]!;
    assert.deepEqual(figureFacts(metric, { feed, item: feed.items[2] })?.years, {
      values: [41, 61, 86],
      words: '2021年41项，2022年61项，2023年86项',
      before: '2022年61项',
    });
  });

  it('is one line whether a year is told in 万元 or in 亿元', () => {
    const feed = overYears('one-stop-matters', [9000, 9800, 1.2]);
    const metrics = feed.items.map((item) => item._govreport.metrics[0]!);
    metrics.forEach((metric, i) => {
      const unit = i < 2 ? '万元' : '亿元';
      Object.assign(metric, { unit, as_written: `${metric.value}${unit}`, kind: 'money' });
    });
    const years = figureFacts(metrics[2]!, { feed, item: feed.items[2] })?.years;
    assert.deepEqual(years?.values, [90_000_000, 98_000_000, 120_000_000]);
    assert.equal(years?.before, '2022年9,800万元');
  });

  it('sets a result against a plan written in another magnitude', () => {
    const feed = overYears('one-stop-matters', [1, 1, 1.2], 9000);
    const item = feed.items[2]!;
    const [result] = item._govreport.metrics;
    for (const { _govreport } of feed.items) {
      for (const metric of _govreport.metrics) {
        Object.assign(metric, { unit: metric === result ? '亿元' : '万元' });
      }
    }
    assert.deepEqual(figureFacts(result!, { feed, item })?.bar, { from: 90_000_000, to: 120_000_000 });
  });

  it('leaves out plans and figures of another unit or scope', () => {
    const feed = overYears('one-stop-matters', [41, 61, 86]);
    const [first, second, last] = feed.items.map((item) => item._govreport.metrics[0]!);
    Object.assign(first!, { unit: '个' });
    Object.assign(second!, { status: 'target' });
    assert.deepEqual(tellings(feed, last!), [{ metric: last, value: 86, label: '2023年' }]);
  });

  it('sets a result against what was planned for it', () => {
    const feed = overYears('one-stop-matters', [41, 61, 86], 80);
    const item = feed.items[2]!;
    const facts = figureFacts(item._govreport.metrics[0]!, { feed, item });
    assert.equal(facts?.target, '计划80项');
    assert.deepEqual(facts?.bar, { from: 80, to: 86 });
  });
});
