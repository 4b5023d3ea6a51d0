import { breakLines } from './poster-lines.js';
import type { QrDrawing } from './qr-svg.js';

/** What a poster says. */
export interface PosterWords {
  /** Who publishes the report. */
  issuer?: string;
  /** The report's title or the section's; of a figure or a quotation there is none. */
  heading?: string;
  /** The figures, the first one large when there is no heading. */
  figures: { before: string; number: string; after: string; label: string; facts?: string }[];
  /** Words of the report. */
  quote?: string;
  /** Below the rule: title, document number, date; and what the code is for. */
  foot: string[];
}

export type Face = 'sans' | 'serif';
export type Ink = 'hue' | 'ink' | 'muted' | 'line';

/** One run of text on its baseline, in CSS px. */
export interface PosterText {
  text: string;
  x: number;
  y: number;
  size: number;
  weight: number;
  face: Face;
  ink: Ink;
}

/** Where everything on a poster stands, in CSS px. */
export interface PosterLayout {
  width: number;
  height: number;
  texts: PosterText[];
  rules: { x: number; y: number; width: number; height: number; ink: Ink }[];
  code?: { x: number; y: number; module: number };
}

/** How wide a text is in a face, in CSS px. */
export type Measure = (text: string, size: number, weight: number, face: Face) => number;

/** As wide as a phone shows it, so that its small print stays print. */
const WIDTH = 420;
const EDGE = 32;
const INNER = WIDTH - 2 * EDGE;
/** Picture dots in a CSS px: sharp on the screens phones have. */
export const SCALE = 3;
/** The code's usual side; a module is a whole number of dots and never under four, or phones do not read it off a screen. */
const CODE = 112;
const LEAST_DOTS = 4;

/** Sets a poster: a column of paper, as long as its words need. */
export function layOutPoster(
  words: PosterWords,
  code: QrDrawing | undefined,
  measure: Measure,
): PosterLayout {
  const layout: PosterLayout = { width: WIDTH, height: 0, texts: [], rules: [] };
  let y = EDGE;

  const rule = (ink: Ink, height: number, x = EDGE, width = INNER) =>
    layout.rules.push({ x, y, width, height, ink });
  const write = (
    text: string | undefined,
    size: number,
    {
      weight = 400,
      face = 'sans',
      ink = 'ink',
      leading = 1.6,
      most = 3,
      x = EDGE,
      width = INNER,
    }: Setting = {},
  ): void => {
    const lines = breakLines(
      text ?? '',
      (line) => measure(line, size, weight, face),
      width,
      most,
      face === 'serif',
    );
    for (const line of lines) {
      // The baseline of a line box: 0.88 em is where Chinese faces have it.
      layout.texts.push({
        text: line,
        x,
        y: y + (size * (leading - 1)) / 2 + size * 0.88,
        size,
        weight,
        face,
        ink,
      });
      y += size * leading;
    }
  };

  rule('hue', 3);
  y += 22;
  write(words.issuer, 16, { ink: 'muted', most: 2 });
  if (words.heading) {
    y += 12;
    write(words.heading, 29, { weight: 700, face: 'serif', leading: 1.4, most: 5 });
  }
  for (const [at, figure] of words.figures.entries()) {
    const large = !words.heading && at === 0;
    y += large ? 20 : 18;
    if (!large) {
      rule('line', 1);
      y += 14;
    }
    y = writeFigure(figure, large ? 84 : 44, large ? 28 : 18);
    write(figure.label, large ? 22 : 17, { leading: 1.45 });
    write(figure.facts, 16, { ink: 'muted', most: 2 });
  }
  if (words.quote) {
    y += 24;
    const top = y;
    const bare = !words.heading && !words.figures.length;
    write(words.quote, bare ? 23 : 17, {
      face: bare ? 'serif' : 'sans',
      leading: 1.75,
      most: 12,
      x: EDGE + 18,
      width: INNER - 18,
    });
    layout.rules.push({ x: EDGE, y: top + 4, width: 3, height: y - top - 8, ink: 'hue' });
  }
  y += 26;
  rule('line', 1);
  y += 18;
  const module = code && Math.max(LEAST_DOTS, Math.floor((CODE / code.size) * SCALE)) / SCALE;
  const side = module ? code.size * module : 0;
  if (module) layout.code = { x: WIDTH - EDGE - side, y: Math.round(y), module };
  const bottom = y + side;
  for (const [at, line] of words.foot.entries())
    write(line, 15, { ink: at ? 'muted' : 'ink', most: at ? 2 : 4, width: INNER - (side && side + 20) });
  layout.height = Math.ceil(Math.max(y, bottom) + EDGE);
  return layout;

  /** Number, unit and qualifier on one baseline, smaller where they would not fit. @returns where what follows begins. */
  function writeFigure(
    { before, number, after }: PosterWords['figures'][number],
    size: number,
    small: number,
  ) {
    const gap = small / 3;
    const runs = [
      { text: before, size: small, weight: 400, ink: 'ink' as const },
      { text: number, size, weight: 600, ink: 'hue' as const },
      { text: after, size: small, weight: 400, ink: 'ink' as const },
    ].filter(({ text }) => text);
    const wide = (run: (typeof runs)[number]) => measure(run.text, run.size, run.weight, 'sans');
    const total = runs.reduce((sum, run) => sum + wide(run), gap * (runs.length - 1));
    const scale = Math.min(1, INNER / total);
    // Too small to be read is no figure: it is told in lines like any text.
    if (scale < 0.2) {
      write(before + number + after, small, { most: 4 });
      return y;
    }
    const baseline = y + size * scale * 0.95;
    let x = EDGE;
    for (const run of runs) {
      layout.texts.push({ ...run, x, y: baseline, size: run.size * scale, face: 'sans' });
      x += (wide(run) + gap) * scale;
    }
    return baseline + size * scale * 0.25;
  }
}

interface Setting {
  weight?: number;
  face?: Face;
  ink?: Ink;
  leading?: number;
  most?: number;
  x?: number;
  width?: number;
}
