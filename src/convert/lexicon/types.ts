import type { MetricKind, Qualifier } from '../../feed/types.js';

/** What a unit measures; figures of one family can stand in one column. */
export type UnitFamily =
  | 'count'
  | 'people'
  | 'times'
  | 'kinds'
  | 'money'
  | 'percent'
  | 'points'
  | 'multiple'
  | 'duration'
  | 'age'
  | 'area'
  | 'length'
  | 'volume'
  | 'weight'
  | 'energy'
  | 'concentration'
  | 'rank'
  | 'other';

/** A word that counts or measures. */
export interface Unit {
  /** As written after the number, without 万 and 亿. */
  name: string;
  family: UnitFamily;
  kind: MetricKind;
  /** What the figure is called when two labels differ in nothing else: 户 is a 户数. */
  noun?: string;
  /** Characters after it that show it is part of another word: 家 before 庭 is no unit. */
  notBefore?: string;
  /** Words that begin with such a character and yet show it is a unit: 名 before 单位 counts bodies, before 单 alone it is 名单. */
  stillBefore?: readonly string[];
  /** Only with 万, 亿 or decimals before it, because bare it is mostly something else: 5度, 5方. */
  withMagnitude?: boolean;
}

/**
 * The words our reading of figures rests on. All lists are open: a county adds its own through `mergeLexicon`. See
 * docs/lexicon.md.
 */
export interface Lexicon {
  units: readonly Unit[];
  /** Before the number: 近, 约, 超过. */
  qualifiersBefore: Readonly<Record<string, Qualifier>>;
  /** After number and unit: 以上, 左右. */
  qualifiersAfter: Readonly<Record<string, Qualifier>>;
  /** Between number and unit: 余, 多. */
  qualifiersInside: Readonly<Record<string, Qualifier>>;
  /** Of whom: 全市, 县级. */
  scopes: readonly string[];
  /** Endings of bodies that act: 局, 平台, 热线. */
  agents: readonly string[];
  /** Verbs that take what is counted as their object: 受理, 发放. */
  verbs: readonly string[];
  /** Of these verbs, those that are as often nouns (建设, 服务): verbs only at the start or after someone who acts. */
  nounVerbs: readonly string[];
  /** Verbs that say nothing about the figure and may be left out of its name: 开展, 举办. */
  lightVerbs: readonly string[];
  /** Verbs that end the noun after a number: 20家企业获评 … */
  predicates: readonly string[];
  /** 增长, 提高. */
  rises: readonly string[];
  /** 下降, 压缩. */
  falls: readonly string[];
  /** Nouns that need a subject before they name a figure: 率, 金额, 人数. */
  measures: readonly string[];
  /** Words at the start of a clause that are no part of a name: 目前, 累计. */
  leads: readonly string[];
  /** Words between a name and its number: 达到, 为. */
  tails: readonly string[];
  /** Characters after a word of `leads` that show it begins another word. */
  notLeads: Readonly<Record<string, string>>;
  /** Characters before a word of `tails` that show it ends another word. */
  notTails: Readonly<Record<string, string>>;
  /** Words that make a figure a target: 力争, 计划. */
  targets: readonly string[];
  /** Words that make a figure a forecast: 预计. */
  forecasts: readonly string[];
  /** Words in a heading that say what follows is planned: 下一步, 工作安排. */
  plans: readonly string[];
  /** Words that make a heading a plan only where they close it: 重点任务. */
  planNouns: readonly string[];
  /** Names with digits in them that are no figures: PM2.5. */
  names: readonly string[];
}

/** What a county adds: any of the lists. */
export type LexiconExtension = Partial<Lexicon>;
