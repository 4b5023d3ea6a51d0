import { pageOutline } from '../../store/index.js';

/** What is read: the elements that hold the words, and the tree whose cards are read with them. */
export interface WordsToRead {
  roots: HTMLElement[];
  page: ParentNode;
}

/**
 * Finds what a reader reads.
 *
 * @param scope a CSS selector of the page's own; a faulty one is reported. Without it title and text of the report.
 */
export function wordsToRead(reader: HTMLElement, scope: string | undefined): WordsToRead {
  const place = placeInPage(reader);
  const page = place.getRootNode() as ParentNode;
  // As part of another of our bars it reads what that one is for.
  const selector = scope ?? (place as { scope?: string }).scope;
  return { roots: selector ? find(page, selector) : reportWords(place), page };
}

/** The element itself, or the one of ours whose shadow tree it is a part of. */
function placeInPage(element: HTMLElement): HTMLElement {
  const { host } = element.getRootNode() as ShadowRoot;
  return host?.localName.startsWith('govreport-') ? placeInPage(host as HTMLElement) : element;
}

function reportWords(place: HTMLElement): HTMLElement[] {
  const body = pageOutline(place)?.body;
  const title = body?.closest('govreport-report')?.querySelector<HTMLElement>('[data-govreport-title]');
  return [title, body].filter((part): part is HTMLElement => !!part);
}

function find(page: ParentNode, selector: string): HTMLElement[] {
  try {
    return [...page.querySelectorAll<HTMLElement>(selector)];
  } catch {
    console.error(`govreport: scope "${selector}" is not a CSS selector`);
    return [];
  }
}
