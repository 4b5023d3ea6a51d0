import { msg } from '@lit/localize';
import type { Trouble } from './reading.js';

/** Why nothing is heard, and what to do about it. */
export function troubleWords(trouble: Trouble): string {
  switch (trouble) {
    case 'no-synthesiser':
      return msg('此浏览器不能朗读，请换用手机自带的浏览器或电脑浏览器打开本页。');
    case 'no-voice':
      return msg('本机没有中文语音，请在系统设置的“文字转语音”中添加后再试。');
    case 'not-allowed':
      return msg('浏览器没有让本页发声，请再按一次“朗读”。');
    case 'failed':
      return msg('本机语音没有响应，请再按一次“朗读”。');
    case 'nothing':
      return msg('本页没有可朗读的文字。');
  }
}
