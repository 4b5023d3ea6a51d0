import { css } from 'lit';
import { adoptRules } from '../shared/page-sheet.js';

/** Marks the page's own words that the reader's preferences reach. */
export const SCOPE_ATTRIBUTE = 'data-govreport-scope';

/** How many bars hold each mark: the last one to leave takes it away. */
const holders = new WeakMap<Element, number>();

/**
 * The page's own article, as far as a bar reaches it. Only marks are set, and only while the bar is there; the rules
 * that read them speak when the reader prefers something. So taking the marks away restores the page exactly.
 */
export class PageScope {
  #marked: Element[] = [];

  /**
   * Marks what `selector` names now, and lets go of what it named before. Around our own elements, which have their
   * looks from the theme, only the parts without them are marked.
   *
   * @param bar decides the tree: the page's, or the shadow tree both stand in.
   * @param selector a CSS selector; a faulty one is reported once and marks nothing.
   */
  cover(bar: Element, selector: string | undefined): void {
    const found = selector ? query(bar.getRootNode() as ParentNode, selector).flatMap(withoutOurs) : [];
    const gone = this.#marked.filter((element) => !found.includes(element));
    const fresh = found.filter((element) => !this.#marked.includes(element));
    this.#marked = found;
    fresh.forEach(hold);
    gone.forEach(release);
    if (found.length) adoptRules(bar, scopeRules);
  }

  /** Lets go of everything. */
  leave(): void {
    this.#marked.forEach(release);
    this.#marked = [];
  }
}

function hold(element: Element): void {
  holders.set(element, (holders.get(element) ?? 0) + 1);
  element.setAttribute(SCOPE_ATTRIBUTE, '');
}

function release(element: Element): void {
  const left = (holders.get(element) ?? 1) - 1;
  holders.set(element, left);
  if (!left) element.removeAttribute(SCOPE_ATTRIBUTE);
}

function withoutOurs(element: Element): Element[] {
  if (isOurs(element)) return [];
  if (!Array.from(element.getElementsByTagName('*')).some(isOurs)) return [element];
  return Array.from(element.children).flatMap(withoutOurs);
}

function isOurs({ localName }: Element): boolean {
  return localName.startsWith('govreport-');
}

const faulty = new Set<string>();

function query(root: ParentNode, selector: string): Element[] {
  try {
    return Array.from(root.querySelectorAll(selector));
  } catch {
    if (!faulty.has(selector)) console.error(`govreport: scope "${selector}" is not a CSS selector`);
    faulty.add(selector);
    return [];
  }
}

/**
 * `!important`, because articles from editors carry their sizes and colours in `style` and `<font>`. Sizes go on the
 * article and are inherited, so nothing grows twice; headings keep a step, notes and indices theirs. Pictures,
 * media and drawings keep their colours.
 */
const scopeRules = css`
  :root[data-govreport-reader*='size-'] [data-govreport-scope] {
    & {
      font-size: var(--govreport-text-size) !important;
      line-height: 1.8 !important;
    }
    *:not(h1):not(h2):not(h3):not(h4):not(sup):not(sub) {
      font-size: inherit !important;
      line-height: inherit !important;
    }
    h1,
    h2 {
      font-size: 1.35em !important;
      line-height: 1.4 !important;
    }
    h3,
    h4 {
      font-size: 1.15em !important;
      line-height: 1.5 !important;
    }
  }
  :root[data-govreport-reader*='spacious'] [data-govreport-scope] {
    &,
    * {
      line-height: var(--govreport-line-height) !important;
      letter-spacing: var(--govreport-letter-space) !important;
      word-spacing: 0.16em !important;
    }
    p {
      margin-block-end: var(--govreport-paragraph-space) !important;
    }
  }
  :root[data-govreport-reader*='scheme-'] [data-govreport-scope] {
    & {
      background-color: var(--govreport-paper) !important;
      color: var(--govreport-ink) !important;
    }
    *:not(img):not(svg):not(video):not(canvas) {
      background-color: transparent !important;
      color: inherit !important;
      border-color: var(--govreport-line) !important;
    }
    a[href],
    a[href] * {
      color: var(--govreport-hue) !important;
    }
  }
`;
