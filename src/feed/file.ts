import type { Attachment } from './types.js';

/**
 * `PDF · 338 KB`: what to expect of a file before opening it. The kind is told by the address where it says so, since office
 * files have unreadable media types; sizes are in units of 1,024 bytes, as file managers show them, with one decimal below ten.
 */
export function fileDetails({ url, mime_type, size_in_bytes }: Attachment): string {
  const extension = /\.([a-z0-9]{1,5})(?:[?#]|$)/i.exec(url)?.[1];
  const kind = (extension ?? mime_type.split('/')[1] ?? '').split(/[+;.]/)[0]!.toUpperCase();
  return [kind, size_in_bytes !== undefined && sizeInWords(size_in_bytes)].filter(Boolean).join(' · ');
}

function sizeInWords(bytes: number): string {
  const power = Math.min(3, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const value = bytes / 1024 ** power;
  return `${value.toFixed(value < 10 && value % 1 >= 0.05 ? 1 : 0)} ${['B', 'KB', 'MB', 'GB'][power]!}`;
}
