import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { makePinyin } from '../../src/elements/read-aloud/pinyin.js';
import { LANGUAGE_FILES } from '../../src/store/language-files.js';
import { read } from './sources.js';

test('the hashes in the code are those of the files beside it', () => {
  for (const [name, integrity] of Object.entries(LANGUAGE_FILES)) {
    const hash = createHash('sha256')
      .update(read(`dist/govreport-${name}.json`))
      .digest('base64');
    assert.equal(integrity, `sha256-${hash}`, name);
  }
});

test('the licences of what the language data were made from travel with them', () => {
  assert.match(read('dist/THIRD-PARTY-LICENSES.txt'), /^pinyin-pro /m);
});

const pinyin = makePinyin(JSON.parse(read('dist/govreport-pinyin.json')));

test('characters with several readings are read by the word they stand in', () => {
  for (const [words, readings] of [
    ['银行行长', 'yín háng háng zhǎng'],
    ['银行长期执行', 'yín háng cháng qī zhí xíng'],
    ['全村长期调整', 'quán cūn cháng qī tiáo zhěng'],
    ['村长调查', 'cūn zhǎng diào chá'],
    ['人民调解', 'rén mín tiáo jiě'],
    ['重新重视多重大事', 'chóng xīn zhòng shì duō zhòng dà shì'],
    ['办得了', 'bàn de liǎo'],
    ['得到了解决', 'dé dào le jiě jué'],
    ['率先提高效率', 'shuài xiān tí gāo xiào lǜ'],
    ['处长处罚', 'chù zhǎng chǔ fá'],
    ['应当应对', 'yīng dāng yìng duì'],
    ['调整为', 'tiáo zhěng wéi'],
    ['为群众服务', 'wèi qún zhòng fú wù'],
    ['参与担当作为', 'cān yù dān dāng zuò wéi'],
    ['不是一个', 'bù shì yī gè'],
    ['繁體人民調解', 'fán tǐ rén mín tiáo jiě'],
  ] as const) {
    assert.equal(pinyin(words).join(' '), readings, words);
  }
});

test('every character of the older standards has a reading, and signs have none', () => {
  const decoder = new TextDecoder('gbk');
  const without = [];
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    const row = decoder.decode(Uint8Array.from({ length: 188 }, (_, i) => (i % 2 ? 0xa1 + (i >> 1) : lead)));
    without.push(...[...row].filter((char) => /[\u4e00-\u9fff]/.test(char) && !pinyin(char)[0]));
  }
  assert.deepEqual(without, []);
  assert.deepEqual(pinyin('97%，A𠮷'), Array<undefined>(7).fill(undefined));
});
