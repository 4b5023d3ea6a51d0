import { blockById, blockText } from '../../feed/index.js';
import type { FeedItem, Metric } from '../../feed/index.js';
import type { OutlineEntry } from '../../store/index.js';
import { TextIndex, fold } from '../shared/text-index.js';
import type { CitedPlace } from './citation.js';

/** How much of a block's beginning tells it from others. */
const TELLING_CHARACTERS = 40;

/** Finds what a feed cites in the words on the page, rendered or the site's own. */
export class WordFinder {
  #index?: TextIndex;

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
  cited({ source }: Metric): CitedPlace | undefined {
    if (!source) return undefined;
    const block = this.hasBlocks ? this.#element(source.block) : undefined;
    const range = this.#text.find(source.quote, block ? this.#lengthBefore(block) + source.start : 0);
    if (range) return { range, block: blockOf(range, this.root) };
    return block && { block };
  }

  /** The words of each figure, inside its sentence: 近3万户. Figures that are not found are left out. */
  figures(metrics: readonly Metric[]): Range[] {
    const ranges: Range[] = [];
    for (const { as_written, source } of metrics) {
      const sentence = source && this.#text.find(source.quote);
      if (!sentence) continue;
      const range = new TextIndex([sentence.commonAncestorContainer]).find(as_written);
      if (range) ranges.push(range);
    }
    return ranges;
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

  #lengthBefore(block: HTMLElement): number {
    const before = document.createRange();
    before.selectNodeContents(this.root);
    before.setEndBefore(block);
    return fold(before.toString()).length;
  }
}

/** The paragraph, cell or heading that words stand in. */
function blockOf(range: Range, root: HTMLElement): HTMLElement {
  const node = range.startContainer.parentElement;
  return node?.closest<HTMLElement>('p,li,td,th,h1,h2,h3,h4,h5,h6,div') ?? root;
}
