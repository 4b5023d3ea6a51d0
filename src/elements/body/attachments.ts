import { fileDetails } from '../../feed/index.js';
import type { Attachment } from '../../feed/index.js';
import { absoluteAddress } from '../../store/index.js';
import { make } from '../shared/make.js';

/** A file to fetch: its name as the link, then what kind it is and how large, before anybody presses it. */
export function renderAttachment(attachment: Attachment, base: string): HTMLElement {
  const { url, title } = attachment;
  const link = make(
    'a',
    { href: resolve(url, base) },
    title ?? (decode(url.split(/[?#]/)[0]!.split('/').pop()!) || url),
  );
  return make('p', { class: 'gr-file' }, link, make('span', { class: 'gr-facts' }, fileDetails(attachment)));
}

/** An address in a feed is relative to the feed. */
export function resolve(url: string, base: string): string {
  return absoluteAddress(url, base) ?? url;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
