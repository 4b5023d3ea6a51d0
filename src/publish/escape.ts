import { isSafeUrl } from '../feed/url.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML, between tags and inside quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]);
}

/**
 * One element with its attributes and ready HTML inside. Attributes that are `undefined` or `false` are left out, and so are
 * addresses that are not safe; `null` inside makes a void element.
 */
export function element(
  tag: string,
  attributes: Record<string, string | number | false | undefined>,
  inside: string | null,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== false)
    .filter(([name, value]) => (name !== 'href' && name !== 'src') || isSafeUrl(String(value)))
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value))}"`)
    .join('');
  return `<${tag}${written}>${inside === null ? '' : `${inside}</${tag}>`}`;
}
