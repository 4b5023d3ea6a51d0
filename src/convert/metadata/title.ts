/** The title of a document: told by a label or a meta tag, or found above the text by what it says. */
import { tighten } from '../../outline/index.js';
import type { SourceDocument, SourcePart } from '../source.js';
import { isFurniture } from '../furniture.js';

/** The words that end the title of an official document (公文种类), and of the reports governments publish. */
const KIND =
  /(?:报告|公报|通知|意见|决定|决议|命令|公告|通告|通报|批复|复函|函|纪要|方案|办法|规定|细则|规则|条例|规划|纲要|计划|预案|答复|总结|要点|草案|决算|预算|[预决]算公开|说明|白皮书|年报|模板|情况|指南|清单|答记者问|讲话|解读)(?:[（(][^（）()]{1,16}[）)])?$/;

export interface FoundTitle {
  text: string;
  /** Indices of the parts that spell it out. */
  parts: number[];
  /** 0 to 1. */
  confidence: number;
}

/** All spaces out, so that a title broken over lines equals itself. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** A title without the number of a note that explains it: 统计公报[1]. */
const withoutNote = (text: string): string => text.replace(/[［[【〔]\d{1,2}[］\]】〕]$|[①-⑳*]$/, '');

/** Finds the title among the parts `candidates` (indices, in order) that stand above the text. */
export function findTitle(
  doc: SourceDocument,
  candidates: number[],
  labelled: string | undefined,
): FoundTitle | undefined {
  const known = labelled ?? doc.meta['articletitle'] ?? doc.meta['og:title'];
  if (known && squeeze(known).length > 3) {
    const text = tighten(known);
    return { text, parts: findRun(doc.parts, candidates, squeeze(text)), confidence: 1 };
  }
  const head = doc.headTitle ? siteNameOff(doc.headTitle) : undefined;
  if (head) {
    const parts = findRun(doc.parts, candidates, squeeze(head));
    if (parts.length) return { text: tighten(head), parts, confidence: 0.95 };
  }
  const best = bestLine(doc.parts, candidates);
  if (best) return best;
  if (head && KIND.test(head)) return { text: tighten(head), parts: [], confidence: 0.6 };
  return undefined;
}

/** Neighbouring lines that, drawn together, spell `wanted`. */
function findRun(parts: SourcePart[], candidates: number[], wanted: string): number[] {
  for (let i = 0; i < candidates.length; i++) {
    let joined = '';
    for (let k = i; k < candidates.length && k < i + 6; k++) {
      const part = parts[candidates[k]!]!;
      if (part.type !== 'paragraph') break;
      joined += squeeze(part.text);
      if (joined === wanted) return candidates.slice(i, k + 1);
      if (!wanted.startsWith(joined)) break;
    }
  }
  return [];
}

/** `<title>` often ends with the site's name after a dash or a bar. */
function siteNameOff(title: string): string {
  const pieces = title
    .split(/\s*(?:[|｜_]|--+|——| [-–—] |-(?=[^-]*(?:网|政府|门户|频道|公开)[^-]*$))\s*/)
    .filter(Boolean);
  return pieces.find((piece) => KIND.test(piece)) ?? pieces[0] ?? title;
}

function bestLine(parts: SourcePart[], candidates: number[]): FoundTitle | undefined {
  let best: { at: number; score: number } | undefined;
  candidates.forEach((index, at) => {
    const part = parts[index]!;
    if (part.type !== 'paragraph' || isFurniture(part.text) || part.text.length > 80) return;
    const text = withoutNote(squeeze(part.text));
    if (text.length < 4 || /[。；>》]$|^[—－-]{2}|[>|]/.test(text)) return;
    let score = KIND.test(text) ? 3 : 0;
    if (part.level === 1 || part.level === 2) score += 2;
    if (part.align === 'center') score += 1;
    if (/关于|年/.test(text)) score += 1;
    if (text.length >= 8) score += 0.5;
    if (/[：:]|来源|时间/.test(text)) score -= 2;
    if (score >= 3 && (!best || score > best.score)) best = { at, score };
  });
  best ??= firstLine(parts, candidates);
  if (!best) return undefined;
  const lines = wholeTitle(parts, candidates, best.at);
  const text = withoutNote(lines.map((index) => tighten((parts[index] as { text: string }).text)).join(''));
  return {
    text: text.replace(/(?<=[\u0080-\uffff]) (?=\d)|(?<=\d) (?=[\u0080-\uffff])/g, ''),
    parts: lines,
    confidence: best.score >= 3 ? 0.85 : 0.6,
  };
}

/** With no line that says what it is, the first that could be a title: it speaks of a year or of something. */
function firstLine(parts: SourcePart[], candidates: number[]): { at: number; score: number } | undefined {
  const at = candidates.findIndex((index) => {
    const part = parts[index]!;
    return (
      part.type === 'paragraph' &&
      /\d{4}年|关于/.test(part.text) &&
      /^[^。；：:>|，—]{8,60}$/.test(squeeze(part.text)) &&
      !isFurniture(part.text)
    );
  });
  return at < 0 ? undefined : { at, score: 0 };
}

const BODY_NAME = /(?:人民政府|政府|委员会|办公[厅室]|[局厅部委院办署会社]|中心|政府办|机关)$/;

/** Titles are broken over lines: the issuing body stands above, 关于… goes on below. */
function wholeTitle(parts: SourcePart[], candidates: number[], at: number): number[] {
  const lines = [candidates[at]!];
  const textAt = (k: number): string | undefined => {
    const part = candidates[k] === undefined ? undefined : parts[candidates[k]!];
    return part?.type === 'paragraph' ? squeeze(part.text) : undefined;
  };
  for (let k = at - 1; k >= Math.max(0, at - 3); k--) {
    const above = textAt(k);
    const first = squeeze((parts[lines[0]!] as { text: string }).text);
    if (!above || above.length > 40 || isFurniture(above) || /[。：:>】|]$/.test(above) || KIND.test(above))
      break;
    const goesOn = BODY_NAME.test(above)
      ? /^(?:关于|\d{4}年|[二两一]〇|年度|转发|印发|政府)/.test(first)
      : /^\S*关于/.test(above);
    if (!goesOn) break;
    lines.unshift(candidates[k]!);
  }
  return lines;
}
