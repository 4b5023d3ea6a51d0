import { findHeadings } from '../../outline/headings.js';
import { make } from '../shared/make.js';
import { fold } from '../shared/text-index.js';
import { fitTable } from './fit-table.js';
import { lineRange, readLines } from '../shared/lines.js';
import type { Line } from '../shared/lines.js';
import {
  attachmentHeading,
  isDate,
  paragraphClass,
  signatureNodes,
  headingClass,
  titleNodes,
} from './official-parts.js';

/** What an article's words keep of their tags on paper; sizes, faces and colours are the paper's. */
const KEPT = /^(?:href|src|srcset|alt|colspan|rowspan|scope)$/;
const DOCUMENT_NUMBER = /^\S{1,16}[〔［[(（]\d{4}[〕］\])）]\s*\d+\s*号$/;
const ATTACHMENT = /^附\s*件\s*[\d一二三四五六七八九十]*\s*[：:]?$/;
const REMARK = /^[（(]此件/;
const SENTENCE = /[。！？；：]/;
/** Smaller ones are icons. */
const SMALLEST_PICTURE_PX = 48;

/**
 * The words of an article of the page, set anew for paper: its paragraphs, headings, tables and pictures in their order,
 * without what editors left on the tags. Nothing is taken from the page.
 *
 * @param title what the report is called; the line that says the same becomes the title.
 * @returns the words, and whether title and number are among them.
 */
export function articleWords(
  root: HTMLElement,
  title: string,
): { words: Node[]; titled: boolean; numbered: boolean } {
  const lines = readLines(root).filter(({ element }) => isShown(element, root));
  const texts = lines.map(({ paragraph }) => paragraph.text);
  const headings = new Map(
    findHeadings(lines.map(({ paragraph }) => paragraph))
      .filter(({ point }) => !point)
      .map((heading) => [heading.paragraph, heading]),
  );
  const pictures = [...root.querySelectorAll('img')].filter(
    (image) => image.offsetWidth >= SMALLEST_PICTURE_PX && !image.closest('table'),
  );
  const words: Node[] = [];
  const foldedTitle = fold(title);
  let titled = false;
  let numbered = false;
  let before: string | undefined;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const text = texts[i]!;
    while (pictures.length && isBefore(pictures[0]!, line)) words.push(picture(pictures.shift()!));
    if (line.paragraph.opaque) {
      words.push(tableOf(line.element as HTMLTableElement));
      before = '';
      continue;
    }
    const next = texts[i + 1] ?? '';
    const heading = headings.get(i);
    if (!titled && i < 8 && fold(text) === foldedTitle) {
      titled = true;
      words.push(make('h1', { class: 'gr-title' }, ...titleNodes(text)));
    } else if (!numbered && i < 8 && DOCUMENT_NUMBER.test(text)) {
      numbered = true;
      words.push(make('p', { class: 'gr-number-line' }, text));
    } else if (ATTACHMENT.test(text) && words.length > 1) {
      const named = next.length <= 60 && !SENTENCE.test(next);
      if (named) i++;
      words.push(
        make(
          'div',
          { class: 'gr-heading gr-attachment' },
          make('h2', {}, ...attachmentHeading(text.replace(/[：:]$/, ''), named ? next : '')),
        ),
      );
      before = undefined;
    } else if (isDate(next) && text.length <= 40 && !SENTENCE.test(text) && words.length > 1) {
      i++;
      words.push(make('p', { class: 'gr-signature' }, ...signatureNodes(`${text}\n${next}`)));
      before = '';
    } else if (heading && !heading.start) {
      const name = headingClass(text, heading.level);
      if (heading.runIn) {
        const end = text.indexOf(heading.title) + heading.title.length + 1;
        const lead = make('span', { class: name }, wordsOf(line, 0, Math.min(end, text.length)));
        words.push(make('p', {}, lead, ...(end < text.length ? [wordsOf(line, end, text.length)] : [])));
      } else {
        words.push(make('div', { class: 'gr-heading' }, make('h2', { class: name }, text)));
      }
      before = '';
    } else {
      const kind = (before = paragraphClass(text, before));
      const name = REMARK.test(text) ? 'gr-small' : kind || undefined;
      words.push(make('p', { class: name }, numberOf(line), wordsOf(line, 0, text.length)));
    }
  }
  words.push(...pictures.map(picture));
  return { words, titled, numbered };
}

/** What is folded away is printed; what the page does not show at all is not, nor are our own displays in an article. */
function isShown(element: HTMLElement, root: HTMLElement): boolean {
  for (let up: Element | null = element; up && up !== root; up = up.parentElement) {
    if (up.localName.startsWith('govreport-')) return false;
  }
  return element === root || !!element.closest('details:not([open])') || element.getClientRects().length > 0;
}

function isBefore(image: Element, { nodes, element }: Line): boolean {
  const place = nodes[0]?.node ?? element;
  return !!(place.compareDocumentPosition(image) & Node.DOCUMENT_POSITION_PRECEDING);
}

/** The number a browser draws before an item of an ordered list. */
function numberOf({ element }: Line): string {
  const list = element.parentElement;
  return element.localName === 'li' && list?.localName === 'ol'
    ? `${String([...list.children].indexOf(element) + (list as HTMLOListElement).start)}. `
    : '';
}

function wordsOf(line: Line, start: number, end: number): DocumentFragment {
  const words = lineRange(line, start, end).cloneContents();
  bare(words);
  return words;
}

function picture(image: HTMLImageElement): HTMLElement {
  const copy = make('figure', {}, image.cloneNode());
  bare(copy);
  return copy;
}

function tableOf(table: HTMLTableElement): HTMLElement {
  const copy = table.cloneNode(true) as HTMLTableElement;
  bare(copy);
  const { rows } = copy;
  // The head stands on every page a table goes on to; editors seldom mark it.
  const head = Math.max(...[...rows[0]!.cells].map(({ rowSpan }) => rowSpan));
  if (!copy.tHead && rows.length > head + 2) copy.createTHead().append(...[...rows].slice(0, head));
  return make('div', { class: `gr-table ${fitTable(copy)}` }, copy);
}

function bare(root: HTMLElement | DocumentFragment): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (!(element instanceof Element)) continue;
    if (/^(?:script|style|button|iframe|object|select|input)$|-/.test(element.localName)) element.remove();
    else for (const { name } of [...element.attributes]) if (!KEPT.test(name)) element.removeAttribute(name);
  }
}
