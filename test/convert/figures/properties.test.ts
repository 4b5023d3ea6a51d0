/** Whatever the text, a figure cites words that are there, and reading takes time in step with the text. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { blockText } from '../../../src/feed/text.js';
import type { Block, Metric, Section } from '../../../src/feed/types.js';
import { convertSync } from '../../../src/convert/index.js';
import { findMetrics } from '../../../src/convert/figures/index.js';
import { PATTERNS } from './patterns.js';

const shared = process.env.GOVREPORT_SHARED ?? '../shared';

function assertCited(metrics: readonly Metric[], sections: readonly Section[]): void {
  const texts = new Map<string, string>();
  const visit = (section: Section): void => {
    for (const block of section.blocks) texts.set(block.id, blockText(block));
    section.sections?.forEach(visit);
  };
  sections.forEach(visit);
  const labels = new Set<string>();
  const ids = new Set<string>();
  for (const metric of metrics) {
    const { source } = metric;
    assert.ok(source, `${metric.label} cites nothing`);
    const text = texts.get(source.block);
    assert.ok(text !== undefined, `${metric.label} cites a block that is not there`);
    assert.ok(
      source.start >= 0 && source.start < source.end && source.end <= text.length,
      'offsets out of bounds',
    );
    assert.equal(text.slice(source.start, source.end), source.quote);
    assert.ok(
      metric.as_written !== '' && source.quote.includes(metric.as_written),
      `${metric.as_written} is not in ${source.quote}`,
    );
    assert.ok(metric.label.trim() !== '', 'a figure without a name');
    assert.ok(!labels.has(metric.label), `two figures are called ${metric.label}`);
    assert.ok(
      !ids.has(metric.id) && /^m-[a-z0-9]+(?:-(?:target|forecast))?(?:-\d+)?$/.test(metric.id),
      `id ${metric.id}`,
    );
    assert.ok(metric.values !== undefined || Number.isFinite(metric.value), `${metric.label} has no value`);
    assert.ok(metric.confidence! > 0 && metric.confidence! <= 1);
    if (metric.confidence! < 0.7) assert.ok(metric.reason, `${metric.label} is unsure without a reason`);
    labels.add(metric.label);
    ids.add(metric.id);
  }
  for (const { part_of, share_of } of metrics) {
    if (part_of) assert.ok(ids.has(part_of));
    if (share_of?.metric) assert.ok(ids.has(share_of.metric));
  }
  assert.ok(metrics.filter(({ featured }) => featured).length <= 8);
}

const paragraph = (text: string, i: number): Block => ({ id: `b${i}`, type: 'paragraph', text });
const section = (blocks: Block[]): Section[] => [{ id: 's1', title: '二、主要成效', blocks }];

const WORDS = [
  ...'新增就业企业项目完成投资同比增长下降提高占其中含全市第一位名从由到至近约超余多以上左右的和及与、，。；：（）“”《》%万亿元个件家人次户年月日天',
];
const scraps = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.constantFrom(
    '12.5',
    '3',
    '2023年',
    '1,234',
    '１２',
    '％',
    '个百分点',
    '万人次',
    '12.1:34.8:53.1',
    '百分之九十',
    '一百二十余',
    '第2',
    '1—9月',
    '由',
    '从',
    '分别',
  ),
  fc.constantFrom(' ', '\n', '\u3000', '\u200b', '(', ')', '.', '/', '-', '𠮷'),
);

describe('figures of any text', () => {
  it('cites what is there, for sentences made of scraps', () => {
    fc.assert(
      fc.property(fc.array(fc.array(scraps, { maxLength: 60 }), { maxLength: 4 }), (texts) => {
        const sections = section(texts.map((parts, i) => paragraph(parts.join(''), i)));
        assertCited(findMetrics(sections, { title: '示例县2023年工作报告' }).value, sections);
      }),
      { numRuns: 600 },
    );
  });

  it('cites what is there, for any string at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const sections = section([
          paragraph(text, 0),
          { id: 'l', type: 'list', items: [{ text }, { text: `办结${text}12件` }] },
        ]);
        assertCited(findMetrics(sections).value, sections);
      }),
      { numRuns: 300 },
    );
  });

  it('cites what is there, for real shapes cut, doubled and spaced out', () => {
    const sentences = PATTERNS.map(({ text }) => text);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sentences, { minLength: 1, maxLength: 8 }),
        fc.array(fc.tuple(fc.nat(300), fc.nat(6), fc.constantFrom('', ' ', '\n', '，', '3', '（', '”')), {
          maxLength: 8,
        }),
        (chosen, cuts) => {
          let text = chosen.join('');
          for (const [at, length, put] of cuts) text = text.slice(0, at) + put + text.slice(at + length);
          const sections = section([paragraph(text, 0), paragraph(text.replace(/(\d+)/g, ' $1 '), 1)]);
          assertCited(findMetrics(sections).value, sections);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('takes time in step with the text, however odd it is', () => {
    const odd = [
      '1',
      '1,',
      '(',
      '一百',
      '、建成5个',
      '建成5个',
      '增长5%、',
      '“',
      '比上年',
      '占',
      '从1到',
      '12:',
    ];
    const time = (text: string): number => {
      const started = performance.now();
      findMetrics(section([paragraph(text, 0)]));
      return performance.now() - started;
    };
    for (const scrap of odd) {
      time(scrap.repeat(1000));
      const short = time(scrap.repeat(5000));
      const long = time(scrap.repeat(20_000));
      // Four times the text; quadratic work would take sixteen times as long. The constant forgives a busy machine.
      assert.ok(
        long < 10 * short + 1000,
        `20,000 times ${scrap}: ${Math.round(long)} ms, 5,000 times: ${Math.round(short)} ms`,
      );
    }
  });

  const unlabelled = join(shared, 'reports', 'unlabelled');
  it(
    'cites what is there in real reports',
    { skip: existsSync(unlabelled) ? false : `${unlabelled} is not there` },
    () => {
      const files = readdirSync(unlabelled).filter((name) => /\.(?:txt|html)$/.test(name));
      for (const name of files) {
        const report = convertSync(readFileSync(join(unlabelled, name)), { filename: name }).value.items[0]!
          ._govreport;
        assertCited(report.metrics, report.sections);
      }
    },
  );
});
