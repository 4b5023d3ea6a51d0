import { css } from 'lit';
import type { CSSResult } from 'lit';
import { make } from './make.js';
import { themeRules } from './theme-sheet.js';

/**
 * Rules that must stand in the page's own tree: the theme, the words of the report (light DOM) and the live region. They
 * go in as constructed style sheets, which `style-src 'self'` allows, once per tree, and touch nothing but what is ours.
 */

const liveRegionRules = css`
  [data-govreport-live] {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
const schemeRules = /* @__PURE__ */ themeRules();

/**
 * Adopts rules into the tree an element stands in; a second time does nothing.
 *
 * @param element any connected element of the tree.
 */
export function adoptRules(element: Element, { styleSheet, cssText }: CSSResult): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (styleSheet) {
    const sheets = root.adoptedStyleSheets;
    // Chromium 86 knows assignment only: its list of sheets is frozen.
    if (!sheets.includes(styleSheet)) root.adoptedStyleSheets = [...sheets, styleSheet];
  } else if (![...root.querySelectorAll('style')].some(({ textContent }) => textContent === cssText)) {
    ((root as Document).head ?? root).append(make('style', {}, cssText));
  }
}

/**
 * The rules every element needs: in its own tree for the themes stated there, and in the page's, where what the reader
 * prefers and the live region are, also when every element stands in someone's shadow tree.
 */
export function adoptPageRules(element: Element): void {
  for (const place of [element.ownerDocument.documentElement, element]) {
    adoptRules(place, schemeRules);
    adoptRules(place, liveRegionRules);
  }
}
