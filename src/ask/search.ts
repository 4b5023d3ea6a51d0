/** Finds in one report the sentences that have all of a question's words. */
import type { FeedItem } from '../feed/index.js';
import { cover, prepare } from './match.js';
import { reportIndex } from './passages.js';
import type { Figure, Passage } from './passages.js';
import type { Question } from './question.js';
import type { Cited } from './types.js';

export interface Hit {
  item: FeedItem;
  passage: Passage;
  figure?: Figure;
  score: number;
}

/** What is asked of a report's figures beside the question itself. */
export interface Wanted {
  /** The year asked for, when it is not the report's own: words or period must name it. */
  year?: number;
  /** Only targets and forecasts. */
  target?: boolean;
  /** Only what came out. */
  result?: boolean;
}

/** What a passage must have beside the subject, by kind of question. */
const CUES: Partial<Record<Question['kind'], RegExp>> = {
  who: /(部|委|局|厅|院|政府|(?<!有关|各)(单位|部门))(等|要|应|会同|按照|牵头|、)|由.*(负责|牵头|承办|督办|组织|主管|办理)|牵头|负责|责任(人|单位|部门)|主任|组长|[省市县区州]长|主席/,
  when: /\d+月|\d+日|\d{4}年|年底|月底|季度|期间|以来/,
  why: /因|由于|为了|为[^期由]|影响|针对|面对|旨在/,
  rank: /第[\d一二三四五六七八九十]+[位名]?|首位|前列|名列|位居|居全|榜首|倒数|领先/,
};

const IN_CHARGE = /牵头|负责|由.{2,20}(承办|督办|组织|办理|主管)/;

function cueOf({ kind, text }: Question): RegExp | undefined {
  if (kind !== 'who') return CUES[kind];
  if (/负责|牵头|主管|督办|承办/.test(text)) return IN_CHARGE;
  // Who got a prize is told in many words.
  return /部门|单位|机关/.test(text) ? CUES.who : undefined;
}

/** Sentences that answer, best first. */
export function findPassages(item: FeedItem, question: Question, wanted: Wanted): Hit[] {
  const index = reportIndex(item);
  const subject = prepare(question, index);
  if (!subject.parts.length) return [];
  const cue = cueOf(question);
  const hits: Hit[] = [];
  for (const passage of index.passages) {
    if (cue && !cue.test(passage.quote)) continue;
    if (wanted.target && passage.about !== 'plan') continue;
    if (wanted.year !== undefined && !wanted.target && !passage.words.includes(String(wanted.year))) continue;
    const { score, full } = cover(subject, [
      [passage.words, 1],
      [passage.under, 0.5],
      [passage.opening, 0.5],
      [index.report, 0.3],
    ]);
    if (!full || score < 0.5) continue;
    // Words that follow each other in the question stand close in the report, or they are other words.
    const near = Math.max(
      0,
      ...passage.clauses.map(
        (clause) =>
          cover(subject, [
            [clause, 1],
            [passage.titles, 0.5],
          ]).score,
      ),
    );
    if (near < (subject.parts.length > 1 || question.kind === 'rank' ? 0.4 : 0.75)) continue;
    const asWords = cue
      ? Number(
          passage.clauses.some((clause) => cue.test(clause) && cover(subject, [[clause, 1]]).score > 0.3),
        ) * 0.2
      : 0;
    hits.push({ item, passage, score: score + 0.5 * near + asWords - (passage.about === 'plan' ? 0.1 : 0) });
  }
  return hits.sort((a, b) => b.score - a.score);
}

/** The nearest there is where nothing answers: to read, not an answer. */
export function findNearest(item: FeedItem, question: Question, count: number): Hit[] {
  const index = reportIndex(item);
  const subject = prepare(question, index);
  return index.passages
    .map((passage) => ({
      item,
      passage,
      score: cover(subject, [
        [passage.words, 1],
        [passage.under, 0.4],
      ]).score,
    }))
    .filter(({ score }) => score > 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, count);
}

/** A hit as it is shown. */
export function cite({ item, passage, figure }: Hit): Cited {
  const { section, block, start, end, quote } = passage;
  const cited: Cited = { item, section, block, start, end, quote };
  if (figure) cited.figure = { label: figure.label, text: figure.text, metric: figure.metric };
  return cited;
}
