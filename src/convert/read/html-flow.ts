/** Walks a page in reading order and writes down paragraphs, lists, tables and figures. */
import type { Mark } from '../../feed/types.js';
import { cleanSpaces, type SourceFile, type SourcePart } from '../source.js';
import { captionOf, isLayout, rowsOf, spansOf } from './html-table.js';
import {
  attribute,
  BLOCK,
  isElement,
  isText,
  isUnseen,
  lineOf,
  type HtmlElement,
  type HtmlNode,
} from './html-tree.js';
import { contains, isLinkElsewhere, isRich, joinInCell, linksIn, measure, wordsOf } from './html-contents.js';
import { alignOf, isPreformatted, isUnbold, markOf } from './html-style.js';
import { LineBuffer } from './line-buffer.js';
import { safeUrl, fileType } from './links.js';

/** Deeper than any page a person made; each level takes stack. */
const MAX_DEPTH = 256;

interface Context {
  outside: boolean;
  align?: 'center' | 'right' | 'left';
  level?: number;
  marks: readonly { type: Mark['type']; url?: string }[];
  preformatted?: boolean;
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
      if (this.context.preformatted) this.lines(node.value);
      else this.line.add(cleanSpaces(node.value), this.context.marks);
    } else if (isElement(node) && !isUnseen(node)) this.element(node);
  }

  /** Text of which every line is one: `pre`, and what is styled like it. */
  private lines(text: string): void {
    text.split(/\r\n?|\n/).forEach((line, i) => {
      if (i > 0) this.flush();
      this.line.add(cleanSpaces(line), this.context.marks);
    });
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
    const next: Context = { ...this.context };
    if (element === this.container) next.outside = false;
    const align = alignOf(element);
    if (align) next.align = align;
    if (/^h[1-6]$/.test(tagName)) next.level = Number(tagName[1]);
    if (isPreformatted(element)) next.preformatted = true;
    const type = markOf(element);
    if (type) next.marks = [...next.marks, { type }];
    else if (isUnbold(element)) next.marks = next.marks.filter((mark) => mark.type !== 'strong');
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
      ...(texts.every(isLinkElsewhere) && { outside: true }),
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

/** A cell's words: lines of one phrase are drawn together, sentences keep their lines. */
function cellText(cell: HtmlElement, depth: number): string {
  const flow = new PageFlow(undefined, depth);
  const lines = flow.read(cell).flatMap((part) => {
    if (part.type === 'paragraph') return [part.text];
    if (part.type === 'list') return part.items.map((item) => item.text);
    if (part.type === 'table') return part.rows.map((row) => row.map(({ text }) => text).join(' '));
    return [];
  });
  return lines.reduce(joinInCell, '');
}
