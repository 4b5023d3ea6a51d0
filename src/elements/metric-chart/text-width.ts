/** Width of a text in em: a Chinese character is 1, a capital or a sign nearly, a digit or small letter a little over half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += character > '\u2000' ? 1 : /[\d.,:a-ln-vx-z\s]/.test(character) ? 0.6 : 0.95;
  return width;
}

/** Cuts a text into lines of at most `width` em; inside a number or a word only when a line cannot hold it. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const pieces = text.match(/[\d.,%A-Za-z]+|[^]/gu) ?? [];
  for (const piece of pieces.flatMap((each) => (textWidth(each) > width ? [...each] : [each]))) {
    if (line && textWidth(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line ? [...lines, line] : lines;
}

/** A name in at most `width` em, its end left out where it is longer. */
export function shorten(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `${wrapText(text, Math.max(width - 1, 1))[0]}…`;
}
