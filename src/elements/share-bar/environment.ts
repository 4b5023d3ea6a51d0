/** Where a reader meets the page, as far as sharing depends on it. */
export interface Environment {
  /** The app whose own browser shows the page; pages in it are passed on by that app's menu. */
  app?: 'wechat' | 'dingtalk';
  /** A screen that cannot scan a code it shows itself. */
  phone: boolean;
}

/**
 * Knows the environment from the browser's name.
 *
 * 企业微信 counts as WeChat: its menu is in the same place, and it says MicroMessenger of itself. A tablet counts as a
 * phone when it says so; an iPad that calls itself a Mac does not, and loses nothing.
 *
 * @param userAgent `navigator.userAgent`.
 */
export function readEnvironment(userAgent: string): Environment {
  const phone = /android|iphone|ipad|ipod|harmony|mobile/i.test(userAgent);
  if (/micromessenger/i.test(userAgent)) return { app: 'wechat', phone };
  if (/dingtalk/i.test(userAgent)) return { app: 'dingtalk', phone };
  return { phone };
}
