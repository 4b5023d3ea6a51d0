import { whenRead } from './tree.js';

/** Says which display stands in place of a tag: `<div data-govreport="metric-card" data-src="…">`. */
const FORM = 'data-govreport';

/**
 * Understands the form of our tags for a CMS that strips tags it does not know: puts the element named into the `<div>`, around
 * what stood in it, for those in the page and for those that scripts bring later. The div stays its owner's. What already has
 * its element is left alone, whichever copy of the script it is from. Call it when the elements are defined.
 */
export function followDataForm(): void {
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'attributes') passOn(target as Element);
      // A script may empty the div itself, and fill it anew.
      else
        for (const node of [target, ...addedNodes])
          if (node instanceof Element) bringIn(node, node === target);
    }
  });

  const bringIn = (top: Element, alone?: boolean): void => {
    fill(top);
    if (!alone && top.firstElementChild) top.querySelectorAll(`[${FORM}]`).forEach(fill);
  };

  const fill = (div: Element): void => {
    const name = div.getAttribute(FORM);
    if (!name || elementIn(div)) return;
    const tag = `govreport-${name}`;
    if (!customElements.get(tag)) {
      console.warn(`govreport: there is no display "${name}" (${FORM})`);
      return;
    }
    const element = document.createElement(tag);
    element.append(...div.childNodes);
    div.append(element);
    passOn(div);
    observer.observe(div, { attributes: true });
  };

  // The parser hands over a div before its children.
  whenRead(() => {
    const page = document.documentElement;
    bringIn(page);
    observer.observe(page, { childList: true, subtree: true });
  });
}

/** Attributes the element knows, and no others: `data-onclick` that a filter let through must not come to life. */
function passOn(div: Element): void {
  const element = elementIn(div);
  const { observedAttributes = [] } = (element?.constructor ?? {}) as { observedAttributes?: string[] };
  for (const name of observedAttributes) {
    const value = div.getAttribute(`data-${name}`);
    if (value === null) element!.removeAttribute(name);
    else element!.setAttribute(name, value);
  }
}

function elementIn(div: Element): Element | undefined {
  return [...div.children].find(
    ({ localName }) => localName === `govreport-${String(div.getAttribute(FORM))}`,
  );
}
