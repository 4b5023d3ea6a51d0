import type { Attachment } from '../../feed/index.js';
import { absoluteAddress } from '../../store/index.js';
import { make } from '../shared/make.js';

/** A file to fetch: its name as the link, then what kind it is and how large, before anybody presses it. */
export function renderAttachment(attachment: Attachment, base: string): HTMLElement {
  const { url, title, size_in_bytes } = attachment;
  const facts = [kindOf(attachment), size_in_bytes === undefined ? '' : sizeInWords(size_in_bytes)].filter(
    Boolean,
  );
  const link = make(
    'a',
    { href: resolve(url, base) },
    title ?? (decode(url.split(/[?#]/)[0]!.split('/').pop()!) || url),
  );
  return make('p', { class: 'gr-file' }, link, make('span', { class: 'gr-facts' }, facts.join(' · ')));
}

/** PDF, DOCX, CSV: from the address, where it says so, since office files have unreadable media types. */
function kindOf({ url, mime_type }: Attachment): string {
  const extension = /\.([a-z0-9]{1,5})(?:[?#]|$)/i.exec(url)?.[1];
  return (extension ?? mime_type.split('/')[1] ?? '').split(/[+;.]/)[0]!.toUpperCase();
}

/** In the units file managers show; one decimal below ten. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${String(bytes)} B`;
  const exponent = Math.min(3, Math.floor(Math.log(bytes) / Math.log(1024)));
  const value = bytes / 1024 ** exponent;
  return `${value.toFixed(value < 10 && value % 1 >= 0.05 ? 1 : 0)} ${['KB', 'MB', 'GB'][exponent - 1]!}`;
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
