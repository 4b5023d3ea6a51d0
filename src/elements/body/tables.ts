import { msg, str } from '@lit/localize';
import { make } from '../shared/make.js';
import { isDataTable } from '../shared/lines.js';
import { wordsIn } from '../shared/original-words.js';
import { TEXT_ATTRIBUTE } from './children.js';

/**
 * Makes tables that are wider than the text scroll in a box of their own, reachable and named for the keyboard
 * (WCAG 2.2, 1.4.10 and 2.1.1), and ordinary boxes again when there is room. A table of the page's own article is put into
 * such a box only when it is too wide, so that elsewhere the page's markup stays as it was.
 *
 * @returns a function that stops watching.
 */
export function watchTables(root: HTMLElement, onWrap: () => void): () => void {
  const boxes = new Set<HTMLElement>();
  const own = [...root.querySelectorAll('table')].filter((table) => {
    const box = table.parentElement!;
    if (box.classList.contains('gr-table')) boxes.add(box);
    return !boxes.has(box) && isDataTable(table);
  });
  if (!boxes.size && !own.length) return () => undefined;
  // An adopted article's element is inline, and has no width to watch.
  const frame = root.hasAttribute(TEXT_ATTRIBUTE) ? root : (root.parentElement ?? root);
  const fit = () => {
    const room = frame.clientWidth;
    for (const table of own) {
      if (table.offsetWidth <= room || table.parentElement!.classList.contains('gr-table')) continue;
      const box = make('div', {
        class: 'gr-table',
        'data-name': table.caption ? wordsIn(table.caption).trim() : undefined,
      });
      table.replaceWith(box);
      box.append(table);
      boxes.add(box);
      onWrap();
    }
    const wide = [...boxes].map((box) => box.scrollWidth > box.clientWidth + 1);
    [...boxes].forEach((box, i) => setScrollable(box, wide[i]!));
  };
  let waiting = 0;
  // A box changes what is observed: done while sizes are told, that is an error of the page.
  const fitSoon = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(fit);
  };
  // Before the first paint, so that no table is seen to jump.
  fitSoon();
  const observer = new ResizeObserver(fitSoon);
  observer.observe(frame);
  for (const box of boxes) observer.observe(box);
  return () => {
    observer.disconnect();
    cancelAnimationFrame(waiting);
  };
}

function setScrollable(box: HTMLElement, scrollable: boolean): void {
  if (!scrollable) {
    for (const name of ['tabindex', 'role', 'aria-label']) box.removeAttribute(name);
    return;
  }
  const name = box.dataset['name'];
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', name ? msg(str`表格：${name}，可左右滚动`) : msg('表格，可左右滚动'));
}
