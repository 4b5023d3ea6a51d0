/**
 * What a line may not be broken inside of: opening marks with what they open, closing marks with what they close (GB/T
 * 15834-2011, 5.1; CLREQ 3.1.2), a word, a number with its unit, a year with its 年.
 */
const PIECES =
  /[（【《〈「『“‘〔［｛([{]*(?:[\p{Script=Latin}\d.,:/%+\-–~～@]+(?:[余多]?[十百千万亿]*[余多]?\p{Script=Han})?|\s+|[^])[。，、；：？！）】》〉」』”’〕］｝)\]}…—·%％‰℃]*/gu;

/** Characters that turn the order of others round, and those that show nothing: a picture's words are read as they stand. */
const UNSEEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\p{Cc}]/gu;

/** No line holds more; what is longer need not be measured. */
const MOST_ON_A_LINE = 120;

/** Text as one line of plain words. */
export function plainWords(text: string): string {
  return text.slice(0, 5000).replace(/\s+/g, ' ').replace(UNSEEN, '').trim();
}

/**
 * Breaks a text into lines by the rules of Chinese setting.
 *
 * @param measure how wide a text is.
 * @param width of a line, in the same unit.
 * @param most lines; what does not fit ends in an ellipsis.
 * @param title whether it is a title: its lines are about as long as each other, and break between words where the browser
 *   knows them.
 */
export function breakLines(
  text: string,
  measure: (text: string) => number,
  width: number,
  most: number,
  title = false,
): string[] {
  const all = plainWords(text);
  const words = Array.from(all)
    .slice(0, most * MOST_ON_A_LINE)
    .join('');
  const pieces = piecesOf(words, title);
  let lines = fill(pieces, measure, width, most);
  if (lines.length > most || words.length < all.length)
    return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', measure, width)];
  if (title) {
    const { length } = lines;
    for (let narrower = width; lines.length === length && narrower > width / 2; narrower *= 0.97) {
      const tried = fill(pieces, measure, narrower, most);
      if (tried.length > length) break;
      lines = tried;
    }
  }
  return lines;
}

/** As many pieces on each line as it holds; one line more than wanted is enough. */
function fill(pieces: string[], measure: (text: string) => number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    if (line.trim()) lines.push(line.trim());
    line = '';
  };
  for (const piece of pieces) {
    if (measure((line + piece).trim()) > width) end();
    if (measure(piece.trim()) <= width) line += line ? piece : piece.trimStart();
    // A word longer than a line.
    else
      for (const character of piece) {
        if (measure(line + character) > width) end();
        line += character;
      }
    if (lines.length > most) return lines;
  }
  end();
  return lines;
}

function piecesOf(words: string, title: boolean): string[] {
  const pieces = Array.from(words.matchAll(PIECES), ([piece]) => piece);
  const { Segmenter } = Intl as { Segmenter?: WordSegmenter };
  if (!title || !Segmenter) return pieces;
  const starts = new Set(
    Array.from(new Segmenter('zh', { granularity: 'word' }).segment(words), ({ index }) => index),
  );
  let at = 0;
  return pieces.reduce<string[]>((joined, piece) => {
    if (starts.has(at)) joined.push(piece);
    else joined[joined.length - 1] += piece;
    at += piece.length;
    return joined;
  }, []);
}

/** Browsers have it since 2021; the standard library this is compiled against does not. */
type WordSegmenter = new (
  language: string,
  options: { granularity: 'word' },
) => { segment(text: string): Iterable<{ index: number }> };

function shortened(line: string, measure: (text: string) => number, width: number): string {
  const characters = Array.from(line);
  while (characters.length && measure(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').replace(/[，。；：、！？\s]+$/u, '')}…`;
}
