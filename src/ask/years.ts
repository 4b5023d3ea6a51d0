/** Which report of a feed a question speaks of, and what its figures must say of time. */
import type { Feed, FeedItem } from '../feed/index.js';
import type { Question, Year } from './question.js';
import type { Wanted } from './search.js';

/** The year a report tells of; undefined where it does not say. */
export function reportYear({ _govreport: { period } }: FeedItem): number | undefined {
  const year = /\d{4}/.exec(period?.end ?? period?.label ?? '')?.[0];
  return year === undefined ? undefined : Number(year);
}

/**
 * A year as people say it, for who has this report before them: 去年 is the year it tells of. 今年 too, but not in a work
 * report, which looks back on 去年 and forward on 今年.
 */
export function yearMeant(year: Year, item: FeedItem): number | undefined {
  if (typeof year === 'number') return year;
  const own = reportYear(item);
  if (own === undefined) return undefined;
  const work = item._govreport.kind === 'work';
  return own + { last: 0, before: -1, this: work ? 1 : 0, next: work ? 2 : 1 }[year];
}

/** The reports to look in, one after the other, and what to look for in each. */
export function itemsToAsk(feed: Feed, item: FeedItem, question: Question): [FeedItem, Wanted][] {
  const own = reportYear(item);
  const [first] = question.years;
  const asked = first === undefined ? undefined : yearMeant(first, item);
  const target = question.target;
  if (asked === undefined || asked === own) {
    const beside = feed.items.filter(
      (each) => each !== item && own !== undefined && reportYear(each) === own,
    );
    // 去年 and the report's own year by its number ask for what came out.
    const result = asked !== undefined && !target;
    return [item, ...beside].map((each) => [each, { target, result }]);
  }
  const told = feed.items.filter((each) => reportYear(each) === asked);
  const said: [FeedItem, Wanted][] = told.map((each) => [each, { target }]);
  // What is to come is told as a plan, a year before.
  const ahead: [FeedItem, Wanted][] = feed.items
    .filter((each) => reportYear(each) === asked - 1)
    .map((each) => [each, { target: true }]);
  const named: [FeedItem, Wanted][] = [[item, { year: asked }]];
  return target ? [...ahead, ...said, ...named] : [...said, ...(told.length ? [] : ahead), ...named];
}
