/** Width of a text in em: a Chinese character is 1, a digit or Latin letter a little over half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2000' ? 1 : 0.6;
  return width;
}

/** Cuts a text into lines of at most `width` em, never inside a number. */
export function wrapText(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(/[\d.,%A-Za-z]+|[^]/gu) ?? []) {
    if (line && textWidth(line + piece) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  return line ? [...lines, line] : lines;
}
