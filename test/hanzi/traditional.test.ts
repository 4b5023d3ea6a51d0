import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mendTraditional, readDictionary, scriptOf, toTraditional } from '../../src/hanzi/index.js';
import * as hant from '../../src/locale/generated/zh-Hant.js';
import { dictionaries, hantText } from './opencc.js';

const tw = (text: string) => toTraditional(text, dictionaries.tw);
const hk = (text: string) => toTraditional(text, dictionaries.hk);

test('one simplified character becomes the one its phrase asks for', () => {
  assert.equal(
    tw('干部深入农村里，发展面粉加工，头发、皇后、后勤'),
    '幹部深入農村裡，發展麵粉加工，頭髮、皇后、後勤',
  );
  assert.equal(tw('审核、准确、标准、核准、批准'), '審核、準確、標準、核准、批准');
  assert.equal(tw('示范公路、系统制造、体系数据'), '示範公路、系統製造、體系數據');
});

test('Taiwan and Hong Kong each get their own forms', () => {
  assert.equal(tw('为了群众，台账里说明卫生'), '為了群眾，臺賬裡說明衛生');
  assert.equal(hk('为了群众，台账里说明卫生'), '為了羣眾，台賬裏説明衞生');
});

test('words stay the report’s own, in law titles and outside', () => {
  assert.equal(tw('《中华人民共和国网络安全法》'), '《中華人民共和國網絡安全法》');
  assert.equal(
    tw('法定程序、服务对象、历史进程、支持项目、软件信息'),
    '法定程序、服務對象、歷史進程、支持項目、軟件信息',
  );
});

test('numbers, units and their qualifiers keep their meaning', () => {
  assert.equal(tw('近3万户、5万余人、超80.88亿元、100余家'), '近3萬戶、5萬餘人、超80.88億元、100餘家');
  assert.equal(
    tw('12平方公里、3.5公里、6千瓦时、2吨、10台、0.5个百分点'),
    '12平方公里、3.5公里、6千瓦時、2噸、10臺、0.5個百分點',
  );
  assert.equal(tw('〔2024〕11号、2022—2023年度、1+10+N'), '〔2024〕11號、2022—2023年度、1+10+N');
});

test('names of places that share a character with a word stay names', () => {
  assert.equal(
    tw('余杭区、于都县、海淀区、台州市、沈阳市、云南省、范县'),
    '餘杭區、于都縣、海淀區、台州市、瀋陽市、雲南省、范縣',
  );
});

test('the interface’s own traditional words stay as they are translated', () => {
  for (const template of Object.values(hant.templates)) {
    const words = typeof template === 'string' ? template : template.strings.join('0');
    const isTraditional = scriptOf(words, dictionaries.tw) === 'traditional';
    assert.equal(isTraditional ? mendTraditional(words, dictionaries.tw) : tw(words), words);
  }
});

test('a text tells its script by what only one of them has', () => {
  const { tw: dictionary } = dictionaries;
  assert.equal(scriptOf('县人民政府工作报告', dictionary), 'simplified');
  assert.equal(scriptOf('縣人民政府工作報告', dictionary), 'traditional');
  assert.equal(scriptOf('台北、皇后、只有、干', dictionary), undefined);
  assert.equal(scriptOf('羣眾為本', dictionary), 'traditional');
  // Quoting the other script does not make a report one of it.
  assert.equal(scriptOf('设立“臺灣之窗”，推进两岸发展', dictionary), 'simplified');
  assert.equal(scriptOf('縣政府設立「发展之窗」，推進兩岸發展', dictionary), 'traditional');
  assert.equal(scriptOf('2024: GDP +5.2%', dictionary), undefined);
});

test('what is no dictionary says so', () => {
  for (const broken of [
    null,
    undefined,
    'x',
    [],
    {},
    { version: 2 },
    { ...(JSON.parse(hantText) as object), parting: 1 },
  ])
    assert.throws(() => readDictionary(broken, 'tw'), /not a dictionary/);
});

test('a text in the traditional script is left alone, but for what only the simplified has', () => {
  for (const text of ['皇后、后里、余先生、干預、只有、台北', '縣人民政府工作報告', '群眾為本，裡程'])
    for (const dictionary of Object.values(dictionaries))
      assert.equal(mendTraditional(text, dictionary), text);
  assert.equal(mendTraditional('余先生说头发', dictionaries.tw), '余先生說頭髮');
});
