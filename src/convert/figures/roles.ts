/**
 * What part a number plays in its clause, told by the words before it: a level, a change (同比增长), a level reached by a
 * change (提高到), a comparison (高于全国), a share (占…的), a completion rate (完成预算的), a place in a ranking.
 */
import type { Qualifier } from '../../feed/types.js';
import type { Words } from '../lexicon/matcher.js';
import type { Quantity } from './quantities.js';

export type Role =
  | { type: 'level'; name: string }
  | {
      type: 'change';
      name: string;
      verb: string;
      how: string;
      base: string;
      direction: 'up' | 'down' | 'flat';
    }
  | { type: 'reached'; name: string; direction?: 'up' | 'down' }
  | { type: 'comparison'; name: string; verb: string; base: string }
  | { type: 'share'; name: string; base: string; qualifier?: Qualifier }
  | { type: 'completion'; name: string; base: string }
  /** So many times as much as before. */
  | { type: 'times'; name: string; base: string }
  | { type: 'rank'; name: string; scope: string; streak?: number }
  /** The number a share or change is told against: 为预算46,908万元的80.43%. */
  | { type: 'base'; name: string; base: string };

const BASE =
  '(?:同比|环比|按(?:可比|不变)(?:价格?|口径)(?:计算|核算)?|可比口径|同口径|比(?![重例率值分])[^,;]{1,14}?|较[^,;]{1,14}?|与[^,;]{1,14}?相比|自然口径|扣除[^,;]{1,14}?后?|剔除[^,;]{1,14}?后?)';
const HOW =
  '(?:分别|平均|年均|实际|名义|累计|合计|净|再|又|(?<![人平])均|共|依次|约|同步|总体|逐年|每年|月均|月(?=[增减])|大幅|小幅|进一步|相应|整体|将|需|要|已|各|也|还|总共)*';
const ADVERB = '(?:了|约|近|超|逾|达|为|至少|速度达到?|速度为|幅度达到?|幅度为|的)*';
const TO = '(?:到|至|为|成)';

const patterns = new WeakMap<Words, { change: RegExp; reached: RegExp }>();

function patternsOf(words: Words): { change: RegExp; reached: RegExp } {
  const known = patterns.get(words);
  if (known) return known;
  const verbs = [...words.lexicon.rises, ...words.lexicon.falls]
    .sort((a, b) => b.length - a.length)
    .join('|');
  const made = {
    change: new RegExp(`(${BASE}?)[,、]?(${HOW})(${verbs})${ADVERB}$`),
    reached: new RegExp(
      `(${BASE}?)${HOW}(${verbs}|调整|发展|变更?|改|恢复|过渡|稳步提高|扩容|推进|扩展)(?:了)?${TO}(?:了)?(?:现在的|目前的?|今年的|当前的?|现行的?)?$`,
    ),
  };
  patterns.set(words, made);
  return made;
}

const COMPARISON =
  /(高于|低于|快于|慢于|好于|优于|高出|低出|快出|领先于?|落后于|超出|超过|多于|少于|比)([^,;\d]{1,16}?)(分别|(?<!平)均)?(高出?|低|快|慢|多|少|低了|高了)?了?$/;
const SHARE =
  /(?:分别)?(?:约|共|只|仅)?占(?:到|了|据)?([^,;]{0,26}?)(?:的|总数的|比例的)?(?:比重|比例|比|份额)?(?:为|达|达到|约|近|超|超过|约为|已达|高达|提高到|提升到|提升至|增至|降至|的|在|稳定在|保持在|分别为|分别达到|已超|达到了|持续|始终|一直|稳步|继续|长期|保持|均|均为|已|已达|稳定)*$/;
const COMPLETION =
  /(?:超额|分别)?(完成|为|是|占|达到?|相当于)(了)?([^,;占]{0,16}?(?:预算数?|计划数?|目标数?|任务数?|目标任务|预期目标|年初目标|决算数|总任务|调整预算|投资计划))的?(?:的比例|比例)?(?:达|为|约)?$/;
