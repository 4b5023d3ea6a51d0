/**
 * An address made absolute.
 *
 * @param base what it is relative to, itself relative to the page; the page when absent.
 * @returns undefined when it is no address.
 */
export function absoluteAddress(address: string, base = ''): string | undefined {
  try {
    return new URL(address, new URL(base, document.baseURI)).href;
  } catch {
    return undefined;
  }
}

/** An address made absolute, when it is one of the web. */
export function webAddress(address: string | undefined): string | undefined {
  const absolute = address && absoluteAddress(address);
  return absolute && /^https?:/.test(absolute) ? absolute : undefined;
}
