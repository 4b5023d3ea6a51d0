import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { spokenFigure, spokenText } from '../../src/feed/index.js';

test('figures are spoken as a newsreader would', () => {
  for (const [text, spoken] of [
    ['97%', '百分之九十七'],
    ['100%', '百分之一百'],
    ['103项', '一百零三项'],
    ['近20万户', '近二十万户'],
    ['0.65个百分点', '零点六五个百分点'],
    ['2.2万余人次', '二点二万余人次'],
    ['2个工作日', '两个工作日'],
    ['第2位', '第二位'],
    ['2月2日', '二月二日'],
    ['2000余次', '两千余次'],
    ['20000户', '两万户'],
    ['12000户', '一万二千户'],
    ['10件', '十件'],
    ['110件', '一百一十件'],
    ['22,318个', '两万二千三百一十八个'],
    ['10010元', '一万零一十元'],
    ['105000元', '十万五千元'],
    ['100000000元', '一亿元'],
    ['102003004元', '一亿零二百万三千零四元'],
    ['80.88亿元', '八十点八八亿元'],
    ['3—5个月', '三至五个月'],
    ['14.2:31.5:54.3', '十四点二比三十一点五比五十四点三'],
    ['1/6', '六分之一'],
    ['5‰', '千分之五'],
    ['-3℃', '负三℃'],
    ['９０％以上', '百分之九十以上'],
    ['0件', '零件'],
  ]) {
    assert.equal(spokenText(text), spoken);
  }
});

test('years, document numbers, hotlines and slogans are not quantities', () => {
  for (const [text, spoken] of [
    ['2023年', '二零二三年'],
    ['2022—2023年度', '二零二二至二零二三年度'],
    ['示政文〔2024〕11号', '示政文二零二四年十一号'],
    ['2024-02-01', '二零二四年二月一日'],
    ['12345热线', '幺二三四五热线'],
    ['2022、2023年', '二零二二、二零二三年'],
    ['“1+10+N”', '“一加十加N”'],
    ['互联网+监管', '互联网加监管'],
    ['0371', '零三七幺'],
    ['2023个', '两千零二十三个'],
  ]) {
    assert.equal(spokenText(text), spoken);
  }
});

test('no digit is left for a voice to stumble over, and nothing but digits and signs changes', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789.,%:/+-—年月日第万个近余A“〔〕号') }),
      (text) => {
        assert.doesNotMatch(spokenText(text), /\d/);
      },
    ),
  );
  assert.equal(spokenText('没有数字的一句话，照念。'), '没有数字的一句话，照念。');
});

test('a figure is spoken as it was written, or from its value', () => {
  assert.equal(spokenFigure({ as_written: '近3万户', unit: '万户', value: 3 }), '近三万户');
  assert.equal(spokenFigure({ as_written: '', unit: '件', value: 15 }), '十五件');
});
