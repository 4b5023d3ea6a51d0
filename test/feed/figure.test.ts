import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  figureParts,
  fullParts,
  groupDigits,
  joinParts,
  normalizedValue,
  shortParts,
} from '../../src/feed/index.js';
import { smallFeed } from '../fixtures/small-feed.js';

const written = (as_written: string, unit = '') => ({ as_written, unit });
const cut = (text: string, unit?: string) => {
  const { before, number, unit: rest, after } = figureParts(written(text, unit));
  return [before, number, rest, after].join('|');
};
const full = (text: string) => joinParts(fullParts(written(text)));
const short = (text: string) => joinParts(shortParts(written(text)));

test('a figure is cut where its number stands, and every word kept', () => {
  for (const [text, parts] of [
    ['97%', '|97|%|'],
    ['近20万户', '近|20|万户|'],
    ['2.2万余人次', '|2.2|万余人次|'],
    ['3000余次', '|3,000|余次|'],
    ['80多场次', '|80|多场次|'],
    ['90%以上', '|90|%|以上'],
    ['10天左右', '|10|天|左右'],
    ['2个工作日内', '|2|个工作日|内'],
    ['第2位', '第|2|位|'],
    ['不超过45天', '不超过|45|天|'],
    ['突破12.8亿元', '突破|12.8|亿元|'],
    ['4068场', '|4,068|场|'],
    ['37,730万元', '|37,730|万元|'],
    ['14.2:31.5:54.3', '|14.2:31.5:54.3||'],
    ['3—5个月', '|3—5|个月|'],
    ['10%至20%', '|10%至20|%|'],
    ['1/6', '|1/6||'],
    ['一百二十余件', '|一百二十|余件|'],
    ['三成', '|三|成|'],
    ['首位', '|首位||'],
    ['640万', '|640|万|'],
    ['0.65个百分点', '|0.65|个百分点|'],
    ['１０３项', '|１０３|项|'],
  ]) {
    assert.equal(cut(text), parts);
  }
  assert.equal(cut('省内', '省内'), '|省内||', 'a figure without a number stands as it is');
  assert.equal(cut('', '户'), '|户||');
});

test('whatever was written, the parts say it again, digits grouped', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'近余多约万亿元户%0123456789.,:/—第位以上内') }),
      (text) => {
        if (text)
          assert.equal(joinParts(figureParts(written(text))).replace(/,/g, ''), text.replace(/,/g, ''));
      },
    ),
  );
});

test('the full form has every digit, and every qualifier', () => {
  for (const [text, all] of [
    ['近20万户', '近200,000户'],
    ['2.2万余人次', '22,000余人次'],
    ['20多万户', '200,000多户'],
    ['突破12.8亿元', '突破1,280,000,000元'],
    ['1.5万亿元', '1,500,000,000,000元'],
    ['3千万元', '30,000,000元'],
    ['640万', '6,400,000'],
    ['3—5万户', '30,000—50,000户'],
    ['0.0001万户', '1户'],
    ['1.23456万户', '12,345.6户'],
    ['97%', '97%'],
    ['3千公顷', '3千公顷'],
    ['10万至20万户', '10万至20万户'],
    ['一万余件', '一万余件'],
  ]) {
    assert.equal(full(text), all);
  }
});

test('the short form moves to 万 or 亿 only where that is exact', () => {
  for (const [text, brief] of [
    ['200000户', '20万户'],
    ['近200,000户', '近20万户'],
    ['12000余人', '1.2万余人'],
    ['128000000元', '1.28亿元'],
    ['12345600元', '1,234.56万元'],
    ['22318个', '22,318个'],
    ['44490人', '44,490人'],
    ['9000家', '9,000家'],
    ['20万户', '20万户'],
    ['97.5%', '97.5%'],
    ['100000000', '1亿'],
  ]) {
    assert.equal(short(text), brief);
  }
});

test('short and full form are the same number', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (value) => {
      const plain = joinParts(fullParts(written(short(`${value}元`))));
      assert.equal(plain.replace(/,/g, ''), `${value}元`);
    }),
  );
});

test('the normalised value is exact where floating point would not be', () => {
  const normal = (value: number, unit: string) => {
    const result = normalizedValue({ as_written: '', value, unit });
    return [result.value, result.unit];
  };
  assert.deepEqual(normal(20, '万户'), [200000, '户']);
  assert.deepEqual(normal(1.13, '万人'), [11300, '人']);
  assert.deepEqual(normal(80.88, '亿元'), [8088000000, '元']);
  assert.deepEqual(normal(1.5, '万亿元'), [1500000000000, '元']);
  assert.deepEqual(normal(640, '万'), [6400000, '']);
  assert.deepEqual(normal(3, '千公顷'), [3, '千公顷']);
  assert.deepEqual(normal(3, '万千瓦时'), [30000, '千瓦时']);
  assert.deepEqual(normal(5, '个百分点'), [5, '个百分点']);
  assert.deepEqual(normal(1e21, '万户'), [1e25, '户']);
  assert.deepEqual(
    normalizedValue({ as_written: '', value: 3, value_max: 5, unit: '万户' }).value_max,
    50000,
  );
  for (const { unit, ...metric } of smallFeed.items[0]._govreport.metrics) {
    assert.doesNotMatch(normalizedValue({ unit, ...metric }).unit, /^[万亿]/);
  }
});

test('thousands are set apart, decimals and years in words are not', () => {
  assert.equal(groupDigits('22318'), '22,318');
  assert.equal(groupDigits('1234567.891011'), '1,234,567.891011');
  assert.equal(groupDigits('999'), '999');
  assert.equal(groupDigits('37,730'), '37,730');
});
