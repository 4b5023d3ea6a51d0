import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { outline, type OutlineSection } from '../../src/outline/index.js';

const texts = (...lines: string[]): { text: string }[] => lines.map((text) => ({ text }));

/** `id number title` of every section, indented by depth. */
function tree(sections: OutlineSection[], depth = 0): string[] {
  return sections.flatMap((section) => [
    `${'  '.repeat(depth)}${section.id} ${section.number ?? '-'} ${section.title || '(untitled)'}`,
    ...tree(section.sections, depth + 1),
  ]);
}

const PROSE = '全县各级各部门认真落实工作部署，持续完善制度机制，推动各项任务落地见效。';

describe('headings', () => {
  it('nests the numbering of GB/T 9704 and takes ids from it', () => {
    const { sections } = outline(
      texts(
        '一、总体情况',
        '（一）经济',
        '1.工业',
        PROSE,
        '（1）产值',
        PROSE,
        '2.农业',
        PROSE,
        '（二）民生',
        PROSE,
        '二、问题',
        PROSE,
      ),
    );
    assert.deepEqual(tree(sections), [
      's1 一 总体情况',
      '  s1-1 （一） 经济',
      '    s1-1-1 1 工业',
      '      s1-1-1-1 （1） 产值',
      '    s1-1-2 2 农业',
      '  s1-2 （二） 民生',
      's2 二 问题',
    ]);
  });

  it('reads own-line and run-in headings in one report', () => {
    const { sections } = outline(
      texts('一、主要做法', `（一）规范执法。${PROSE}`, `（二）化解矛盾。${PROSE}`, '二、打算', PROSE),
    );
    const [first, second] = sections[0]!.sections;
    assert.equal(first!.title, '规范执法');
    assert.equal(first!.runIn, true);
    assert.deepEqual(first!.paragraphs, [1], 'the paragraph holds its heading');
    assert.equal(second!.number, '（二）');
    assert.equal(sections[1]!.runIn, false);
  });

  it('counts on where numbers run across parts or are wrong, and never gives an id twice', () => {
    const { sections } = outline(
      texts(
        '一、甲部分',
        `（一）一件事。${PROSE}`,
        '三、乙部分',
        `（二）两件事。${PROSE}`,
        '三、丙部分',
        `（二）三件事。${PROSE}`,
      ),
    );
    const ids = tree(sections).map((line) => line.trim().split(' ')[0]);
    assert.deepEqual(ids, ['s1', 's1-1', 's3', 's3-2', 's3_2', 's3_2-2']);
  });

  it('takes 第一部分 and 第一章 above 一、', () => {
    const { sections } = outline(
      texts('第一部分　概况', '一、职责', PROSE, '第二部分　说明', '一、收支', PROSE),
    );
    assert.deepEqual(tree(sections), [
      's1 第一部分 概况',
      '  s1-1 一 职责',
      's2 第二部分 说明',
      '  s2-1 一 收支',
    ]);
  });

  it('reads 1, 1.1, 1.1.1', () => {
    const { sections } = outline(
      texts('1　总则', '1.1　目的', PROSE, '1.2　范围', PROSE, '2　职责', '2.1　指挥部', PROSE),
    );
    assert.deepEqual(tree(sections), [
      's1 1 总则',
      '  s1-1 1.1 目的',
      '  s1-2 1.2 范围',
      's2 2 职责',
      '  s2-1 2.1 指挥部',
    ]);
  });

  it('does not make headings of a list of clauses, or of figures that open a paragraph', () => {
    const clauses = ['（一）组织实施规划；', '（二）开展调查和监测；', '（三）法律法规规定的其他职责。'];
    const { sections } = outline(
      texts('一、职责', '主要职责是：', ...clauses, '1.8级地震有感，全县无人员伤亡，震后生产生活秩序正常。'),
    );
    assert.deepEqual(tree(sections), ['s1 一 职责']);
    assert.deepEqual(
      sections[0]!.points.map((point) => point.title),
      ['组织实施规划', '开展调查和监测', '法律法规规定的其他职责'],
    );
  });

  it('trusts h2 and h3, and bold lines with prose below, where there is no number', () => {
    const { sections } = outline([
      { text: '工作回顾', level: 2 },
      { text: PROSE },
      { text: '经济', level: 3 },
      { text: PROSE },
      { text: '下步打算', level: 2 },
      { text: '机构设置', strong: 4 },
      { text: PROSE },
    ]);
    assert.deepEqual(tree(sections), [
      's-u1 - 工作回顾',
      '  s-u1-u1 - 经济',
      's-u2 - 下步打算',
      '  s-u2-u1 - 机构设置',
    ]);
  });

  it('lets text after the last run-in heading close the part above', () => {
    const heads = ['（一）甲事项。', '（二）乙事项。', '（三）丙事项。'].map((head) => head + PROSE);
    const { sections } = outline(
      texts('一、回顾', ...heads, '过去一年，其他工作也取得新进步，成绩来之不易。', '二、打算', PROSE),
    );
    assert.deepEqual(tree(sections).slice(0, 5), [
      's1 一 回顾',
      '  s1-1 （一） 甲事项',
      '  s1-2 （二） 乙事项',
      '  s1-3 （三） 丙事项',
      '  s1-u1 - (untitled)',
    ]);
  });

  it('keeps a table of contents apart from the headings it lists', () => {
    const { sections } = outline(
      texts('目　　录', '一、总体情况', '二、问题', '一、总体情况', PROSE, '二、问题', PROSE),
    );
    assert.deepEqual(tree(sections), ['s-u1 - 目录', 's1 一 总体情况', 's2 二 问题']);
  });
});

