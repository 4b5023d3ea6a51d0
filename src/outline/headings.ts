/**
 * The headings and counted points of an article that is on a page already: what a navigator lists. The rules are the heart
 * of those in `outline`, which knows bylines, signatures, attached documents and points without a number as well; that much
 * stays out of readers' browsers, and a test holds the two together in the rest.
 */
import { readMarker } from './numbering.js';
import { findCounted, titleOf, type PointText } from './points.js';
import { endsLikeProse, sentenceEnd } from './sentences.js';
import type { OutlineParagraph } from './types.js';

/** A heading, or a point (一是) inside a paragraph. */
export interface FoundHeading {
  /** From the numbering: `s2`, `s2-1`, of a point `s2-1-p3`. Where numbers repeat, so do ids. */
  id: string;
  /** As printed, without the mark after it. */
  number?: string;
  title: string;
  /** 1 for a part; a point stands one below its heading. */
  level: number;
  point?: boolean;
  /** Index of the paragraph, and where in it the words begin. */
  paragraph: number;
  start: number;
  /** The heading runs into the text of its paragraph. */
  runIn?: boolean;
}

/** A paragraph that looks like a heading, until it is judged with its sisters. */
interface Candidate extends FoundHeading {
  /** Sisters have one. */
  key: string;
  rank: number;
  /** What the number adds to the id. */
  step?: number;
  /** A numbered sentence, as lists have them; `sole` is one that heads the text below it, if there is any. */
  clause?: boolean;
  sole?: boolean;
  /** Something stands below it. */
  filled?: boolean;
  /** Where its text begins. */
  end: number;
  above?: Candidate;
}

const BASE = { id: '', level: 0, start: 0, end: 0, runIn: false };
/** Key of what follows 各位代表: it has no heading. */
const TAIL = 'tail';

const LONGEST = 64;
const LONGEST_RUN_IN = 52;
/** Headings without a number, before the text and after it. */
const FRONT = /^(?:目[录次]|[前引序]言|编者按|摘要|概述)$/;
const BACK = /^(?:(?:名词|术语|指标)(?:解释|注释|说明)|注释|附[录注]|结语|结束语|说明)$/;

/** Finds the headings and counted points of an article, in the order of the text. */
export function findHeadings(paragraphs: readonly OutlineParagraph[]): FoundHeading[] {
  const headings = new Map(judge(paragraphs).map((heading) => [heading.paragraph, heading]));
  const found: FoundHeading[] = [];
  let section = { id: 's0', level: 0 };
  let texts: PointText[] = [];
  const close = () => {
    findCounted(texts).forEach((point, i) => {
      found.push({ ...point, id: `${section.id}-p${i + 1}`, level: section.level + 1, point: true });
    });
    texts = [];
  };
  paragraphs.forEach(({ text }, index) => {
    const heading = headings.get(index);
    if (heading) {
      close();
      section = heading;
      if (heading.title) found.push(heading);
    }
    if (!heading || heading.runIn) texts.push({ index, text, from: heading?.end ?? 0 });
  });
  close();
  return found;
}

/** Numbers alone make no headings, since lists of clauses are numbered too: sisters are headings together or not at all. */
function judge(paragraphs: readonly OutlineParagraph[]): Candidate[] {
  const listed = findLists(paragraphs);
  const candidates: Candidate[] = [];
  const families = new Map<string, Candidate[]>();
  const decimals = paragraphs.filter(({ text }) => /^\d{1,2}[.．]\d{1,2}\s/.test(text)).length > 1;
  let open: Candidate[] = [];
  paragraphs.forEach((paragraph, i) => {
    let found =
      paragraph.opaque || listed.has(i) ? undefined : readHeading(paragraph, i, decimals, paragraphs[i + 1]);
    const [part, first] = open;
    if (found) {
      const { key, rank } = found;
      const same = open.findIndex((each) => each.key === key);
      open = same < 0 ? open.filter((each) => each.rank < rank) : open.slice(0, same);
    } else if (first && /^各位(?:代表|委员|同志)/.test(paragraph.text)) {
      // Turns to the whole house again: what follows belongs to the part, not to its last heading.
      open = [part!, first];
      if (first.key !== TAIL) {
        open.pop();
        found = { ...BASE, key: TAIL, rank: first.rank + 0.05, title: '', paragraph: i, runIn: true };
      }
    }
    const above = open[open.length - 1];
    if (above) above.filled = true;
    if (!found) return;
    found.above = above;
    open.push(found);
    candidates.push(found);
    const family = `${above?.paragraph} ${found.key}`;
    families.set(family, [...(families.get(family) ?? []), found]);
  });

  const clauses = new Set<Candidate | undefined>();
  for (const family of families.values()) {
    const heads = family.filter(({ clause, sole, filled }) => !clause || (sole && filled));
    const { above } = family[0]!;
    // What is numbered in a glossary are its terms.
    if (
      heads.length < family.length * 0.6 ||
      /解释|注释|说明/.test((above?.key === 'back' && above.title) || '')
    ) {
      for (const clause of family) clauses.add(clause);
    }
  }

  const unnumbered = new Map<Candidate | undefined, number>();
  const headings = candidates.filter((candidate) => !clauses.has(candidate));
  for (const heading of headings) {
    const { step, title } = heading;
    let { above } = heading;
    while (clauses.has(above)) above = above!.above;
    if (!step) unnumbered.set(above, (unnumbered.get(above) ?? 0) + 1);
    const last = step ?? `u${unnumbered.get(above)!}`;
    heading.id = above ? `${above.id}-${last}` : step ? `s${step}` : `s-${last}`;
    heading.level = (above?.level ?? 0) + (title ? 1 : 0);
  }
  return headings;
}

