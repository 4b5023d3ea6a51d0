import { ranked } from './series.js';
import type { Point, Series } from './series.js';
import { textWidth, wrapText } from './text-width.js';

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
}

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
  const layout: Layout = { width, height: 0, words: [], marks: [], lines: [], axes: [], cut: false };
  const across = width / em;
  for (const series of all) {
    if (layout.height) layout.height += 1.6 * em;
    if (all.length > 1) {
      for (const text of wrapText(series.name, across)) {
        layout.height += 1.6 * em;
        layout.words.push({ kind: 'title', text, x: 0, y: layout.height - 0.4 * em, anchor: 'start' });
      }
    }
    if (type === 'line' || type === 'bar') layOutUpright(layout, series, type, em, gapWords);
    else layOutRows(layout, series, type, em, sharedMost(all, series));
  }
  layout.height += 0.3 * em;
  return layout;
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
  const values = points.flatMap(({ value }) => (value === undefined ? [] : [measureOf(value)]));
  const scale = scaleOf(values, !isLine);
  layout.cut ||= scale.cut && !isRank;
  const top = layout.height + 2 * em;
  const bottom = top + Math.min(Math.max(8, (width / em) * 0.15), 12) * em;
  const step = width / points.length;
  const y = (value: number) => bottom - scale.at(measureOf(value)) * (bottom - top);
  const said = points.map(({ value, words }) =>
    value !== undefined ? words! : words ? gapWords.apart : gapWords.gap,
  );
  const every = { names: sparseness(points.map(({ name }) => name)), values: sparseness(said) };
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
    if (isKept(i, points.length, every.names)) say('name', point.name, bottom + 1.5 * em, 0.9);
    if (isKept(i, points.length, every.values))
      say(value === undefined ? 'note' : 'value', said[i], Math.min(at, bottom) - 0.75 * em, 1);
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
    // A value that leaves no room for a name has a line of its own.
    const lines = wrapText(name, room < 6 ? width / em : room);
    if (i) layout.height += 0.5 * em;
    for (const text of lines) {
      layout.height += 1.5 * em;
      mark.words.push({ kind: 'name', text, x: 0, y: layout.height - 0.4 * em, anchor: 'start' });
    }
    if (room < 6) layout.height += 1.5 * em;
    mark.words.push({ kind: 'value', text: value, x: width, y: layout.height - 0.4 * em, anchor: 'end' });
    const length = (Math.abs(point.value!) / most) * width;
    if (point.metric?.kind !== 'rank') mark.bar = { x: 0, y: layout.height, width: length, height: 0.7 * em };
    layout.axes.push(`M0 ${round(layout.height + 0.7 * em)}H${width}`);
    layout.height += 0.7 * em;
    layout.marks.push(mark);
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
