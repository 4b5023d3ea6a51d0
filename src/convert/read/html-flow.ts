/** Walks a page in reading order and writes down paragraphs, lists, tables and figures. */
import type { Mark } from '../../feed/types.js';
import { cleanSpaces, type SourceFile, type SourcePart } from '../source.js';
import { captionOf, isLayout, rowsOf, spansOf } from './html-table.js';
import {
  attribute,
  isElement,
  isText,
  isUnseen,
  lineOf,
  styleOf,
  type HtmlElement,
  type HtmlNode,
} from './html-tree.js';
import { LineBuffer } from './line-buffer.js';
import { safeUrl, fileType } from './links.js';

const BLOCK = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Deeper than any page a person made; each level takes stack. */
const MAX_DEPTH = 256;

interface Context {
  outside: boolean;
  align?: 'center' | 'right' | 'left';
  level?: number;
  marks: readonly { type: Mark['type']; url?: string }[];
}

/** Everything a page says, in order. `container` is the article; what stands elsewhere is marked `outside`. */
export class PageFlow {
  readonly parts: SourcePart[] = [];
  readonly files: SourceFile[] = [];
  private line = new LineBuffer();
  private place = '';
  private context: Context = { outside: false, marks: [] };

  constructor(
    private readonly container: HtmlElement | undefined,
    private depth = 0,
  ) {}

  read(root: HtmlElement): SourcePart[] {
    this.context = { outside: this.container !== undefined && root !== this.container, marks: [] };
    this.children(root);
    this.flush();
    return this.parts;
  }

  private children(element: HtmlElement): void {
    this.depth++;
    if (this.depth > MAX_DEPTH) this.flatten(element);
    else for (const child of element.childNodes) this.node(child);
    this.depth--;
  }

  /** Elements nested beyond all reason keep their words and lose their structure; the stack must hold. */
  private flatten(element: HtmlElement): void {
    const stack: HtmlNode[] = [...element.childNodes].reverse();
    while (stack.length) {
      const node = stack.pop()!;
      if (isText(node)) this.line.add(cleanSpaces(node.value), this.context.marks);
      else if (isElement(node) && !isUnseen(node)) {
        if (BLOCK.has(node.tagName) || node.tagName === 'br') this.flush();
        for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
      }
    }
  }

  private node(node: HtmlNode): void {
    if (isText(node)) {
      if (!this.place && node.value.trim()) this.place = `line ${lineOf(node)}`;
      this.line.add(cleanSpaces(node.value), this.context.marks);
    } else if (isElement(node) && !isUnseen(node)) this.element(node);
  }

  private element(element: HtmlElement): void {
    const before = this.context;
    const { tagName } = element;
    if (tagName === 'br') return this.flush();
    if (tagName === 'img') return this.image(element);
    if (tagName === 'table') return this.table(element);
    if ((tagName === 'ul' || tagName === 'ol') && this.list(element)) return;
    const block = BLOCK.has(tagName);
    if (block) this.flush();
    this.context = this.inside(element);
    if (tagName === 'a') this.link(element);
    this.children(element);
    if (block) this.flush();
    this.context = before;
  }

  private inside(element: HtmlElement): Context {
    const { tagName } = element;
    const style = styleOf(element);
    const next: Context = { ...this.context };
    if (element === this.container) next.outside = false;
    const align =
      /text-align:(center|right|left|justify|start)/.exec(style)?.[1] ??
      attribute(element, 'align').toLowerCase();
    const named = /(?:^|\s)(?:text-|align-)?(center|right)(?:\s|$)/.exec(attribute(element, 'class'))?.[1];
    if (tagName === 'center' || align === 'center' || (!align && named === 'center')) next.align = 'center';
    else if (align === 'right' || (!align && named === 'right')) next.align = 'right';
    else if (/^(?:left|justify|start)$/.test(align)) next.align = 'left';
    if (/^h[1-6]$/.test(tagName)) next.level = Number(tagName[1]);
    const type = markOf(tagName, style);
    if (type) next.marks = [...next.marks, { type }];
    else if (/font-weight:(?:normal|[1-4]00)/.test(style))
      next.marks = next.marks.filter((mark) => mark.type !== 'strong');
    return next;
  }

  private link(element: HtmlElement): void {
    const url = safeUrl(attribute(element, 'href'));
    if (!url) return;
    if (fileType(url)) this.files.push({ url, title: attribute(element, 'title') || wordsOf(element) });
    this.context = { ...this.context, marks: [...this.context.marks, { type: 'link', url }] };
  }

  private image(element: HtmlElement): void {
    const url = safeUrl(attribute(element, 'src'));
    const alt = attribute(element, 'alt').trim();
    const width = Number.parseInt(attribute(element, 'width'), 10);
    // Icons of file types and buttons are no figures.
    if (!url || this.context.outside || width < 64 || /icon|\.gif$|logo|qrcode|ewm/i.test(url)) return;
    this.flush();
    this.parts.push({ type: 'figure', url, ...(alt && { alt }), place: `line ${lineOf(element)}` });
  }

