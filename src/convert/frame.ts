/** Where the text of a document begins and ends, and what above it is title, metadata or page furniture. */
import { readMarker } from '../outline/index.js';
import { isFurniture, isLicence } from './furniture.js';
import { collectFields, isBox, type FoundFields } from './metadata/fields.js';
import { fieldsOf, isFieldLine, labelOf } from './metadata/labels.js';
import { findTitle, type FoundTitle } from './metadata/title.js';
import { textOf, type SourceDocument, type SourcePart } from './source.js';

export interface Frame {
  fields: FoundFields;
  title: FoundTitle | undefined;
  /** 文号 on a line of its own under the title. */
  documentNumber?: string;
  /** The red head of a document (发文机关标志), above its title. */
  masthead?: string;
  /** Indices of the parts that are the text, in order. */
  body: number[];
  /** Indices of the parts left out as furniture. */
  dropped: number[];
  /** No article was found: `body` is all the page says. */
  lost: boolean;
}

export const DOCUMENT_NUMBER =
  /^[（(]?([\u4e00-\u9fffA-Za-z]{1,16}(?:[〔［[【（(﹝]\s?\d{4}\s?[〕］\]】）)﹞])\s?第?\s?\d{1,5}\s?号)[）)]?$/;
const MASTHEAD = /^[\u4e00-\u9fff]{3,30}(?:人民政府|政府|委员会|办公[厅室]|国务院|[局厅部委院])(?:文件)?$/;

export function findFrame(doc: SourceDocument): Frame {
  const { parts } = doc;
  const article = parts.map((_, i) => i).filter((i) => !parts[i]!.outside);
  let begin = article.findIndex((i) => opensText(parts[i]!));
  const lost = begin < 0;
  if (lost) begin = article.findIndex((i) => !isAround(parts[i]!));
  if (begin < 0) begin = 0;
  let end = article.length;
  const licence = article.findIndex((i, at) => at >= article.length - 15 && isLicence(textOf(parts[i]!)));
  if (licence > begin) end = licence;
  while (end > begin + 1 && isAround(parts[article[end - 1]!]!)) end--;
  const front = article.slice(0, begin);
  const inText = new Set(article.slice(begin, end));
  // Where no article was found, metadata may stand anywhere.
  const fields = collectFields(parts, (i) => lost || !inText.has(i));
  const above = lost && !front.length ? article : [...outsideBefore(parts, article[0]), ...front];
  const title = findTitle(doc, above, fields.values.get('title')?.value);
  return { ...sortFront(parts, front, fields, title), fields, title, lost, ...rest() };

  function rest(): Pick<Frame, 'body' | 'dropped'> {
    const sorted = sortFront(parts, front, fields, title);
    const titleParts = new Set(title?.parts ?? []);
    const body = [...sorted.kept, ...article.slice(begin, end)].filter((i) => !titleParts.has(i));
    const used = new Set([...body, ...titleParts, ...fields.used, ...sorted.read]);
    return { body, dropped: article.filter((i) => !used.has(i)) };
  }
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
  return part.type === 'list' && part.items.every((item) => isFurniture(item.text));
}

/** What stands above the text: kept lines (subtitle, speaker), and lines read as metadata. */
function sortFront(
  parts: SourcePart[],
  front: number[],
  fields: FoundFields,
  title: FoundTitle | undefined,
): { kept: number[]; read: number[]; documentNumber?: string; masthead?: string } {
  const kept: number[] = [];
  const read: number[] = [];
  let documentNumber: string | undefined;
  let masthead: string | undefined;
  const firstTitle = title?.parts.length ? title.parts[0]! : -1;
  for (const i of front) {
    const part = parts[i]!;
    if (fields.used.has(i) || title?.parts.includes(i)) continue;
    if (part.type === 'paragraph') {
      const number = DOCUMENT_NUMBER.exec(part.text.replace(/[\s　]+/g, ''));
      if (number) {
        documentNumber ??= number[1];
        read.push(i);
        continue;
      }
      if (isFurniture(part.text)) continue;
      if (i < firstTitle && MASTHEAD.test(part.text.replace(/[\s　]+/g, ''))) {
        masthead ??= part.text.replace(/[\s　]+/g, '').replace(/文件$/, '');
        read.push(i);
        continue;
      }
    }
    // What stands above the title belongs to the page, what stands below it to the document.
    if (i > firstTitle && part.type !== 'list') kept.push(i);
  }
  return { kept, read, ...(documentNumber && { documentNumber }), ...(masthead && { masthead }) };
}
