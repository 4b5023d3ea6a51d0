import { ranked } from './series.js';
import type { Point, Series } from './series.js';
import { shorten, textWidth, wrapText } from './text-width.js';

export type ChartType = 'line' | 'bar' | 'ranking' | 'change';

/** A word of the drawing; `x` and `y` are those of its baseline's `anchor`. */
export interface Word {
  kind: 'title' | 'value' | 'name' | 'note';
  text: string;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** One figure of the drawing: what is seen of it, and where focus is shown. */
export interface Mark {
  point: Point;
  series: Series;
  words: Word[];
  bar?: { x: number; y: number; width: number; height: number };
  dot?: { x: number; y: number };
}

/** A drawing in px. */
export interface Layout {
  width: number;
  height: number;
  words: Word[];
  marks: Mark[];
  /** Path data: what connects the figures, and the lines they stand on. */
  lines: string[];
  axes: string[];
  /** A scale that does not begin at zero, which readers must be told. */
  cut: boolean;
  /** Figures stand one below the other. */
  isRows: boolean;
}

/** Words wider than this, in em, must not push those beside them out of an upright drawing. */
const WIDEST = 11;

/** What stands where a year tells nothing or nothing that compares. */
export interface GapWords {
  gap: string;
  apart: string;
}

/** Places are ranked or stand as bars; lines suit three years and more, two are from and to. */
export function suitedType(
  series: readonly Series[],
  asked: ChartType | undefined,
  overPlaces: boolean,
): ChartType {
  if (overPlaces) return asked === 'bar' ? 'bar' : 'ranking';
  return asked ?? (series.some(({ points }) => points.length > 2) ? 'line' : 'change');
}

/** A scale from values to 0…1. Lengths of bars begin at zero; lines may begin higher where all differences would vanish. */
export function scaleOf(
  values: readonly number[],
  fromZero: boolean,
): { at: (value: number) => number; cut: boolean } {
  const least = Math.min(...values);
  const most = Math.max(...values);
  const cut = !fromZero && values.length > 1 && (least > most / 2 || most < 0);
  const low = cut ? least - ((most - least) * 0.25 || 1) : Math.min(0, least);
  const high = cut ? most : Math.max(0, most);
  const range = high - low || 1;
  return { at: (value) => (value - low) / range, cut };
}

/**
 * Lays the figures out as a drawing. Every word stays inside it; of names and values that would meet, the ends' stay.
 *
 * @param width of the drawing in px.
 * @param em font size in px.
 */
export function layOut(
  all: readonly Series[],
  type: ChartType,
  width: number,
  em: number,
  gapWords: GapWords,
): Layout {
  const layout: Layout = {
    width,
    height: 0,
    words: [],
    marks: [],
    lines: [],
    axes: [],
    cut: false,
    isRows: false,
  };
  const across = width / em;
  for (const series of all) {
    if (layout.height) layout.height += 1.6 * em;
    if (all.length > 1) {
      for (const text of wrapText(series.name, across)) {
        layout.height += 1.6 * em;
        layout.words.push({ kind: 'title', text, x: 0, y: layout.height - 0.4 * em, anchor: 'start' });
      }
    }
    layout.isRows = type === 'ranking' || type === 'change' || (type === 'bar' && !hasRoom(series, across));
    if (layout.isRows) layOutRows(layout, series, type, em, sharedMost(all, series));
    else layOutUpright(layout, series, sharedValues(all, series, type), type, em, gapWords);
  }
  layout.height += 0.3 * em;
  return layout;
}

/** Of years some may go unnamed, since they follow from their neighbours; of places none. */
function hasRoom({ points }: Series, across: number): boolean {
  const names = points.map(({ name }) => name);
  return names.every((name) => /\d/.test(name) || textWidth(name) + 0.5 <= across / names.length);
}

/** Upright bars of one unit are drawn to one measure, lines each to its own. */
function sharedValues(all: readonly Series[], series: Series, type: ChartType): number[] {
  const measured = type === 'bar' ? all.filter(({ unit }) => unit === series.unit) : [series];
  return measured.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
}

/** Bars of one unit are drawn to one measure. */
function sharedMost(all: readonly Series[], { unit }: Series): number {
  const values = all
    .filter((each) => each.unit === unit)
    .flatMap(({ points }) => points.map(({ value }) => value ?? 0));
  return Math.max(...values.map(Math.abs)) || 1;
}

/** Years from left to right: a line with its points, or bars. */
function layOutUpright(
  layout: Layout,
  series: Series,
  all: readonly number[],
  type: ChartType,
  em: number,
  gapWords: GapWords,
): void {
  const { points } = series;
  const { width } = layout;
  const isRank = points.some(({ metric }) => metric?.kind === 'rank');
  // The first place stands highest, and no length can say how far a place is from nothing.
  const measureOf = (value: number) => (isRank ? -value : value);
  const isLine = isRank || type === 'line';
  const scale = scaleOf(all.map(measureOf), !isLine);
  layout.cut ||= scale.cut && !isRank;
  const top = layout.height + 2 * em;
  const bottom = top + Math.min(Math.max(8, (width / em) * 0.15), 12) * em;
  const step = width / points.length;
  const y = (value: number) => bottom - scale.at(measureOf(value)) * (bottom - top);
  const room = Math.min(Math.max(step / em, WIDEST), width / em);
  const names = points.map(({ name }) => shorten(name, room / 0.9));
  const said = points.map(({ value, words }) => {
    if (value === undefined) return words ? gapWords.apart : gapWords.gap;
    // Part of a number is another number: the table has the whole.
    return textWidth(words!) > room ? '…' : words!;
  });
  const every = { names: sparseness(names), values: sparseness(said) };
  // Where nothing is, which is above the foot when a value lies below it.
  const ground = isLine ? bottom : y(0);
  layout.axes.push(`M0 ${round(ground)}H${width}`);
  let path = '';
  points.forEach((point, i) => {
    const { value } = point;
    const x = step * (i + 0.5);
    const at = value === undefined ? bottom : y(value);
    const mark: Mark = { point, series, words: [] };
    const say = (kind: Word['kind'], text: string, y: number, size: number) => {
      const half = (textWidth(text) * em * size) / 2;
      mark.words.push({ kind, text, x: Math.max(half, Math.min(x, width - half)), y, anchor: 'middle' });
    };
    if (isKept(i, points.length, every.names)) say('name', names[i], bottom + 1.5 * em, 0.9);
    if (isKept(i, points.length, every.values))
      // Above the bar, and of one that hangs down above its ground: no word lies on a bar.
      say(
        value === undefined ? 'note' : 'value',
        said[i],
        Math.min(at, isLine ? bottom : ground) - 0.75 * em,
        1,
      );
    if (value === undefined) path += ' ';
    else if (isLine) {
      mark.dot = { x, y: at };
      path += `${path && !path.endsWith(' ') ? 'L' : 'M'}${round(x)} ${round(at)}`;
    } else {
      const thickness = Math.min(step * 0.6, 4 * em);
      mark.bar = {
        x: x - thickness / 2,
        y: Math.min(at, ground),
        width: thickness,
        height: Math.abs(ground - at),
      };
    }
    layout.marks.push(mark);
  });
  if (path.trim()) layout.lines.push(path.trim());
  layout.height = bottom + 2 * em;

  function sparseness(texts: string[]): number {
    const widest = Math.max(...texts.map(textWidth)) * em + 0.5 * em;
    return Math.ceil(widest / step);
  }
}

/** Of names too many for their room every so many stay, and always the last; those too near to the last give way. */
function isKept(i: number, count: number, every: number): boolean {
  return i === count - 1 || (i % every === 0 && count - 1 - i >= every);
}

/** One figure below the other: name and value on a line, its length under them. */
function layOutRows(layout: Layout, series: Series, type: ChartType, em: number, most: number): void {
  const { width } = layout;
  const rows = type === 'ranking' ? ranked(series) : series.points.filter(({ value }) => value !== undefined);
  rows.forEach((point, i) => {
    const mark: Mark = { point, series, words: [] };
    const value = point.words!;
    const name =
      type === 'ranking'
        ? `${rows.findIndex((row) => row.value === point.value) + 1}\u3000${point.name}`
        : point.name;
    const room = width / em - textWidth(value) - 1;
    // A value that leaves no room for a name has a line of its own, or several.
    const isApart = room < 6;
    const say = (kind: Word['kind'], text: string, down: number) => {
      layout.height += down;
      const [x, anchor] = kind === 'name' ? ([0, 'start'] as const) : ([width, 'end'] as const);
      mark.words.push({ kind, text, x, y: layout.height - 0.4 * em, anchor });
    };
    if (i) layout.height += 0.5 * em;
    for (const text of wrapText(name, isApart ? width / em : room)) say('name', text, 1.5 * em);
    if (isApart) for (const text of wrapText(value, width / em)) say('value', text, 1.5 * em);
    else say('value', value, 0);
    const length = (Math.abs(point.value!) / most) * width;
    // A length by itself says nothing.
    if (rows.length > 1 && point.metric?.kind !== 'rank')
      mark.bar = { x: 0, y: layout.height, width: length, height: 0.7 * em };
    layout.axes.push(`M0 ${round(layout.height + 0.7 * em)}H${width}`);
    layout.height += 0.7 * em;
    layout.marks.push(mark);
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
