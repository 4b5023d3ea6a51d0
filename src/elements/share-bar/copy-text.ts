import { make } from '../shared/make.js';

/**
 * Copies a text: by the clipboard, or the old way where there is none (http pages, old webviews) or the reader refused it.
 *
 * @param near a place that may have focus now: outside a modal dialog nothing can be selected.
 * @returns whether it is done.
 */
export async function copyText(text: string, near: ParentNode & Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = (near.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
    const area = make('textarea', { readonly: true, class: 'hidden', 'aria-hidden': 'true' });
    area.value = text;
    near.append(area);
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    focused?.focus();
    return done;
  }
}
