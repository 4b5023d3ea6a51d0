import { pageOutline } from '../../store/index.js';

/**
 * The elements whose words are read.
 *
 * @param scope a CSS selector of the page's own; a faulty one is reported. Without it title and text of the report.
 */
export function wordsToRead(reader: HTMLElement, scope: string | undefined): HTMLElement[] {
  if (scope) {
    try {
      return [...(reader.getRootNode() as ParentNode).querySelectorAll<HTMLElement>(scope)];
    } catch {
      console.error(`govreport: scope "${scope}" is not a CSS selector`);
      return [];
    }
  }
  const body = pageOutline(reader)?.body;
  const title = body?.closest('govreport-report')?.querySelector<HTMLElement>('[data-govreport-title]');
  return [title, body].filter((part): part is HTMLElement => !!part);
}
