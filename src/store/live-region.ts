/**
 * One polite live region for the whole page, in the light DOM: several regions are flaky, and some screen readers miss
 * those inside shadow roots.
 */

/** Screen readers overlook words that come with the region itself; this is time enough for them to find it. */
const FIRST_WORDS_MS = 150;

let region: HTMLElement | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

/** Says `text` to assistive technology, without moving focus (WCAG 2.2, 4.1.3). What was not yet said is dropped. */
export function announce(text: string): void {
  const fresh = !region?.isConnected;
  if (fresh) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('data-govreport-live', '');
    document.body.append(region);
  }
  const target = region!;
  // A region announces changes only, so the same words said twice need an empty moment between.
  target.textContent = '';
  clearTimeout(waiting);
  waiting = setTimeout(() => (target.textContent = text), fresh ? FIRST_WORDS_MS : 20);
}
