import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  acceptFigure,
  addFigure,
  correctFigure,
  dropFigure,
  featureFigure,
  joinFigures,
  matchFigure,
  unmatchFigure,
} from '../../../src/composer/edit/figures.js';
import { FACT_FIELDS, factOf, missingFacts, withFact } from '../../../src/composer/edit/facts.js';
import { begin, record, redo, undo } from '../../../src/composer/edit/history.js';
import type { History } from '../../../src/composer/edit/history.js';
import {
  acceptSure,
  incompleteFigures,
  reviewOrder,
  reviewProgress,
} from '../../../src/composer/edit/queue.js';
import {
  demoteSection,
  joinSection,
  moveSection,
  promoteSection,
  renameSection,
} from '../../../src/composer/edit/sections.js';
import { figureOfWords } from '../../../src/composer/edit/select-words.js';
import { convertSync } from '../../../src/convert/index.js';
import { blockText, parseFeed, sectionEntries } from '../../../src/feed/index.js';
import type { Feed, FeedItem, Report } from '../../../src/feed/index.js';

const SOURCE = `示例县2023年法治政府建设年度报告
2023年，示例县扎实推进各项工作，现将有关情况报告如下。
一、主要工作
（一）规范执法。全年受理行政复议案件163件，已审结140件，其中纠错19件，占已审结案件的13.6%。群众满意率达97%以上。
（二）便民服务。近20万户市场主体受益，办理时限从180天缩短至18天。
二、存在问题
基层力量有待加强，乡镇执法人员仅86名。
三、下一步打算
2024年，力争化解率达到95%。
`;
const feed: Feed = convertSync(SOURCE).value;
const item: FeedItem = feed.items[0]!;
const report: Report = item._govreport;
const idOf = (asWritten: string): string =>
  report.metrics.find((metric) => metric.as_written === asWritten)!.id;
const figure = (changed: Report, id: string) => changed.metrics.find((metric) => metric.id === id);
const words = (changed: Report): string =>
  sectionEntries(changed)
    .flatMap(({ section }) => section.blocks.map(blockText))
    .join('\n');
const issuesOf = (changed: Report) =>
  parseFeed({ ...feed, items: [{ ...item, _govreport: changed }] }).issues;
const titles = (changed: Report) =>
  sectionEntries(changed).map(({ section, depth }) => `${depth}${section.title}`);