function readHeading(
  { text, level, strong = 0, align }: OutlineParagraph,
  paragraph: number,
  decimals: boolean,
  next?: OutlineParagraph,
): Candidate | undefined {
  const base = { ...BASE, paragraph };
  const marker = readMarker(text, decimals);
  const from = marker?.length ?? 0;
  const rest = text.slice(from);
  const short = rest.length <= LONGEST && !endsLikeProse(rest);
  if (marker) {
    const { scheme, rank, number, value: step, chain } = marker;
    const numbered = { ...base, key: scheme + (chain?.length ?? ''), rank, number, step };
    const stop = sentenceEnd(rest);
    const make = (title: string, shape: Partial<Candidate>) =>
      // A number and nothing after it heads nothing.
      /[\p{L}\p{N}]/u.test(title)
        ? { ...numbered, title: clean(title), end: from + title.length, ...shape }
        : undefined;
    if (stop < 0 && (short || (rest.length <= 20 && /[：:]$/.test(rest)))) return make(rest, {});
    const [, lead] = /^([^。；，：:;,\s]{2,24})(?:\s{1,4}|[：:])(?=\S{20,})/.exec(rest) ?? [];
    if (lead) return make(lead, { runIn: true });
    const title = rest.slice(0, stop - 1);
    const heads = stop > 0 && title.length <= LONGEST_RUN_IN && !/[；;]/.test(title);
    const sole = heads && stop === rest.length;
    return make(heads ? title : titleOf(text, from, text.length), {
      runIn: !sole,
      clause: !heads || sole,
      sole,
    });
  }
  const title = clean(text);
  if (!title || !short) return undefined;
  const unnumbered = { ...base, title };
  if (level) return { ...unnumbered, key: `h${level}`, rank: 0.5 + level / 10 };
  const name = title.replace(/\s/g, '');
  // Any number closes a preface; what is numbered in a glossary belongs to it.
  if (FRONT.test(name)) return { ...unnumbered, key: 'front', rank: 9.9 };
  if (BACK.test(name)) return { ...unnumbered, key: 'back', rank: 0.9 };
  const marked = align === 'center' || strong >= text.length;
  // Bold or centred on a line of its own, with prose below; a date is neither.
  const prose = next && !next.opaque && !next.align && next.text.length > 30 && endsLikeProse(next.text);
  return marked && prose && title.length <= 30 && !/\d[日号]/.test(title)
    ? { ...unnumbered, key: 'bold', rank: 9.5 }
    : undefined;
}

/** Lines that only look like headings: of a table of contents, which stand again further down, and of a list of attachments. */
function findLists(paragraphs: readonly OutlineParagraph[]): Set<number> {
  const listed = new Set<number>();
  const last = new Map(paragraphs.map(({ text }, i) => [bare(text), i]));
  let list = '';
  paragraphs.forEach(({ text }, i) => {
    if (/^目\s*[录次]$/.test(text)) list = 'contents';
    else if (/^附件\s*[：:]/.test(text)) list = 'attachments';
    else if (list === 'contents' ? last.get(bare(text)) !== i : list && /^\d+\s*[.．、]/.test(text))
      listed.add(i);
    else list = '';
  });
  return listed;
}

/** A line without the dots and the page number a table of contents puts after it. */
function bare(text: string): string {
  return text.replace(/[\s.…·]+\d*$|\s/g, '');
}

function clean(title: string): string {
  return title.replace(/[。．.；;：:，,\s]+$/, '').trim();
}
