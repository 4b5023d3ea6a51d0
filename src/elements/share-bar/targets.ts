import type { Environment } from './environment.js';

/** Ways to pass a report on, in their usual order. */
export const SHARE_TARGETS = [
  'wechat',
  'dingtalk',
  'weibo',
  'qq',
  'qzone',
  'system',
  'copy',
  'print',
  'print-plain',
] as const;
export type ShareTarget = (typeof SHARE_TARGETS)[number];

/**
 * The targets to offer, in the order asked for. Left out is what cannot work where the reader is: DingTalk has no
 * address to share to, only a menu of its own; QQ's page asks a phone to log in; the browsers of WeChat and DingTalk
 * neither print nor share through the system.
 *
 * @param asked the `targets` attribute, words in any number of spaces or commas; all when absent.
 * @param environment where the reader is.
 * @param canShare whether the system has a sharing sheet.
 */
export function offeredTargets(
  asked: string | undefined,
  { app, phone }: Environment,
  canShare: boolean,
): ShareTarget[] {
  const words = asked?.toLowerCase().match(/[^\s,，、]+/g) ?? SHARE_TARGETS;
  const works = {
    dingtalk: app === 'dingtalk',
    qq: !phone,
    system: canShare && !app,
    print: !app,
    'print-plain': !app,
  };
  return [...new Set(words)].filter(
    (word): word is ShareTarget =>
      SHARE_TARGETS.includes(word as ShareTarget) && works[word as keyof typeof works] !== false,
  );
}
