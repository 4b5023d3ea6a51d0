/** A colon before the first `/`, `?` or `#` makes a scheme, however it is disguised; without one the address is relative. */
const SAFE = /^\s*(?:https?:|mailto:|tel:|[^:/?#]*(?:[/?#]|$))/i;

/**
 * Whether an address from a feed may become a link, a picture or a request: http(s), mailto, tel or relative, and
 * never `javascript:`, `data:` or anything else that runs or invents content.
 */
export function isSafeUrl(url: string): boolean {
  return SAFE.test(url);
}
