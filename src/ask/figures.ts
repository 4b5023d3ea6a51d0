/** Finds in one report the figures whose words a question has. */
import type { FeedItem } from '../feed/index.js';
import { cover, precision, prepare } from './match.js';
import type { Subject } from './match.js';
import { reportIndex } from './passages.js';
import type { Figure, Passage } from './passages.js';
import type { Question } from './question.js';
import type { Hit, Wanted } from './search.js';
import { fits, grade, sameKind, unitOf } from './weigh.js';

/** Scores no further apart are as good as the same. */
const TIE = 0.01;

/** Figures that answer, best first. */
export function findFigures(item: FeedItem, question: Question, wanted: Wanted): Hit[] {
  const index = reportIndex(item);
  const subject = prepare(question, index);
  if (!subject.parts.length) return [];
  const hits: Hit[] = [];
  const counted = !!question.unit && question.unit !== '个';
  for (const passage of index.passages) {
    for (const figure of passage.figures) {
      if (!fits(figure, passage, question, wanted, item._govreport)) continue;
      const { score, full, head } = cover(subject, [
        [figure.name, 1],
        [figure.own, 0.85],
        // The label of a figure that has one is its full subject; what stands before is of others.
        [figure.metric && !counted && !isAsked(subject, figure) ? '' : figure.lead, 0.5],
        [passage.under, 0.4],
        [figure.metric && !counted ? '' : passage.opening, 0.4],
        [index.report, 0.3],
      ]);
      if (!full || head < (counted ? 0.35 : 0.7)) continue;
      const exact = precision(subject, figure.name || figure.own);
      if (exact < floor(subject, figure, question, passage, head)) continue;
      hits.push({
        item,
        passage,
        figure,
        score: score + 0.3 * exact + grade(figure, passage, question, wanted),
      });
    }
  }
  hits.sort((a, b) => b.score - a.score);
  // Of figures told in nearly the same words a report tells the main one first.
  const first = hits
    .filter(({ score }) => hits[0]!.score - score < TIE)
    .sort((a, b) => place(index.passages, a) - place(index.passages, b))[0];
  return first ? [first, ...hits.filter((hit) => hit !== first)] : hits;
}

function place(passages: readonly Passage[], { passage, figure }: Hit): number {
  return passages.indexOf(passage) + passage.figures.indexOf(figure!) / 1000;
}

/** A label that the question has all of, and that says less than the question: 人均增加. */
function isAsked(subject: Subject, { name }: Figure): boolean {
  return precision(subject, name) > 0.5;
}

/** How much of a figure's own words a question must name: little where its unit or its head noun is asked for. */
function floor(
  subject: Subject,
  figure: Figure,
  { unit, text, change, measure }: Question,
  { figures }: Passage,
  head: number,
): number {
  const { name, own, metric } = figure;
  if (unit && unit !== '个') {
    const same = figures.filter((other) => sameKind(unit, unitOf(other)));
    return head > 0.8 || (same.length === 1 && same[0] === figure) || !metric ? 0 : 0.15;
  }
  if (subject.parts.reduce((sum, part) => sum + part.text.length, 0) < 3) return 0.5;
  if (!metric) return 0.15;
  if (measure === 'percent' && text.includes('占')) return 0.12;
  const whole = subject.parts.map((part) => part.text).join('');
  const noun = name.replace(TAIL, '').slice(-2);
  return text.includes(noun) || text.includes(name.slice(-2)) || (whole.length > 3 && own.includes(whole))
    ? 0.15
    : subject.known.includes(noun)
      ? 0.3
      : change
        ? 0.2
        : 0.4;
}

/** Ends of labels that are not their head. */
const TAIL =
  /(案件|申请|金额|数量?|次数|人数|目标|占.*比[重例]|增长|下降|减少|增加|提高|上涨|涨幅|比上年.*)$/;
