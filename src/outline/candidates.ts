/** Which paragraphs could be headings, and what they look like. Numbers alone do not make one: `tree.ts` judges sisters together. */
import { readMarker, type Marker } from './numbering.js';
import { cleanTitle, endsLikeProse, sentenceEnd } from './sentences.js';
import type { OutlineParagraph } from './types.js';

/** A heading in the making. `content` keeps paragraphs and sub-headings in the order of the text. */
export interface Node {
  index: number;
  marker?: Marker;
  key: string;
  rank: number;
  title: string;
  shape: 'own' | 'run-in' | 'clause';
  /** A clause that is all of its paragraph. */
  sole?: boolean;
  content: (number | Node)[];
}

/** The longest heading on its own line, and the longest that runs into its text. */
export const OWN_LIMIT = 64;
export const RUN_IN_LIMIT = 52;
/** Headings without a number, before the text and after it. */
const FRONT = /^(?:目录|目次|前言|引言|序言|编者按|摘要|概述)$/;
const BACK = /^(?:名词解释|名词注释|名词说明|指标解释|术语解释|注释|附录|附注|结语|结束语|说明)$/;

/** The node paragraph `index` opens, if it may be a heading; paragraphs from `to` on are another document's. */
export function openNode(
  paragraphs: OutlineParagraph[],
  index: number,
  to: number,
  decimals: boolean,
): Node | undefined {
  const { text, level } = paragraphs[index]!;
  const marker = readMarker(text, decimals);
  const base = { index, content: [] };
  if (marker) {
    const shape = shapeOf(text, marker.length);
    // A number and nothing after it heads nothing.
    if (!/[\p{L}\p{N}]/u.test(shape.title)) return undefined;
    const key = marker.chain ? `decimal-${marker.chain.length}` : marker.scheme;
    return { ...base, marker, key, rank: marker.rank, ...shape };
  }
  const lead = boldLead(paragraphs[index]!);
  if (lead) return { ...base, key: 'lead', rank: 9.6, title: lead, shape: 'run-in' };
  if (text.length > OWN_LIMIT * 3) return undefined;
  const title = cleanTitle(text);
  if (!title || title.length > OWN_LIMIT || endsLikeProse(text)) return undefined;
  if (level !== undefined) return { ...base, key: `h${level}`, rank: 0.5 + level / 10, title, shape: 'own' };
  const name = title.replace(/\s/g, '');
  // Any number closes a preface; what is numbered in a glossary belongs to it.
  if (FRONT.test(name)) return { ...base, key: 'front', rank: 9.9, title: name, shape: 'own' };
  if (BACK.test(name)) return { ...base, key: 'back', rank: 0.9, title: name, shape: 'own' };
  const next = index + 1 < to ? paragraphs[index + 1] : undefined;
  if (next && isMarkedHeading(paragraphs[index]!, title, next)) {
    return { ...base, key: 'bold', rank: 9.5, title, shape: 'own' };
  }
  if (next && isPlainHeading(paragraphs, index, name, next)) {
    return { ...base, key: 'plain', rank: rankAbove(paragraphs, index + 1, to), title: name, shape: 'own' };
  }
  return undefined;
}

/** Bold first words that end as a heading does: 强化统筹部署。 or 强化统筹部署 before a space. Points (一是) are told elsewhere. */
function boldLead({ text, strong = 0 }: OutlineParagraph): string | undefined {
  if (strong < 4 || strong > 40 || strong > text.length * 0.7) return undefined;
  const words = text.slice(0, strong).trimEnd();
  const ended = /[。：:]$/.test(words) || /^[\s。：:]/.test(text.slice(strong));
  if (!ended || (sentenceEnd(words) > 0 && sentenceEnd(words) < words.length)) return undefined;
  const title = cleanTitle(words);
  return title.length < 4 || /^各位|^[一二三四五六七八九十第]+[是要，、]|^[—－-]/.test(title)
    ? undefined
    : title;
}

/** Who speaks, when and where: lines under a title that are centred like headings. */
const BYLINE = /\d[日号]|会议|[省市县区州盟旗乡镇局厅院]长|主席|主任|书记|[—－-]{2}/;

/** Bold or centred on a line of its own, with prose below: a heading without a number. */
function isMarkedHeading(
  { text, strong, align }: OutlineParagraph,
  title: string,
  next: OutlineParagraph,
): boolean {
  if (title.length > 30 || next.opaque || next.align || next.text.length <= title.length) return false;
  if ((strong ?? 0) >= text.length) return !BYLINE.test(title);
  return align === 'center' && !BYLINE.test(title) && next.text.length >= 30 && endsLikeProse(next.text);
}

/** The words a heading without a number ends with: 2023年工作回顾, 下一步打算. */
const HEADING_WORD =
  /(?:回顾|总结|安排|打算|任务|目标|思路|重点|举措|措施|做法|问题|不足|成效|成绩|情况|建议|要求|部署|展望|计划|概况|职责|设置|原则|保障)$/;

/** A short line between paragraphs of prose, ending as headings do. */
function isPlainHeading(
  paragraphs: OutlineParagraph[],
  at: number,
  name: string,
  next: OutlineParagraph,
): boolean {
  if (name.length < 4 || name.length > 24 || !HEADING_WORD.test(name) || /[、，,]/.test(name)) return false;
  const before = paragraphs[at - 1];
  const opens = !before || before.opaque === true || endsLikeProse(before.text);
  const marker = readMarker(next.text);
  return opens && ((next.text.length >= 30 && endsLikeProse(next.text)) || marker?.value === 1);
}

/** Just above the numbers that begin anew below it: 一、 under 2023年工作回顾, and 一、 again under 2024年工作安排. */
function rankAbove(paragraphs: OutlineParagraph[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 40); i++) {
    const marker = readMarker(paragraphs[i]!.text);
    if (marker) return marker.value === 1 ? marker.rank - 0.5 : 9.4;
  }
  return 9.4;
}

/** What the words after a number look like: a heading on its own line, one that runs into its text, or a clause. */
function shapeOf(text: string, from: number): Pick<Node, 'title' | 'shape' | 'sole'> {
  const rest = text.slice(from);
  const stop = sentenceEnd(text, from);
  if (stop < 0 && !endsLikeProse(rest) && rest.length <= OWN_LIMIT)
    return { title: cleanTitle(rest), shape: 'own' };
  if (stop < 0 && /[：:]$/.test(rest) && rest.length <= 30) return { title: cleanTitle(rest), shape: 'own' };
  const gap = /^([^。；，：:;,]{2,24})(?:\s{1,4}|[：:])(?=\S{20,})/.exec(rest);
  if (gap && !/\s/.test(gap[1]!)) return { title: cleanTitle(gap[1]!), shape: 'run-in' };
  if (stop > 0) {
    const title = text.slice(from, stop - 1);
    const more = stop < text.length;
    if (!/[；;]/.test(title) && title.length <= RUN_IN_LIMIT) {
      return more
        ? { title: cleanTitle(title), shape: 'run-in' }
        : { title: cleanTitle(title), shape: 'clause', sole: true };
    }
    return { title: cleanTitle(title), shape: 'clause' };
  }
  return { title: cleanTitle(rest), shape: 'clause' };
}
