import { msg, str } from '@lit/localize';
import { ranked } from './series.js';
import type { Point, Series } from './series.js';

/** Points a sentence can hold; of more, the ends are told. */
const TOLD = 6;

/** Each figure of a chart in a sentence, by its name where there are several. */
export function describeSeries(all: readonly Series[], overPlaces: boolean): string[] {
  return all.map((series) => {
    const words = overPlaces ? describePlaces(ranked(series)) : describeYears(series);
    return all.length > 1 ? `${series.name}：${words}` : words;
  });
}

/** A figure over the years in a sentence: each year as written, then which way it went. */
function describeYears({ points }: Series): string {
  const told = points.length > TOLD ? [points[0], points[points.length - 1]] : points;
  const words = told.map((point) => point.name + (point.words ?? msg('未载'))).join(msg('，'));
  const drawn = points.filter(({ value }) => value !== undefined);
  if (drawn.length < 2) return msg(str`${words}。`);
  const [first, last] = [drawn[0], drawn[drawn.length - 1]];
  return msg(str`${words}；${trendWord(first, last)}（${last.name}比${first.name}）。`);
}

/** A figure over places in a sentence. */
function describePlaces(rows: readonly Point[]): string {
  if (!rows.length) return '';
  const [first, last] = [rows[0], rows[rows.length - 1]];
  if (rows.length === 1) return msg(str`${first.name}${first.words}。`);
  const most = msg(str`最高：${first.name}${first.words}`);
  const least = msg(str`最低：${last.name}${last.words}`);
  return msg(str`${rows.length}地可比；${most}；${least}。`);
}

/** 近3万 and 3万 are not the same, but nobody can say which is more. */
function trendWord(first: Point, last: Point): string {
  // The first place is the smallest number.
  if (first.metric?.kind === 'rank' && first.value !== last.value)
    return last.value! < first.value! ? msg('位次前移') : msg('位次后移');
  if (last.value! > first.value!) return msg('上升');
  if (last.value! < first.value!) return msg('下降');
  return first.approximate || last.approximate ? msg('大体持平') : msg('持平');
}

/** A point as one phrase, for who does not see it. */
export function pointPhrase(point: Point): string {
  const told = `${point.name}：${point.words ?? msg('未载')}`;
  return point.obstacle ? `${told}，${obstacleWords(point)}` : told;
}

/** Why a figure may not stand beside the others; empty when it may. */
export function obstacleWords({ obstacle, found, wanted }: Point): string {
  if (!obstacle) return '';
  const why = {
    unit: msg('单位'),
    scope: msg('范围'),
    definition: msg('指标'),
    period: msg('统计期'),
    status: msg('为计划或预计数'),
    range: msg('不是单一数值'),
  }[obstacle];
  if (found === undefined) return msg(str`不可直接比较：${why}`);
  const blank = msg('未注明');
  return msg(str`不可直接比较：${why}为“${found || blank}”，而非“${wanted || blank}”`);
}

/** What readers must know of a chart: what it leaves out and why, what hollow means, where a scale begins. */
export function chartNotes(
  points: readonly Point[],
  {
    cut,
    hollow,
    overPlaces,
    failures,
  }: { cut: boolean; hollow: boolean; overPlaces: boolean; failures: number },
): string[] {
  const notes = points
    .filter(({ obstacle }) => obstacle)
    .map((point) => `${point.name}${obstacleWords(point)}${msg('。')}`);
  const silent = overPlaces ? points.filter(({ words }) => !words).map(({ name }) => name) : [];
  if (silent.length) notes.push(msg(str`未载此项：${silent.join('、')}`));
  if (hollow) notes.push(msg('空心图形为约数。'));
  if (cut) notes.push(msg('纵轴不从零开始。'));
  if (failures) notes.push(msg(str`有${failures}份数据暂时无法读取。`));
  return notes;
}
