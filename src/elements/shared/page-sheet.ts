import { themeRules } from './theme-sheet.js';

/**
 * Rules that must stand in the page's own tree: the theme, the words of the report (light DOM) and the live region. They
 * go in as constructed style sheets, which `style-src 'self'` allows, once per tree, and touch nothing but what is ours.
 */

const LIVE_REGION = `[data-govreport-live]{position:absolute;inline-size:1px;block-size:1px;margin:-1px;padding:0;border:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}`;

const sheets = new Map<string, CSSStyleSheet>();
const adopted = new WeakMap<Node, Set<string>>();

/**
 * Adopts named rules into the tree an element stands in; a second call with the same name does nothing.
 *
 * @param element any connected element of the tree.
 */
export function adoptRules(element: Element, name: string, rules: () => string): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  let names = adopted.get(root);
  if (!names) adopted.set(root, (names = new Set()));
  if (names.has(name)) return;
  names.add(name);
  if (!('adoptedStyleSheets' in root)) {
    const style = document.createElement('style');
    style.textContent = rules();
    ((root as Document).head ?? root).append(style);
    return;
  }
  let sheet = sheets.get(name);
  if (!sheet) {
    sheets.set(name, (sheet = new CSSStyleSheet()));
    sheet.replaceSync(rules());
  }
  // Chromium 86 knows assignment only: its list of sheets is frozen.
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/**
 * The rules every element needs: in its own tree for the themes stated there, and in the page's, where what the reader
 * prefers and the live region are, also when every element stands in someone's shadow tree.
 */
export function adoptPageRules(element: Element): void {
  const rules = () => themeRules() + LIVE_REGION;
  adoptRules(element.ownerDocument.documentElement, 'page', rules);
  adoptRules(element, 'page', rules);
}
