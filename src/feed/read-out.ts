/**
 * A text of the report as it is read aloud: figures as in `speech.ts`, and what else is written for the eye only, such as
 * numbering, telephone numbers, units, signs and addresses.
 */
import { FIGURE_RULES, narrow, readCode, readDigits, readWhole } from './speech.js';
import type { SpeechRule } from './speech.js';

/** What is spoken for a text, and where in the text each spoken character stands. */
export interface ReadOut {
  spoken: string;
  /** As long as `spoken`: for each character the place in the written text of what it says; never goes back. */
  places: number[];
}

const NUMBER = String.raw`\d+(?:\.\d+)?`;
const DASH = '[—–~～-]+';
const AHEAD_OF_NUMBER = String.raw`\s*(?=[-−\d])`;

/** Units as they are said; the longest first. */
const UNITS: Record<string, string> = {
  μg: '微克',
  µg: '微克',
  mg: '毫克',
  kg: '千克',
  km: '千米',
  mm: '毫米',
  cm: '厘米',
  kWh: '千瓦时',
  GW: '吉瓦',
  MW: '兆瓦',
  kW: '千瓦',
  dB: '分贝',
  'm²': '平方米',
  m2: '平方米',
  'm³': '立方米',
  m3: '立方米',
  L: '升',
  t: '吨',
};
const UNIT = Object.keys(UNITS).join('|');

/** Signs that have a word everywhere. */
const SIGNS: Record<string, string> = {
  '℃': '摄氏度',
  '㎡': '平方米',
  '㎥': '立方米',
  '㎏': '千克',
  '㎞': '千米',
};