const RANK_VERB =
  /(?:分别|均|都|已|连续[^,;]{1,6}?|稳|位|继续|始终|持续|总量|仍|再次|一直)*(?:居|排名|排在|排|位列|位居|名列|列|位于|跃居|跃升至|跃升到|跃至|升至|升到|上升到|上升至|提升到|提升至|进位至|前移至|前移到|提高到|降至|降到|退居|跻身|进入|保持|稳居|获得|获|取得|荣获|夺得|夺|蝉联|摘得|评为|为|排名居|排名第?|位次|名次|处于|站上|挺进)(?:了|到|在|至|于)*([^,;]{0,14}?)(?:的|排名|位次|目前|当前)*$/;
const BASE_FIGURE =
  /(?:(为|占|相当于|完成|是)((?:年初|年度|全年|调整|本年)?[^,;占]{0,8}(?:预算|计划|目标|任务)数?)|(?:比|较)((?:上年|去年)(?:同期)?|年初|同期))的?$/;
/** 达到全省总量1/6. */
const WHOLE = /(?:达到?|相当于|接近)(全[^,;]{1,10}(?:总量|总数|总额|总值))的?$/;
/** 不少于本单位人员总数的5%: a share with a bound. */
const BOUND_SHARE = /(不少于|不低于|不超过|不高于)([^,;\d]{2,20})的$/;
/** 是上年的1.5倍. */
const TIMES_OF =
  /(?:是|为|相当于|达到?)((?:上年|去年|前年|上季度|上月|(?:19|20)\d{2}年)[^,;]{0,8}|[^,;]{0,6}(?:同期|平均水平))的$/;
const STREAK = /连续(?:第)?(\d{1,3}|[一二两三四五六七八九十]{1,3})(?:年|届|次|个月|个季度)/;

/** Reads what stands before a number. `before` is the clause up to it, brackets left out. */
export function roleOf(text: string, quantity: Quantity, after: string, words: Words): Role {
  const before = text.replace(/(?:每[\u4e00-\u9fff]{1,2}){1,2}$/, '');
  if (quantity.rank) return rankRole(before);
  if (quantity.unit === '番')
    return { type: 'change', name: before, verb: '翻番', how: '', base: '', direction: 'up' };
  const told = BASE_FIGURE.exec(before);
  if (told && (told[2] !== undefined ? /^的/.test(after) : after !== ''))
    return { type: 'base', name: before.slice(0, told.index), base: told[2] ?? told[3]! };
  const whole = quantity.family === 'percent' ? WHOLE.exec(before) : null;
  if (whole) return { type: 'share', name: before.slice(0, whole.index), base: whole[1]! };
  const bound = quantity.family === 'percent' ? BOUND_SHARE.exec(before) : null;
  if (bound) {
    const qualifier = /不少于|不低于/.test(bound[1]!) ? 'at-least' : 'at-most';
    return { type: 'share', name: before.slice(0, bound.index), base: bound[2]!, qualifier };
  }
  const { change, reached } = patternsOf(words);
  const share = quantity.family === 'percent' || quantity.family === 'multiple' ? SHARE.exec(before) : null;
  const isShare = share && !/(?:侵|强|挤|抢|霸)$/.test(before.slice(0, share.index));
  const to = reached.exec(before);
  if (to && !(isShare && /占/.test(to[0]))) {
    const name = before.slice(0, to.index);
    if (isShare && !namedShare(share, before))
      return { type: 'share', name: before.slice(0, share.index), base: share[1]! };
    return { type: 'reached', name, direction: directionOf(to[2]!, words) };
  }
  const versus = COMPARISON.exec(before);
  if (versus && versus[1] !== '比' && isComparison(versus, quantity)) return comparisonRole(versus, before);
  const by = change.exec(before);
  if (by && isChange(by, before, quantity, after)) {
    const name = before.slice(0, by.index);
    return {
      type: 'change',
      name,
      verb: by[3]!,
      how: /年均|平均|累计|实际|名义/.exec(by[2]!)?.[0] ?? '',
      base: by[1]!.replace(/[,、]$/, ''),
      direction: directionOf(by[3]!, words) ?? 'up',
    };
  }
  if (versus && isComparison(versus, quantity)) return comparisonRole(versus, before);
  const times = quantity.family === 'multiple' ? TIMES_OF.exec(before) : null;
  if (times) return { type: 'times', name: before.slice(0, times.index), base: times[1]! };
  if (quantity.family === 'percent' || quantity.family === 'multiple') {
    const done = COMPLETION.exec(before);
    if (done && (done[1] === '完成' || done[3]))
      return { type: 'completion', name: before.slice(0, done.index), base: done[3]! };
    if (isShare && !namedShare(share, before))
      return { type: 'share', name: before.slice(0, share.index), base: share[1]! };
  }
  return { type: 'level', name: before };
}

