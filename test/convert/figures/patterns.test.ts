/** A figure read wrongly puts words into a government's mouth: the shapes of the field notes, one by one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PATTERNS } from './patterns.js';
import { line, read } from './reading.js';

describe('the 70 shapes of figures', () => {
  it('has a sentence for every shape', () => {
    assert.deepEqual(
      PATTERNS.map(({ shape }) => shape),
      Array.from({ length: 70 }, (_, i) => i + 1),
    );
  });

  for (const { shape, text, figures } of PATTERNS) {
    it(`${shape}. ${text}`, () => assert.deepEqual(read(text).map(line), figures));
  }
});

describe('numbers in other dress', () => {
  const cases: [string, string[]][] = [
    [
      '全县有村（社区）１２０个，覆盖率达９８．５％。',
      ['全县有村(社区) = 120个', '全县有村(社区)覆盖率 = 98.5% percent'],
    ],
    ['全年培训干部一百二十余人次。', ['培训干部 = 120人次 over']],
    ['百分之九十的村建成了阅览室。', ['建成阅览室的村占比 = 90% percent']],
    ['产业产值翻一番，达到1.2个亿。', ['产业产值翻番 = 1番 change up 1番', '产业产值 = 1.2亿']],
    ['示范户从三十户增加到50户。', ['示范户 = 50户 from 30 up']],
    ['办结率约九成。', ['办结率 = 9成 about ratio']],
    ['三分之二以上的商户完成改造。', ['完成改造的商户占比 = 0.6667 at-least ratio']],
    ['学龄人口入学率提高到 99.2 %。', ['学龄人口入学率 = 99.2% percent up']],
    ['发放补贴 3 万 余 元。', ['发放补贴 = 3万元 over money']],
    ['水库蓄水位在120—135米左右。', ['水库蓄水位 = 120~135米 about measure']],
    ['工期3至5个月。', ['工期 = 3~5个月 duration']],
    [
      '企业亏损面比上年同期收窄1.3个百分点。',
      ['企业亏损面收窄 = 1.3个百分点 percentage-points down 1.3个百分点'],
    ],
  ];
  for (const [text, figures] of cases) it(text, () => assert.deepEqual(read(text).map(line), figures));
});
