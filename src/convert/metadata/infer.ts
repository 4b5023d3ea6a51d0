/** What a report does not label: its kind, place, period and issuing body, each with a stated confidence. */
import type { Period, ReportKind } from '../../feed/types.js';

export interface Inferred<T> {
  value: T;
  /** 0 to 1. */
  confidence: number;
  /** The words it was read from. */
  from: string;
}

const KINDS: [ReportKind, RegExp][] = [
  [
    'openness',
    /政府信息公开(?:工作)?(?:年度)?(?:报告|年报|情况)|信息公开工作年度报告|政务公开工作.{0,4}(?:报告|年报)/,
  ],
  ['rule-of-law', /法治政府建设|依法行政工作.{0,6}(?:报告|总结|情况)|法治建设.{0,8}(?:报告|情况)/],
  ['statistics', /统计公报|经济运行情况|普查公报|统计分析/],
  ['budget', /预算|决算/],
  ['work', /政府工作报告/],
];

export function inferKind(title: string, opening: string): Inferred<ReportKind> {
  for (const [kind, words] of KINDS) {
    const match = words.exec(title);
    if (match) return { value: kind, confidence: 0.97, from: match[0] };
  }
  if (/向大会(?:报告|作)(?:政府)?工作/.test(opening))
    return { value: 'work', confidence: 0.9, from: '向大会报告工作' };
  // Any report may mention another; only where the title says nothing do the first words count.
  const silent = /^(?:[^关于]{0,20}?\d{4}年度?)?(?:工作|年度)*(?:报告|年报|总结)?$/.test(title);
  for (const [kind, words] of silent ? KINDS : []) {
    const match = words.exec(opening.slice(0, 300));
    if (match && kind !== 'budget') return { value: kind, confidence: 0.6, from: match[0] };
  }
  return { value: 'other', confidence: 0.7, from: title };
}

/** The period a report speaks of: the year of its title; a work report looks back on the year before it is given. */
export function inferPeriod(
  kind: ReportKind,
  title: string,
  headings: string[],
  opening: string,
): Inferred<Period> | undefined {
  // A decree of 2018 speaks of no period; a year in its title is that of its subject.
  if (kind === 'other' && !/(?:报告|公报|年报|总结|情况|说明)(?:[（(].*[）)])?$/.test(title))
    return undefined;
  if (kind === 'work') {
    for (const heading of headings) {
      const match = /(\d{4})年.{0,12}(?:回顾|总结|工作情况|主要工作)|(\d{4})年(?:和|及).{0,12}回顾/.exec(
        heading,
      );
      if (match) return { value: yearPeriod(Number(match[1] ?? match[2])), confidence: 0.9, from: heading };
    }
  }
  const delivered =
    kind === 'work' ? /(\d{4})年\d{1,2}月\d{1,2}日在.{2,40}(?:大会|会议)/.exec(opening) : null;
  if (delivered && !/\d{4}年/.test(title))
    return { value: yearPeriod(Number(delivered[1]) - 1), confidence: 0.7, from: delivered[0] };
  const span = /(\d{4})年?[—–~～至-](\d{4})年/.exec(title);
  if (span) {
    const [from, to] = [Number(span[1]), Number(span[2])];
    return {
      value: { label: `${from}—${to}年`, start: `${from}-01-01`, end: `${to}-12-31` },
      confidence: 0.9,
      from: title,
    };
  }
  const part = /(\d{4})年(上半年|下半年|第?[一二三四]季度|(?:1[—-])?\d{1,2}月)/.exec(title);
  if (part) return { value: { label: `${part[1]}年${part[2]}` }, confidence: 0.9, from: title };
  const year = /(\d{4})\s*年/.exec(title) ?? chineseYear(title);
  if (year) {
    const value = Number(year[1]) - (kind === 'work' ? 1 : 0);
    return { value: yearPeriod(value), confidence: kind === 'work' ? 0.7 : 0.95, from: title };
  }
  if (kind === 'other') return undefined;
  const spoken = /(\d{4})年(?:度|以来|，|,|全)/.exec(opening);
  return spoken ? { value: yearPeriod(Number(spoken[1])), confidence: 0.6, from: spoken[0] } : undefined;
}

function chineseYear(text: string): [string, string] | undefined {
  const match = /([二][〇○零0][一二三四五六七八九〇○零]{2})年/.exec(text);
  if (!match) return undefined;
  const digits = [...match[1]!].map((char) => Math.max(0, '零一二三四五六七八九'.indexOf(char))).join('');
  return [match[0], digits];
}

function yearPeriod(year: number): Period {
  return { label: `${year}年`, start: `${year}-01-01`, end: `${year}-12-31` };
}
