/**
 * Names a level, the plain kind of figure: 上线事项58项 is called by what stands before it, 35家联系点 by what follows,
 * 2个工作日内完成签章 by both.
 */
import type { Words } from '../lexicon/matcher.js';
import { completeName, isIncomplete, type CompletedName, type Memory, type NamePlace } from './completion.js';
import type { Draft, NameSource } from './draft.js';
import {
  endsWithAgent,
  nameParts,
  nounAfter,
  stripLead,
  stripTail,
  timeless,
  withoutBrackets,
} from './names.js';
import type { Quantity } from './quantities.js';

export interface LevelName {
  label: string;
  named: NameSource;
  /** The thing counted. */
  object: string;
  /** What a list shares. */
  prefix: string;
  /** Who acts, if the clause says so. */
  subject: string;
  /** Whether the clause itself leaves the subject out. */
  bare: boolean;
  /** The name without what is said of it, for neighbours: 企业 of 获批的企业. */
  plain?: string;
  /** What the clause goes on to say after the noun, for the next number; undefined when the name stood before the number. */
  said?: string;
}

export interface LevelText {
  quantity: Quantity;
  /** The clause up to the number. */
  before: string;
  /** From the number to the next one or the end of the clause. */
  after: string;
  /** The next clause, up to its first number. */
  following: string;
  /** All the clause says after the number. */
  rest: string;
  /** After the last number of the clause. */
  tail: string;
  /** The noun of the next member of a list, for 首批12项及第二批14项重点改革. */
  nextNoun: string;
  memory: Memory;
  place: NamePlace;
  words: Words;
}

const MEASURE_NOUN =
  /^(?:水位|高度|深度|宽度|长度|范围|半径|跨度|距离|海拔|高程|厚度|温度|落差|口径|管径|时间|工期|学制|期限|压力|电压|烈度|(?=地震$))/;
const COUNTED = /^(?:count|people)$/;
/** Numbers and units inside the words that say what money was spent on. */
const AMOUNTS = /\d[\d.,]*[余多]?[万亿]?(?:(?:项(?!目)|[个条座处所户套台辆公里平方米亩吨家名人次块]){1,3})?/g;
const MEASURED_BEFORE = /(?:海拔|高程|高度|深度|宽度|距离|水位|厚度|跨度|温度)$/;
const SIZE_BEFORE =
  /(?:投资|总投资|占地|面积|金额|资金|融资|高|长|宽|深|重|容量|规模|总额|建筑面积|总长|全长|装机|库容|产能)$/;

/** Removes what frames a name on both sides. */
export function cleanName(text: string, words: Words): string {
  const plain = withoutBrackets(text)
    .replace(/(?<=[为达是])[A-Z]{1,3}$/, '')
    .replace(
      /(?<=.{2})(?:平均)?每(?:\d+|[一二三四五六七八九十百千万])*(?:人|户|亩|吨|公斤|斤|年|月|天|次|平方米)(?:每[年月天])?$/,
      '',
    )
    .replace(/(?<=[县市区省州])(?:计划|拟|将|力争)(?=[\u4e00-\u9fff]{2})/, '')
    .replace(
      /(?:实现)?(?:翻番|倍增|稳步增长|持续增长|快速增长|较快增长|创(?:历史)?新高|再创新高)、?(?:达到?|为)?$/,
      '',
    )
    .replace(/^.*、(?=(?:近[一-十]年)?累计|已累计|五年累计)/, '');
  return stripTail(stripLead(timeless(plain), words), words)
    .replace(/^[,、:;]+|[,、:;]+$/g, '')
    .replace(/^(?:将|把|是在)(?=.{4})/, '')
    .replace(/连续(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:年|个月|个季度)$/, '')
    .replace(
      /^(?:实现|完成)(?=.{2,}(?:总值|产值|增加值|收入|投资|总额|支出|进出口|就业|再就业|利润|利税|税收|营收|交易额|销售额)$)/,
      '',
    )
    .replace(/^(?!GDP|CPI|PPI|PMI)[A-Z]{1,3}$/, '')
    .replace(/(?<=[\u4e00-\u9fff]{2})(?:了(?!解)|已经?)(?=[\u4e00-\u9fff]{2})/, '')
    .replace(/(?<=[级县市省区镇局台线计院司])共(?=[\u4e00-\u9fff]{2})(?![同享青建])/, '');
}

