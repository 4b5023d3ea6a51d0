import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isLinkTarget, shareLink } from './share-links.js';
import type { Shared } from './share-links.js';
import type { ShareTarget } from './targets.js';
import { isPanel, targetName } from './words.js';

/**
 * One target as a word to press: a link where an address is enough, so that it can be opened and copied like any link; a
 * button for the rest.
 *
 * @param open whether what it opens is open.
 * @param refresh brings the address up to date before it is followed.
 */
export function renderTarget(
  target: ShareTarget,
  shared: Shared,
  open: boolean,
  refresh: () => void,
  choose: () => void,
): TemplateResult {
  const name = targetName(target);
  if (isLinkTarget(target)) {
    const leaves = target !== 'email';
    const press = () => {
      refresh();
      choose();
    };
    return html`<a
      class="target"
      href=${shareLink(target, shared)}
      target=${leaves ? '_blank' : nothing}
      rel="noopener"
      @pointerdown=${refresh}
      @focus=${refresh}
      @click=${press}
      >${name}${leaves ? html`<span class="hidden">${msg('（在新窗口打开）')}</span>` : nothing}</a
    >`;
  }
  const opens = isPanel(target);
  return html`<button
    class="target"
    data-target=${target}
    aria-expanded=${opens ? String(open) : nothing}
    aria-controls=${opens && open && target !== 'embed' ? 'panel' : nothing}
    @click=${choose}
  >
    ${name}
  </button>`;
}
