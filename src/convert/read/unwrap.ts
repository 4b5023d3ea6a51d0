/** Lines broken to fit a page are drawn together again into paragraphs. */
import { readMarker } from '../../outline/index.js';
import type { TextLine } from './lines.js';

export interface Wrapping {
  /** The column most full lines end at. */
  edge: number;
  /** The column lines of a paragraph begin at, its first one aside. */
  margin: number;
  /** First lines are indented, so that a blank line between two need not part them. */
  indented: boolean;
}

const STOP = /[。！？；：!?;:]["”’）)]*$/;

/**
 * Tells whether the lines are broken at a fixed width: most long lines then end at about the same column, few of them with a
 * stop. Undefined when every line is a paragraph of its own.
 */
export function findWrapping(lines: TextLine[]): Wrapping | undefined {
  const prose = lines.filter((line) => line.edge >= 24 && !/ {3,}/.test(line.text));
  if (prose.length < 6) return undefined;
  const edges = prose.map((line) => line.edge).sort((a, b) => a - b);
  const edge = edges[Math.floor(edges.length * 0.85)]!;
  if (edge > 130 || edges[edges.length - 1]! > edge * 1.6) return undefined;
  const full = prose.filter((line) => line.edge >= edge - 8);
  const open = full.filter((line) => !STOP.test(line.text));
  if (full.length < prose.length * 0.35 || open.length < full.length * 0.55) return undefined;
  const indents = prose.map((line) => line.indent).sort((a, b) => a - b);
  const margin = indents[Math.floor(indents.length * 0.2)]!;
  const deeper = prose.filter((line) => line.indent >= margin + 2 && line.indent <= margin + 10).length;
  return { edge, margin, indented: deeper >= 2 };
}

/** Does `line` go on with the sentence that `before` breaks off? */
export function continues(before: TextLine, line: TextLine, { edge, margin, indented }: Wrapping): boolean {
  if (before.edge < edge - 8) return false;
  if (indented ? line.indent >= margin + 2 : line.gap && !line.page) return false;
  if (STOP.test(before.text) && before.edge < edge - 3) return false;
  const marker = readMarker(line.text);
  // 一、 at the margin is a heading when the line before has ended its sentence.
  return !(
    marker &&
    /^(?:chinese|chinese-bracketed|part|chapter)$/.test(marker.scheme) &&
    STOP.test(before.text)
  );
}

/** Joins two pieces of a line: Chinese without a space, Latin words with one. */
export function joinLines(a: string, b: string): string {
  return /[A-Za-z,.;:]$/.test(a) && /^[A-Za-z]/.test(b) ? `${a} ${b}` : a + b;
}

/** Page layout sets numbers and Latin words apart from Chinese by a space; nobody wrote it. */
export function closeGaps(text: string): string {
  return text.replace(
    /(?<=[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”]) (?=[\d%A-Za-z])|(?<=[\dA-Za-z%.]) (?=[\u4e00-\u9fff\u3000-\u303f\uff00-\uffef“”])/g,
    '',
  );
}
