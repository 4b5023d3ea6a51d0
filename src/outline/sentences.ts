/** Where sentences end, and what a heading looks like when it opens a paragraph. */

const OPEN = '“‘「『（(《〈【〔[';
const CLOSE = '”’」』）)》〉】〕]';
const STOP = '。！？!?';

/**
 * Index just after the first full stop that stands outside quotes and brackets, counted from `from`; -1 when there is none.
 * An unclosed quote must not swallow the text, so a stop inside one counts when no other is found.
 */
export function sentenceEnd(text: string, from = 0, stops = STOP): number {
  let depth = 0;
  let inside = -1;
  for (let i = from; i < text.length; i++) {
    const char = text[i]!;
    if (OPEN.includes(char)) depth++;
    else if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    else if (stops.includes(char)) {
      if (depth === 0) return i + 1;
      if (inside < 0) inside = i + 1;
    }
  }
  return depth > 0 ? inside : -1;
}

/** A text that ends as prose does: with a stop, a comma, a colon or a semicolon, closing quotes aside. */
export function endsLikeProse(text: string): boolean {
  return /[。！？!?；;，,：:、…][”’」』）)\s]*$/.test(text);
}

/** A heading without the stop after it and without the spaces that spread its letters (报 告). */
export function cleanTitle(text: string): string {
  return tighten(text)
    .replace(/[。．.；;：:，,\s]+$/, '')
    .trim()
    .replace(/^([\u4e00-\u9fff])\s+([\u4e00-\u9fff])$/, '$1$2');
}

/** Single letters set apart by spaces (政 府 工 作 报 告) are drawn together; other spaces stay. */
export function tighten(text: string): string {
  return text.replace(/(?:^|(?<=\s))[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff](?=[\s（(]|$)){1,}/g, (spread) =>
    /^(?:[\u4e00-\u9fff]\s+){2,}[\u4e00-\u9fff]$/.test(spread) || spread.length >= 5
      ? spread.replace(/\s+/g, '')
      : spread,
  );
}
