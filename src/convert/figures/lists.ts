/** Numbers that stand together: 4.5%、7% after 分别, 从180天缩短至18天, 由22%、29%和49%调整为…. */
import type { Words } from '../lexicon/matcher.js';
import type { Clause } from './clauses.js';
import { stripLead, stripTail, timeless } from './names.js';
import type { Quantity } from './quantities.js';

/** Numbers with nothing but 、 and 和 between them make one run. */
export function groupRuns(clause: Clause, text: string): Quantity[][] {
  const runs: Quantity[][] = [];
  for (const quantity of clause.quantities) {
    const last = runs[runs.length - 1];
    const between = last ? text.slice(last[last.length - 1]!.end, quantity.start) : '';
    if (last && /^(?:、|和|及|与|以及)+$/.test(between) && !quantity.rank) last.push(quantity);
    else runs.push([quantity]);
  }
  return runs;
}

/** Gives the unit at the end of a run to the numbers before it that have none: 下降0.2个、0.6个百分点. */
export function shareUnit(quantities: readonly Quantity[]): void {
  for (let i = quantities.length - 2; i >= 0; i--) {
    const [quantity, next] = [quantities[i]!, quantities[i + 1]!];
    const cutShort = quantity.unit === '个' && next.unit === '个百分点';
    if (!cutShort && !(quantity.bare && quantity.unit === '' && !next.bare)) continue;
    quantity.unit = next.unit;
    quantity.family = next.family;
    quantity.kind = next.kind;
    if (next.noun) quantity.noun = next.noun;
    delete quantity.bare;
  }
}

/** The words before 从, when the number after `before` is where something came from and `between` says it moved. */
export function fromTo(before: string, between: string, words: Words): string | undefined {
  const from = /(?:从|由)([^,;从由]{0,26})$/.exec(before);
  if (!from || toDirection(between, words) === undefined) return undefined;
  return before.slice(0, from.index);
}

/** Which way 提高到, 缩短至 goes; nothing when the words say no such thing. */
export function toDirection(between: string, words: Words): 'up' | 'down' | 'flat' | undefined {
  if (between.length > 30 || !/(?:到|至|为|成)[^,;]{0,14}$/.test(between)) return undefined;
  for (let i = 0; i < between.length; i++) {
    if (words.falls.at(between, i)) return 'down';
    if (words.rises.at(between, i)) return 'up';
  }
  return /^[的,]?(?:到|至)|调整|变|改|发展|优化|转|扩/.test(between) ? 'flat' : undefined;
}

/** Splits the subjects a run of numbers is shared out to: 收入和支出分别增长…; `changes` when the run tells changes. */
export function shareOut(
  text: string,
  count: number,
  changes: boolean,
  words: Words,
): { subjects: string[]; rest: string } {
  const at = text.lastIndexOf('分别');
  const head = at >= 0 ? text.slice(0, at) : text;
  const rest = at >= 0 ? stripTail(text.slice(at + 2), words) : '';
  const clean = stripTail(stripLead(timeless(head), words), words);
  const both = count === 2 ? /^(.*?)城乡((?:常住)?居民.*)$/.exec(clean) : null;
  if (both) return { subjects: [`${both[1]}城镇${both[2]}`, `${both[1]}农村${both[2]}`], rest };
  const sectors = count === 3 ? /^(.*?)(?:第?一、第?二、第?三|三次)产业(.*)$/.exec(clean) : null;
  if (sectors)
    return {
      subjects: ['第一产业', '第二产业', '第三产业'].map((sector) => `${sectors[1]}${sector}${sectors[2]}`),
      rest,
    };
  // 软件和信息服务业 is one subject: the coarsest cut that gives as many subjects as numbers is taken.
  const cuts = [/、|以及/, /和(?!谐)|(?<![参给])与|(?<![普涉惠以触提波危])及(?![时格])/, ALL_LINKS];
  const subjects =
    cuts
      .map((cut) => clean.split(cut).filter((part) => part.length > 1))
      .find((parts) => parts.length === count) ?? [];
  return subjects.length === count && (changes || /分别|依次|各(?:为|达)?$/.test(text))
    ? { subjects: shareEnding(subjects, words), rest }
    : { subjects: [], rest };
}

const ALL_LINKS = /、|以及|和(?!谐)|(?<![参给])与|(?<![普涉惠以触提波危])及(?![时格])/;
const NOUN =
  /(?:产业产值|增加值|产值|产量|销售额|收入|支出|投资|数量|人数|面积|金额|余额|总量|比重|占比|覆盖率|率|指数|价格|收购价|标准|补助|补贴|价)$/;
const BARE = /^(?:收入|支出|税收|人数|面积|产量|产值|利润|投资|金额|数量|户数|余额)$/;
const ENDED = /(?:值|量|额|入|出|资|数|积|重|比|率|费|价格|指数|利润|税|次|消费|贷款|存款|花费)$/;

/** 新能源、装备产业产值: the last subject carries the noun for all. */
function shareEnding(subjects: string[], words: Words): string[] {
  const last = subjects[subjects.length - 1]!;
  const scope = words.scopes.at(last, 0);
  if (scope && subjects.slice(0, -1).every((subject) => words.scopes.has(subject)))
    return subjects.map((subject) => (subject === last ? last : subject + last.slice(scope.length)));
  const first = NOUN.exec(subjects[0]!)?.[0];
  if (
    first &&
    first.length < subjects[0]!.length &&
    subjects.slice(1).every((subject) => BARE.test(subject))
  ) {
    return subjects.map((subject, i) => (i === 0 ? subject : subjects[0]!.slice(0, -first.length) + subject));
  }
  const noun = NOUN.exec(last)?.[0];
  if (!noun || last.length <= noun.length + 1) return subjects;
  return subjects.map((subject) => (ENDED.test(subject) ? subject : `${subject}${noun}`));
}
