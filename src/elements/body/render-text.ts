import { msg } from '@lit/localize';
import { blockText, figureSpan, headingText, leadLength, textLength } from '../../feed/index.js';
import type { Block, FeedItem, Mark, Metric, Point, Section } from '../../feed/index.js';
import type { OutlineEntry } from '../../store/index.js';
import { make } from '../shared/make.js';
import { renderAttachment, resolve } from './attachments.js';
import { inlineNodes, markStretches } from './inline.js';
import type { Notes, Stretch } from './inline.js';
import { attachmentHeading, isBareRemark, paragraphClass, signatureNodes } from './official-parts.js';
import { makePermalink } from './permalink.js';
import { renderTable } from './table.js';

/** A report as light DOM, and what can be navigated in it. */
export interface RenderedText {
  nodes: Node[];
  entries: OutlineEntry[];
  characters: number;
  /** The figures in them; an `<a>` each, which leads nowhere yet. */
  figures: Map<HTMLElement, Metric>;
}

/** Figures up to this long stay on one line with their unit; longer ones may break. */
const UNBROKEN_CHARACTERS = 12;

/**
 * Renders the words of a report: headings and paragraphs one after the other, each with its id from the feed. The text of
 * every block stands in the page letter by letter; only the full stop of a heading set on its own line is hidden.
 *
 * @param headingLevel 1 to 6, of a part of the report.
 * @param base address that attachments and pictures are relative to.
 */
export function renderText(item: FeedItem, headingLevel: number, base: string): RenderedText {
  return new TextRenderer(item, headingLevel, base).render();
}

class TextRenderer {
  readonly #nodes: Node[] = [];
  readonly #entries: OutlineEntry[] = [];
  readonly #notes: Notes = [];
  readonly #figures = new Map<string, Metric[]>();
  readonly #shown = new Map<HTMLElement, Metric>();
  readonly #points = new Map<string, HTMLElement>();
  /** Class of the paragraph before; undefined at the very start. */
  #before?: string;

  constructor(
    private readonly item: FeedItem,
    private readonly headingLevel: number,
    private readonly base: string,
  ) {
    for (const metric of item._govreport.metrics) {
      if (!metric.source) continue;
      const list = this.#figures.get(metric.source.block);
      if (list) list.push(metric);
      else this.#figures.set(metric.source.block, [metric]);
    }
  }

  render(): RenderedText {
    const report = this.item._govreport;
    this.#sections(report.sections, 1);
    if (this.#notes.length) {
      const items = this.#notes.map(({ id, text }) => make('li', { id, role: 'doc-endnote' }, text));
      this.#nodes.push(make('ol', { class: 'gr-notes', 'aria-label': msg('注释') }, ...items));
    }
    return {
      nodes: this.#nodes,
      entries: this.#entries,
      characters: textLength(report),
      figures: this.#shown,
    };
  }

