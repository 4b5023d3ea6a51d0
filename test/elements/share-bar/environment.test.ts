import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEnvironment } from '../../../src/elements/share-bar/environment.js';
import type { Environment } from '../../../src/elements/share-bar/environment.js';

const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = `Mozilla/5.0 (Linux; Android 13; V2241A) ${WEBKIT} Version/4.0 Chrome/107.0.5304.141`;
const WINDOWS = `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${WEBKIT} Chrome/86.0.4240.198`;

const table: [name: string, userAgent: string, expected: Environment][] = [
  ['Chrome on Windows', `${WINDOWS} Safari/537.36`, { phone: false }],
  ['360 on Windows', `${WINDOWS} Safari/537.36 QIHU 360EE`, { phone: false }],
  [
    'Safari on a Mac',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15',
    { phone: false },
  ],
  [
    'UOS browser on Linux',
    `Mozilla/5.0 (X11; Linux aarch64) ${WEBKIT} Chrome/99.0.4844.51 Safari/537.36`,
    { phone: false },
  ],
  ['Safari on iPhone', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`, { phone: true }],
  ['Chrome on Android', `${ANDROID} Mobile Safari/537.36`, { phone: true }],
  [
    'HarmonyOS browser',
    `Mozilla/5.0 (Phone; OpenHarmony 5.0) ${WEBKIT} Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile`,
    { phone: true },
  ],
  ['QQ browser on Android', `${ANDROID} MQQBrowser/15.0 Mobile Safari/537.36`, { phone: true }],
  [
    'WeChat on iPhone',
    `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x1800312b) NetType/WIFI Language/zh_CN`,
    { app: 'wechat', phone: true },
  ],
  [
    'WeChat on Android',
    `${ANDROID} Mobile Safari/537.36 XWEB/1160117 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003133) WeChat/arm64 Weixin NetType/WIFI`,
    { app: 'wechat', phone: true },
  ],
  [
    'WeChat on Windows',
    `${WINDOWS} Safari/537.36 NetType/WIFI MicroMessenger/7.0.20.1781(0x6700143B) WindowsWechat(0x63090a13)`,
    { app: 'wechat', phone: false },
  ],
  [
    '企业微信 on Android',
    `${ANDROID} Mobile Safari/537.36 wxwork/4.1.28 MicroMessenger/7.0.1 Language/zh`,
    { app: 'wechat', phone: true },
  ],
  [
    'DingTalk on iPhone',
    `${IPHONE} Mobile/21F79 AliApp(DingTalk/7.5.20) com.laiwang.DingTalk/35870146`,
    { app: 'dingtalk', phone: true },
  ],
  [
    'DingTalk on Windows',
    `${WINDOWS} Safari/537.36 dingtalk-win/1.0.0 nw(0.14.7) DingTalk(7.5.20-Release.240611)`,
    { app: 'dingtalk', phone: false },
  ],
  ['no name at all', '', { phone: false }],
];

for (const [name, userAgent, expected] of table) {
  test(`knows ${name}`, () => assert.deepEqual(readEnvironment(userAgent), expected));
}
