/** What is shared: one thing, whichever way it goes. */
export interface Shared {
  /** Absolute http(s) address. */
  url: string;
  title: string;
  summary?: string;
  /** Absolute address of a picture. */
  image?: string;
  /** Name of the site. */
  site?: string;
}

/** What takes what is shared in an address: pages of services, and the reader's mail program. */
export type LinkTarget = 'weibo' | 'qq' | 'qzone' | 'email';

export function isLinkTarget(target: string): target is LinkTarget {
  return /^(weibo|qq|qzone|email)$/.test(target);
}

/** Beyond this a service cuts the words itself, or refuses the address. */
const LONGEST_TITLE = 140;
const LONGEST_SUMMARY = 120;

/**
 * The address that opens a service's own sharing page: https only, every value encoded once, nothing sent before the
 * reader follows it. The services publish no stable reference; names as their pages read them today.
 *
 * @see https://service.weibo.com/share/share.php  url, title, pic; the summary goes into the text of the post
 * @see https://connect.qq.com/widget/shareqq/index.html  without `summary` QQ scrapes the page
 * @see https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey  title is required
 * @see https://www.rfc-editor.org/rfc/rfc6068  mailto: line breaks are CRLF
 */
export function shareLink(
  target: LinkTarget,
  { url, title, summary = '', image = '', site = '' }: Shared,
): string {
  const name = shorten(title, LONGEST_TITLE) || url;
  const about = shorten(summary, LONGEST_SUMMARY);
  const words = { url, title: name, summary: about, pics: image };
  switch (target) {
    case 'weibo':
      return address('https://service.weibo.com/share/share.php', {
        url,
        // A post has one text: the title in the brackets Chinese headlines stand in, then what it is about.
        title: about ? `【${name}】${about}` : name,
        pic: image,
        searchPic: 'false',
        language: 'zh_cn',
      });
    case 'qq':
      return address('https://connect.qq.com/widget/shareqq/index.html', { ...words, source: site });
    case 'qzone':
      return address('https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey', { ...words, site });
    case 'email':
      return address('mailto:', { subject: name, body: [name, about, url].filter(Boolean).join('\r\n\r\n') });
  }
}

/**
 * Opens a page in the DingTalk of this device, from where it can be passed on: there is no address to share to.
 *
 * @see https://open.dingtalk.com/document/orgapp/unified-routing-protocol
 */
export function dingtalkLink(url: string): string {
  return address('dingtalk://dingtalkclient/page/link', { url });
}

/** Empty values are left out: a service takes an empty picture for a broken one. */
function address(page: string, values: Record<string, string>): string {
  const pairs = Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encode(value)}`);
  return `${page}?${pairs.join('&')}`;
}

/** `+` for a space is not understood by all of them, so this is no form encoding. Half a surrogate pair would throw. */
function encode(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** Up to the last mark that ends a clause. Western marks do so only before a space: 12,345.67 is one figure. */
const WHOLE_CLAUSES = /^.+(?=[，。；：、！？]|[,;:.!?]\s)/u;

/**
 * Cuts a long text where a clause ends, so that no figure is cut in two.
 *
 * @param longest length allowed, in characters, the ellipsis left out.
 */
export function shorten(text: string, longest: number): string {
  const characters = Array.from(text.trim().replace(/\s+/g, ' '));
  if (characters.length <= longest) return characters.join('');
  const head = characters.slice(0, longest).join('');
  return `${WHOLE_CLAUSES.exec(head)?.[0] ?? head}…`;
}
