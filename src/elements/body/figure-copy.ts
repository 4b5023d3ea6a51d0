import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedItem } from '../../feed/index.js';
import { copyWithSource } from '../shared/metric/source-line.js';
import type { FoundFigure } from './find-words.js';

/** What a copy leaves behind, as the browser's own does. */
const LEFT_OUT = '[hidden], .gr-permalink, script, style';

/**
 * Words copied from a report take their source along when there is a figure among them; words without one, however long, are
 * copied as they are.
 */
export class FigureCopy implements ReactiveController {
  /** @param figures those in the words shown, found only when somebody copies. */
  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly figures: () => { item: FeedItem; found: readonly FoundFigure[] } | undefined,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('copy', this.#onCopy);
  }

  hostDisconnected(): void {
    document.removeEventListener('copy', this.#onCopy);
  }

  readonly #onCopy = (event: ClipboardEvent): void => {
    const selection = getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    if (event.defaultPrevented || !range || !this.host.contains(range.commonAncestorContainer)) return;
    const { item, found } = this.figures() ?? {};
    const figure = found?.find((each) => hasDigitOf(each.range, range));
    if (item && figure)
      copyWithSource(event, this.host, { item, ...figure }, String(selection), contentOf(range));
  };
}

/** Whether some of a figure's number is selected: `近` of 近3万户 says nothing that needs a source. */
function hasDigitOf(figure: Range, selected: Range): boolean {
  const apart =
    figure.compareBoundaryPoints(Range.END_TO_START, selected) >= 0 ||
    figure.compareBoundaryPoints(Range.START_TO_END, selected) <= 0;
  if (apart) return false;
  const both = figure.cloneRange();
  if (both.compareBoundaryPoints(Range.START_TO_START, selected) < 0)
    both.setStart(selected.startContainer, selected.startOffset);
  if (both.compareBoundaryPoints(Range.END_TO_END, selected) > 0)
    both.setEnd(selected.endContainer, selected.endOffset);
  return /[\d０-９〇零一二三四五六七八九十百]/.test(both.toString());
}

/** The words as the page has them, with addresses that hold elsewhere. */
function contentOf(range: Range): DocumentFragment {
  const content = range.cloneContents();
  for (const element of content.querySelectorAll(LEFT_OUT)) element.remove();
  for (const link of content.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    // A figure's link leads about this page only.
    if (link.className.startsWith('gr-figure')) link.removeAttribute('href');
    else link.setAttribute('href', link.href);
  }
  return content;
}
