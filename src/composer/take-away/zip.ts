import JSZip from 'jszip';
import type { PackedFile } from './package-files.js';

/** One file for all; the same files give the same bytes. */
export function zip(files: readonly PackedFile[]): Promise<Blob> {
  const archive = new JSZip();
  const date = new Date(Date.UTC(2000, 0, 1));
  for (const { path, text } of files) archive.file(path, text, { date });
  return archive.generateAsync({ type: 'blob', compression: 'DEFLATE' });
}