describe('an editor at the figures', () => {
  const reviewed = idOf('163件');
  const closed = idOf('140件');

  it('accepts, corrects and takes facts away, and loses no citation', () => {
    assert.equal(figure(acceptFigure(report, reviewed), reviewed)?.reviewed, true);
    const corrected = correctFigure(report, reviewed, {
      label: '行政复议案件受理',
      scope: '全县',
      period: undefined,
    });
    const after = figure(corrected, reviewed)!;
    assert.deepEqual(
      [after.label, after.scope, 'period' in after, after.reviewed],
      ['行政复议案件受理', '全县', false, true],
    );
    assert.deepEqual(after.source, figure(report, reviewed)!.source);
    assert.equal(figure(report, reviewed)!.label !== after.label, true, 'the report given is left as it was');
  });

  it('features and no longer features', () => {
    const featured = featureFigure(report, closed, true);
    assert.equal(figure(featured, closed)?.featured, true);
    assert.equal('featured' in figure(featureFigure(featured, closed, false), closed)!, false);
  });

  it('drops a whole, and its part stands by itself', () => {
    const whole = report.metrics.find(({ part_of }) => part_of)!.part_of!;
    const without = dropFigure(report, whole);
    assert.equal(figure(without, whole), undefined);
    assert.equal(
      without.metrics.some(({ part_of, share_of }) => part_of === whole || share_of?.metric === whole),
      false,
    );
    assert.deepEqual(issuesOf(without), []);
  });

  it('joins two tellings: who named the second names the first, and nobody is a part of itself', () => {
    const part = report.metrics.find(({ part_of }) => part_of)!;
    const joined = joinFigures(report, part.id, part.part_of!);
    assert.equal(joined.metrics.length, report.metrics.length - 1);
    assert.equal(figure(joined, part.id)!.part_of, undefined);
    assert.deepEqual(issuesOf(joined), []);
    assert.equal(joinFigures(report, part.id, 'nobody'), report);
  });

  it('matches with another year and takes it back, with one teller a name', () => {
    const matched = matchFigure(report, reviewed, closed);
    assert.equal(figure(matched, closed)?.as_written, '163件');
    assert.equal(new Set(matched.metrics.map(({ id }) => id)).size, matched.metrics.length);
    const apart = unmatchFigure(matched, closed, new Set([`${closed.replace(/-\d+$/, '')}-2`]));
    assert.equal(figure(apart, closed), undefined);
    assert.deepEqual(issuesOf(apart), []);
  });

  it('adds what is selected, as the converter reads it, where it stands in the text', () => {
    const target = report.metrics.find(({ as_written }) => as_written === '163件')!;
    const less = dropFigure(report, target.id);
    const block = target.source!.block;
    const text = sectionEntries(report)
      .flatMap(({ section }) => section.blocks)
      .map((each) => (each.id === block ? blockText(each) : ''))
      .join('');
    const at = text.indexOf('163件');
    const told = figureOfWords(less, block, at, at + 4)!;
    assert.deepEqual([told.value, told.unit, told.as_written], [163, '件', '163件']);
    const added = addFigure(less, told);
    assert.equal(
      added.metrics.findIndex(({ id }) => id === told.id),
      report.metrics.indexOf(target),
    );
    assert.deepEqual(issuesOf(added), []);
  });

  it('adds words that hold no number, with their sentence, for the editor to fill in', () => {
    const block = sectionEntries(report).find(({ section }) => section.title === '存在问题')!.section
      .blocks[0]!;
    const told = figureOfWords(report, block.id, 0, 4)!;
    assert.deepEqual(
      [told.as_written, told.value, told.source!.quote],
      ['基层力量', undefined, blockText(block)],
    );
    assert.deepEqual(incompleteFigures(addFigure(report, told)), [told]);
    assert.deepEqual(incompleteFigures(report), []);
    assert.equal(figureOfWords(report, block.id, 3, 3), undefined);
    assert.equal(figureOfWords(report, 'nowhere', 0, 3), undefined);
  });

  it('adding the same figure twice gives two ids', () => {
    const twice = addFigure(report, report.metrics[0]!);
    assert.equal(new Set(twice.metrics.map(({ id }) => id)).size, report.metrics.length + 1);
  });
});

describe('the order of review', () => {
  it('brings the least certain first and what was looked at last', () => {
    const doubted: Report = {
      ...report,
      metrics: report.metrics.map((metric, at) => ({ ...metric, confidence: at === 2 ? 0.2 : 0.9 })),
    };
    const order = reviewOrder(acceptFigure(doubted, doubted.metrics[0]!.id));
    assert.equal(order[0], doubted.metrics[2]);
    assert.equal(order[order.length - 1]!.id, doubted.metrics[0]!.id);
    assert.deepEqual(reviewProgress(doubted), { reviewed: 0, total: report.metrics.length, doubtful: 1 });
    assert.equal(reviewProgress(acceptSure(doubted)).reviewed, report.metrics.length - 1);
  });
});

