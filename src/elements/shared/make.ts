/** What an element made by hand may be given; undefined and false leave an attribute out, true makes it empty. */
export type Attributes = Record<string, string | number | boolean | undefined>;

/**
 * Makes an element of the light DOM. The report's words stand in the host's page, so they are made without a template
 * engine: no marker comments in the page's source, and nothing that could be taken for HTML.
 */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}
