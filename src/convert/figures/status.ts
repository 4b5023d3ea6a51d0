/** Whether a figure is reached, meant or expected. */
import type { Words } from '../lexicon/matcher.js';

const DONE = /(?:已|完成了|实现了|达到了|去年|上年|截至目前|目前|累计已)[^,;]{0,12}$/;
const NOT_A_PLAN = /(?:年度|年初|原|原定|超额完成|完成|占)$/;
const PLAN_NOUN = /^(?:的|任务|数|目标|投资|生育|单列|总|外|内)/;
const TO_DO =
  /^(?:新建|建设|完成|总?投资|实施(?!以来|期|方案)|安排|新增|用|到|年内|开工|引进|培育|改造|发放|招|于|在|再|每年|全年|达)/;
const MUST =
  /(?:^|[,;、:。])(?:要|将(?!$)|须|必须|应当?)(?!求|素|件|近|于|结|收|付|届|用|急|对|诉|税|纳|缴|办|检|考|战)|(?:将|要)(?:达到?|新增|完成|实现|建成|超过|突破|增长|下降|提高|控制)/;

/**
 * @param sentence the sentence up to the number
 * @param clause the clause up to the number
 * @param planned whether the section tells what is planned
 * @returns nothing for a result.
 */
export function statusOf(
  sentence: string,
  clause: string,
  planned: boolean,
  words: Words,
): 'target' | 'forecast' | undefined {
  const near = sentence.slice(-60);
  if (
    words.lexicon.forecasts.some((word) => clause.includes(word)) ||
    /(?:预计|有望)[^,;。]{0,40}$/.test(near)
  )
    return 'forecast';
  if (DONE.test(clause)) return undefined;
  if (planned) return 'target';
  for (const word of words.lexicon.targets) {
    const at = sentence.lastIndexOf(word);
    if (at < 0 || word.length < 2) continue;
    if (
      NOT_A_PLAN.test(sentence.slice(Math.max(0, at - 4), at)) ||
      PLAN_NOUN.test(sentence.slice(at + word.length))
    )
      continue;
    if (word === '计划' && !TO_DO.test(sentence.slice(at + 2))) continue;
    const reach = word === '计划' || word === '拟' ? /[,;]/ : /;/;
    if (reach.test(sentence.slice(at)) && !word.includes('目标')) continue;
    return 'target';
  }
  return MUST.test(clause) ? 'target' : undefined;
}

/** What a report does to its aims when it tells what became of them: 围绕重点任务, 突出工作重点. */
const PURSUED =
  /(?:突出|聚焦|围绕|完成|落实|紧扣|紧盯|对标|对照|抓好|抓实|压实|明确|细化|实现|推动|推进|服务|贯彻|按照|坚持|锚定|强化|加强|细分)/;

/**
 * Whether a heading says that what follows is planned: 下一步工作打算, 主要任务, or the year after the report's own. A plan
 * that is pursued (突出工作重点，…水平提升) tells results.
 *
 * @param year the year the report speaks of
 */
export function isPlan(title: string, year: number | undefined, words: Words): boolean {
  if (/回顾|总结|情况|成效|成绩|完成/.test(title) && !/安排|计划|打算|目标/.test(title)) return false;
  const { plans, planNouns } = words.lexicon;
  const spoken = (word: string) => {
    const at = title.indexOf(word);
    return at >= 0 && !PURSUED.test(title.slice(Math.max(0, at - 10), at));
  };
  if (plans.some(spoken)) return true;
  const closed = title.replace(/(?:[和及与](?:主要|工作|保障)?(?:措施|安排|举措|要求))$/, '');
  if (planNouns.some((word) => closed.endsWith(word) && spoken(word))) return true;
  const named = /(20\d{2})年/.exec(title);
  return year !== undefined && named !== null && Number(named[1]) > year;
}