const BEFORE_FIGURES: SpeechRule[] = [
  [/[０-９％．＋／：－＝＞＜]/g, narrow],
  // Nobody can follow an address by ear; it stands in the text.
  [/(?:https?:\/\/|www\.)[\w\-.~:/?#@!$&'*+,;=%]*[\w/]/gi, () => '网址见原文'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => '邮箱见原文'],
  // Numbering at the beginning is followed by a pause.
  [/^\s*[（(]([一二三四五六七八九十百]+|\d{1,3})[）)]/g, (_, number) => `${asWhole(number)}，`],
  [/^\s*(\d{1,3})[.、](?!\d)/g, (_, number) => `${readWhole(number)}，`],
  [/[①-⑳]/g, (sign) => readWhole(String(sign.charCodeAt(0) - 0x245f))],
  [/[Ⅰ-Ⅻ]/g, (sign) => readWhole(String(sign.charCodeAt(0) - 0x215f))],
  // Telephone numbers and codes.
  [
    /(?<=(?:电话|热线|传真|手机|邮编|邮政编码|代码|编号|索引号)\s*(?:号码)?\s*[:（(]?\s*)\d[\d-]{3,}\d/g,
    readTelephone,
  ],
  [/(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}-\d{7,8}|[48]00-\d{3,4}-\d{3,4})(?!\d)/g, readTelephone],
  [/(?<![\w-])\d{6,}(?:-\w+)+/g, readTelephone],
  // Standards: GB/T 37668—2019.
  [
    /([A-Z]{2,}\d{0,2}(?:\/[TZ])?)\s?(\d[\d.]*)[—–-]((?:19|20)\d\d)(?!\d)/g,
    (_, kind, number, year) =>
      `${kind.replace('/', '')}${number.split('.').map(readCode).join('点')}杠${readDigits(year)}`,
  ],
  [
    /(?<!\d)((?:19|20)\d\d)[-/.](1[0-2]|0?[1-9])[-/.](3[01]|[12]\d|0?[1-9])(?![\d.])/g,
    (_, year, month, day) => `${readDigits(year)}年${readWhole(month)}月${readWhole(day)}日`,
  ],
  [new RegExp(`(?<=\\d:[0-5]\\d)${DASH}(?=\\d?\\d:[0-5]\\d)`, 'g'), () => '至'],
  [
    new RegExp(String.raw`(?<=^|[午晚晨日天间至\s])([01]?\d|2[0-4]):([0-5]\d)(?![\d:.])`, 'g'),
    (_, hour, minute) => `${readWhole(hour)}点${minute === '00' ? '' : `${readMinute(minute)}分`}`,
  ],
  [/[[［【](\d{4})[\]］】](\d+)号/g, (_, year, number) => `${readDigits(year)}年${readWhole(number)}号`],
  [/(?<=[（(])((?:19|20)\d\d)(?=[）)])/g, readDigits],
  // One 百分之 for both ends: 百分之十至二十.
  [new RegExp(`(${NUMBER})%?${DASH}(${NUMBER})%`, 'g'), (_, from, to) => `${from}%至${to}`],
  // Units written in letters or with a stroke.
  [new RegExp(String.raw`(?<=\d\s?|\/)(${UNIT})(?:\(A\))?(?![A-Za-z\d])`, 'g'), (_, unit) => UNITS[unit]!],
  [/[℃㎡㎥㎏㎞]/g, (sign) => SIGNS[sign]!],
  [/(?<=\d[亿万千百]*[\u4e00-\u9fff]{1,3})\/(?=[\u4e00-\u9fff])/g, () => '每'],
  // Signs between and before numbers.
  [/(?<=[\d\u4e00-\u9fff])\s*[×✕]\s*(?=\d)/g, () => '乘'],
  [/±/g, () => '正负'],
  [new RegExp(`[≥≧]${AHEAD_OF_NUMBER}`, 'g'), () => '大于等于'],
  [new RegExp(`[≤≦]${AHEAD_OF_NUMBER}`, 'g'), () => '小于等于'],
  [new RegExp(`>${AHEAD_OF_NUMBER}`, 'g'), () => '大于'],
  [new RegExp(`<${AHEAD_OF_NUMBER}`, 'g'), () => '小于'],
  [new RegExp(`(?<=[\\d%])\\s*=${AHEAD_OF_NUMBER}`, 'g'), () => '等于'],
  [/[≈]/g, () => '约'],
];

const AFTER_FIGURES: SpeechRule[] = [
  // Said without a sound; some voices name them.
  [/[《》〈〉「」『』【】*＊#_|\u200b\ufeff]/g, () => ''],
  [/[—–]{2,}|…+/g, () => '，'],
  [/[√✓]/g, () => '是'],
];

const RULES = [...BEFORE_FIGURES, ...FIGURE_RULES, ...AFTER_FIGURES];

/**
 * What a voice should say for a text, and where in the text each said character stands, for the voice's reports of how far
 * it is. Every Chinese character of the text is said, in its order. Never throws.
 *
 * `1.推进“1+10+N”体系，完成率97%` is 一，推进“一加十加N”体系，完成率百分之九十七.
 */
export function readOut(text: string): ReadOut {
  let spoken = text;
  let places = Array.from({ length: text.length }, (_, at) => at);
  for (const [written, say] of RULES) {
    const kept: number[] = [];
    let done = 0;
    spoken = spoken.replace(written, (...found: unknown[]) => {
      // After the groups come where it was found and the whole.
      const at = found[found.length - 2] as number;
      const was = (found[0] as string).length;
      const words = say(...(found as string[]));
      for (; done < at; done++) kept.push(places[done]!);
      for (let i = 0; i < words.length; i++) kept.push(places[words.length === was ? at + i : at]!);
      done = at + was;
      return words;
    });
    for (; done < places.length; done++) kept.push(places[done]!);
    places = kept;
  }
  return { spoken, places };
}

function asWhole(number: string): string {
  return /\d/.test(number) ? readWhole(number) : number;
}

function readTelephone(number: string): string {
  return number.split('-').map(readCode).join('，');
}

function readMinute(minute: string): string {
  return minute.startsWith('0') ? readDigits(minute) : readWhole(minute);
}
