/** Whether a figure is of the kind that is asked for, and how well it suits: unit, year, change, target, total. */
import type { Report } from '../feed/index.js';
import { UNIT_GROUPS } from './lexicon.js';
import type { Figure, Passage } from './passages.js';
import { LONG } from './question.js';
import type { Question } from './question.js';
import type { Wanted } from './search.js';

const TOTAL_BONUS = 0.05;

export function grade(figure: Figure, passage: Passage, question: Question, wanted: Wanted): number {
  const { metric, name, total } = figure;
  let grade = metric ? 0.1 : 0;
  if (question.unit && unitOf(figure)[0] === question.unit[0]) grade += 0.2;
  if (total) grade += TOTAL_BONUS;
  if (!question.change && isChange(figure)) grade -= 0.3;
  if (question.change && isChange(figure)) grade += 0.1;
  if (!wanted.target && isTarget(figure, passage)) grade -= 0.3;
  grade += newness(name, question.text);
  if (metric?.period && !isOwnTime(metric.period.label, question)) grade -= 0.15;
  // What was added over five years is another figure than that of one; what there is at their end is not.
  if (!question.long && isLong(figure, passage))
    grade -= /新增|年均|增长|增加/.test(name + figure.own) ? 0.25 : 0.05;
  if (metric?.qualifier === 'exact') grade += 0.01;
  if (metric?.kind === 'rank' && question.kind !== 'rank') grade -= 0.3;
  return grade;
}

/** 目前, 截至2023年底 and the report's own year are now; 五年来 and a year that was not asked for are not. */
function isOwnTime(label: string, { years }: Question): boolean {
  return /目前|截至|^\d{4}年度?$/.test(label) || years.some((year) => label.includes(String(year)));
}

function isChange({ metric, own, text }: Figure): boolean {
  if (metric) return metric.kind === 'change' || metric.kind === 'percentage-points';
  return (
    text.includes('百分点') || /(增长|下降|增加(?!值)|减少|提高|上升|降低)[^，]*$/.test(own.split(text)[0]!)
  );
}

function isTarget({ metric }: Figure, { about }: Passage): boolean {
  return about === 'plan' || (metric?.status ?? 'result') !== 'result';
}

export function fits(
  figure: Figure,
  passage: Passage,
  question: Question,
  wanted: Wanted,
  report: Report,
): boolean {
  const { text, metric } = figure;
  const { unit, measure, change } = question;
  const percent = /[%％‰成]|分之/.test(text);
  if (wanted.target && !isTarget(figure, passage)) return false;
  if (wanted.year !== undefined) {
    const year = String(wanted.year);
    if (
      !wanted.target &&
      !metric?.period?.label.includes(year) &&
      !figure.own.includes(year) &&
      !figure.lead.includes(year)
    )
      return false;
  }
  if (
    measure === 'percent' &&
    !/[%％‰成倍]|百分点|分之/.test(text) &&
    !(passage.table && /[率%比]/.test(figure.label))
  )
    return false;
  if (!change && !wanted.target && question.kind === 'figure' && isChange(figure)) return false;
  if (!change && !measure && percent && (unit || /[量额数]$|收入$|支出$/.test(question.subject.join(''))))
    return false;
  if (wanted.result && isTarget(figure, passage)) return false;
  if (question.long && !isLong(figure, passage, question.long)) return false;
  if (!inScope(figure, passage, question, report)) return false;
  if (measure === 'money' && !/[元钱]|万$|亿$/.test(text)) return false;
  if (measure === 'duration' && !/[天日年月时钟周]/.test(text)) return false;
  if (change && !isChange(figure) && !/[增升涨提降减缩]/.test(figure.own.replace(/增加?值|提案|提供/g, '')))
    return false;
  if (/^\d{4}$/.test(text) && !metric && !passage.table) return false;
  if (!unit || unit === '个' || measure === 'money') return true;
  if (passage.table) return !/[%％]/.test(text);
  if (unit === '倍' || unit === '级') return text.includes(unit) || passage.words.includes(unit);
  return unit.length > 1
    ? text.includes(unit.replace(/^[平立]方/, '')) || text.includes(unit)
    : text.includes(unit) || sameKind(unit, unitOf(figure));
}

/** What was added is one figure, what there is in all another. */
function newness(name: string, asked: string): number {
  const total = /累计|总共|总数|一共/.test(asked);
  if (name.includes('累计')) return total ? 0.2 : -0.15;
  if (!/^新[设增建开]|新增/.test(name)) return total ? 0.05 : 0;
  return /新[设增建开]|净增/.test(asked) ? 0.1 : -0.12;
}

/** Told of several years together; of those asked for, when the question names them: 十四五. */
function isLong({ metric, own, lead }: Figure, { opening, words }: Passage, asked?: string): boolean {
  const told = `${metric?.period?.label} ${own} ${lead} ${opening} ${words}`;
  const plan = /十.五/.exec(asked ?? '')?.[0];
  return plan ? told.includes(plan) : LONG.test(told);
}

/** 全省 asks of the whole province: in a county's report only what says so. */
function inScope(
  { metric, own, lead, name }: Figure,
  { under }: Passage,
  { scope, kind }: Question,
  { place }: Report,
): boolean {
  if (!scope || kind === 'rank' || !place || place.name.endsWith(scope.slice(-1))) return true;
  return `${metric?.scope} ${name} ${own} ${lead} ${under}`.includes(scope);
}

/** The unit of a figure without its magnitude: 人次 of 近12万人次. */
export function unitOf({ text, metric }: Figure): string {
  return (metric?.unit ?? text.replace(/^.*[\d〇一二三四五六七八九十百千]/s, '')).replace(
    /^[多余]?[十百千]?[万亿]*[多余]?/,
    '',
  );
}

export function sameKind(asked: string, unit: string): boolean {
  return UNIT_GROUPS.some((group) => group.test(asked) && group.test(unit));
}
