import { isSafeUrl } from '../feed/url.js';
import { jsonLdScript } from './json-ld.js';

/** One step on the way from the home page to a page; the page itself needs no address. */
export interface Crumb {
  title: string;
  /** Relative ones are relative to the page. */
  url?: string;
}

/**
 * The way to a page (您的位置) for search engines, as schema.org's BreadcrumbList. It belongs into the page's own HTML: search
 * engines of the country run no script, and `require-trusted-types-for 'script'` reports a script element that a script fills,
 * even one that is data.
 *
 * @param trail from the home page to the page itself.
 * @param page address of the page, which makes the others absolute.
 * @returns a `<script type="application/ld+json">`; an empty string for a trail without steps.
 * @see https://schema.org/BreadcrumbList
 */
export function breadcrumbJsonLd(trail: readonly Crumb[], page: string): string {
  if (!trail.length) return '';
  return jsonLdScript({
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, url }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: title,
      item: url && isSafeUrl(url) ? absolute(url, page) : undefined,
    })),
  });
}

function absolute(url: string, page: string): string | undefined {
  try {
    return new URL(url, page).href;
  } catch {
    return undefined;
  }
}
