import { msg } from '@lit/localize';
import type { Preferences, Scheme, Script, TextSize } from '../../store/index.js';

/** A text size in words; undefined is the page's own. */
export function sizeName(size: TextSize | undefined): string {
  switch (size) {
    case undefined:
      return msg('标准');
    case 20:
      return msg('大');
    case 24:
      return msg('较大');
    case 32:
      return msg('特大');
    case 40:
      return msg('最大');
  }
}

/** A colour scheme in words; undefined is the page's own. */
export function schemeName(scheme: Scheme | undefined): string {
  switch (scheme) {
    case undefined:
      return msg('默认配色');
    case 'light':
      return msg('浅色');
    case 'dark':
      return msg('深色');
    case 'contrast-dark':
      return msg('黑底高对比');
    case 'contrast-light':
      return msg('白底高对比');
    case 'warm':
      return msg('护眼');
  }
}

/** A script, in that script whatever the interface's language; undefined is the page's own. */
export function scriptName(script: Script | undefined): string {
  return script ? (script === 'hant-tw' ? '繁體（台灣）' : '繁體（香港）') : '简体';
}

/** What is on or off, by name. */
export function toggleNames(): readonly (readonly [keyof Preferences, string])[] {
  return [
    ['spacious', msg('宽松间距')],
    ['ruler', msg('阅读标尺')],
    ['pointer', msg('大鼠标')],
    ['still', msg('停止动画')],
    ['plain', msg('纯文本')],
    ['keys', msg('快捷键')],
  ];
}
