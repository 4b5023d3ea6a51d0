/** How much of a question's subject some words of a report have. */
import { LIGHT, OTHER_WORDS, WEAK } from './lexicon.js';
import type { ReportIndex } from './passages.js';
import type { Question } from './question.js';

/** What a character counts that nothing hangs on. */
const LITTLE = 0.1;

/** Words that may have a part of the subject, and what having it there is worth, 0 to 1. */
export type Layer = readonly [words: string, worth: number];

export interface Cover {
  /** 0 to 1: rare words count more than common ones. */
  score: number;
  /** Every content word is there. */
  full: boolean;
  /** What the last content word, the head of a Chinese phrase, is worth where it stands. */
  head: number;
}

/** A subject made ready to be looked for in one report. */
export interface Subject {
  parts: readonly { text: string; weights: readonly number[] }[];
  /** The subject's words and their other words, to look labels up in. */
  known: string;
  frequency: ReadonlyMap<string, number>;
}

export function prepare(
  { subject: parts, text, verb }: Question,
  { frequency, passages }: ReportIndex,
): Subject {
  const weigh = (pair: string) => Math.log(2 + passages.length / ((frequency.get(pair) ?? 0) + 0.5));
  // A verb the report does not know is how the asker puts it: 清运了多少吨垃圾.
  const own = verb && parts.length > 1 && !frequency.has(verb) ? verb : undefined;
  return {
    frequency,
    parts: parts.map((text) => ({
      text,
      weights: [
        ...(own && text.endsWith(own) ? text.slice(0, -2) + '的的' : text).replace(
          LIGHT,
          (word) => '的'.repeat(word === text ? 0 : word.length) || word,
        ),
      ].map((char, i) =>
        WEAK.has(char) ? LITTLE : Math.max(weigh(text.slice(i - 1, i + 1)), weigh(text.slice(i, i + 2))),
      ),
    })),
    known: [text, ...[text, ...parts].flatMap((part) => bridges(part).flatMap(({ others }) => others))].join(
      ' ',
    ),
  };
}

/** How much of the subject the layers have between them. An empty subject is covered. */
export function cover(subject: Subject, layers: readonly Layer[]): Cover {
  let got = 0;
  let all = 0;
  let full = true;
  let head = 1;
  for (const { text, weights } of subject.parts) {
    const worth = worthOf(text, layers);
    for (let i = 0; i < text.length; i++) {
      all += weights[i]!;
      got += weights[i]! * worth[i]!;
      if (weights[i] === LITTLE) continue;
      head = worth[i]!;
      if (!worth[i] && text.length > 1 && !isSlip(text, i, worth, layers, subject)) full = false;
    }
  }
  return { score: all ? got / all : 0, full, head };
}

/** Words of labels that tell none from another. */
const COMMON =
  /^全[国省市县区州旗]|[省市县区](?=政府)|累计|我国有|现有|[由为]$|办理|开展|完成|实现|举办|组织|共有|建有|情况|数$|目标$|占.*比[重例]$/g;

/** What part of a label the subject has, 0 to 1. */
export function precision({ known }: Subject, label: string): number {
  return Math.max(...[label, label.replace(COMMON, '')].map((each) => share(known, each)));
}

function share(known: string, label: string): number {
  let got = 0;
  for (let i = 0; i < label.length - 1; i++) if (known.includes(label.slice(i, i + 2))) got++;
  return label.length > 1 ? got / (label.length - 1) : 0;
}

function worthOf(text: string, layers: readonly Layer[]): number[] {
  const worth = Array<number>(text.length).fill(0);
  const give = (from: number, to: number, value: number) => {
    for (let i = from; i < to; i++) worth[i] = Math.max(worth[i]!, value);
  };
  const spans = bridges(text);
  for (const [words, value] of layers) {
    if (text.length === 1 && words.includes(text)) give(0, 1, value);
    for (let i = 0; i < text.length - 1; i++) if (words.includes(text.slice(i, i + 2))) give(i, i + 2, value);
    for (const { start, end, others } of spans)
      if (others.some((other) => words.includes(other))) give(start, end, value * 0.9);
  }
  return worth;
}

const known = new Map<string, { start: number; end: number; others: string[] }[]>();

/** Where a text has words for which there are others. */
function bridges(text: string) {
  let spans = known.get(text);
  if (spans) return spans;
  spans = [];
  for (const [word, others] of OTHER_WORDS) {
    // One character is a word only where it stands alone or last.
    const at = word.length > 1 ? text.indexOf(word) : text.endsWith(word) ? text.length - 1 : -1;
    if (at >= 0) spans.push({ start: at, end: at + word.length, others });
  }
  if (known.size > 200) known.clear();
  known.set(text, spans);
  return spans;
}

/** Characters that make another thing of a word: a mistake for them is none. */
const TELLING =
  /[\d省市县区乡镇村国上下东西南北一二三四五六七八九十男女胜败升降进出内外增减高低新旧收支公私大小有无不未非农工]/;

/** One mistyped character: its neighbours stand around another one, and the report knows no word it could belong to. */
function isSlip(
  text: string,
  at: number,
  worth: readonly number[],
  layers: readonly Layer[],
  { frequency }: Subject,
): boolean {
  if (text.length < 5 || at < 2 || at > text.length - 3 || worth.filter((each) => !each).length > 1)
    return false;
  if (TELLING.test(text[at]!)) return false;
  if (frequency.has(text.slice(at - 1, at + 1)) || frequency.has(text.slice(at, at + 2))) return false;
  const before = text.slice(at - 2, at);
  const after = text.slice(at + 1, at + 3);
  return layers.some(([words]) => {
    const found = words.indexOf(before);
    return found >= 0 && words.startsWith(after, found + 3) && !TELLING.test(words[found + 2]!);
  });
}