describe('an editor at the outline', () => {
  it('renames without touching the words', () => {
    const renamed = renameSection(report, 's1', ' 全年 工作 ');
    assert.ok(titles(renamed).includes('1全年 工作'));
    assert.equal(words(renamed), words(report));
    assert.equal(renameSection(report, 's1', '  '), report);
  });

  it('moves among siblings and stays at the end of the row', () => {
    assert.deepEqual(
      titles(moveSection(report, 's2', -1))
        .filter((title) => title.startsWith('1'))
        .slice(-3),
      ['1存在问题', '1主要工作', '1下一步打算'],
    );
    assert.equal(moveSection(report, 's3', 1), report);
  });

  it('promotes and demotes, and the order of the text stays', () => {
    const up = promoteSection(report, 's1-1');
    assert.deepEqual(titles(up).slice(1, 4), ['1主要工作', '1规范执法', '2便民服务']);
    assert.equal(words(up), words(report));
    assert.equal(words(demoteSection(report, 's2')), words(report));
    assert.equal(promoteSection(report, 's1'), report);
  });

  it('joins, and the heading becomes a line of text', () => {
    const joined = joinSection(report, 's3');
    assert.match(words(joined), /三、下一步打算/);
    assert.deepEqual(issuesOf(joined), []);
    assert.equal(joinSection(report, 's0'), report);
  });

  it('whatever is done in whatever order, no word, figure or citation is lost', () => {
    const act = fc.record({
      what: fc.constantFrom(moveSection, demoteSection, promoteSection, joinSection),
      id: fc.constantFrom(...sectionEntries(report).map(({ section }) => section.id)),
      by: fc.constantFrom(-1, 1),
    });
    const sorted = (changed: Report) =>
      sectionEntries(changed)
        .flatMap(({ section }) => section.blocks.filter(({ id }) => !id.endsWith('-title')).map(blockText))
        .sort();
    fc.assert(
      fc.property(fc.array(act, { maxLength: 8 }), (acts) => {
        let changed = report;
        for (const { what, id, by } of acts)
          changed = (what as (r: Report, id: string, by?: number) => Report)(changed, id, by);
        assert.deepEqual(sorted(changed), sorted(report));
        assert.equal(changed.metrics, report.metrics);
        assert.deepEqual(issuesOf(changed), []);
      }),
    );
  });
});

describe('the facts of a document', () => {
  it('every field can be read, written, emptied, and read again', () => {
    for (const { path, input } of FACT_FIELDS) {
      const value =
        { kind: 'work', validity: 'expired', words: '甲、乙', date: '2024-01-02' }[input as 'kind'] ?? '某值';
      const changed = withFact(item, path, ` ${value} `);
      assert.equal(factOf(changed, path), value, path);
      if (path !== 'title' && path !== 'kind')
        assert.equal(factOf(withFact(changed, path, ''), path), '', path);
    }
    assert.equal(withFact(item, 'title', ' ').title, item.title);
  });

  it('knows what is still missing', () => {
    assert.ok(missingFacts(item).some(({ tag }) => tag === 'SiteIDCode'));
    const filled = withFact(item, 'document.site_id_code', '9901220003');
    assert.equal(
      missingFacts(filled).some(({ tag }) => tag === 'SiteIDCode'),
      false,
    );
  });

  it('a year is a period with dates, a place keeps what it is within', () => {
    assert.deepEqual(withFact(item, 'period', '2022年度')._govreport.period, {
      label: '2022年',
      start: '2022-01-01',
      end: '2022-12-31',
    });
    assert.deepEqual(withFact(item, 'place', '范例省 样例市')._govreport.place, {
      name: '样例市',
      within: '范例省',
    });
  });
});

describe('undo and redo', () => {
  it('any steps, all taken back, give the first state; all done again, the last', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { minLength: 1, maxLength: 30 }), (values) => {
        let history: History<{ value: number }> = begin({ value: -1 });
        const first = history.present;
        for (const value of values) history = record(history, { value }, `改为${value}`);
        const last = history.present;
        while (history.past.length) history = undo(history);
        assert.equal(history.present, first);
        while (history.future.length) history = redo(history);
        assert.equal(history.present, last);
      }),
    );
  });

  it('typing into one field is one step, an undo ends it, and nothing new is no step', () => {
    let history = begin('a');
    history = record(history, 'ab', '更正名称', 'label');
    history = record(history, 'abc', '更正名称', 'label');
    assert.equal(history.past.length, 1);
    history = undo(history);
    assert.equal(history.present, 'a');
    history = record(history, 'ax', '更正名称', 'label');
    assert.deepEqual([history.past.length, history.future.length], [1, 0]);
    assert.equal(record(history, 'ax', '更正名称'), history);
  });

  it('says what would be taken back and done again', () => {
    const history = undo(record(record(begin(0), 1, '采用'), 2, '删除'));
    assert.equal(history.past[0]!.words, '采用');
    assert.equal(history.future[0]!.words, '删除');
  });
});
