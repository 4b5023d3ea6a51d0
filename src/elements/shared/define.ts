import { VERSION } from '../../version.js';

/** A constructor that knows which release it came from. */
type Versioned = CustomElementConstructor & { version?: string };

const warned = new Set<string>();

/**
 * Defines a custom element unless its tag is taken: a script pasted twice, or two releases on one page, keep the first
 * definition. Warns once when the versions differ, since pages then show the older one.
 *
 * @param tag such as `govreport-body`.
 */
export function defineElement(tag: string, constructor: Versioned): void {
  const taken = customElements.get(tag) as Versioned | undefined;
  if (!taken) {
    customElements.define(tag, constructor);
    return;
  }
  const other = taken.version ?? 'unknown';
  if (other === VERSION || warned.has(other)) return;
  warned.add(other);
  console.warn(
    `govreport: version ${other} is already on this page and stays; ${VERSION} was loaded after it`,
  );
}
