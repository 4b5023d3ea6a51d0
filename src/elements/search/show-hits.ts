/** Colours hits without touching the page: those in sight at once, the rest when there is time. */
import { highlight } from '../shared/highlights.js';
import type { Hits, PageText } from './page-text.js';

const ALL = 'govreport-search';
const CURRENT = 'govreport-search-current';

/** Ranges made in one go: a fraction of a frame. */
const BATCH = 400;

/** Shows hits, until the returned function is called. */
export function showHits(text: PageText, hits: Hits): () => void {
  const clears: (() => void)[] = [];
  let timer = 0;
  const show = (from: number, to: number): void => {
    const ranges: Range[] = [];
    for (let hit = from; hit < to; hit++) ranges.push(text.range(hits, hit));
    const clear = highlight(ALL, ranges);
    if (clear) clears.push(clear);
  };
  const count = hits.places.length;
  const near = firstBelow(text, hits, 0);
  let [low, high] = [Math.max(0, near - BATCH / 4), Math.min(count, near + BATCH / 4)];
  show(low, high);
  const more = (): void => {
    const from = Math.max(0, low - BATCH);
    show(from, low);
    low = from;
    const to = Math.min(count, high + BATCH);
    show(high, to);
    high = to;
    if (low > 0 || high < count) timer = window.setTimeout(more);
  };
  if (low > 0 || high < count) timer = window.setTimeout(more);
  return () => {
    clearTimeout(timer);
    for (const clear of clears) clear();
  };
}

/** Shows one hit as the current one, until the returned function is called; where the browser cannot, its block is marked. */
export function showCurrent(range: Range): () => void {
  const clear = highlight(CURRENT, [range]);
  if (clear) return clear;
  const block = (range.startContainer.parentElement as Element).closest('p,li,td,th,h1,h2,h3,h4,h5,h6');
  block?.setAttribute('data-govreport-cited', '');
  return () => block?.removeAttribute('data-govreport-cited');
}

/** The first hit that stands at or below `top` of the window; hits stand in order, so a handful of looks find it. */
export function firstBelow(text: PageText, hits: Hits, top: number): number {
  let low = 0;
  let high = hits.places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (text.range(hits, middle).getBoundingClientRect().bottom < top) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(0, hits.places.length - 1));
}