describe('points', () => {
  it('finds 一是… wherever a clause begins, with wrong and missing numbers', () => {
    const text = '主要问题：一是解读形式单一；三是人员力量不足。下一步，一要加强培训，二要严格考核。';
    const { sections } = outline(texts('一、问题', text));
    assert.deepEqual(
      sections[0]!.points.map(({ number, title, start, end }) => [number, title, text.slice(start, end)]),
      [
        ['一是', '解读形式单一', '一是解读形式单一；'],
        ['三是', '人员力量不足', '三是人员力量不足。下一步，'],
        ['一要', '加强培训', '一要加强培训，'],
        ['二要', '严格考核', '二要严格考核。'],
      ],
    );
  });

  it('does not take 统一是, 唯一是 or a lone 一是 for a point', () => {
    const { sections } = outline(
      texts('一、说明', '标准统一是前提，唯一是底线。其中一是难点，其余都已办结，正在总结经验加以推广。'),
    );
    assert.deepEqual(sections[0]!.points, []);
  });

  it('names dashed paragraphs and the leads of paragraph after paragraph', () => {
    const { sections } = outline(
      texts(
        '一、目标',
        `——生产总值增长6%左右。${PROSE}`,
        `——就业保持稳定。${PROSE}`,
        '二、举措',
        `扩大有效投资。${PROSE}`,
        `促进消费升级。${PROSE}`,
      ),
    );
    assert.deepEqual(
      sections.map((section) => section.points.map((point) => point.title)),
      [
        ['生产总值增长6%左右', '就业保持稳定'],
        ['扩大有效投资', '促进消费升级'],
      ],
    );
  });

  it('calls a term of the glossary by the term', () => {
    const { sections } = outline(
      texts('名词解释', '1.“三公”经费：指因公出国（境）费等。', '2.一般公共预算拨款：指财政当年拨付的资金。'),
    );
    assert.deepEqual(
      sections[0]!.points.map((point) => point.title),
      ['“三公”经费', '一般公共预算拨款'],
    );
  });
});

describe('endings', () => {
  it('sets signature, date, note and imprint apart, in Arabic and Chinese numerals', () => {
    const { sections, roles } = outline(
      texts(
        '一、情况',
        PROSE,
        '示例县人民政府',
        '二○二四年一月五日',
        '（此件公开发布）',
        '抄送：县委办公室。',
      ),
    );
    assert.deepEqual(tree(sections), ['s1 一 情况', 'end - (untitled)']);
    assert.deepEqual(roles.slice(2), ['signature', 'date', 'note', 'note']);
  });

  it('gives attachments numbering of their own, and tells their list from their start', () => {
    const { sections } = outline(
      texts(
        '一、情况',
        PROSE,
        '附件：1.任务分工表',
        '2.工作方案',
        '示例县人民政府',
        '2024年1月5日',
        '附件1',
        '任务分工表',
        PROSE,
        '附件2',
        '工作方案',
        '一、目标',
        PROSE,
        '示例县司法局',
        '2023年12月1日',
      ),
    );
    assert.deepEqual(tree(sections), [
      's1 一 情况',
      'end - (untitled)',
      'a1 附件1 任务分工表',
      'a2 附件2 工作方案',
      '  a2-s1 一 目标',
      '  a2-end - (untitled)',
    ]);
  });

  it('opens a forwarded document below the signature', () => {
    const { sections } = outline(
      texts(
        '现转发给你们，请认真贯彻执行，并将落实情况及时报告我们。',
        '示例县人民政府',
        '2024年1月5日',
        '关于防汛工作的意见',
        '一、形势',
        PROSE,
      ),
    );
    assert.deepEqual(tree(sections), [
      's0 - (untitled)',
      'end - (untitled)',
      'a1 - 关于防汛工作的意见',
      '  a1-s1 一 形势',
    ]);
  });

  it('does not take the date under a title for a signature', () => {
    const { roles } = outline(texts('2024年1月5日', PROSE));
    assert.equal(roles[0], 'text');
  });
});

describe('whatever the input', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '一、',
      '二、',
      '（一）',
      '（二）',
      '1.',
      '（1）',
      '①',
      '第一章 ',
      '1.1 ',
      '一是',
      '——',
      '附件1',
      '附件：',
      '目录',
      '注：',
    ),
    fc.constantFrom(
      '总体情况',
      PROSE,
      '示例县人民政府',
      '2024年1月5日',
      '（此件公开发布）',
      '各位代表！',
      '情况如下：',
      '“',
      '（',
      '。',
    ),
    fc.string({ maxLength: 12 }),
  );
  const paragraph = fc.record(
    {
      text: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
      level: fc.integer({ min: 1, max: 6 }),
      strong: fc.integer({ min: 0, max: 20 }),
      align: fc.constantFrom('center' as const, 'right' as const),
      opaque: fc.boolean(),
    },
    { requiredKeys: ['text'] },
  );

  it('places every paragraph once and in order, under ids that are unique', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 40 }), (paragraphs) => {
        const seen: number[] = [];
        const ids: string[] = [];
        const visit = (section: OutlineSection): void => {
          seen.push(...section.heading, ...section.paragraphs);
          ids.push(section.id, ...section.points.map((point) => point.id));
          for (const { paragraph: at, start, end } of section.points) {
            assert.ok(section.paragraphs.includes(at));
            assert.ok(0 <= start && start < end && end <= paragraphs[at]!.text.length);
          }
          section.sections.forEach(visit);
        };
        outline(paragraphs).sections.forEach(visit);
        assert.deepEqual(
          seen,
          paragraphs.map((_, i) => i),
        );
        assert.equal(new Set(ids).size, ids.length);
      }),
      { numRuns: 500 },
    );
  });
});