function comparisonRole(match: RegExpExecArray, before: string): Role {
  const verb = match[1] === '比' ? (match[4] ?? '高') : match[1]!;
  return {
    type: 'comparison',
    name: before.slice(0, match.index),
    verb: match[1] === '比' ? `比` : verb,
    base: match[1] === '比' ? `${match[2]}${verb}` : match[2]!,
  };
}

/** 采购占比 is a name; 占比 alone, or 占…的, speaks of the figure before. */
function namedShare(share: RegExpExecArray, before: string): boolean {
  return (
    share[1] === '' &&
    /占(?:比|比重|比例)/.test(share[0]) &&
    /[\u4e00-\u9fff]{3}$/.test(before.slice(0, share.index))
  );
}

function directionOf(verb: string, words: Words): 'up' | 'down' | undefined {
  if (words.falls.has(verb)) return 'down';
  return words.rises.has(verb) ? 'up' : undefined;
}

/** 新增就业 is a level; 高 and 增 alone change only percentages and what is compared. */
function isChange(match: RegExpExecArray, before: string, quantity: Quantity, after: string): boolean {
  const verb = match[3]!;
  const previous = before[match.index + match[0].indexOf(verb) - 1] ?? '';
  if (
    verb.length === 1 &&
    !match[1] &&
    !match[2] &&
    !(verb === '增' || verb === '降' || verb === '涨' || verb === '减')
  )
    return false;
  if (verb.length === 1 && !match[1] && /[新净]/.test(previous) && quantity.family !== 'percent')
    return false;
  if (
    /^(?:节约|提前|延长|拓展|优化|改善|精简|跨越|放慢|前进|短|长)$/.test(verb) &&
    !match[1] &&
    quantity.family !== 'percent' &&
    quantity.family !== 'duration'
  )
    return false;
  const counted =
    !match[1] && !/^(?:percent|points|multiple)$/.test(quantity.family) && /^[\u4e00-\u9fff]/.test(after);
  return !counted;
}

function isComparison(match: RegExpExecArray, quantity: Quantity): boolean {
  if (match[1] === '比') return match[4] !== undefined;
  if (/^(?:超过|多于|少于|领先)$/.test(match[1]!))
    return quantity.family === 'points' || /(?:平均|目标|全国|全省|全市|同期|上年|预期|计划)/.test(match[2]!);
  return true;
}

function rankRole(before: string): Role {
  const streak = STREAK.exec(before);
  const match = RANK_VERB.exec(before);
  let name = match ? before.slice(0, match.index) : before;
  let scope = match ? match[1]! : '';
  if (!match) {
    const bare =
      /((?:全[国省市县区州盟旗球疆](?:各?[省市县区])?|世界|国内|省内|市内|[东中西]部(?:地区|省份|城市)?|东北(?:地区)?|长三角|珠三角|[\u4e00-\u9fff]{2,4}[省市州盟])(?:[\u4e00-\u9fff]{0,8}?))(?:排名|综合|考核)?$/.exec(
        before,
      );
    if (bare) {
      scope = bare[1]!;
      name = before.slice(0, bare.index);
    }
  }
  if (streak) {
    name = name.replace(STREAK, '');
    scope = scope.replace(STREAK, '');
  }
  scope = scope.replace(/^(?:到|至|在|了|于|我国|从)/, '').replace(/(?:的|排名|位次|目前|当前)+$/, '');
  const spoken = streak ? Number(streak[1]) || '一二三四五六七八九十'.indexOf(streak[1]![0]!) + 1 : undefined;
  name = name.replace(/(?:排名|位次|名次|排位)$/, '');
  return { type: 'rank', name, scope, ...(spoken && { streak: spoken }) };
}
