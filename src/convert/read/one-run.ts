/**
 * Text that lost its line breaks: a whole report in one line, as exports and copied cells give it. Headings and points tell where
 * its paragraphs began.
 */
import { readMarker } from '../../outline/index.js';

/** No paragraph of a report is longer; one that is all of its document may be shorter. */
const LONG = 1200;
const LONG_ALONE = 400;
/** 一、 or （一） after the end of a sentence, or after a space. */
const HEADING =
  /(?<=[。！？；：:.][”’」）)]?\s*|\s)(?=(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}(?:部分|章))[^\s、，。；：]{2})/g;

/**
 * The paragraphs of a text without line breaks; the text itself when it is an ordinary paragraph. `alone` says that it is all
 * there is.
 */
export function splitRun(text: string, alone: boolean): string[] {
  if (text.length < (alone ? LONG_ALONE : LONG)) return [text];
  // （一）…；（二）… counts inside many a paragraph; only 一、 after 一、 tells of lost headings.
  if (!alone && (text.match(/(?:^|[。！？：]\s*)[一二三四五六七八九十]{1,3}、/g)?.length ?? 0) < 2)
    return [text];
  const gaps = text.split(/(?<=[。！？：:])\s{2,}(?=\S)/);
  const pieces = gaps
    .flatMap((piece) => piece.split(HEADING))
    .map((piece) => piece.trim())
    .filter(Boolean);
  if (pieces.length < 3) return [text];
  const [first, ...rest] = pieces.flatMap(splitHeading);
  const last = rest.pop()!;
  return [...splitFront(first!), ...rest, ...splitEnd(last)];
}

const TITLE =
  /^\S{4,60}?(?:报告|公报|通知|意见|决定|方案|办法)(?=\d{4}年|来源|发布|各[省市县区乡]|根据|按照|为[了深全]|现将|[（(])/;

/** Title, source line and the like stand before the first sentence, set apart by spaces or by what they say. */
function splitFront(piece: string): string[] {
  const title = /^\S{4,80}\s/.test(piece) ? undefined : TITLE.exec(piece)?.[0];
  if (title) return [title, ...splitFront(piece.slice(title.length))];
  const words = piece.split(/\s+/);
  let at = 0;
  while (at < words.length - 1 && at < 12 && words[at]!.length <= 80 && !/[。；！？，,]/.test(words[at]!))
    at++;
  return [...words.slice(0, at), words.slice(at).join(' ')].filter(Boolean);
}

/** Signature, date and note stand after the last sentence, set apart by spaces. */
function splitEnd(piece: string): string[] {
  const words = piece.split(/\s+/);
  let at = words.length;
  while (
    at > 1 &&
    at > words.length - 8 &&
    words[at - 1]!.length <= 40 &&
    !/[。；！？，,]/.test(words[at - 1]!)
  )
    at--;
  return [words.slice(0, at).join(' '), ...words.slice(at)].filter(Boolean);
}

/** 一、总体情况 2023年，…: a heading that stood on its own line, and the text that ran on after it. */
function splitHeading(piece: string): string[] {
  const marker = readMarker(piece);
  if (!marker || marker.scheme === 'arabic') return [piece];
  const title = /^[^。；！？，,\s]{2,30}(?:[，,][^。；！？，,\s]{2,30})?/.exec(
    piece.slice(marker.length),
  )?.[0];
  if (!title) return [piece];
  const end = marker.length + title.length;
  if (/^\s/.test(piece.slice(end))) return [piece.slice(0, end), piece.slice(end).trim()];
  // With nothing between them, only words that open a text can tell where it begins.
  const opening =
    /(?<=\S{4})(?=\d{4}年|[（(]一[）)]|一是|第一，|近年来|今年|按照|根据|为深入|[我全本][市县区省州旗局委办])/.exec(
      title.slice(0, 40),
    );
  return opening
    ? [piece.slice(0, marker.length + opening.index), piece.slice(marker.length + opening.index)]
    : [piece];
}
