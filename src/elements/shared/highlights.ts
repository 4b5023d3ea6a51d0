/**
 * Colours ranges of the page through the CSS Custom Highlight API, which adds nothing to the page. Each name is one
 * registry entry that all elements share; the look is a `::highlight(name)` rule.
 *
 * @param name such as `govreport-citation`.
 * @returns a function that takes these ranges away again; undefined where the browser has no such API.
 */
export function highlight(name: string, ranges: readonly Range[]): (() => void) | undefined {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return undefined;
  let shared = CSS.highlights.get(name);
  if (!shared) CSS.highlights.set(name, (shared = new Highlight()));
  for (const range of ranges) shared.add(range);
  return () => {
    for (const range of ranges) shared.delete(range);
  };
}
