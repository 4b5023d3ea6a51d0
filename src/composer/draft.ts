/** What the editor has on the desk: the reports brought so far, what there is to say about them, and what is composed. Pure. */
import { checkFeed } from '../check/index.js';
import type { Finding } from '../check/index.js';
import { itemById } from '../feed/index.js';
import type { Feed, FeedItem, Message, Report } from '../feed/index.js';
import { mergeFeeds } from '../merge/index.js';
import { EMPTY_COMPOSITION } from './composition.js';
import type { Composition } from './composition.js';

export interface Draft {
  /** All reports, newest first; none on an empty desk. */
  feed?: Feed;
  /** What the converter had to say, by report. */
  notes: Readonly<Record<string, readonly Message[]>>;
  /** Id of the report under review. */
  current?: string;
  /** Findings the editor has answered, by `findingKey`. */
  answered: readonly string[];
  composition: Composition;
}

/** A document as it was read. */
export interface Brought {
  /** Of the file, or what else it was. */
  name: string;
  feed: Feed;
  messages: readonly Message[];
}

export const EMPTY_DRAFT: Draft = { notes: {}, answered: [], composition: EMPTY_COMPOSITION };

/**
 * Lays documents on the desk. A report that is there already (same id) is replaced by what was brought; figures are matched with
 * those of other years.
 *
 * @returns the draft, and what the matching has to say
 */
export function bring(draft: Draft, brought: readonly Brought[]): { draft: Draft; messages: Message[] } {
  const arriving = new Set(brought.flatMap(({ feed }) => feed.items.map(({ id }) => id)));
  const staying = draft.feed && {
    ...draft.feed,
    items: draft.feed.items.filter(({ id }) => !arriving.has(id)),
  };
  const feeds = [...brought.map(({ feed }) => feed), ...(staying?.items.length ? [staying] : [])];
  if (!feeds.length) return { draft, messages: [] };
  // Title and addresses stay those of the feed that was here first.
  const { value, messages } = mergeFeeds(feeds);
  const { items: _items, ...head } = draft.feed ?? feeds[0]!;
  const notes = { ...draft.notes };
  for (const { feed, messages: said } of brought) for (const { id } of feed.items) notes[id] = said;
  const first = brought[0]?.feed.items[0]?.id;
  return {
    draft: { ...draft, feed: { ...head, items: value.items }, notes, ...(first && { current: first }) },
    messages,
  };
}

/** Takes a report off the desk. */
export function putAway(draft: Draft, id: string): Draft {
  if (!draft.feed) return draft;
  const items = draft.feed.items.filter((item) => item.id !== id);
  const { feed: _feed, current: _current, ...rest } = draft;
  if (!items.length) return rest;
  const current = draft.current === id ? items[0]!.id : draft.current;
  return { ...rest, feed: { ...draft.feed, items }, ...(current && { current }) };
}

/** The report under review. */
export function currentItem({ feed, current }: Draft): FeedItem | undefined {
  return feed && ((current && itemById(feed, current)) || feed.items[0]);
}

/** Changes the report under review; the same report again is no change. */
export function changeReport(draft: Draft, change: (report: Report) => Report): Draft {
  return changeItem(draft, (item) => {
    const report = change(item._govreport);
    return report === item._govreport ? item : { ...item, _govreport: report };
  });
}

/** Changes the item under review. */
export function changeItem(draft: Draft, change: (item: FeedItem) => FeedItem): Draft {
  const item = currentItem(draft);
  if (!item || !draft.feed) return draft;
  const changed = change(item);
  if (changed === item) return draft;
  const items = draft.feed.items.map((each) => (each === item ? changed : each));
  return { ...draft, feed: { ...draft.feed, items } };
}

const found = new WeakMap<Feed, Finding[]>();

/** What does not add up in the report under review, and the editor has not answered. */
export function openFindings(draft: Draft): Finding[] {
  const { feed, answered } = draft;
  const item = currentItem(draft);
  if (!feed || !item) return [];
  const findings = found.get(feed) ?? checkFeed(feed);
  found.set(feed, findings);
  return findings.filter(
    (finding) =>
      finding.places.some((place) => place.item === item.id) && !answered.includes(findingKey(finding)),
  );
}

/** The same question about the same words; what was answered is asked again when the words change. */
export function findingKey({ code, item, places }: Finding): string {
  return [code, item, ...places.map(({ quote, metric, block }) => `${metric ?? block ?? ''}:${quote}`)].join(
    '|',
  );
}

export function answerFinding(draft: Draft, finding: Finding): Draft {
  return { ...draft, answered: [...draft.answered, findingKey(finding)] };
}
