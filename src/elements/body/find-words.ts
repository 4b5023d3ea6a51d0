import { blockById, blockText, figureSpan, headingText, sectionEntries } from '../../feed/index.js';
import type { Citation, FeedItem, Metric, Report } from '../../feed/index.js';
import type { OutlineEntry } from '../../store/index.js';
import { TextIndex, fold } from '../shared/text-index.js';
import type { CitedPlace } from './citation.js';

/** How much of a block's beginning tells it from others. */
const TELLING_CHARACTERS = 40;

/** The words of a figure on the page. */
export interface FoundFigure {
  metric: Metric;
  range: Range;
}

/** Finds what a feed cites in the words on the page, rendered or the site's own. */
export class WordFinder {
  #index?: TextIndex;
  #starts?: { report: Report; at: Map<string, number> };

  /**
   * @param root holds the words.
   * @param entries its headings and points.
   * @param hasBlocks whether they were rendered from the feed, so that its blocks have their ids there.
   */
  constructor(
    readonly root: HTMLElement,
    private readonly entries: readonly OutlineEntry[],
    private readonly hasBlocks: boolean,
  ) {}

  /** Where the sentence of a figure stands; its block when only that is found, nothing when neither is. */
  cited(metric: Metric, report: Report): CitedPlace | undefined {
    const { source } = metric;
    if (!source) return undefined;
    const at = this.#sentenceAt(source, report);
    if (at >= 0) {
      const range = this.#text.range(at, at + fold(source.quote).length);
      return { range, block: blockOf(range, this.root) };
    }
    const block = this.hasBlocks && this.#element(source.block);
    return block ? { block } : undefined;
  }

  /** The words of each figure, inside its sentence: 近3万户. Figures that are not found are left out. */
  figures(report: Report): FoundFigure[] {
    const found: FoundFigure[] = [];
    for (const metric of report.metrics) {
      const { as_written, source } = metric;
      const span = source && figureSpan(metric, source.quote);
      if (!span || span.end - span.start !== as_written.length) continue;
      const sentence = this.#sentenceAt(source, report);
      if (sentence < 0) continue;
      const at = sentence + fold(source.quote.slice(0, span.start)).length;
      found.push({ metric, range: this.#text.range(at, at + fold(as_written).length) });
    }
    return found;
  }

  /** Words from where they begin to where they end, the first after a place: what a text fragment names. */
  quoted({ start, end }: { start: string; end?: string }, place?: Element | Range): Range | undefined {
    const near = place ? this.#lengthBefore(place) : 0;
    const { text } = this.#text;
    const from = [near, 0].map((at) => text.indexOf(fold(start), at)).find((at) => at >= 0) ?? -1;
    const last = end ? text.indexOf(fold(end), from) : from;
    if (from < 0 || last < 0) return undefined;
    return this.#text.range(from, last + fold(end ?? start).length);
  }

  /** What an address of the report names: by its id, else, in an article, the words the feed has under that id. */
  named(id: string, item: FeedItem | undefined): Element | Range | undefined {
    const element = this.#element(id);
    if (element) return element;
    const entry = this.entries.find((each) => each.id === id);
    if (entry) return entry.range ?? entry.element;
    const block = item && blockById(item._govreport, id);
    return block && this.#text.find(blockText(block).slice(0, TELLING_CHARACTERS));
  }

  get #text(): TextIndex {
    return (this.#index ??= new TextIndex([this.root]));
  }

  #element(id: string): HTMLElement | undefined {
    return this.root.querySelector<HTMLElement>(`#${CSS.escape(id)}`) ?? undefined;
  }

  #sentenceAt({ block, start, quote }: Citation, report: Report): number {
    return this.#text.indexOf(quote, (this.#blockStarts(report).get(block) ?? 0) + start);
  }

  /**
   * How many folded characters stand before each block: by its place in the page, else, in an article, by what the feed
   * has before it, which tells equal sentences apart.
   */
  #blockStarts(report: Report): Map<string, number> {
    if (this.#starts?.report === report) return this.#starts.at;
    const at = new Map<string, number>();
    let length = 0;
    let known = 0;
    const since = document.createRange();
    since.selectNodeContents(this.root);
    for (const { section } of sectionEntries(report)) {
      if (!section.run_in) length += fold(headingText(section)).length;
      for (const block of section.blocks) {
        const element = this.#element(block.id);
        if (element) {
          since.setEndBefore(element);
          known += fold(since.toString()).length;
          since.setStartBefore(element);
          length = known;
        }
        at.set(block.id, length);
        length += fold(blockText(block)).length;
      }
    }
    this.#starts = { report, at };
    return at;
  }

  #lengthBefore(place: Element | Range): number {
    const before = document.createRange();
    before.selectNodeContents(this.root);
    if (place instanceof Element) before.setEndBefore(place);
    else before.setEnd(place.startContainer, place.startOffset);
    return fold(before.toString()).length;
  }
}

/** The paragraph, cell or heading that words stand in. */
export function blockOf(range: Range, root: HTMLElement): HTMLElement {
  const node = range.startContainer.parentElement;
  return node?.closest<HTMLElement>('p,li,td,th,h1,h2,h3,h4,h5,h6,div') ?? root;
}
