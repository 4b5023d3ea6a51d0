/** A report cut into what can be an answer: its sentences and the rows of its tables, each with its figures. */
import { blockText, figureSpan, headingText, sectionEntries } from '../feed/index.js';
import type { FeedItem, Metric, Section } from '../feed/index.js';
import { fold } from './fold.js';
import { tablePassages } from './tables.js';

/** A figure in a passage, and the words that are its own. */
export interface Figure {
  text: string;
  label: string;
  metric?: Metric;
  /** Folded label. */
  name: string;
  /** Folded words of its clause, from the figure before it up to the mark after it. */
  own: string;
  /** Folded words of the passage before those. */
  lead: string;
  /** In a table: stands in a row or column of totals. */
  total?: boolean;
}

export interface Passage {
  section: Section;
  block: string;
  start: number;
  end: number;
  quote: string;
  /** Folded quote, whole and between its marks. */
  words: string;
  clauses: string[];
  /** Folded headings it stands under, the point's with them. */
  under: string;
  /** Folded first words of its paragraph or point. */
  opening: string;
  /** Folded titles of its sections only. */
  titles: string;
  /** Under a heading of problems, or of plans. */
  about?: 'problem' | 'plan';
  table?: boolean;
  figures: Figure[];
}

export interface ReportIndex {
  passages: Passage[];
  /** Folded title, place and period: what the whole report is about. */
  report: string;
  /** How many passages have a pair of characters. */
  frequency: Map<string, number>;
}

const indexes = new WeakMap<FeedItem, ReportIndex>();

/** The passages of a report, made once. */
export function reportIndex(item: FeedItem): ReportIndex {
  let index = indexes.get(item);
  if (!index) indexes.set(item, (index = makeIndex(item)));
  return index;
}

const PROBLEM = /问题|不足|短板|困难|挑战|差距/;
const PLAN = /下一?步|打算|工作(安排|重点|计划|思路)|重点工作|年.{0,8}(安排|部署|重点|工作$)|目标任务|今后/;
const STOP = /[^。！？!?；;\n]+[。！？!?；;\n]?[”’」』）)]*/g;
const NUMBER =
  /第?\d[\d,.]*(?:[—–~～至-]\d[\d,.]*)?(?:[%％‰]|[多余]?[十百千]?[万亿]{0,2}[多余]?(?:个百分点|平方公?里?米?|立方米|公顷|公里|千瓦|工作日|人次|户次|场次|公斤|美元|[^\s\d，。；、,;：:（）()《》“”年月日号和与及的是为]?))(?:以上|以内|左右|以下)?|[一二两三四五六七八九]成(?:以上|左右)?|[十百千万亿]{2,3}元|三分之[一二]|过半/g;

function makeIndex(item: FeedItem): ReportIndex {
  const report = item._govreport;
  const passages: Passage[] = [];
  const bySource = new Map<string, Metric[]>();
  for (const metric of report.metrics) {
    const { block } = metric.source ?? {};
    if (block !== undefined) bySource.set(block, [...(bySource.get(block) ?? []), metric]);
  }
  const parents = new Map<Section, Section | undefined>();
  for (const { section, parent } of sectionEntries(report)) {
    parents.set(section, parent);
    const path: string[] = [];
    for (let at: Section | undefined = section; at; at = parents.get(at)) path.unshift(headingText(at));
    const title = path.join(' ');
    const about = path.reduce<Passage['about']>(
      (found, each) =>
        found ??
        (PLAN.test(each) && !/回顾|情况|成就|成效/.test(each)
          ? 'plan'
          : PROBLEM.test(each) && /存在|面临|主要|困难|不足|问题/.test(each) && each.length < 24
            ? 'problem'
            : undefined),
      undefined,
    );
    for (const block of section.blocks) {
      const text = blockText(block);
      const common = { section, block: block.id, titles: fold(title), about };
      if (block.type === 'table') {
        passages.push(...tablePassages(block, text, common));
        continue;
      }
      const spans = (bySource.get(block.id) ?? []).flatMap((metric): Span[] => {
        const span = figureSpan(metric, text);
        return span ? [{ metric, ...span }] : [];
      });
      let opening = '';
      for (const found of text.matchAll(sentencePattern())) {
        const quote = found[0];
        if (!/[\p{L}\d]/u.test(quote)) continue;
        const start = found.index + (quote.length - quote.trimStart().length);
        const end = found.index + quote.trimEnd().length;
        const point = section.points?.find(
          (each) => each.block === block.id && start >= each.start && start < each.end,
        );
        if (!opening || (point && start - point.start < 4)) opening = /^\D{0,60}/.exec(text.slice(start))![0];
        passages.push({
          ...common,
          start,
          end,
          quote: text.slice(start, end),
          words: fold(quote),
          clauses: quote.split(/[，,；;：:。]/).map(fold),
          under: fold(`${title} ${point?.title ?? ''}`),
          opening: fold(opening),
          figures: figuresOf(text, start, end, spans),
        });
      }
    }
  }
  const frequency = new Map<string, number>();
  for (const { words } of passages) {
    const seen = new Set<string>();
    for (let i = 0; i < words.length - 1; i++) seen.add(words.slice(i, i + 2));
    for (const pair of seen) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  }
  const { place, period } = report;
  return {
    passages,
    report: fold(`${item.title} ${place?.name ?? ''} ${period?.label ?? ''}`),
    frequency,
  };
}

interface Span {
  metric?: Metric;
  start: number;
  end: number;
}

function sentencePattern(): RegExp {
  return new RegExp(STOP.source, 'g');
}

function figuresOf(text: string, start: number, end: number, spans: Span[]): Figure[] {
  const inside: Span[] = spans.filter((span) => span.start >= start && span.start < end);
  for (const found of text.slice(start, end).matchAll(NUMBER)) {
    const at = start + found.index;
    const to = at + found[0].length;
    if (inside.some((span) => span.start < to && at < span.end && span.end - span.start < 30)) continue;
    // 2023年, 《…》 and 〔2024〕11号 are no figures.
    if (/[年月日号]/.test(text[to] ?? '') || /[〔（(“”a-z+.\d-]$/i.test(text.slice(start, at))) continue;
    inside.push({ start: at, end: to });
  }
  inside.sort((a, b) => a.start - b.start);
  let before = start;
  return inside.map(({ metric, start: at, end: to }) => {
    const after = /^[^，。；、,;：:]{0,16}/.exec(text.slice(to, end))![0];
    const between = text.slice(Math.min(before, at), at);
    const clause = at - between.length + Math.max(between.search(/[^，；,;]*$/), 0);
    const label = metric?.label ?? text.slice(before, at).replace(/^.*[，；。]/s, '');
    const figure: Figure = {
      text: metric?.as_written ?? text.slice(at, to),
      label,
      metric,
      name: metric ? fold(label.replace(/\(\d+\)$/, '')) : '',
      own: fold(text.slice(clause, to) + after),
      lead: fold(text.slice(start, clause)),
    };
    if (to > before) before = to;
    return figure;
  });
}
