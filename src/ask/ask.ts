/** Answers a question with a report's own words, or says that it does not have them. */
import { changePhrase, itemById, newestItem, rankPhrase } from '../feed/index.js';
import type { Feed, FeedItem } from '../feed/index.js';
import { compare } from './compare.js';
import { answerFromDocument } from './document.js';
import { findFigures } from './figures.js';
import { findNearest, findPassages, cite } from './search.js';
import type { Hit, Wanted } from './search.js';
import { findListed } from './listed.js';
import { analyse } from './question.js';
import type { Question } from './question.js';
import type { Answer } from './types.js';
import { itemsToAsk } from './years.js';

/** Other figures that are nearly as good as the best are told beside it. */
const NEARLY = 0.06;

export interface AskOptions {
  /** Id of the item the reader has before them; the newest when absent. */
  report?: string;
}

/**
 * Answers a question in plain Chinese from a feed.
 *
 * @param question as typed: a sentence or a few words, in either script and width. Anything is taken; nothing throws.
 * @returns figures and sentences exactly as the report has them, with where they stand. `not-mentioned` when not every content
 *   word of the question is found together; `unclear` when the question has no subject.
 */
export function ask(feed: Feed, question: string, { report }: AskOptions = {}): Answer {
  const asked = analyse(question);
  const item = (report !== undefined && itemById(feed, report)) || newestItem(feed);
  if (!item) return nothing(asked);
  const fact = answerFromDocument(item, asked);
  if (fact) return fact;
  if (asked.kind === 'problem' || asked.kind === 'plan') {
    for (const [each] of itemsToAsk(feed, item, asked)) {
      const listed = findListed(each, asked.kind, asked);
      if (listed.length)
        return { status: 'answered', kind: asked.kind, cited: listed.map(cite), related: [] };
    }
  }
  if (!asked.subject.length)
    return { ...nothing(asked), status: /problem|plan/.test(asked.kind) ? 'not-mentioned' : 'unclear' };
  if (asked.kind === 'comparison') return compare(feed, item, asked) ?? nothing(asked, item);
  for (const [each, wanted] of itemsToAsk(feed, item, asked)) {
    const answer = answerFrom(each, asked, wanted);
    if (answer) return answer;
  }
  return nothing(asked, item);
}

function answerFrom(item: FeedItem, asked: Question, wanted: Wanted): Answer | undefined {
  const { kind } = asked;
  if (kind === 'rank') return rankOf(item, asked, wanted);
  if (kind === 'figure' || kind === 'topic') {
    const figures = findFigures(item, asked, wanted);
    if (figures.length && (kind === 'figure' || isNamed(figures[0]!))) {
      const best = figures[0]!;
      const others = figures.filter(
        (hit) => hit !== best && best.score - hit.score < NEARLY && hit.figure!.text !== best.figure!.text,
      );
      return {
        status: 'answered',
        kind,
        text: figureText(best, asked),
        cited: [cite(best)],
        related: others.slice(0, 3).map(cite),
      };
    }
    if (kind === 'figure') return undefined;
  }
  const passages = findPassages(item, asked, wanted);
  return passages.length
    ? { status: 'answered', kind, cited: passages.slice(0, 3).map(cite), related: [] }
    : undefined;
}

/** A figure that some words alone ask for carries those words as its name. */
function isNamed({ score, figure }: Hit): boolean {
  return score > 1.1 && !!figure!.name;
}

function figureText({ figure }: Hit, { span }: Question): string {
  const { change } = figure!.metric ?? {};
  return (span && change?.from !== undefined && changePhrase(change)) || figure!.text;
}

function rankOf(item: FeedItem, asked: Question, wanted: Wanted): Answer | undefined {
  const scope = asked.scope;
  const figures = findFigures(item, asked, wanted).filter(
    ({ figure, passage }) =>
      (figure!.metric?.rank || /^第|首位/.test(figure!.text)) &&
      (!scope || (figure!.metric?.rank?.scope ?? passage.words).includes(scope)),
  );
  const best = figures[0];
  if (best) {
    const rank = best.figure!.metric?.rank;
    return {
      status: 'answered',
      kind: 'rank',
      text: rank ? rankPhrase(rank) : best.figure!.text,
      cited: [cite(best)],
      related: [],
    };
  }
  const passages = findPassages(item, asked, wanted).filter(
    ({ passage }) => !scope || passage.words.includes(scope),
  );
  return passages.length
    ? { status: 'answered', kind: 'rank', cited: passages.slice(0, 1).map(cite), related: [] }
    : undefined;
}

function nothing({ kind, ...asked }: Question, item?: FeedItem): Answer {
  const related: Hit[] = item ? findNearest(item, { kind, ...asked }, 2) : [];
  return { status: 'not-mentioned', kind, cited: [], related: related.map(cite) };
}
