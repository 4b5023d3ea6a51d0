/** Runs in the frame: builds the composed page from what the composer says, beside the script a site will host. */
import { SHOW } from './preview-message.js';
import type { PreviewMessage } from './preview-message.js';

addEventListener('message', ({ source, data }: MessageEvent) => {
  if (source !== parent || (data as PreviewMessage | undefined)?.type !== SHOW) return;
  show(data as PreviewMessage);
});
parent.postMessage('govreport-preview-ready', '*');

function show({ feed, displays, theme, hues, scheme, print }: PreviewMessage): void {
  const root = document.documentElement;
  setAttribute(root, 'data-govreport-theme', theme === 'own' ? undefined : theme);
  setAttribute(root, 'data-govreport-scheme', scheme);
  for (const name of ['--govreport-hue', '--govreport-hue-dark']) {
    if (hues?.[name]) root.style.setProperty(name, hues[name]);
    else root.style.removeProperty(name);
  }
  root.classList.toggle('paper', print);
  document.getElementById('page')!.replaceChildren(
    ...displays.map(({ element, attributes }) => {
      const display = document.createElement(`govreport-${element}`);
      for (const [name, value] of Object.entries(attributes)) {
        if (value !== false) display.setAttribute(name, value === true ? '' : String(value));
      }
      return Object.assign(display, { feed });
    }),
  );
}

function setAttribute(element: Element, name: string, value: string | undefined): void {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}
