import type { FeedItem } from '../../feed/index.js';
import { make } from '../shared/make.js';
import { figuresPage } from './figures-page.js';
import { headingClass } from './official-parts.js';
import { articleWords } from './paper-article.js';
import type { PaperContent } from './paper.js';

/**
 * What goes onto paper of a report a body shows: copies, so that the page keeps its own.
 *
 * @param text holds the rendered words; absent when the body adopted an article of the page.
 * @param item the report, where it is there.
 * @param withFigures whether a page with figures of note follows.
 */
export function paperOf(
  body: HTMLElement,
  text: HTMLElement | undefined,
  item: FeedItem | undefined,
  withFigures: boolean,
): PaperContent {
  const lang = text?.lang || body.closest<HTMLElement>('[lang]')?.lang || 'zh-Hans';
  const number = item?._govreport.document?.document_number;
  // The page's title of a report may be in the script its reader chose.
  const shown = body.closest('govreport-report')?.querySelector(':scope > [data-govreport-title]');
  const title = shown?.textContent || item?.title || pageTitle();
  const figures = withFigures && item ? figuresPage(item) : [];
  if (text) {
    return { number, title, lang, words: [...renderedWords(text), ...figures] };
  }
  const { words, titled, numbered } = articleWords(body, title);
  return {
    number: numbered ? undefined : number,
    title: titled ? undefined : title,
    lang,
    words: [...words, ...figures],
  };
}

/** Copies of rendered words; a heading that the screen sets apart runs into its paragraph again, as the document has it. */
function renderedWords(text: HTMLElement): Node[] {
  const copy = text.cloneNode(true) as HTMLElement;
  for (const heading of copy.querySelectorAll('.gr-heading:not(.gr-attachment) > :first-child')) {
    heading.className = headingClass(heading.textContent!, Number(heading.className.slice(3)));
  }
  for (const box of copy.querySelectorAll('.gr-run')) {
    const { className, textContent } = box.firstElementChild!;
    if (box.nextElementSibling?.localName !== 'p') continue;
    box.nextElementSibling.prepend(make('span', { class: className }, textContent!));
    box.remove();
  }
  return [...copy.childNodes];
}

/** The page's own title of its article, without the site's name behind it. */
function pageTitle(): string {
  const heading = document.querySelector('[data-govreport-title], h1');
  const meta = document.querySelector<HTMLMetaElement>('meta[name="ArticleTitle"]');
  return meta?.content || heading?.textContent?.trim() || document.title.split(/[-_|—–]/)[0]!.trim();
}