  #sections(sections: Section[], depth: number): void {
    for (const section of sections) {
      const lead = leadLength(section);
      if (section.title) this.#heading(section, depth, lead);
      section.blocks.forEach((block, i) => {
        this.#nodes.push(this.#block(block, section, i === 0 ? lead : 0));
      });
      for (const point of section.points ?? []) this.#pointEntry(point, depth + 1);
      if (section.sections) this.#sections(section.sections, depth + 1);
    }
  }

  #heading(section: Section, depth: number, lead: number): void {
    const { id, number, title } = section;
    const tag = `h${String(Math.min(6, this.headingLevel + depth - 1))}` as 'h2';
    const heading = make(tag, { id, class: `gr-${String(Math.min(depth, 4))}` });
    if (lead) {
      const printed = blockText(section.blocks[0]!).slice(0, lead);
      const words = printed.replace(/[。．.：:，,；;\s]+$/, '');
      // A heading on a line of its own has no stop; the word-for-word text keeps it.
      heading.append(words, make('span', { hidden: true }, printed.slice(words.length)));
    }
    const isAttachment = depth === 1 && number?.startsWith('附');
    if (isAttachment) heading.append(...attachmentHeading(number!, title));
    else if (!lead) heading.append(headingText(section));
    const kind = isAttachment ? ' gr-attachment' : lead ? ' gr-run' : '';
    this.#nodes.push(make('div', { class: `gr-heading${kind}` }, heading, makePermalink(id, title)));
    this.#before = isAttachment ? undefined : '';
    this.#entries.push({ id, number, title, level: depth, element: heading });
  }

  #pointEntry(point: Point, level: number): void {
    const { id, number, title } = point;
    const element = this.#points.get(id);
    if (element) this.#entries.push({ id, number, title, level, point: true, element });
  }

  #block(block: Block, section: Section, from: number): HTMLElement {
    const { id } = block;
    switch (block.type) {
      case 'paragraph': {
        this.#before = paragraphClass(block.text, this.#before);
        const words = this.#words(block.id, block.text, from, section, block.marks);
        return make('p', { id, class: this.#before || undefined }, ...words);
      }
      case 'note': {
        const kind = isBareRemark(block.text) ? 'gr-small gr-bare' : 'gr-small';
        return make('p', { id, class: kind }, ...this.#words(id, block.text, 0, section, block.marks));
      }
      case 'signature':
        return make('p', { id, class: 'gr-signature' }, ...signatureNodes(block.text));
      case 'list': {
        const all = blockText(block);
        const figures = this.#figureStretches(id, all);
        let at = 0;
        const items = block.items.map(({ text, marks }) => {
          const start = at;
          at += text.length + 1;
          const stretches = markStretches(marks, this.#notes).map((mark) => ({
            ...mark,
            start: mark.start + start,
            end: mark.end + start,
          }));
          return make('li', {}, ...inlineNodes(all, start, at - 1, [...stretches, ...figures]));
        });
        return make(block.ordered ? 'ol' : 'ul', { id }, ...items);
      }
      case 'table': {
        const all = blockText(block);
        const figures = this.#figureStretches(id, all);
        return renderTable(block, (start, end) => inlineNodes(all, start, end, figures));
      }
      case 'figure': {
        const { url, alt = '', caption } = block;
        const picture = make('img', { src: resolve(url, this.base), alt, loading: 'lazy' });
        return make('figure', { id }, picture, ...(caption ? [make('figcaption', {}, caption)] : []));
      }
      case 'attachment': {
        const file = renderAttachment(block.attachment, this.base);
        file.id = id;
        return file;
      }
    }
  }

  /** The words of a paragraph from `from` on: point by point where it has points, with marks and figures inside. */
  #words(block: string, text: string, from: number, section: Section, marks?: Mark[]): Node[] {
    const stretches = [...markStretches(marks, this.#notes), ...this.#figureStretches(block, text)];
    const nodes: Node[] = [];
    let at = from;
    for (const point of section.points ?? []) {
      if (point.block !== block || point.end <= at) continue;
      const start = Math.max(at, point.start);
      nodes.push(...inlineNodes(text, at, start, stretches));
      const lead = { start, end: leadEnd(text, point), make: () => make('strong', { class: 'gr-lead' }) };
      const words = inlineNodes(text, start, point.end, [lead, ...stretches]);
      const element = make('span', { id: point.id, class: 'gr-point' }, ...words);
      this.#points.set(point.id, element);
      nodes.push(element);
      at = point.end;
    }
    nodes.push(...inlineNodes(text, at, text.length, stretches));
    return nodes;
  }

  #figureStretches(block: string, text: string): Stretch[] {
    const stretches: Stretch[] = [];
    for (const metric of this.#figures.get(block) ?? []) {
      const span = figureSpan(metric, text);
      if (!span || span.end - span.start !== metric.as_written.length) continue;
      // The same words cited twice, or a rank inside a count's words, would draw two lines.
      if (stretches.some(({ start, end }) => span.start < end && start < span.end)) continue;
      const short = span.end - span.start <= UNBROKEN_CHARACTERS;
      stretches.push({
        ...span,
        make: () => {
          const figure = make('a', { class: short ? 'gr-figure gr-whole' : 'gr-figure' });
          this.#shown.set(figure, metric);
          return figure;
        },
      });
    }
    return stretches;
  }
}

/** Where the lead of a point ends: after its title and the stop that closes it. */
function leadEnd(text: string, { number = '', title, start, end }: Point): number {
  const at = text.indexOf(title, start);
  if (!title || at < 0 || at > start + number.length + 3) return start + number.length;
  const after = at + title.length;
  return Math.min(end, after + (/[。！？；：，]/.test(text[after] ?? '') ? 1 : 0));
}
