/** Words with their places on a page become lines of text with their columns, a Chinese character being two wide. */

/** A piece of text as pdf.js gives it; `transform` places it: size at 0 and 3, left edge at 4, baseline at 5. */
export interface PlacedText {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
}

/** The lines of a page from top to bottom, spaces standing for the distances between words. */
export function pageLines(items: PlacedText[]): string[] {
  const pieces = items.map(asPiece).filter((piece): piece is Piece => piece !== undefined);
  if (!pieces.length) return [];
  const size = usualSize(pieces);
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines[lines.length - 1];
    // Superscripts and mixed fonts sit a little off the baseline.
    if (line && Math.abs(line[0]!.y - piece.y) < Math.min(line[0]!.size, piece.size) * 0.5) line.push(piece);
    else lines.push([piece]);
  }
  const left = Math.min(...pieces.map((piece) => piece.x));
  return lines.map((line) =>
    setLine(
      line.sort((a, b) => a.x - b.x),
      left,
      size / 2,
    ),
  );
}

function asPiece({ str, transform, width }: PlacedText): Piece | undefined {
  if (!str.trim() && !str.includes('\u3000')) return undefined;
  const [a = 0, b = 0, , d = 0, x = 0, y = 0] = transform;
  // Watermarks and stamps stand askew.
  if (Math.abs(b) > Math.abs(a) * 0.1) return undefined;
  return { text: str, x, y, width, size: Math.abs(d) || Math.abs(a) || 10 };
}

function usualSize(pieces: Piece[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]![0] || 10;
}

function setLine(line: Piece[], left: number, column: number): string {
  let text = '';
  let edge = left;
  for (const piece of line) {
    const gap = piece.x - edge;
    const columns = Math.round(gap / column);
    if (text === '') text = ' '.repeat(Math.max(0, columns));
    else if (gap > column * 1.6) text += ' '.repeat(Math.max(2, columns));
    else if (gap > column * 0.5) text += ' ';
    text += piece.text;
    edge = piece.x + piece.width;
  }
  return text;
}
