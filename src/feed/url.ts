/**
 * Whether an address from a feed may become a link, a picture or a request: http(s), mailto, tel or relative, and
 * never `javascript:`, `data:` or anything else that runs or invents content. Spaces and control characters are
 * looked through, as browsers do.
 */
export function isSafeUrl(url: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[^\u0021-\uffff]/g, ''));
  return !scheme || /^(?:https?|mailto|tel)$/i.test(scheme[1]);
}
