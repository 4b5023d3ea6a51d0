/** Which figures of a sentence are parts of which: what the feed says (`part_of`), else what the words do (其中, 包括, brackets). */
import { isQuantity, type Figure } from './figure.js';
import type { ReadReport } from './reading.js';

/** Words after which the parts are over. */
const LEAVING = /占|另|同比|比上|较上|累计|合计|共计|总计|其余|剩余|[）)].*[,，]/;
/** How the parts of a whole begin, right after it or after what it counts. */
const BEGINNING = /^[^。]{0,40}?[,，、;；（(]\s*(?:其中|包括)[^。]*$|^(?:其中|包括)|^[（(](?!含|不含)/;

/** Brackets that are over before the number comes: 结案（包括案前调解）86件. */
const CLOSED = /[（(][^）)]*(?:其中|包括)[^）)]*[）)]/;

/** A number left out of the count is no whole: 不含附条件不起诉5人. */
const EXCLUDED = /不含|不包括|未含|除[^,，]*外|剔除/;

/** Whether a part may be one of a whole: same paragraph, and inside the same brackets when the whole stands in some. */
export function isToldWith(part: Figure, whole: Figure, { blockById }: ReadReport): boolean {
  if (part.block !== whole.block || part.start < whole.start || EXCLUDED.test(whole.clause)) return false;
  const { text } = blockById.get(whole.block)!;
  return !isInBrackets(text, whole.start) || !/[)）]/.test(text.slice(whole.end, part.start));
}

/** Whether an offset lies inside round brackets, looking back as far as a sentence may be long. */
function isInBrackets(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('（')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf('）'))
  );
}

/** The parts the figure at a place of a sentence is told with, in reading order; those in other paragraphs are left out. */
export function partsOf(sentence: readonly Figure[], at: number, report: ReadReport): Figure[] {
  const whole = sentence[at];
  if (EXCLUDED.test(whole.clause)) return [];
  const named = (report.partsById.get(whole.metric.id) ?? []).filter((part) =>
    isToldWith(part, whole, report),
  );
  const worded = wordedParts(sentence, at, report);
  if (named.length < worded.length) return worded;
  return named.every((part) => isPartOf(part, whole)) ? named : [];
}

/**
 * Parts by words alone: 、 goes on with them, a comma may begin something else and ends them, unless they were announced by
 * a colon or stand in brackets.
 */
function wordedParts(sentence: readonly Figure[], at: number, report: ReadReport): Figure[] {
  const [whole, first] = [sentence[at], sentence[at + 1]];
  if (!first) return [];
  const { text } = report.blockById.get(whole.block)!;
  const between = text.slice(whole.end, first.start);
  if (!BEGINNING.test(between) || CLOSED.test(between)) return [];
  const close = /^[（(]/.test(between)
    ? whole.end + text.slice(whole.end, whole.end + 400).search(/[)）]|$/)
    : undefined;
  const listed = close !== undefined || /(?:其中|包括)[：:]/.test(between);
  const parts: Figure[] = [];
  for (let i = at + 1; i < sentence.length; i++) {
    const each = sentence[i];
    const over = i > at + 1 && (LEAVING.test(each.lead) || (!listed && /[,，;；]/.test(each.lead)));
    if (over || each.start > (close ?? Infinity) || !isPartOf(each, whole)) break;
    parts.push(each);
  }
  return parts;
}

function isPartOf(part: Figure, whole: Figure): boolean {
  return isQuantity(part) && part.unit === whole.unit && part.metric.status === whole.metric.status;
}
