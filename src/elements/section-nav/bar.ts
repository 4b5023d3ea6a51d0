/** On `<html>` while the bar is at the bottom edge. */
export const BAR_ATTRIBUTE = 'data-govreport-bar';

/** Bars that were looked at: a later difference is the reader's zoom, or a browser's own bars that come and go. */
const known = new WeakSet<HTMLElement>();

/**
 * Brings a new bar to the window's edge where an ancestor holds fixed boxes: Chromium 105 to 128 does so in every size
 * container, and those are around us.
 *
 * @returns whether it can be there; without `popover` (Chromium 114) it cannot.
 */
export function raiseBar(bar: HTMLElement): boolean {
  if (known.has(bar)) return true;
  known.add(bar);
  const isTrapped = () => Math.abs(bar.getBoundingClientRect().bottom - innerHeight) > 2;
  if (!isTrapped()) return true;
  if (!('showPopover' in bar)) return false;
  bar.popover = 'manual';
  bar.showPopover();
  return !isTrapped();
}
