/**
 * One polite live region for the whole page, in the light DOM: several regions are flaky, and some screen readers miss
 * those inside shadow roots.
 */

let region: HTMLElement | undefined;

/** Says `text` to assistive technology, without moving focus (WCAG 2.2, 4.1.3). */
export function announce(text: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('data-govreport-live', '');
    document.body.append(region);
  }
  const target = region;
  target.textContent = '';
  // A region announces changes only, so the same words said twice need an empty moment between.
  requestAnimationFrame(() => (target.textContent = text));
}
