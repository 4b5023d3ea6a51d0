/** Characters no file system takes everywhere. */
const UNSAFE = /[\\/:*?"<>|\s]+/g;

/** Spares the reader's memory once the browser has begun to write. */
const KEEP_MS = 10_000;

/**
 * Hands the reader a file made in the page. Nothing is requested: the link points at the words themselves.
 *
 * @param name with its ending; what a file system would refuse is replaced.
 */
export function saveFile(name: string, content: Blob | string, type = 'text/csv;charset=utf-8'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name.replace(UNSAFE, '-');
  // Firefox follows only links that are in the page.
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}
