import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findHeadings } from '../../src/outline/headings.js';
import { outline, type OutlineParagraph, type OutlineSection } from '../../src/outline/index.js';

const PROSE = '全县各级各部门认真落实工作部署，持续完善制度机制，推动各项任务落地见效。';
const texts = (...lines: string[]): OutlineParagraph[] => lines.map((text) => ({ text }));
const shown = (paragraphs: OutlineParagraph[]) =>
  findHeadings(paragraphs).map(({ id, level, title }) => `${'  '.repeat(level - 1)}${id} ${title}`);

/** What `outline` says of the same paragraphs, in the same form. */
function outlined(sections: OutlineSection[], level = 1): string[] {
  return sections.flatMap(({ id, title, points, sections }) => [
    ...(title ? [`${'  '.repeat(level - 1)}${id} ${title}`] : []),
    ...points.map((point) => `${'  '.repeat(title ? level : level - 1)}${point.id} ${point.title}`),
    // A section without a title gives its own no deeper level.
    ...outlined(sections, title ? level + 1 : level),
  ]);
}

describe('an article on a page has the outline the converter would give it', () => {
  const reports: Record<string, OutlineParagraph[]> = {
    'own-line and run-in headings, with points': texts(
      '一、主要做法',
      `（一）规范执法。${PROSE}一是建立制度。${PROSE}二是强化监督。${PROSE}`,
      `（二）化解矛盾。${PROSE}`,
      '二、打算',
      PROSE,
    ),
    'parts, chapters and decimal numbers': texts(
      '第一部分　概况',
      '一、职责',
      PROSE,
      '第二部分　说明',
      PROSE,
    ),
    'headings of the page itself': [
      { text: '工作开展情况', level: 2 },
      { text: PROSE },
      { text: '下一步打算', level: 2 },
      { text: PROSE },
    ],
    'a table of contents': texts('目录', '一、甲', '二、乙', '一、甲', PROSE, '二、乙', PROSE),
    'what follows 各位代表': texts(
      '一、回顾',
      `（一）甲。${PROSE}`,
      `（二）乙。${PROSE}`,
      '各位代表，今年将办好以下实事：一是建学校，二是建医院。',
      '1.教育方面',
      PROSE,
      '2.医疗方面',
      PROSE,
    ),
    'a list of attachments': texts('一、甲', PROSE, '二、乙', PROSE, '附件：1.清单', '2.名单'),
  };
  for (const [name, paragraphs] of Object.entries(reports)) {
    it(name, () => {
      const expected = outlined(outline(paragraphs).sections);
      assert.ok(expected.length > 1);
      assert.deepEqual(shown(paragraphs), expected);
    });
  }
});

it('makes no headings of a list of clauses', () => {
  const paragraphs = texts('一、要求', '（一）要快；', '（二）要稳；', '（三）要准。', '二、其他', PROSE);
  assert.deepEqual(shown(paragraphs), ['s1 要求', 's2 其他']);
});

it('says where the words of a point begin, and which headings run into their text', () => {
  const paragraphs = texts(
    '一、做法',
    `（一）执法。${PROSE}一是建制度。${PROSE}二是强监督。`,
    '（二）服务',
    PROSE,
  );
  const [, run, first, , own] = findHeadings(paragraphs);
  assert.deepEqual([run!.runIn, run!.paragraph, run!.start], [true, 1, 0]);
  assert.ok(paragraphs[1]!.text.slice(first!.start).startsWith('一是建制度'));
  assert.deepEqual([own!.runIn, own!.paragraph], [false, 2]);
});

it('gives headings in the order of the text, whatever the text', () => {
  const line = fc.record({
    text: fc.string({ unit: fc.constantFrom(...'一二（）()、.1是附件：目录。 情况') }),
    opaque: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(line), (paragraphs) => {
      const places = findHeadings(paragraphs).filter(({ point }) => !point);
      assert.deepEqual(
        places.map(({ paragraph }) => paragraph),
        places.map(({ paragraph }) => paragraph).sort((a, b) => a - b),
      );
      assert.ok(places.every(({ paragraph, title }) => title && !paragraphs[paragraph]!.opaque));
    }),
  );
});
