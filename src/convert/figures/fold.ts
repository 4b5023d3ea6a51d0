/**
 * One alphabet for reading: full-width digits, letters and punctuation become half-width, white space goes, and every
 * character remembers where it stood, so that what is found can be cited in the text as it was written.
 */

/** A text made ready for reading, with the way back to the text it was made from. */
export interface FoldedText {
  source: string;
  text: string;
  /** For each UTF-16 unit of `text` its offset in `source`. */
  at: Uint32Array;
}

const SPACE = /[\s\u200b-\u200f\u2028\u2029\u2060\ufeff]/;
const DIGIT = /[0-9０-９.．]/;
const SAME: Record<string, string> = {
  '，': ',',
  '︰': ':',
  '∶': ':',
  ː: ':',
  '﹕': ':',
  '﹪': '%',
  '〜': '~',
  '∼': '~',
  '–': '-',
  '−': '-',
  '﹣': '-',
  '⼀': '一',
  '﹐': ',',
  '｡': '。',
  '〖': '【',
  '〗': '】',
  '﹝': '〔',
  '﹞': '〕',
};

/**
 * Folds a text. A space between two digits is kept, as it may set two numbers apart; all others go, because official
 * PDFs put them around every number.
 */
export function fold(source: string): FoldedText {
  const at = new Uint32Array(source.length);
  const out: string[] = [];
  let last = '';
  let gap = -1;
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    const code = source.charCodeAt(i);
    if (code <= 0x20 || (code > 0x7e && SPACE.test(char))) {
      if (gap < 0) gap = i;
      continue;
    }
    const same = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : (SAME[char] ?? char);
    if (gap >= 0 && DIGIT.test(last) && DIGIT.test(same)) {
      at[out.length] = gap;
      out.push(' ');
    }
    gap = -1;
    at[out.length] = i;
    out.push(same);
    last = same;
  }
  return { source, text: out.join(''), at: at.subarray(0, out.length) };
}

/** Where a stretch of the folded text stands in the source, by UTF-16 offsets. */
export function unfold(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  if (end <= start) return { start: 0, end: 0 };
  return { start: folded.at[start]!, end: folded.at[end - 1]! + 1 };
}
