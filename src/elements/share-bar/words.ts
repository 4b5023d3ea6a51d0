import { msg } from '@lit/localize';
import type { Environment } from './environment.js';
import type { ShareTarget } from './targets.js';

/** Targets that open something below the row. */
export type Panel = 'wechat' | 'dingtalk' | 'copy';

/** What a target's button says. */
export function targetName(target: ShareTarget): string {
  return {
    wechat: msg('微信'),
    dingtalk: msg('钉钉'),
    weibo: msg('微博'),
    qq: 'QQ',
    qzone: msg('QQ空间'),
    system: msg('系统分享'),
    copy: msg('复制链接'),
    print: msg('打印正文'),
    'print-plain': msg('简版打印'),
  }[target];
}

/** What to do now, where the reader is. */
export function panelHint(panel: Panel, { app, phone }: Environment): string {
  if (panel === 'copy') return msg('请选中下面的链接复制：长按，或按 Ctrl+C。');
  if (panel === 'dingtalk') return msg('请点屏幕右上角的“…”，选择分享给联系人或群。');
  if (app === 'wechat') return msg('请点屏幕右上角的“…”，选择“发送给朋友”或“分享到朋友圈”。');
  if (phone) return msg('请复制链接，到微信里粘贴发送；也可以请对方用微信“扫一扫”扫描二维码。');
  return msg('请打开手机微信“扫一扫”，扫描二维码，在手机上打开后分享。');
}
