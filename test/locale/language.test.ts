import assert from 'node:assert/strict';
import { test } from 'node:test';
import { interfaceLanguage } from '../../src/locale/language.js';
import type { InterfaceLanguage } from '../../src/locale/language.js';

const table: Record<InterfaceLanguage, (string | null | undefined)[]> = {
  'zh-Hans': [
    null,
    undefined,
    '',
    ' ',
    'zh',
    'zh-CN',
    'zh_CN',
    'ZH-cn',
    'zh-SG',
    'zh-MY',
    'zh-Hans',
    'zh-Hans-HK',
    'zh-cmn-Hans',
    'cmn-Hans-CN',
    'cn',
    ' zh-CN ',
    'bo',
    'bo-CN',
    'ug-Arab-CN',
    'ii',
    'za',
    'mn-Mong-CN',
    'kk-Arab',
    'ko-CN',
  ],
  'zh-Hant': [
    'zh-TW',
    'zh-HK',
    'zh-MO',
    'zh-Hant',
    'zh-Hant-TW',
    'zh-hant-cn',
    'zh_TW',
    'cmn-Hant',
    'yue-Hant-HK',
    'yue-HK',
  ],
  en: ['en', 'en-US', 'EN', 'fr', 'de-AT', 'ja', 'ar', 'zhx', 'x-unknown', '!'],
};

for (const [expected, tags] of Object.entries(table)) {
  for (const tag of tags) {
    test(`${JSON.stringify(tag)} is read in ${expected}`, () =>
      assert.equal(interfaceLanguage(tag), expected));
  }
}
