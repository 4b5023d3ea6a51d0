import { css } from 'lit';
import { preferences } from '../../store/index.js';
import { adoptRules } from './page-sheet.js';

/** Marks the page's own words that the reader's preferences reach: what a bar's `scope` names, and an adopted article. */
export const SCOPE_ATTRIBUTE = 'data-govreport-scope';

/** Marks words that stand out by their size in the page's own article, so that they still do in the reader's. */
export const STEP_ATTRIBUTE = 'data-govreport-step';

/** Articles whose sizes were looked at. */
const measured = new WeakSet<Element>();

/**
 * Lets the reader's preferences reach an article of the page. Only marks are set; the rules that read them speak when the
 * reader prefers something. So taking the marks away restores the page exactly.
 *
 * @param article an element that holds none of ours.
 * @param again whether its words may be others than the last time.
 */
export function openScope(article: Element, again = false): void {
  adoptRules(article, scopeRules);
  if (preferences().size && (again || !measured.has(article))) markSteps(article);
  article.setAttribute(SCOPE_ATTRIBUTE, '');
}

/** Takes the marks away. */
export function closeScope(article: Element): void {
  article.removeAttribute(SCOPE_ATTRIBUTE);
  measured.delete(article);
  for (const one of article.querySelectorAll(`[${STEP_ATTRIBUTE}]`)) one.removeAttribute(STEP_ATTRIBUTE);
}

/** Editors write headings as bold lines of 22 pt: what is larger than most of the text is told by measuring alone. */
function markSteps(article: Element): void {
  closeScope(article);
  measured.add(article);
  const sizes = new Map<Element, number>();
  const amounts = new Map<number, number>();
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    const amount = textContent!.trim().length;
    if (!amount) continue;
    const size = sizes.get(parentElement!) ?? parseFloat(getComputedStyle(parentElement!).fontSize);
    sizes.set(parentElement!, size);
    amounts.set(size, (amounts.get(size) ?? 0) + amount);
  }
  const [usual] = [...amounts].reduce((most, one) => (one[1] > most[1] ? one : most), [Infinity, 0]);
  for (const [element, size] of sizes) {
    const step = size / usual;
    if (step >= 1.15) element.setAttribute(STEP_ATTRIBUTE, step < 1.5 ? 'large' : 'larger');
  }
}

/**
 * `!important`, because articles from editors carry their sizes and colours in `style` and `<font>`. Sizes go on the
 * article and are inherited, so nothing grows twice. Pictures, media and drawings keep their colours.
 */
const scopeRules = css`
  [data-govreport-scope]:not(govreport-body) {
    zoom: var(--_zoom-page, 1);
  }
  govreport-body[data-govreport-scope] {
    zoom: var(--_zoom-here, 1);
  }
  :root[data-govreport-reader*='size-'] [data-govreport-scope] {
    & {
      font-size: var(--govreport-text-size) !important;
      line-height: 1.8 !important;
    }
    *:not(sup):not(sub) {
      font-size: inherit !important;
      line-height: inherit !important;
    }
    [data-govreport-step='large']:not(#_) {
      font-size: calc(var(--govreport-text-size) * 1.15) !important;
      line-height: 1.5 !important;
    }
    [data-govreport-step='larger']:not(#_) {
      font-size: calc(var(--govreport-text-size) * 1.35) !important;
      line-height: 1.4 !important;
    }
  }
  :root[data-govreport-reader~='spacious'] [data-govreport-scope],
  :root[data-govreport-reader*='line-'] [data-govreport-scope] {
    &,
    *:not(#_) {
      line-height: var(--govreport-line-height) !important;
    }
  }
  :root[data-govreport-reader~='spacious'] [data-govreport-scope],
  :root[data-govreport-reader*='letter-'] [data-govreport-scope] {
    &,
    * {
      letter-spacing: var(--govreport-letter-space) !important;
      word-spacing: 0.16em !important;
    }
  }
  :root[data-govreport-reader~='elder'],
  :root[data-govreport-reader~='spacious'],
  :root[data-govreport-reader*='paragraph-'] {
    [data-govreport-scope] p {
      margin-block-end: var(--govreport-paragraph-space) !important;
    }
  }
  :root[data-govreport-reader*='scheme-'] [data-govreport-scope] {
    & {
      background-color: var(--govreport-paper) !important;
      color: var(--govreport-ink) !important;
    }
    *:not(img):not(svg):not(video):not(canvas):not([data-govreport-cited]) {
      background-color: transparent !important;
      color: inherit !important;
      border-color: var(--govreport-line) !important;
    }
    a[href]:not(#_),
    a[href]:not(#_) * {
      color: var(--govreport-hue) !important;
    }
  }
  :root[data-govreport-reader~='still'] [data-govreport-scope] * {
    animation: none !important;
    transition: none !important;
    scroll-behavior: auto !important;
  }
  [data-govreport-still] {
    display: none !important;
  }
  :root[data-govreport-reader~='plain'] [data-govreport-scope] {
    img,
    svg,
    video,
    audio,
    iframe,
    object,
    embed,
    canvas,
    marquee {
      display: none !important;
    }
    & {
      background-image: none !important;
    }
    * {
      background-image: none !important;
      float: none !important;
    }
  }
`;
