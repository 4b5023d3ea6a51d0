import type { Environment } from './environment.js';

/** Ways to pass a report on, in their usual order. */
export const PASS_ON = ['wechat', 'dingtalk', 'weibo', 'qq', 'qzone', 'system', 'email', 'copy'] as const;

/** Ways to take it along, in their usual order. */
export const TAKE_ALONG = ['poster', 'print', 'print-plain', 'download', 'cite', 'embed'] as const;

export const SHARE_TARGETS = [...PASS_ON, ...TAKE_ALONG] as const;
export type ShareTarget = (typeof SHARE_TARGETS)[number];

/** What there is to offer, beside where the reader is. */
export interface Means {
  /** The system has a sharing sheet. */
  system: boolean;
  /** A report is there, not only a page. */
  report: boolean;
  /** Its feed has an address others can load. */
  feed: boolean;
}

/**
 * The targets to offer, in rows, in the order asked for. Left out is what cannot work where the reader is: QQ's page asks a
 * phone to log in; the browsers of WeChat and DingTalk neither print, save files nor share through the system, and WeChat
 * opens no mail; nobody pastes code on a phone; and without a report there is nothing to draw, save, cite or embed.
 *
 * @param asked the `targets` attribute, words in any number of spaces or commas; all, in two rows, when absent.
 */
export function offeredTargets(
  asked: string | undefined,
  { app, phone }: Environment,
  { system, report, feed }: Means,
): ShareTarget[][] {
  const words = asked?.toLowerCase().match(/[^\s,，、]+/g);
  const rows: readonly (readonly string[])[] = words ? [words] : [PASS_ON, TAKE_ALONG];
  const works: Partial<Record<string, boolean>> = {
    dingtalk: app !== 'wechat',
    wechat: app !== 'dingtalk',
    qq: !phone,
    system: system && !app,
    email: !app,
    poster: report,
    print: !app,
    'print-plain': !app,
    download: report && !app,
    cite: report,
    embed: feed && !phone && !app,
  };
  return rows
    .map((row) =>
      [...new Set(row)].filter(
        (word): word is ShareTarget => SHARE_TARGETS.includes(word as ShareTarget) && works[word] !== false,
      ),
    )
    .filter((row) => row.length);
}
