/** Gathers the text of one line with its marks; white space as a browser would show it. */
import type { Mark } from '../../feed/types.js';

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—]/;

interface OpenMark {
  type: Mark['type'];
  url?: string;
}

export interface Line {
  text: string;
  marks?: Mark[];
  strong?: number;
}

export class LineBuffer {
  private text = '';
  private runs: { start: number; end: number; marks: readonly OpenMark[] }[] = [];

  add(raw: string, marks: readonly OpenMark[]): void {
    // A line break in the source of Chinese text is no space: nobody writes one between two characters.
    let piece = raw.replace(/[ \r\n\f\v]*[\r\n]+[ \r\n\f\v]*/g, (gap, at: number) => {
      const left = at > 0 ? raw[at - 1]! : this.text[this.text.length - 1];
      const right = raw[at + gap.length];
      return (left && CJK.test(left)) || (right && CJK.test(right)) ? '' : ' ';
    });
    piece = piece.replace(/ {2,}/g, ' ');
    if (this.text === '' || this.text.endsWith(' ')) piece = piece.replace(/^ +/, '');
    if (!piece) return;
    const start = this.text.length;
    this.text += piece;
    this.runs.push({ start, end: this.text.length, marks });
  }

  /** The line so far, trimmed, and an empty buffer again; undefined when there is none. */
  take(): Line | undefined {
    const { text, runs } = this;
    this.text = '';
    this.runs = [];
    const lead = /^\s*/.exec(text)![0].length;
    const trimmed = text.trim();
    if (!trimmed) return undefined;
    const marks = joinMarks(runs, lead, trimmed.length);
    const opening = marks.find((mark) => mark.type === 'strong' && mark.start === 0);
    return { text: trimmed, ...(marks.length && { marks }), ...(opening && { strong: opening.end }) };
  }
}

/** One mark per stretch: neighbours of a kind are joined, so that bold set word by word is one bold phrase. */
function joinMarks(
  runs: { start: number; end: number; marks: readonly OpenMark[] }[],
  shift: number,
  length: number,
): Mark[] {
  const open: Mark[] = [];
  for (const run of runs) {
    const start = Math.max(0, run.start - shift);
    const end = Math.min(length, run.end - shift);
    if (end <= start) continue;
    for (const { type, url } of run.marks) {
      const last = open.filter((mark) => mark.type === type && mark.url === url).pop();
      if (last && last.end >= start) last.end = Math.max(last.end, end);
      else open.push({ type, start, end, ...(url !== undefined && { url }) });
    }
  }
  return open.sort((a, b) => a.start - b.start || b.end - a.end);
}