  private table(element: HtmlElement): void {
    this.flush();
    const before = this.context;
    this.context = this.inside(element);
    const rows = rowsOf(element);
    const measured = rows.map((row) => row.map(measure));
    if (!rows.length || isLayout(measured) || (this.container && contains(element, this.container))) {
      this.children(element);
      this.flush();
    } else {
      const caption = captionOf(element);
      this.parts.push({
        type: 'table',
        place: `line ${lineOf(element)}`,
        ...(this.context.outside && { outside: true }),
        ...(caption && { caption: wordsOf(caption) }),
        rows: rows.map((row, r) =>
          row.map((cell) => ({
            text: cellText(cell, this.depth),
            ...spansOf(cell, rows.length - r),
            ...(cell.tagName === 'th' && { header: true }),
          })),
        ),
      });
      for (const link of linksIn(element)) this.link(link);
    }
    this.context = before;
  }

  /** A list whose items are short texts; anything richer is read as paragraphs. */
  private list(element: HtmlElement): boolean {
    const items = element.childNodes.filter(isElement);
    if (
      this.context.outside ||
      items.length === 0 ||
      items.some((item) => item.tagName !== 'li' || isRich(item))
    )
      return false;
    const flows = items.map((item) => {
      const flow = new PageFlow(undefined, this.depth);
      flow.read(item);
      return flow;
    });
    if (!flows.every(({ parts }) => parts.length === 1 && parts[0]!.type === 'paragraph')) return false;
    const texts = flows.map(({ parts }) => parts[0] as SourcePart & { type: 'paragraph' });
    if (texts.some(({ text }) => text.length > 200)) return false;
    this.flush();
    for (const flow of flows) this.files.push(...flow.files);
    this.parts.push({
      type: 'list',
      ordered: element.tagName === 'ol',
      place: `line ${lineOf(element)}`,
      items: texts.map(({ text, marks }) => ({ text, ...(marks && { marks }) })),
    });
    return true;
  }

  private flush(): void {
    const line = this.line.take();
    if (line) {
      const { outside, align, level } = this.context;
      this.parts.push({
        type: 'paragraph',
        ...line,
        place: this.place || 'line 1',
        ...(outside && { outside }),
        ...((align === 'center' || align === 'right') && { align }),
        ...(level !== undefined && { level }),
      });
    }
    this.place = '';
  }
}

function markOf(tagName: string, style: string): Mark['type'] | undefined {
  if (tagName === 'b' || tagName === 'strong' || /font-weight:(?:bold|bolder|[6-9]00)/.test(style))
    return 'strong';
  if (tagName === 'em' || tagName === 'i') return 'emphasis';
  if (tagName === 'sup') return 'superscript';
  if (tagName === 'sub') return 'subscript';
  return undefined;
}

/** The words of an element on one line. */
function wordsOf(element: HtmlElement): string {
  let words = '';
  const stack: HtmlNode[] = [...element.childNodes].reverse();
  while (stack.length) {
    const node = stack.pop()!;
    if (isText(node)) words += node.value;
    else if (isElement(node) && !isUnseen(node)) stack.push(...[...node.childNodes].reverse());
  }
  return cleanSpaces(words).replace(/\s+/g, ' ').trim();
}

/** A list item that holds more than a short text. */
function isRich(item: HtmlElement): boolean {
  const stack: HtmlNode[] = [...item.childNodes];
  while (stack.length) {
    const node = stack.pop()!;
    if (!isElement(node)) continue;
    if (/^(?:ul|ol|table|img|dl|h[1-6])$/.test(node.tagName)) return true;
    stack.push(...node.childNodes);
  }
  return false;
}

/** A cell's words: lines of one phrase are drawn together, sentences keep their lines. */
function cellText(cell: HtmlElement, depth: number): string {
  const flow = new PageFlow(undefined, depth);
  const lines = flow.read(cell).flatMap((part) => {
    if (part.type === 'paragraph') return [part.text];
    if (part.type === 'list') return part.items.map((item) => item.text);
    if (part.type === 'table') return part.rows.map((row) => row.map(({ text }) => text).join(' '));
    return [];
  });
  return lines.reduce((text, line) => {
    if (!text) return line;
    if (/[。；;：:！!]$/.test(text)) return `${text}\n${line}`;
    return /[\w)]$/.test(text) && /^[\w(]/.test(line) ? `${text} ${line}` : text + line;
  }, '');
}

function measure(cell: HtmlElement): { length: number; blocks: number; nested: boolean } {
  let length = 0;
  let blocks = 0;
  let nested = false;
  const stack: HtmlNode[] = [...cell.childNodes];
  while (stack.length) {
    const node = stack.pop()!;
    if (isText(node)) length += node.value.replace(/\s+/g, '').length;
    else if (isElement(node) && !isUnseen(node)) {
      if (node.tagName === 'table') nested = true;
      if (node.tagName === 'p' || node.tagName === 'div' || node.tagName === 'br') blocks++;
      stack.push(...node.childNodes);
    }
  }
  return { length, blocks, nested };
}

function contains(element: HtmlElement, target: HtmlElement): boolean {
  for (let node: HtmlElement['parentNode'] = target; node;) {
    if (node === element) return true;
    node = 'parentNode' in node ? (node.parentNode as HtmlElement['parentNode']) : null;
  }
  return false;
}

function linksIn(element: HtmlElement): HtmlElement[] {
  const links: HtmlElement[] = [];
  const stack: HtmlNode[] = [...element.childNodes];
  while (stack.length) {
    const node = stack.pop()!;
    if (!isElement(node)) continue;
    if (node.tagName === 'a') links.push(node);
    stack.push(...node.childNodes);
  }
  return links;
}
