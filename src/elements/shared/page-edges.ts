import { composedParent } from '../../store/index.js';

/**
 * How much of the window's top the page itself covers with a sticky or fixed header, in CSS px. Measured where a reader
 * would see it, since no standard tells; a page that sets `scroll-padding-top` has said it itself.
 */
export function coveredTop(): number {
  const said = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  if (said > 0) return said;
  let covered = 0;
  for (const element of document.elementsFromPoint(document.documentElement.clientWidth / 2, 1)) {
    for (let node: Element | null = element; node && node !== document.body; node = composedParent(node)) {
      if (!/fixed|sticky/.test(getComputedStyle(node).position)) continue;
      const { top, bottom } = node.getBoundingClientRect();
      if (top <= 1 && bottom < innerHeight / 2) covered = Math.max(covered, bottom);
    }
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
