import { blockText, figureParts, headingText, joinParts, sectionById } from '../../feed/index.js';
import type { FeedItem, Metric } from '../../feed/index.js';
import { wordsFragment } from '../../publish/text-fragment.js';
import type { Shared } from './share-links.js';

/** What of the report is shared. */
export type Part =
  | { kind: 'report' }
  | { kind: 'section'; id: string; title: string }
  | { kind: 'figure'; metric: Metric }
  | { kind: 'words'; text: string; id: string };

/** Names a part, for the list a reader chooses from. */
export function partKey(part: Part): string {
  if (part.kind === 'section') return `#${part.id}`;
  return part.kind === 'figure' ? `=${part.metric.id}` : part.kind;
}

/** A figure with its label: `人民调解成功率97%`. */
export function figureWords(metric: Metric): string {
  return `${metric.label}${joinParts(figureParts(metric))}`;
}

/**
 * What is passed on of a part of a report: its own link, and its own words.
 *
 * @param whole what is passed on of the whole.
 */
export function partFacts(part: Part, whole: Shared, item?: FeedItem): Shared {
  if (part.kind === 'report') return whole;
  const page = whole.url.split('#')[0];
  const to = (fragment: string) => `${page}#${fragment}`;
  if (part.kind === 'section') {
    const block = item && sectionById(item._govreport, part.id)?.blocks[0];
    return {
      ...whole,
      url: to(encodeURIComponent(part.id)),
      title: `${part.title} - ${whole.title}`,
      summary: block && blockText(block),
    };
  }
  if (part.kind === 'words')
    return { ...whole, url: to(wordsFragment(part.id, part.text)), summary: `“${part.text}”` };
  const { metric } = part;
  const { source } = metric;
  return {
    ...whole,
    url: source ? to(wordsFragment(source.block, source.quote)) : whole.url,
    title: `${figureWords(metric)} - ${whole.title}`,
    summary: source?.quote,
  };
}

/** A section as a part, by the id of its heading. */
export function sectionPart(item: FeedItem, id: string): Part | undefined {
  const section = sectionById(item._govreport, id);
  return section?.title ? { kind: 'section', id, title: headingText(section) } : undefined;
}
