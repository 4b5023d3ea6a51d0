/** The nearest box that scrolls, so that bringing a line into view moves that box and never the page around it. */
function scroller(element: Element): Element {
  let box = element.parentElement;
  while (box && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
  return box ?? document.documentElement;
}

/** Brings an element into view within its box: to a third of the height, or to the top. */
export function bringIntoView(element: Element | null | undefined, where: 'third' | 'top' = 'third'): void {
  if (!element) return;
  const box = scroller(element);
  const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
  const margin = where === 'third' ? box.clientHeight / 3 : 60;
  box.scrollTo({ top: box.scrollTop + inner.top - outer.top - margin });
}
