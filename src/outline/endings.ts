/**
 * Where the text proper ends: signature and date (署名, 成文日期), notes below them (附注, 版记), and the attachments
 * (附件) or forwarded documents that follow, each a document with numbering of its own. After GB/T 9704-2012, 7.3.4 to 7.4.
 */
import { cleanTitle, endsLikeProse, tighten } from './sentences.js';
import { readMarker } from './numbering.js';
import type { OutlineParagraph, ParagraphRole } from './types.js';

/** One document of the file: the report itself, then its attachments. Indices are into the paragraphs. */
export interface Segment {
  kind: 'main' | 'attachment';
  number?: string;
  title: string;
  heading: number[];
  from: number;
  /** Where the signature and what follows it begins; equals `to` when there is none. */
  closing: number;
  to: number;
}

const CN_YEAR = '[一二三四五六七八九十零〇○ＯOo０0]{4}';
const DAY = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const DATE = `(?:\\d{4}|${CN_YEAR})\\s?年\\s?${DAY}\\s?月(?:\\s?${DAY}\\s?[日号])?`;
const DATE_LINE = new RegExp(`^[（(]?${DATE}[）)]?$`);
const SIGNED_LINE = new RegExp(`^(\\S.{1,40}?)\\s+(${DATE})$`);
const NOTE_LINE = /^[（(](?:此件|本文|此文|本报告|联系人|注[：:]|完)[^（）()]{0,60}[）)]$/;
/** 注：…, 资料来源：…, and notes that repeat the number they stand at in the text: [1] …. */
const NOTE_LEAD = /^(?:注(?:释)?|备注|说明|资料来源|数据来源)\d{0,2}[：:]|^[［[【〔]\d{1,3}[］\]】〕]/;
const IMPRINT_LINE = /^(?:抄送|主送|抄报|印发)[：:]|\d日\s?印发$|^[（(]?共印\d+份[）)]?$/;
const ATTACHMENT = /^附\s*(?:[件录表]\s*([\d一二三四五六七八九十]{0,3})\s*(?:[：:]|\s|$)|[：:]|$)\s*(.*)$/;
const GENRE =
  /(?:报告|方案|办法|意见|名单|表|目录|规定|细则|通知|预案|计划|清单|情况|说明|任务|指南|标准|规划|要点|制度|条例|措施|批复|函|决定|公告|公报|职责|分工|章程|规程|规则|准则|守则|解释|纲要|安排|建议)(?:[（(].{1,12}[）)])?$/;

/** Short, not prose, no number: what a name, a title or an address looks like. */
function isShortLine(paragraph: OutlineParagraph | undefined, limit = 40): boolean {
  if (!paragraph || paragraph.opaque) return false;
  const { text } = paragraph;
  return text.length > 0 && text.length <= limit && !endsLikeProse(text) && !readMarker(text);
}

export interface Segments {
  segments: Segment[];
  roles: ParagraphRole[];
  /** Paragraphs whose numbers count attachments and head nothing. */
  listed: Set<number>;
}

/** Splits the paragraphs into the report and its attachments, and says which paragraphs are signature, date or note. */
export function findSegments(paragraphs: OutlineParagraph[]): Segments {
  const roles = markEndings(paragraphs);
  const listed = findListed(paragraphs);
  const segments: Segment[] = [
    { kind: 'main', title: '', heading: [], from: 0, closing: -1, to: paragraphs.length },
  ];
  let current = segments[0]!;
  for (let i = 0; i < paragraphs.length; i++) {
    if (roles[i] === 'signature' || roles[i] === 'date') {
      if (current.closing < 0) current.closing = i;
      continue;
    }
    if (listed.has(i)) continue;
    const opening = openAttachment(paragraphs, roles, i, current.closing >= 0);
    if (!opening) continue;
    current.to = i;
    current = { kind: 'attachment', closing: -1, to: paragraphs.length, ...opening };
    segments.push(current);
    for (const at of opening.heading) roles[at] = 'heading';
    i = opening.from - 1;
  }
  for (const segment of segments) {
    if (segment.closing < 0) segment.closing = trailingNotes(roles, segment);
  }
  return { segments, roles, listed };
}

/** 附件：1.… and the lines below it that count on: the note that says what is attached (附件说明). */
function findListed(paragraphs: OutlineParagraph[]): Set<number> {
  const listed = new Set<number>();
  for (let i = 0; i < paragraphs.length; i++) {
    const label = ATTACHMENT.exec(paragraphs[i]!.text);
    if (!label) continue;
    const counts = (text: string | undefined, n: number): boolean =>
      text !== undefined && new RegExp(`^${n}\\s*[.．、]`).test(text) && !/[。；;]$/.test(text);
    let n = counts(label[2], 1) ? 1 : 0;
    let k = i + 1;
    while (counts(paragraphs[k]?.text, n + 1)) {
      listed.add(k++);
      n++;
    }
    if (n > 0) listed.add(i);
  }
  return listed;
}

