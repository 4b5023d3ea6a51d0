/**
 * Points: 一是… 二是…, 一要…, 首先… 其次…, ——… and the unnumbered leads that open paragraph after paragraph. They name
 * parts of a paragraph without being headings of their own.
 */
import { sentenceEnd } from './sentences.js';

export interface FoundPoint {
  number?: string;
  title: string;
  paragraph: number;
  start: number;
  end: number;
}

/** A paragraph whose points are looked for: `from` skips the heading a run-in section opens with. */
export interface PointText {
  index: number;
  text: string;
  from: number;
  strong?: number;
}

const TITLE_LIMIT = 40;
const COUNTED =
  /(?<=^|[。；;：:，,、！!？?”」）)\s—])(?:第?([一二三四五六七八九十]{1,3})(是|要)|[第其]([一二三四五六七八九十]{1,3})[，,、]|(首先|其次|再次|再者|最后|此外)[，,是要])/g;

/** The points of one section, in order of place. */
export function findPoints(texts: PointText[]): FoundPoint[] {
  const counted = findCounted(texts);
  const taken = new Set(counted.map((point) => point.paragraph));
  const leads = findLeads(texts.filter((text) => !taken.has(text.index) && text.from === 0));
  return [...counted, ...leads].sort((a, b) => a.paragraph - b.paragraph || a.start - b.start);
}

interface Mark {
  text: PointText;
  start: number;
  number: string;
  titleFrom: number;
  family: string;
}

export function findCounted(texts: PointText[]): FoundPoint[] {
  const marks: Mark[] = [];
  for (const text of texts) {
    COUNTED.lastIndex = 0;
    for (let m = COUNTED.exec(text.text); m; m = COUNTED.exec(text.text)) {
      if (m.index < text.from) continue;
      const family = m[2] ?? (m[3] ? '第' : '首先');
      const number = m[0].replace(/[，,、]$/, '');
      marks.push({ text, start: m.index, number, titleFrom: m.index + m[0].length, family });
    }
  }
  // A lone 一是 is a turn of phrase; two of a kind make a list.
  const families = new Map<string, number>();
  for (const mark of marks) families.set(mark.family, (families.get(mark.family) ?? 0) + 1);
  const kept = marks.filter(
    (mark) =>
      families.get(mark.family)! > 1 &&
      (mark.family !== '首先' || marks.some((m) => m.number.startsWith('首先'))),
  );
  return kept.map((mark, i) => {
    const next = kept[i + 1];
    const end = next && next.text === mark.text ? next.start : mark.text.text.length;
    return {
      number: mark.number,
      title: titleOf(mark.text.text, mark.titleFrom, end),
      paragraph: mark.text.index,
      start: mark.start,
      end,
    };
  });
}

/** What a point is called: its first sentence, or, when that is long, its first clause. */
export function titleOf(text: string, from: number, end: number): string {
  const piece = text.slice(from, end);
  let stop = sentenceEnd(piece, 0, '。！？!?；;');
  if (stop < 0) stop = piece.length;
  let title = piece.slice(0, stop);
  // 术语：解释 is called by its term.
  const colon = sentenceEnd(title, 0, '：:');
  if (colon > 2 && colon <= 24 && colon < title.length && !/[，,]/.test(title.slice(0, colon)))
    return title.slice(0, colon - 1).trim();
  if (title.length > TITLE_LIMIT) {
    const comma = sentenceEnd(title, 0, '，,：:');
    if (comma > 0) title = title.slice(0, comma);
  }
  return title.replace(/[。！？!?；;，,：:、\s]+$/, '').trim();
}

const DASH = /^(?:[—─―－–-]{1,3}|[●•◆■▪★◇○])\s*(?=[^\s\d—-])/;

function findLeads(texts: PointText[]): FoundPoint[] {
  const found: FoundPoint[] = [];
  const dashed = texts.filter((text) => DASH.test(text.text));
  if (dashed.length > 1) {
    for (const { index, text } of dashed) {
      const from = DASH.exec(text)![0].length;
      found.push({ title: titleOf(text, from, text.length), paragraph: index, start: 0, end: text.length });
    }
  }
  const plain = texts.filter((text) => !dashed.includes(text));
  const leads = plain.map((text) => ({ text, lead: leadOf(text) })).filter(({ lead }) => lead !== undefined);
  const bold = leads.filter(({ text }) => text.strong);
  // Without bold type one short first sentence says nothing; a run of them is a habit of the writer.
  const sure = leads.length > 1 && leads.length * 2 >= plain.length ? leads : bold;
  for (const { text, lead } of sure) {
    found.push({ title: lead!, paragraph: text.index, start: 0, end: text.text.length });
  }
  return found;
}

function leadOf({ text, strong }: PointText): string | undefined {
  if (strong && strong >= 4 && strong <= TITLE_LIMIT && strong < text.length * 0.7)
    return titleOf(text, 0, strong);
  const stop = sentenceEnd(text);
  if (stop < 5 || stop > 32 || text.length < Math.max(40, stop * 2)) return undefined;
  const lead = text.slice(0, stop - 1);
  if (/^[\d“"]?\d|^各位|[：:；;]/.test(lead) || (lead.match(/[，,]/g)?.length ?? 0) > 1) return undefined;
  return lead;
}
