import { preferences } from '../../store/index.js';

/** Elements of the page that stay in the window while it scrolls, and when they were looked for. */
let staying: Element[] = [];
let lookedAt = -Infinity;
const LOOK_EVERY_MS = 2000;
/** How far below the page's own header a jump lands. */
export const LANDING_PX = 24;
/** Headers stand high in the tree. */
const DEEPEST = 8;

/**
 * How much of the window's top the page itself covers with a sticky or fixed header, in CSS px: no standard tells. A page
 * that sets `scroll-padding-top` has said it itself.
 *
 * Hit testing would be simpler, but walks the whole text each time.
 *
 * @param again whether to look for such headers now, not only every other second.
 */
export function coveredTop(again = false): number {
  const said = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  if (said > 0) return said;
  const now = performance.now();
  if (again || now - lookedAt > LOOK_EVERY_MS) {
    lookedAt = now;
    staying = [];
    look(document.body, 0);
  }
  let covered = 0;
  for (const element of staying) covered = Math.max(covered, coverOf(element));
  return covered;
}

function coverOf(element: Element): number {
  const { top, bottom, height, width } = element.getBoundingClientRect();
  // A bar over the whole width, not a column or a button.
  if (width < innerWidth / 2 || height > innerHeight / 2) return 0;
  const style = getComputedStyle(element);
  const inset = parseFloat(style.top) || 0;
  if (inset + height > innerHeight / 2) return 0;
  // Below its place, a sticky bar of a tall box will get there; a short box takes it along.
  if (top > inset + 1) {
    const stays = style.position === 'sticky' && element.parentElement!.offsetHeight > innerHeight;
    return stays ? inset + height : 0;
  }
  return Math.max(0, bottom);
}

/** Whether the page has said itself how far below its header a jump should land. */
export function pageSetsScrollPadding(): boolean {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) > 0;
}

/** How to scroll: as the page does, but at once when the reader wants less motion. */
export function scrollBehaviour(): ScrollBehavior {
  return preferences().still || matchMedia('(prefers-reduced-motion: reduce)').matches
    ? ('instant' as ScrollBehavior)
    : 'auto';
}

/** Scrolls words to the top of what is visible. */
export function scrollToTop(words: Element | Range): void {
  if (words instanceof Element) words.scrollIntoView();
  else window.scrollBy(0, words.getBoundingClientRect().top - coveredTop() - LANDING_PX);
}

function look(parent: Element, depth: number): void {
  for (const child of parent.children) {
    // The text is long and holds no header.
    if (child.localName === 'govreport-body') continue;
    if (/fixed|sticky/.test(getComputedStyle(child).position)) staying.push(child);
    else if (depth < DEEPEST) look(child, depth + 1);
  }
}
