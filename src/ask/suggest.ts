/** Questions a report can answer, for who does not know what to ask. */
import { featuredMetrics } from '../feed/index.js';
import type { Feed, FeedItem } from '../feed/index.js';
import { ask } from './ask.js';

/** A label longer than this makes no question a person would ask. */
const LONGEST = 14;

/**
 * Questions in the report's language, each tried: what is suggested is answered.
 *
 * @param count at most so many.
 */
export function suggestQuestions(feed: Feed, item: FeedItem, count = 5): string[] {
  const figures = featuredMetrics(item._govreport, 12).filter(({ label }) => label.length <= LONGEST);
  const ranked = figures.find(({ rank }) => rank);
  const candidates = [
    ...figures.slice(0, 2).map(({ label }) => `${label}是多少？`),
    ...(feed.items.length > 1 ? figures.slice(0, 1).map(({ label }) => `${label}比上年有什么变化？`) : []),
    ...(ranked ? [`${ranked.label}排第几？`] : []),
    '存在哪些问题？',
    '下一步有什么打算？',
    ...figures.slice(2).map(({ label }) => `${label}是多少？`),
  ];
  const questions: string[] = [];
  for (const question of candidates) {
    if (questions.length >= count) break;
    if (ask(feed, question, { report: item.id }).status === 'answered') questions.push(question);
  }
  return questions;
}
