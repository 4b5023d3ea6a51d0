import { sentenceEnd } from '../../outline/sentences.js';
import { isDataTable, lineRange, readLines } from '../shared/lines.js';

/** One sentence of the page, heading, row of a table or card: what is read and highlighted at a time. */
export interface Sentence {
  text: string;
  /** The block it stands in. */
  element: HTMLElement;
  /** Where its words stand now. */
  range(): Range;
}

/** A semicolon ends what one can follow by ear; official sentences go on for lines. */
const STOPS = '。！？!?；';
const CARDS = 'govreport-metric-card,govreport-metric-grid';

/**
 * What the page says, in its order: the words of `roots` by sentence, tables by row with the headers of their columns, and
 * the cards on the page. Nothing is changed in the page.
 */
export function readSentences(roots: readonly HTMLElement[], page: ParentNode): Sentence[] {
  const cards = [...page.querySelectorAll<HTMLElement>(CARDS)];
  return [...new Set([...roots, ...cards])]
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .flatMap((root) => (root.matches(CARDS) ? readCards(root) : readWords(root)));
}

function readWords(root: HTMLElement): Sentence[] {
  return readLines(root).flatMap((line): Sentence[] => {
    const { element, paragraph } = line;
    if (element instanceof HTMLTableElement && isDataTable(element)) return readTable(element);
    return splitSentences(paragraph.text ?? '').map(([start, end]) => ({
      text: paragraph.text!.slice(start, end),
      element,
      range: () => lineRange(line, start, end),
    }));
  });
}

/** Where the sentences of a text begin and end, the spaces between them left out. */
export function splitSentences(text: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  for (let from = 0; from < text.length;) {
    const end = sentenceEnd(text, from, STOPS);
    const to = end < 0 ? text.length : end;
    const start = to - text.slice(from, to).trimStart().length;
    if (start < to) found.push([start, to]);
    from = to;
  }
  return found;
}

/** Caption and headers first; then each row, every value after the header of its column: 受理，三百件. */
function readTable(table: HTMLTableElement): Sentence[] {
  const rows = [...table.rows];
  const heads = rows.filter(isHead);
  const columns = columnsOf(heads[heads.length - 1]);
  const caption = table.caption;
  return [
    ...(caption ? [whole(caption, words(caption))] : []),
    ...rows.map((row) => {
      const texts = [...row.cells].map(words);
      if (isHead(row)) return whole(row, texts.filter(Boolean).join('，'));
      const regular = texts.length === columns.length;
      const said = texts.map((text, i) =>
        text && regular && i > 0 && columns[i]
          ? `${columns[i]}：${/^[-—/]+$/.test(text) ? '无' : text}`
          : text,
      );
      return whole(row, said.filter(Boolean).join('，'));
    }),
  ].filter(({ text }) => text);
}

function isHead(row: HTMLTableRowElement): boolean {
  return row.parentElement?.localName === 'thead' || (row.cells.length > 1 && !row.querySelector('td'));
}

function columnsOf(row: HTMLTableRowElement | undefined): string[] {
  return row ? [...row.cells].flatMap((cell) => Array<string>(cell.colSpan).fill(words(cell))) : [];
}

/** A card's label before its figure, as one says it, then what else it tells. */
function readCards(host: HTMLElement): Sentence[] {
  const cards = [...(host.shadowRoot?.querySelectorAll<HTMLElement>('.cell,.card') ?? [])];
  return cards.map((card) => {
    const [label, figure, ...facts] = ['.label', '.figure', '.fact'].flatMap((part) =>
      [...card.querySelectorAll(part)].map(words),
    );
    return whole(card, [label, figure, ...facts].filter(Boolean).join('，'));
  });
}

function whole(element: HTMLElement, text: string): Sentence {
  return {
    text,
    element,
    range() {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range;
    },
  };
}

function words({ textContent }: Element): string {
  return textContent.replace(/\s+/g, ' ').trim();
}

/** The sentence at a place of the page, or the first after it; undefined when the place stands in another tree. */
export function sentenceAt(sentences: readonly Sentence[], place: Range): number | undefined {
  const tree = place.startContainer.getRootNode();
  const at = sentences.findIndex((sentence) => {
    if (sentence.element.getRootNode() !== tree) return false;
    return sentence.range().compareBoundaryPoints(Range.START_TO_END, place) > 0;
  });
  return at < 0 ? undefined : at;
}

/** The first sentence that ends below `top`, in CSS px from the window's upper edge, and is shown. */
export function sentenceInView(sentences: readonly Sentence[], top: number): number | undefined {
  const bottoms = new Map<HTMLElement, number>();
  const at = sentences.findIndex((sentence) => {
    const { element } = sentence;
    if (!bottoms.has(element))
      bottoms.set(element, isShown(element) ? element.getBoundingClientRect().bottom : -1);
    return bottoms.get(element)! > top && sentence.range().getBoundingClientRect().bottom > top;
  });
  return at < 0 ? undefined : at;
}

/** Whether an element is drawn at all; hidden ones are not read. */
export function isShown(element: Element): boolean {
  return element.getClientRects().length > 0;
}
