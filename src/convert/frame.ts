/** Where the text of a document begins and ends, and what above it is title, metadata or page furniture. */
import { readMarker } from '../outline/index.js';
import { isFurniture, isLicence } from './furniture.js';
import { collectFields, isBox, type FoundFields } from './metadata/fields.js';
import { fieldsOf, isFieldLine, labelOf } from './metadata/labels.js';
import { findTitle, squeeze, type FoundTitle } from './metadata/title.js';
import { textOf, type SourceDocument, type SourcePart } from './source.js';

export interface Frame {
  fields: FoundFields;
  title: FoundTitle | undefined;
  /** 文号 on a line of its own under the title. */
  documentNumber?: string;
  /** A date on a line of its own under the title (题注). */
  titleDate?: string;
  /** The issuing body on a line of its own under the title. */
  byline?: string;
  /** The red head of a document (发文机关标志), above its title. */
  masthead?: string;
  /** Indices of the parts that are the text, in order. */
  body: number[];
  /** Indices of the parts left out as furniture. */
  dropped: number[];
  /** No article was found: `body` is all the page says. */
  lost: boolean;
}

const NUMBER_IN_TITLE = /[（(]([\u4e00-\u9fff]{1,16}[〔［[]\d{4}[〕］\]]\d{1,5}号)[）)]$/;
export const DOCUMENT_NUMBER =
  /^[（(]?([\u4e00-\u9fffA-Za-z]{1,16}(?:[〔［[【（(﹝]\s?\d{4}\s?[〕］\]】）)﹞])\s?第?\s?\d{1,5}\s?号)[）)]?$/;
const MASTHEAD = /^[\u4e00-\u9fff]{3,30}(?:人民政府|政府|委员会|办公[厅室]|国务院|[局厅部委院])(?:文件)?$/;

/** 题注: a date alone, or the meeting a report was given to (——2024年1月30日在…会议上). */
const TITLE_DATE =
  /^[（(]?[^。，]{8,14}[日号][）)]?$|^[—－-]*[（(]?\d{4}年\d{1,2}月\d{1,2}日在[^。]{2,50}会议?上?[）)]?$/;

export function findFrame(doc: SourceDocument): Frame {
  const { parts } = doc;
  let article = parts.map((_, i) => i).filter((i) => !parts[i]!.outside);
  const lost = !article.some((i) => opensText(parts[i]!));
  // Where no article is found, all the page says is kept.
  if (lost) article = parts.map((_, i) => i);
  const { begin, end } = findText(parts, article, lost);
  const text = article.slice(begin, end);
  const inText = new Set(text);
  // Where no article was found, metadata may stand anywhere.
  const fields = collectFields(parts, (i) => lost || !inText.has(i));
  const front = article.slice(0, begin);
  const above = lost && !front.length ? article : [...outsideBefore(parts, article[0]), ...front];
  const title = findTitle(doc, above, fields.values.get('title')?.value);
  const titleParts = new Set(title?.parts ?? []);
  const { kept, read, ...found } = sortFront(parts, front, fields, title);
  const body = [...kept, ...text].filter((i) => !titleParts.has(i));
  const used = new Set([...body, ...titleParts, ...fields.used, ...read]);
  const inTitle = NUMBER_IN_TITLE.exec(title?.text ?? '')?.[1];
  if (inTitle) found.documentNumber ??= inTitle;
  return { ...found, fields, title, lost, body, dropped: article.filter((i) => !used.has(i)) };
}

/** From the first part that is surely text to the last that is not furniture, as positions in `article`. */
function findText(parts: SourcePart[], article: number[], lost: boolean): { begin: number; end: number } {
  const opens = (i: number): boolean => (lost ? !isAround(parts[i]!) : opensText(parts[i]!));
  const begin = Math.max(0, article.findIndex(opens));
  let end = article.length;
  const licence = article.findIndex((i, at) => at >= article.length - 15 && isLicence(textOf(parts[i]!)));
  if (licence > begin) end = licence;
  while (end > begin + 1 && isAround(parts[article[end - 1]!]!)) end--;
  return { begin, end };
}

function outsideBefore(parts: SourcePart[], first: number | undefined): number[] {
  return parts.map((_, i) => i).filter((i) => parts[i]!.outside && (first === undefined || i < first));
}

/** The first part that is surely text: prose, a heading, a salutation, or a table that is no metadata box. */
function opensText(part: SourcePart): boolean {
  if (part.type === 'table') return !isBox(part) && part.rows.length > 1;
  if (part.type !== 'paragraph') return false;
  const { text } = part;
  if (isFieldLine(text) || labelOf(text) || isFurniture(text)) return false;
  if (fieldsOf(text).length > 1) return false;
  if (text.length >= 15 && /[。！？；]["”’）)]?$/.test(text)) return true;
  if (
    /[：:]$/.test(text) &&
    text.length <= 120 &&
    /^(?:各位?|国务院|[\u4e00-\u9fff]{2,30}?(?:政府|委员会?|[局厅部院办会]|代表|单位|同志)|尊敬)/.test(text)
  )
    return true;
  if (/^目\s*[录次]$/.test(text)) return true;
  const marker = readMarker(text);
  return (
    marker !== undefined &&
    /^(?:part|chapter|chinese|chinese-bracketed)$/.test(marker.scheme) &&
    text.length <= 80
  );
}

/** Furniture, or metadata, around the text. */
function isAround(part: SourcePart): boolean {
  if (part.type === 'paragraph') return isFurniture(part.text) || isFieldLine(part.text);
  if (part.type === 'table') return isBox(part);
  return part.type === 'list' && part.items.every((item) => isFurniture(item.text) || isFieldLine(item.text));
}

interface Front extends Pick<Frame, 'documentNumber' | 'masthead' | 'titleDate' | 'byline'> {
  kept: number[];
  read: number[];
}

/** What stands above the text: lines to keep (subtitle, speaker, date), and lines read as metadata. */
function sortFront(
  parts: SourcePart[],
  front: number[],
  fields: FoundFields,
  title: FoundTitle | undefined,
): Front {
  const found: Front = { kept: [], read: [] };
  const firstTitle = title?.parts[0] ?? -1;
  for (const i of front) {
    const part = parts[i]!;
    if (fields.used.has(i) || title?.parts.includes(i) || part.type === 'list') continue;
    if (part.type === 'paragraph') {
      if (isFurniture(part.text)) continue;
      const line = part.text.replace(/\s+/g, '');
      // Sites print the title above the source line and again above the text.
      if (title && line === squeeze(title.text)) {
        found.read.push(i);
        continue;
      }
      const number = DOCUMENT_NUMBER.exec(line);
      if (number) {
        found.documentNumber ??= number[1]!;
        found.read.push(i);
        continue;
      }
      if (MASTHEAD.test(line)) {
        if (i < firstTitle) {
          found.masthead ??= line.replace(/文件$/, '');
          found.read.push(i);
          continue;
        }
        found.byline ??= line;
      }
      if (i > firstTitle && TITLE_DATE.test(line)) found.titleDate ??= line;
    }
    // What stands above the title belongs to the page, what stands below it to the document.
    if (i > firstTitle) found.kept.push(i);
  }
  return found;
}
