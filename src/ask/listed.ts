/** What a report lists as its problems, or as its plans. */
import type { FeedItem } from '../feed/index.js';
import { cover, prepare } from './match.js';
import { reportIndex } from './passages.js';
import type { Passage } from './passages.js';
import type { Question } from './question.js';
import type { Hit } from './search.js';
import { reportYear } from './years.js';

/** More than this is no answer but a reading. */
const MOST = 6;

/** What opens such a list in a text without a heading for it. */
const OPENINGS = {
  problem: [
    /(看到|认识|清楚|知道).{0,40}(问题|不足|短板|困难|挑战|差距|矛盾)/,
    /(问题|困难|挑战|不足|差距)主要|主要(问题|困难|不足)|(存在|面临|还有|仍有).{0,12}(差距|不足|短板|困难)/,
    /(存在|面临|还有|仍有).{0,24}(问题|挑战)/,
  ],
  plan: [/下一?步.*(将|着力|重点)/, /(重点|主要|着力|突出)(抓好|做好)/, /今年.{0,12}(目标|要求|工作)/],
};
/** A sentence that only says that something follows. */
const LEAD_IN = /[:：]$|以下(几|[一二三四五六七八九十]).{0,6}(工作|方面)[。:：]?$|现将|报告如下/;

export function findListed(item: FeedItem, kind: 'problem' | 'plan', question: Question): Hit[] {
  const index = reportIndex(item);
  const { passages } = index;
  let listed = passages.filter((passage) => passage.about === kind);
  // What is planned for the year to come stands before what is planned for five.
  const next = String((reportYear(item) ?? 0) + 1);
  if (kind === 'plan' && listed.some(({ titles }) => titles.includes(next)))
    listed = listed.filter(({ titles }) => titles.includes(next));
  if (!listed.length) {
    const at = OPENINGS[kind].reduce(
      (found, opening) => (found < 0 ? passages.findIndex(({ quote }) => opening.test(quote)) : found),
      -1,
    );
    if (at >= 0) listed = passages.slice(at, at + 12).filter(({ block }) => block === passages[at]!.block);
  }
  const subject = prepare(question, index);
  const hit = (passage: Passage, score = 1): Hit => ({ item, passage, score });
  if (subject.parts.length) {
    return listed
      .map((passage) => ({
        ...cover(subject, [
          [passage.words, 1],
          [passage.under, 0.6],
        ]),
        passage,
      }))
      .filter(({ full }) => full)
      .sort((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ passage, score }) => hit(passage, score));
  }
  const telling = listed.filter(({ quote }) => !LEAD_IN.test(quote));
  // One sentence of each section says more than all of the first.
  const firsts = telling.filter((passage, at) => at === 0 || passage.section !== telling[at - 1]!.section);
  return (firsts.length > 2 ? firsts : telling).slice(0, MOST).map((passage) => hit(passage));
}
