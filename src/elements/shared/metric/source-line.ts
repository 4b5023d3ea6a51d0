import { msg, str } from '@lit/localize';
import { headingText, sectionEntries } from '../../../feed/index.js';
import type { FeedItem, Metric } from '../../../feed/index.js';
import { nearest } from '../../../store/index.js';
import { make } from '../make.js';
import { citationBase } from './citation.js';

/** A figure, and the report it is from. */
export interface ShownFigure {
  item: FeedItem;
  metric: Metric;
}

const PLAIN = '[data-govreport-copy=plain]';

/**
 * Lets copied words take along where their figure comes from: the report's title, the section and the address of the
 * paragraph, on a line after the words, which stay as they are. Does nothing where the page says `data-govreport-copy="plain"`.
 *
 * @param host the element copied from.
 * @param words the words as plain text.
 * @param content the same words as the page has them; rewritten. Without it the HTML is the words.
 */
export function copyWithSource(
  event: ClipboardEvent,
  host: Element,
  { item, metric }: ShownFigure,
  words: string,
  content: Node = new Text(words),
): void {
  const { clipboardData } = event;
  const isPlain = host.matches(PLAIN) || nearest(host, (above) => above.matches(PLAIN) || undefined);
  if (!words || !clipboardData || isPlain) return;
  const block = metric.source?.block ?? '';
  const entry = sectionEntries(item._govreport).find(({ section: { blocks } }) =>
    blocks.some(({ id }) => id === block),
  );
  const heading = entry && headingText(entry.section);
  const from = msg(str`来源：${heading ? `${item.title}，${heading}` : item.title}`);
  const address = new URL(
    `${citationBase(item)}${block && `#${encodeURIComponent(block)}`}`,
    location.href.split('#')[0],
  ).href;
  clipboardData.setData('text/plain', `${words}\n${from} ${address}`);
  const html = make('div', {}, content, make('p', {}, `${from} `, make('a', { href: address }, address)));
  clipboardData.setData('text/html', new XMLSerializer().serializeToString(html));
  event.preventDefault();
}
