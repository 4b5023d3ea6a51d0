import { msg } from '@lit/localize';
import type { Environment } from './environment.js';
import type { ShareTarget } from './targets.js';

/** What may be open: what a target opens, or the link, for the reader to copy. */
export type Panel = 'wechat' | 'dingtalk' | 'poster' | 'download' | 'cite' | 'embed' | 'copy';

/** Whether a target opens something. */
export function isPanel(target: ShareTarget): target is Exclude<Panel, 'copy'> & ShareTarget {
  return /^(wechat|dingtalk|poster|download|cite|embed)$/.test(target);
}

/** What a target's button says. */
export function targetName(target: ShareTarget): string {
  return {
    wechat: msg('微信'),
    dingtalk: msg('钉钉'),
    weibo: msg('微博'),
    qq: 'QQ',
    qzone: msg('QQ空间'),
    system: msg('系统分享'),
    email: msg('邮件'),
    copy: msg('复制链接'),
    poster: msg('海报'),
    print: msg('打印正文'),
    'print-plain': msg('简版打印'),
    download: msg('下载'),
    cite: msg('引用'),
    embed: msg('嵌入'),
  }[target];
}

/** What to do now, where the reader is; empty where the panel itself says it. */
export function panelHint(panel: Panel, { app, phone }: Environment): string {
  if (panel === 'copy') return msg('请选中下面的链接复制：长按，或按 Ctrl+C。');
  if (panel === 'poster') return phone || app ? msg('长按图片可保存或转发。') : '';
  if (panel === 'dingtalk')
    return app
      ? msg('请点屏幕右上角的“…”，选择分享给联系人或群。')
      : msg('请用钉钉“扫一扫”扫描二维码，打开后分享。');
  if (panel !== 'wechat') return '';
  if (app) return msg('请点屏幕右上角的“…”，选择“发送给朋友”或“分享到朋友圈”。');
  if (phone) return msg('请复制链接，到微信里粘贴发送；也可以请对方用微信“扫一扫”扫描二维码。');
  return msg('请打开手机微信“扫一扫”，扫描二维码，在手机上打开后分享。');
}