/** Notes at the very end belong below the text even when nobody signed it. */
function trailingNotes(roles: ParagraphRole[], segment: Segment): number {
  let at = segment.to;
  while (at > segment.from && roles[at - 1] === 'note') at--;
  return at;
}

function markEndings(paragraphs: OutlineParagraph[]): ParagraphRole[] {
  const roles: ParagraphRole[] = paragraphs.map(({ text, opaque }) =>
    !opaque && (NOTE_LINE.test(text) || NOTE_LEAD.test(text) || IMPRINT_LINE.test(text)) ? 'note' : 'text',
  );
  // A date above all prose stands under the title, not under the text.
  let prose = false;
  paragraphs.forEach((paragraph, i) => {
    const { text, opaque } = paragraph;
    if (opaque || (text.length > 15 && /[。！；]$/.test(text))) prose = true;
    if (!prose || opaque || text.length > 60) return;
    if (SIGNED_LINE.test(text) && !endsLikeProse(SIGNED_LINE.exec(text)![1]!) && !readMarker(text)) {
      roles[i] = 'date';
    } else if (DATE_LINE.test(text)) {
      roles[i] = 'date';
      for (let k = i - 1; k >= Math.max(0, i - 4); k--) {
        if (roles[k] !== 'text' || !isShortLine(paragraphs[k], 32) || ATTACHMENT.test(paragraphs[k]!.text))
          break;
        roles[k] = 'signature';
      }
    }
  });
  return roles;
}

interface Opening {
  number?: string;
  title: string;
  heading: number[];
  from: number;
}

/** Does an attachment, or a document forwarded with this one, open at paragraph `i`? */
function openAttachment(
  paragraphs: OutlineParagraph[],
  roles: ParagraphRole[],
  i: number,
  signed: boolean,
): Opening | undefined {
  const { text, opaque } = paragraphs[i]!;
  if (opaque || roles[i] === 'note') return undefined;
  const label = ATTACHMENT.exec(text);
  if (label) {
    const rest = label[2]!.trim();
    const number = /^附(?:[件录表][\d一二三四五六七八九十]*)?/.exec(text.replace(/\s/g, ''))![0];
    // Above the signature 附件：… lists what is attached; alone on its line it opens the attachment.
    if (rest && !(signed && !/^(?:1|一)\s*[.．、]/.test(rest))) return undefined;
    const heading = rest ? [i] : [i, ...titleLines(paragraphs, roles, i + 1)];
    if (!rest && heading.length === 1 && !signed) return undefined;
    const title = rest || joinTitle(paragraphs, heading.slice(1));
    return { number, title: cleanTitle(title), heading, from: heading[heading.length - 1]! + 1 };
  }
  if (!signed || !isShortLine(paragraphs[i])) return undefined;
  const heading = titleLines(paragraphs, roles, i);
  const title = joinTitle(paragraphs, heading);
  const next = heading[heading.length - 1]! + 1;
  if (next >= paragraphs.length) return undefined;
  // Named as a document, or numbered like one from its first line on.
  if (!GENRE.test(title) && readMarker(paragraphs[next]!.text)?.value !== 1) return undefined;
  return { title: cleanTitle(title), heading, from: next };
}

/** The lines of a title that is broken over several, from `i` on: up to the line that names the kind of document. */
function titleLines(paragraphs: OutlineParagraph[], roles: ParagraphRole[], i: number): number[] {
  const lines: number[] = [];
  for (let k = i; k < Math.min(i + 4, paragraphs.length); k++) {
    const paragraph = paragraphs[k]!;
    if (roles[k] !== 'text' || !isShortLine(paragraph, 50)) break;
    if (lines.length && paragraphs[lines[0]!]!.align === 'center' && paragraph.align !== 'center') break;
    lines.push(k);
    if (GENRE.test(tighten(paragraph.text))) break;
  }
  // When no line names a kind of document, only the first is surely the title.
  return lines.length > 1 &&
    !GENRE.test(tighten(paragraphs[lines[lines.length - 1]!]!.text)) &&
    paragraphs[lines[0]!]!.align !== 'center'
    ? lines.slice(0, 1)
    : lines;
}

function joinTitle(paragraphs: OutlineParagraph[], lines: number[]): string {
  return lines.map((line) => tighten(paragraphs[line]!.text)).join('');
}
