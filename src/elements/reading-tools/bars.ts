import type { ReactiveControllerHost } from 'lit';

type Bar = ReactiveControllerHost & Element;

/** The bars on the page. What there can be one of only, a ruler or a pointer, the first of them brings. */
const bars = new Set<Bar>();

export function joinBars(bar: Bar): void {
  bars.add(bar);
}

export function leaveBars(bar: Bar): void {
  bars.delete(bar);
  const [next] = bars;
  next?.requestUpdate();
}

export function isFirstBar(bar: Bar): boolean {
  const [first] = bars;
  return first === bar;
}