export function nameLevel(text: LevelText): LevelName {
  const name = nameAlone(text);
  // 4个省级、6个市级示范中心: the last of a list says of what level they all are.
  const shared = /[级]$/.test(name.label) ? /^[^级]{1,6}级(.{2,})$/.exec(text.nextNoun)?.[1] : undefined;
  return shared ? { ...name, label: name.label + shared, object: shared } : name;
}

function nameAlone(text: LevelText): LevelName {
  const { quantity, after, words } = text;
  const before = timeless(text.before.replace(/^.*(?:显示|表明|指出|通过(?=“))(?=.)/, ''));
  const lead = lastDeed(cleanName(before, words), words);
  return (
    limit(text, lead) ??
    occasion(text, lead) ??
    spentOn(text, lead) ??
    ofNoun(text, lead) ??
    verbAfter(text, lead) ??
    countedNoun(text, before, lead) ??
    saidOfLast(text, lead) ??
    standing(
      text,
      before,
      after === '' && text.nextNoun && (lead === '' || !isNoun(lead, quantity, words))
        ? `${lead}${text.nextNoun}`
        : lead,
    )
  );
}

/** 成立指挥部、出台举措: of two deeds the last is counted. */
function lastDeed(lead: string, words: Words): string {
  const at = lead.lastIndexOf('、');
  if (at < 3 || /[“《（(]/.test(lead.slice(at))) return lead;
  const last = lead.slice(at + 1);
  const { verb, object } = nameParts(last, words);
  return verb && last.startsWith(verb) && object.length > 1 && doesSomething(lead.slice(0, at), words)
    ? last
    : lead;
}

/** Whether a stretch has a verb with an object of its own: 优化支出结构, but not 修订. */
function doesSomething(text: string, words: Words): boolean {
  const first = text.slice(text.lastIndexOf('、') + 1);
  for (let i = 0; i < first.length - 3; i++) {
    const verb = words.verbs.at(first, i);
    if (verb && verb.length > 1 && first.length - i - verb.length >= 2) return true;
  }
  return false;
}

/** 上线事项58项: the name stands before the number. */
function standing({ quantity, memory, words, place }: LevelText, before: string, plain: string): LevelName {
  const own = nameParts(plain, words);
  const lead =
    own.verb && !own.object && /已[^,]{2,6}$/.test(before) && !plain.includes('已') ? `已${plain}` : plain;
  const these =
    /[^目]的$/.test(before) && lead && quantity.noun && COUNTED.test(quantity.family)
      ? `${lead}的${quantity.noun}`
      : '';
  const { head } = memory;
  if (lead === '' && head && /累计/.test(before)) {
    const total = `累计${head.name.replace(/^(?:累计|新增|新建|净增|新)|新增$/g, '')}`;
    return { label: total, named: 'clause', object: head.object, prefix: '', subject: '', bare: true };
  }
  const name: CompletedName = these
    ? { label: these, named: 'own', object: lead }
    : completeName(lead, quantity, memory, words, place);
  const parts = nameParts(name.label, words);
  return {
    ...name,
    prefix: parts.verb && parts.object ? name.label.slice(0, name.label.length - parts.object.length) : '',
    subject: agentOf(name.label, parts.subject, words),
    bare: isIncomplete(lead, words),
  };
}

/** The body or place a name begins with: 示例村 of 示例村面积. */
function agentOf(label: string, subject: string, words: Words): string {
  if (subject) return endsWithAgent(subject, words) ? subject : '';
  const measured = /^([\u4e00-\u9fff]{2,8}[村镇乡县])(?:总?面积|总?人口|辖|常住人口|户籍人口)$/.exec(label);
  return measured ? measured[1]! : '';
}

function isNoun(lead: string, quantity: Quantity, words: Words): boolean {
  const parts = nameParts(lead, words);
  return (
    !/[批期轮次级]$/.test(lead) && (parts.verb === '' || parts.object.length > 1) && quantity.kind !== 'rank'
  );
}

/** 2个工作日内完成签章: a time limit for what follows. */
function limit(
  { quantity, after, following, memory, words, place }: LevelText,
  lead: string,
): LevelName | undefined {
  if (quantity.family !== 'duration' || quantity.qualifier !== 'within') return undefined;
  const what = after || following;
  if (!/^[\u4e00-\u9fff“]{2}/.test(what)) return undefined;
  const done = what
    .split(/[,、;(]/)[0]!
    .slice(0, 18)
    .replace(/^(?:予以|应当|必须|要|可|能|将)/, '');
  const name = completeName(`${lead}${done}时限`, quantity, memory, words, place);
  return { ...name, prefix: '', subject: '', bare: false, said: '' };
}

/** 会议4次研究…: how often something was done. */
function occasion({ quantity, after, words }: LevelText, lead: string): LevelName | undefined {
  if (!/次$/.test(quantity.unit) || !lead || words.verbs.before(lead, lead.length)) return undefined;
  const parts = nameParts(after, words);
  if (!parts.verb || parts.subject || !after.startsWith(parts.verb)) return undefined;
  const label = `${lead}${after.split(/[,;]/)[0]!.slice(0, 24)}次数`;
  return {
    label,
    named: 'own',
    object: parts.object,
    prefix: '',
    subject: endsWithAgent(lead, words) ? lead : '',
    bare: false,
    said: '',
  };
}

/** 投资4.8亿元实施供热工程, 投资4360万元,对雨水管网进行改造: what money was spent on is said after it. */
function spentOn(
  { quantity, after, rest, following, words }: LevelText,
  lead: string,
): LevelName | undefined {
  const spent =
    quantity.family === 'money'
      ? /^(?:累计|年内|共|总)*((?:计划)?(?:总投资|投资|投入|筹资|筹集|安排|落实|整合|争取)(?:各类|各级|财政|专项|上级)*(?:资金)?)$/.exec(
          lead,
        )
      : null;
  if (!spent) return undefined;
  const purpose = after && after[0] !== '的' ? rest.replace(AMOUNTS, '') : following;
  const on =
    /^(?:用于|为|对|实施|建设|新建|改造|完成|推进|支持|开工|启动|建成|打造|修建|改建|扩建|升级|开展|购置|安装|全面|组织)/.exec(
      purpose,
    );
  if (!on) return undefined;
  const text = purpose
    .replace(/^(?:用于|为|对|全面|组织)/, '')
    .replace(/(?<=.{2})(?:进行|实施|开展|予以)[^,]*$/, '')
    .split(/[,;]/)[0]!
    .split('、')
    .reduce((whole, part) =>
      words.verbs.at(part, 0) || whole.endsWith('\n') ? `${whole}\n` : `${whole}、${part}`,
    )
    .trim();
  const parts = nameParts(text, words);
  const thing = trimNoun(nounAfter((parts.verb ? parts.object : text).replace(/^[了的]/, ''), words).noun);
  if (thing.length < 2 || thing.length > 20 || /\d/.test(thing)) return undefined;
  return {
    label: `${thing}${spent[1]!.replace(/^(?:安排|落实|整合|筹集|争取|筹资)$/, '资金')}`,
    named: 'own',
    object: thing,
    prefix: '',
    subject: '',
    bare: false,
    said: after,
  };
}

/** 投资5亿元的市场项目, 超50%的行政村达到标准, 3948人的饮水问题. */
function ofNoun({ quantity, after, words }: LevelText, lead: string): LevelName | undefined {
  if (after[0] !== '的') return undefined;
  const { noun, said } = nounAfter(after.slice(1), words);
  const thing = trimNoun(noun).replace(/(?<=.{2})(?:整体|主体)$/, '');
  if (thing === '' || (thing.length < 2 && quantity.family !== 'percent')) return undefined;
  const result = (label: string, object = thing): LevelName => ({
    label,
    named: 'own',
    object,
    prefix: '',
    subject: '',
    bare: false,
    said,
  });
  if (quantity.family === 'percent' || quantity.family === 'multiple') {
    const does = saidOf(said);
    return result(`${does ? `${does}的` : ''}${lead}${thing}占比`);
  }
  if (/^(?:较|高|低|目标|水平|标准|速度|增速|幅度|比例|总量)/.test(thing)) return undefined;
  if (SIZE_BEFORE.test(lead)) return result(`${thing}${lead.replace(/^(?:一个|一条|一座)/, '')}`);
  if (quantity.kind === 'measure' && MEASURED_BEFORE.test(lead)) return undefined;
  if (quantity.kind === 'measure' && !lead) return result(thing);
  if (/^(?:people|money)$/.test(quantity.family) || /[户家]$/.test(quantity.unit))
    return result(`${joinVerb(lead, thing, words)}${quantity.noun ?? ''}`);
  return result(joinVerb(lead, thing, words));
}

/** 35家基层联系点: the name follows the number. */
function countedNoun(text: LevelText, before: string, lead: string): LevelName | undefined {
  const { quantity, after, words, memory, place } = text;
  if (!/^(?:[\u4e00-\u9fffA-Za-z“《]|\d[A-Za-z])/.test(after) || /^(?:以上|以下|左右|以内)$/.test(after))
    return undefined;
  const measured = quantity.kind === 'measure' ? MEASURE_NOUN.exec(after)?.[0] : undefined;
  if (
    (startsPredicate(after, words) && !measured) ||
    /^(?:[一二两三四五六]个)?[大新]?(?:台阶|关口|大关|门槛|量级)/.test(after)
  )
    return undefined;
  const { noun, said } =
    measured && lead ? { noun: measured, said: after.slice(measured.length) } : nounAfter(after, words);
  const thing = trimNoun(noun) || (noun === '工作' && said ? noun : '');
  if (thing === '') return undefined;
  const near = nearWords(before, lead, thing, measured !== undefined, words);
  const { head } = memory;
  const located = /^(.{2,10})(?:在|对)$/.exec(before);
  const subject =
    located && endsWithAgent(cleanName(located[1]!, words), words) ? cleanName(located[1]!, words) : '';
  const listed = place.lead === '、' || before === '';
  const shared = near === '' && said === '' && head && listed ? head.prefix : '';
  const from = (head && alsoDone(near, thing, head, words)) || near || shared || subject;
  const label = joinVerb(from, thing, words);
  const does = measured
    ? ''
    : saidOf(said || (thing.length <= 6 && text.tail ? nounAfter(text.tail, words).said : ''));
  const parts = nameParts(from, words);
  const chosen = /^(?:选择|选取|选定|挑选)$/.test(from);
  const whole = does && label.length <= 14 && (chosen || !parts.verb) ? `${does}的${label}` : label;
  const full =
    thing.length < 2 || isIncomplete(whole, words)
      ? completeName(whole, quantity, memory, words, place)
      : undefined;
  return {
    label: full?.label ?? whole,
    ...(whole !== label && { plain: label }),
    named: full?.named ?? (shared ? 'clause' : 'own'),
    object: thing,
    prefix: from,
    subject: subject || (endsWithAgent(parts.subject, words) ? parts.subject : ''),
    bare: false,
    said: said.replace(/^(?:之?内|中|以内|里|上)/, ''),
  };
}

/** 涉及甲县5个村,乙县6个村: the second leaves the verb out. */
function alsoDone(near: string, thing: string, head: Draft, words: Words): string {
  if (!near || head.object !== thing || nameParts(near, words).verb) return '';
  const { subject, verb } = nameParts(head.prefix, words);
  return verb ? `${subject}${verb}${near}` : '';
}

/** 3件结转: the verb stands after the number. */
function verbAfter(text: LevelText, lead: string): LevelName | undefined {
  if (lead !== '' || !text.words.verbs.has(text.after)) return undefined;
  return standing(text, text.before, text.after);
}

/** 其中1项获技术发明奖: what is said, of what was counted last. */
function saidOfLast({ after, words, memory, quantity }: LevelText, lead: string): LevelName | undefined {
  const who = saidOf(after);
  if (lead === '' && quantity.family === 'people' && who && startsPredicate(after, words)) {
    return {
      label: `${who}人数`,
      named: 'clause',
      object: who,
      prefix: '',
      subject: '',
      bare: true,
      said: '',
    };
  }
  const { head } = memory;
  if (
    lead !== '' ||
    !head?.object ||
    head.quantity.family !== quantity.family ||
    !startsPredicate(after, words)
  )
    return undefined;
  const does = saidOf(after);
  if (!does || head.object.length > 14) return undefined;
  return {
    label: `${does}的${head.object}`,
    named: 'clause',
    object: head.object,
    prefix: '',
    subject: '',
    bare: true,
    said: '',
  };
}

/** The words just before a counted noun that belong to it: of 成立专班对7件积案… none, of 市级120项事项 市级. */
function nearWords(before: string, lead: string, thing: string, measured: boolean, words: Words): string {
  if (measured) {
    const place = /([^,、其与和]{2,12}?)(?:在|为|达)?$/.exec(lead);
    return place ? place[1]! : lead;
  }
  if (/^(?:对|为|在|向|将|把|从|由|使|让|以)$/.test(lead)) return '';
  if (/等$/.test(before)) {
    const made = /^.{1,8}的([^的、]{2,12}等)$/.exec(lead.endsWith('等') ? lead : `${lead}等`);
    if (made) return made[1]!;
    const parts = nameParts(lead.replace(/等$/, ''), words);
    return parts.verb ? `${parts.subject}${parts.verb}` : '';
  }
  const cut = /^.*(?:[^面针相应][对为在将把向给从]|使|让|对|为|在|由|是|涉及到)([^,]{0,12})$/.exec(
    before.replace(/的$/, ''),
  );
  const near =
    cut && cut[1] !== undefined && !/^(?:象|民|线|口|外|接|照|标|策|话|手|抗|称|编|校|建)/.test(cut[1])
      ? cleanTail(cut[1])
      : lead;
  if (/的$/.test(before) && thing.length >= 10) return '';
  return near.length > 24 ? '' : near;
}

const cleanTail = (text: string) =>
  text.replace(/^所/, '').replace(/(?:的|了|共|有|(?<![下送传表抵转])达|达到)+$/, '');

function trimNoun(noun: string): string {
  return noun.replace(/^(?:的|以上|以下|左右|余|多)+/, '').replace(/(?:之一|的|等|中|,|、|了|工作)+$/, '');
}

/** The predicate of a counted thing, short enough to stand in its name. */
function saidOf(said: string): string {
  const [first = ''] = said.split(/[,;(]/);
  // 获评领航级、卓越级智能工厂 is one predicate.
  const listed = /^[^、\d]{2,10}、[^、\d]{2,12}$/.test(first) && first.length <= 18;
  const short = (listed ? first : first.split('、')[0]!)
    .replace(
      /^(?:的|已|均|全部|已全部|都|基本|可|进行了?|已经|顺利|成功|陆续|相继|先后|逐[一项条](?=.{3}))+/,
      '',
    )
    .replace(/(?:工作|活动)$/, '')
    .replace(/(?<=[\u4e00-\u9fff]{2})了(?!解)/, '');
  if (short.length < 2 || short.length > (listed ? 18 : 14) || /[\d的]/.test(short)) return '';
  return /^(?:之一|中|等|工作|任务|以及|和|及|并|其中|为|是|占|比|同比|增长|下降|提高|增加|减少|上升|提升)/.test(
    short,
  )
    ? ''
    : short;
}

/** 研究 after 4次: what follows the number is no noun. */
export function startsPredicate(rest: string, words: Words): boolean {
  const word = words.predicates.at(rest, 0);
  if (!word) return false;
  if (/^(?:涉及|可|未|无|以|由|中|受|与|从|向)/.test(word) && rest.includes('的')) return false;
  if (word.length === 1) return !'居可列中免工供'.includes(word) || rest.length === 1;
  const [, adverb, deed] = /^(稳定|基本|全部|主动|积极|成功|顺利)(.{2,6})$/.exec(rest) ?? [];
  if (adverb && (words.predicates.at(deed!, 0) ?? words.verbs.at(deed!, 0)) === deed) return true;
  const nounish =
    /^(?:公开|服务|管理|改造|整改|处理|治理|升级|转型|受益|重点|集中|稳定|基本|保障|投入|发布|全面|公共|工作|发展|推动|促进|通过|主动|积极|落地)/;
  return !nounish.test(word) || rest.length <= word.length;
}

/** 设立 + 联系点 is called 联系点; 涉及 + 村民 keeps its verb. */
function joinVerb(lead: string, thing: string, words: Words): string {
  const light = words.lightVerbs.before(lead, lead.length);
  if (light) return `${lead.slice(0, lead.length - light.length)}${thing}`;
  return `${lead}${lead.endsWith(thing) ? '' : thing}`;
}
