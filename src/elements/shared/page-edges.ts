/** Elements of the page that stay in the window while it scrolls, and when they were looked for. */
let staying: Element[] = [];
let lookedAt = -Infinity;
const LOOK_EVERY_MS = 2000;
/** Headers stand high in the tree. */
const DEEPEST = 8;

/**
 * How much of the window's top the page itself covers with a sticky or fixed header, in CSS px: no standard tells. A page
 * that sets `scroll-padding-top` has said it itself.
 *
 * Hit testing would be simpler, but walks the whole text each time.
 */
export function coveredTop(): number {
  const said = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  if (said > 0) return said;
  const now = performance.now();
  if (now - lookedAt > LOOK_EVERY_MS) {
    lookedAt = now;
    staying = [];
    look(document.body, 0);
  }
  let covered = 0;
  for (const element of staying) {
    const { top, bottom, width } = element.getBoundingClientRect();
    if (top <= 1 && bottom < innerHeight / 2 && width > innerWidth / 2) covered = Math.max(covered, bottom);
  }
  return covered;
}

/** Whether the page has said itself how far below its header a jump should land. */
export function pageSetsScrollPadding(): boolean {
  return parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) > 0;
}

/** How to scroll: as the page does, but at once when the reader wants less motion. */
export function scrollBehaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? ('instant' as ScrollBehavior) : 'auto';
}

function look(parent: Element, depth: number): void {
  for (const child of parent.children) {
    // The text is long and holds no header.
    if (child.localName === 'govreport-body') continue;
    if (/fixed|sticky/.test(getComputedStyle(child).position)) staying.push(child);
    else if (depth < DEEPEST) look(child, depth + 1);
  }
}
