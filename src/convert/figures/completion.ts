/**
 * Completes a name the clause leaves short: 已审结 after 行政复议案件 is 已审结行政复议案件, 报备准确率 after 规范性文件 is
 * 规范性文件报备准确率. What is taken from where is remembered, so that the editor can be told.
 */
import type { Words } from '../lexicon/matcher.js';
import type { Draft, NameSource } from './draft.js';
import { endsWithAgent, nameParts, timeless, type NameParts } from './names.js';
import type { Quantity } from './quantities.js';

/** What the reader remembers from clause to clause. */
export interface Memory {
  /** Who acts in this sentence. */
  actor: string;
  /** Who acted in the sentence before, for 平台, 系统 and other words that point back. */
  previousActor?: string;
  /** What was counted or dealt with last. */
  object: string;
  /** What was done last: 报备. */
  verb: string;
  /** 在…中: the whole a rate is taken of. */
  base?: string;
  head?: Draft | undefined;
  /** The last level of the sentence before. */
  previousHead?: Draft | undefined;
  rankScope?: string;
  /** Heading of the point. */
  topic: string;
}

/** How a name stands to the one before it. */
export interface NamePlace {
  /** The mark before the clause: `、` in a list, `,`, `;`, `(`. */
  lead: string;
  /** Named as part of a whole (其中). */
  inPart: boolean;
  /** For a bracket after words without a number: those words. */
  host?: string;
}

export interface CompletedName {
  label: string;
  named: NameSource;
  object: string;
}

/** Nouns that say nothing without what stands before them. */
const GENERIC =
  /^(?:各类|各项|各种|相关|有关|全部|其他|其它|一批|具体|主要)*(?:案件|申请|企业|事项|人员|群众|信息|数据|活动|问题|单位|机构|产品|文件|线索|任务|措施|人次|总数|件数|案件数|案件总数|总量|数量|工作|建议|提案|意见|用户|人数|户数|件|起)$/;
const HEAD = /(?:案件|申请|企业|项目|事项|人员|信息|数据|资金|活动|问题|文件|服务|产品|工作|建议|提案|工程)$/;
const CASE_VERB =
  /(?:审结|应结|结案|纠错|立案|结转|受理|审理|新收|办结|撤销|维持|驳回|调解|撤诉|胜诉|败诉|纠正|未结)/;
const INQUIRY = /(?:督察|督查|检查|排查|审计|巡察|巡查|抽查|监测|评查|调研)$/;
const POINTS_BACK =
  /^(?:平台|系统|中心|网站|公众号|园区|基地|大厅|机构|项目|公司|基金|学校|医院|全院|热线|银行)(?=.)/;
const MEASURE_TAIL =
  /(?:总?标的额|总?金额|总?投资额?|总额|总?人数|人次|数量|总量|件数|户数|总?面积|建筑面积|总?里程|总?规模|阅读量|点击量|浏览量|访问量|下载量|产值|费用|资金|占比|比例|比重|时限|用时|覆盖面|率|授信|融资|放款|人员|人口|群众)$/;
const MEASURE_HEAD =
  /^(?:累计|总计|合计|平均|人均|全年|年均|月均|日均|实现|共|完成|涉及|涉案|其|本年|当年|全部|合同|按期|按时|惠及|受益|覆盖|带动|拉动|直接|建设|协议|计划|预计|已|可|新增|年|总|吸引|撬动|服务|节约|减少)+/;
/** What these tell belongs to the thing before, whoever acts: 涉及金额, 总投资. */
const OF_THE_THING =
  /^(?:涉及|涉案|合同|总投资|完成投资|计划投资|协议|计划总|总标的|标的|惠及|受益|直接经济|总?建筑面积|总?占地|总面积|投资|带动|拉动|可|年产|总装机|赋能|总规模|总里程|预计|覆盖|服务)/;

/** What a body holds or employs: 养老机构12家、床位3200张. */
const HOLDS =
  /^(?:总|核定|实有)?(?:床位|座位|停车位|学位|藏书|编制|从业人员|在校学?生|专任教师|教职工|占地|库容)$/;

/** A name with a measure of its own stands alone. */
const MEASURED =
  /(?:收入|支出|总值|产值|增加值|总额|余额|产量|投资|规模|总量|销量|进出口|面积|里程|率|比重|占比|人口)$/;

/** Whether a name cannot stand alone. */
export function isIncomplete(name: string, words: Words): boolean {
  if (name === '' || isMeasure(name, words)) return true;
  const parts = nameParts(name, words);
  return parts.verb !== '' && parts.subject === '' && (parts.object === '' || GENERIC.test(parts.object));
}

/** Rates of a place as a whole, which need nothing before them. */
const OWN_RATE =
  /^(?:失业|出生|死亡|绿化|就业|通胀|增长|负债|不良|识字|生育|入学|升学|覆盖|森林|离婚|结婚|发案|破案|化)率/;

/** A measure without anything to measure: 满意率, 涉及金额, 参与人数. */
function isMeasure(name: string, words: Words): boolean {
  if (words.measures.has(name)) return true;
  const bare = name.replace(MEASURE_HEAD, '');
  if (bare === '' && /(?:合同|协议|服务|计划)$/.test(name)) return false;
  if (bare === '' || words.measures.has(bare)) return name.length <= 10;
  if (/^[\u4e00-\u9fff]{2}率$/.test(name) && !OWN_RATE.test(name)) return true;
  const tail = MEASURE_TAIL.exec(bare);
  return (
    tail !== null &&
    tail.index === 0 &&
    bare.length <= 5 &&
    !/^(?:城镇|农村|森林|失业|出生|死亡|粮食|森林|就业|税收|研发|通胀|贫困|绿化|入学|升学|参保|入园|利率|汇率)/.test(
      bare,
    )
  );
}

/**
 * Completes a name.
 *
 * @param own the words of the clause itself, already without what frames them
 */
export function completeName(
  own: string,
  quantity: Quantity,
  memory: Memory,
  words: Words,
  place: NamePlace,
): CompletedName {
  const name = /^(?:累计|已)?(?:完成|实现|达到|达|为|共)$/.test(own) ? '' : pointBack(own, memory);
  if (memory.base && name.length <= 8 && /(?:率|占比|比例|满意度)$/.test(name))
    return { label: `${memory.base}${name}`, named: 'clause', object: name };
  if (name === '') return nameless(quantity, memory, words, place);
  if (/^(?:平均)?每个?[^,、]{1,8}$/.test(name) && memory.head?.object && quantity.family !== 'percent')
    return { label: `${name}${memory.head.object}`, named: 'clause', object: memory.head.object };
  if (/^(?:其余|其他|其它|剩余|另外)$/.test(name) && memory.head) {
    const whole = memory.head.relation === 'part' && memory.head.owner ? memory.head.owner : memory.head;
    return { label: `其余${whole.object || whole.name}`, named: 'clause', object: whole.object };
  }
  if (memory.head && place.lead === '、' && HOLDS.test(name))
    return { label: `${memory.head.object || memory.head.name}${name}`, named: 'clause', object: name };
  if (isMeasure(name, words)) return echo(name, memory) ?? completeMeasure(name, memory, words);
  const leveled = sameAtLevel(name, memory, words);
  if (leveled) return leveled;
  const parts = nameParts(name, words);
  const { head } = memory;
  if (parts.verb && !parts.object && /就业|脱贫|创业|造林|绿化|税|上学|入学/.test(name))
    return { label: name, named: 'own', object: name };
  if (parts.verb && !parts.object) return completeVerb(name, parts, quantity, memory, words);
  const echoed = echo(name, memory);
  if (echoed) return echoed;
  if (head && place.lead === '、' && !parts.verb && sharesPrefix(head, name, quantity)) {
    return { label: `${head.prefix}${name}`, named: 'clause', object: name };
  }
  if (GENERIC.test(parts.object) && !parts.subject) return completeGeneric(name, parts, memory, words);
  const heading = HEAD.exec(name)?.[0];
  const all = head && (head.relation === 'part' ? head.owner : head);
  if (place.inPart && all?.prefix && heading && name.length > heading.length && all.object === heading)
    return { label: `${all.prefix}${name}`, named: 'clause', object: name };
  // 农民工总量…人,其中外出农民工…人 names its whole again.
  const whole = head && wholeOf(head).replace(/(?:总量|总数|数量)$/, '');
  if (
    head &&
    place.inPart &&
    !(whole && whole.length > 2 && name.length > 3 && name.endsWith(whole.slice(-3))) &&
    name.length <= 5 &&
    !parts.verb &&
    head.quantity.family === quantity.family &&
    !MEASURED.test(name)
  )
    return { label: `${wholeOf(head)}${name}`, named: 'clause', object: name };
  const actor = placeActor(memory, name);
  return {
    label: `${actor}${name}`,
    named: actor ? 'clause' : 'own',
    object: trimObject(parts.verb ? parts.object : withoutVerb(name, words)),
  };
}

/** 村级完成210个 after 乡级编制完成应急预案: the same of another level. */
function sameAtLevel(name: string, { head }: Memory, words: Words): CompletedName | undefined {
  const level =
    words.scopes.at(name, 0) ?? /^(?:乡镇|街道|镇街|镇村|乡村)(?:\([^()]{1,4}\))?$/.exec(name)?.[0];
  const other = head && words.scopes.at(head.label, 0);
  if (!level || !other || level === other || name.length - level.length > 4) return undefined;
  const rest = name.slice(level.length);
  if (rest && !words.verbs.has(rest)) return undefined;
  // 创建全国示范村2个、省级35个: the level of the thing is meant, not whose report it is.
  const verb = words.verbs.at(head.object, 0) ?? '';
  const counted = head.object.slice(verb.length);
  const own = words.scopes.at(counted, 0);
  const at = own ? head.label.lastIndexOf(counted) : -1;
  if (own && at > 0) {
    const object = level + counted.slice(own.length);
    return { label: head.label.slice(0, at) + object, named: 'clause', object };
  }
  return { label: level + head.label.slice(other.length), named: 'clause', object: head.object };
}

/** A number with no words before it: 共14.2亿条, 312户. */
function nameless(quantity: Quantity, memory: Memory, words: Words, place: NamePlace): CompletedName {
  const { head, base, object, actor, topic } = memory;
  if (base) return { label: base, named: 'clause', object: base };
  if (place.host) {
    const parts = nameParts(place.host, words);
    const label = parts.verb
      ? `${parts.verb}${parts.object}`
      : place.host.replace(/^.*(?:进一步|继续|不断|逐步|再次)(?=.{2})/, '').slice(-14);
    return { label, named: 'clause', object: parts.object || label };
  }
  const byUnit = quantity.noun ?? '';
  if (
    /^(?:户|人|口|名)$/.test(quantity.unit.replace(/^[万千百亿]+/, '')) &&
    actor &&
    endsWithAgent(actor, words) &&
    head?.unit !== quantity.unit
  ) {
    return {
      label: `${actor}${/户$/.test(quantity.unit) ? '户数' : '人数'}`,
      named: 'clause',
      object: head?.object ?? '',
    };
  }
  if (head) {
    const full = head.name;
    const of = full.length <= 18 || head.object.length <= 3 ? full : head.object;
    return {
      label: head.unit === quantity.unit || of === full ? of : `${of}${byUnit}`,
      named: 'clause',
      object: head.object,
    };
  }
  if (object) return { label: object, named: 'sentence', object };
  return { label: topic ? topicNoun(topic) : '未命名', named: topic ? 'topic' : 'none', object: '' };
}

/** 保障性住房 of 保障性住房基本建成. */
function withoutVerb(name: string, words: Words): string {
  const verb = words.verbs.before(name, name.length);
  if (!verb || name.length - verb.length < 4) return name;
  return name.slice(0, -verb.length).replace(/(?:基本|全部|已|共|累计|任务)+$/, '');
}

function wholeOf(head: Draft): string {
  const whole = head.relation === 'part' && head.owner ? head.owner : head;
  if (whole.object.length >= 4 && whole.prefix) return whole.object;
  if (whole.label.length <= 18) return whole.label;
  return whole.object.length <= 12 ? whole.object : '';
}

/** 金融机构31家 after 平台入驻企业…家: what a list shares is said once. A name with a measure of its own stands alone. */
function sharesPrefix(head: Draft, name: string, quantity: Quantity): boolean {
  if (
    !head.prefix ||
    name.length < 2 ||
    name.length > 18 ||
    head.quantity.family === 'percent' ||
    quantity.family === 'percent'
  )
    return false;
  return !MEASURED.test(name);
}

/** 某县 that acts in this sentence stands before what it did. */
function placeActor({ actor }: Memory, name: string): string {
  return /[县区旗镇乡市村]$/.test(actor) &&
    actor.length >= 3 &&
    actor.length <= 8 &&
    !/^(?:全|各|本|我|市辖|城|该|县|市|社|小|园|景|地|两)/.test(actor) &&
    !/(?:地区|社区|园区|景区|城区|小区|辖区|山区|片区|灾区|库区)$/.test(actor) &&
    !name.includes(actor)
    ? actor
    : '';
}

function pointBack(own: string, memory: Memory): string {
  const word = POINTS_BACK.exec(own)?.[0];
  const actor = memory.actor || memory.previousActor || '';
  return word &&
    actor.endsWith(word) &&
    actor.length > word.length &&
    actor.length <= 20 &&
    !own.startsWith(actor)
    ? actor + own.slice(word.length)
    : own;
}

/** 报备准确率 after 报备规范性文件 is 规范性文件报备准确率; 授信金额 after 某产品授信 is 某产品授信金额. */
function echo(name: string, { head, verb, object }: Memory): CompletedName | undefined {
  if (name.length > 8 || !/(?:率|度|成功|合格|完毕|金额|户数|人数|面积|数量|总额)$/.test(name))
    return undefined;
  const core = name.replace(/^(?:累计|平均|实际|总)+/, '');
  const first = core.slice(0, 2);
  if (core.length < 3 || core.length > 6) return undefined;
  const thing = trimObject(object);
  if (verb.endsWith(first) && thing && !thing.includes(first))
    return { label: `${thing}${name}`, named: 'clause', object: thing };
  const at = head ? head.name.lastIndexOf(first) : -1;
  if (head && at > 0 && at <= 14)
    return { label: head.name.slice(0, at) + core, named: 'clause', object: head.object };
  const before = object.slice(0, Math.max(0, object.lastIndexOf(first)));
  const noun = /[^、和与的]{2,14}$/.exec(before)?.[0];
  return noun ? { label: `${noun}${name}`, named: 'sentence', object: noun } : undefined;
}

function completeMeasure(name: string, memory: Memory, words: Words): CompletedName {
  const { object, actor, base, topic } = memory;
  if (base) return { label: `${base}${name}`, named: 'clause', object: name };
  // 新增运营里程30公里,总里程909公里.
  const total = /^总(.{2,3})$/.exec(name)?.[1];
  if (total && memory.head?.name.endsWith(total)) {
    const thing = memory.head.name.slice(0, -total.length).replace(/^新[增建]/, '');
    return { label: `${thing}${name}`, named: 'clause', object: thing };
  }
  const rate = /率$/.test(name) && memory.head && /.{4}率$/.test(memory.head.name);
  const head = rate ? { ...memory.head!, name: memory.head!.name.slice(0, -3) } : memory.head;
  const from: NameSource = head ? 'clause' : 'sentence';
  if (head && OF_THE_THING.test(name))
    return { label: `${withoutMeasure(head.name, words)}${name}`, named: 'clause', object: name };
  if (
    actor &&
    endsWithAgent(actor, words) &&
    (/(?:量|授信|放款|融资|贷款|总额|标的额|用户|群众|满意率|满意度)$/.test(name) ||
      GENERIC.test(object) ||
      !object)
  ) {
    return { label: `${actor}${name}`, named: from, object: name };
  }
  const of = trimObject(/产量|产值|单产/.test(name) ? withoutMeasure(object, words) : object);
  if (of.length > 1 && !/^(?:使用|运行|运营|实施|落实|开展|生产|服务)$/.test(of) && !name.includes(of))
    return { label: `${of}${name}`, named: from, object: of };
  if (head) return { label: `${head.name}${name}`, named: 'clause', object: name };
  if (topic) return { label: `${topicNoun(topic)}${name}`, named: 'topic', object: name };
  return { label: name, named: 'own', object: name };
}

/** 新注册企业总投资, not 新注册企业数量总投资. */
function withoutMeasure(label: string, words: Words): string {
  void words;
  return label.replace(
    /(?:总数|数量|个数|总投资|投资额?|完成投资|总里程|总面积|(?:播种|种植|养殖)面积)$/,
    '',
  );
}

function completeVerb(
  name: string,
  parts: NameParts,
  quantity: Quantity,
  memory: Memory,
  words: Words,
): CompletedName {
  const of = trimObject(memory.object);
  const actor = placeActor(memory, name);
  if (
    parts.subject &&
    !endsWithAgent(parts.subject, words) &&
    !/^[上本下去今][一]?年度?$/.test(parts.subject)
  )
    return { label: name, named: 'own', object: MEASURED.test(name) ? name : parts.subject };
  if ((GENERIC.test(of) || !of) && memory.actor && endsWithAgent(memory.actor, words) && !parts.subject) {
    return { label: `${memory.actor}${name}`, named: 'clause', object: of };
  }
  // 举办执法培训10期,培训2100人次: the same deed, counted by those it reached.
  const deed = of.replace(/(?:班|会|活动|课|讲座)$/, '');
  if (memory.head && deed.length > name.length && deed.endsWith(name) && memory.head.unit !== quantity.unit) {
    const noun = /人次$/.test(quantity.unit) ? '人次' : (quantity.noun ?? '');
    return { label: `${deed}${noun}`, named: 'clause', object: of };
  }
  if (memory.head && memory.head.relation === 'part' && !HEAD.test(of))
    return { label: `${wholeOf(memory.head)}${name}`, named: 'clause', object: name };
  if (of && !name.includes(of) && (memory.head || name.length <= 4) && countsAlike(quantity, memory.head)) {
    const counted = of.replace(/(?:总数|数量|(?<!案)件数|数)$/, '');
    const at = counted.indexOf(parts.verb.slice(0, 2));
    const head = HEAD.exec(counted)?.[0];
    if (at > 0 && head)
      return { label: `${counted.slice(0, at)}${name}${head}`, named: 'clause', object: counted };
    const thing =
      CASE_VERB.test(parts.verb) && /复议|仲裁|诉讼|执行|赔偿|听证|调解/.test(counted)
        ? counted.replace(/申请$/, /受理|新收/.test(parts.verb) ? '申请' : '案件')
        : counted;
    return { label: `${actor}${name}${thing}`, named: memory.head ? 'clause' : 'sentence', object: thing };
  }
  if (memory.topic && !of)
    return { label: `${topicNoun(memory.topic)}${name}`, named: 'topic', object: name };
  return { label: `${actor}${name}`, named: 'own', object: of || name };
}

/** 减税降费446亿元 counts no 问题: what was counted last is meant again only when it is counted in the same way. */
function countsAlike({ family, unit }: Quantity, head: Draft | undefined): boolean {
  if (family === 'money') return head?.quantity.family === 'money';
  return head === undefined || head.quantity.family === family || unit.endsWith(head.unit);
}

/** 应结案件数 after 行政复议申请 is 行政复议应结案件数. */
function completeGeneric(name: string, parts: NameParts, memory: Memory, words: Words): CompletedName {
  const of = trimObject(memory.object);
  const modifier = of.replace(HEAD, '');
  const noun = parts.object.replace(/(?:总数|数量|(?<!案)件数|数)$/, '') || parts.object;
  const short = name.length <= 8;
  if (memory.head && modifier && modifier !== of && modifier.length <= 10 && short && CASE_VERB.test(name)) {
    return { label: `${modifier}${name}`, named: 'clause', object: `${modifier}${noun}` };
  }
  // 开展法治督察2轮,发现问题58个.
  if (memory.head && short && INQUIRY.test(of) && parts.verb === '发现')
    return {
      label: `${of.replace(/^.*(?:开展|组织|实施|、|等)(?=.{4})/, '')}${name}`,
      named: 'clause',
      object: noun,
    };
  const { actor } = memory;
  if (actor && short && endsWithAgent(actor, words) && !name.includes(actor) && actor.length <= 20) {
    return { label: `${actor}${name}`, named: 'clause', object: noun };
  }
  return { label: name, named: 'own', object: noun || name };
}

/** A thing without what only frames it: 各类, 相关; of a long list its last member. */
export function trimObject(text: string): string {
  const plain = text.replace(/^(?:各类|各项|各种|相关|有关|全部|一批|多种|新的|的|了|收(?=.{2,}案件))+/, '');
  return plain.length > 20 ? plain.replace(/^.*(?:以及|、|的)(?=.{4})/, '') : plain;
}

/** 行政应诉 of 行政应诉工作水平进一步强化: what a heading is about. */
export function topicNoun(topic: string): string {
  const plain = timeless(topic).replace(
    /^(?:着力|持续|深入|全面|全力|大力|不断|积极|严格|切实|扎实|进一步|加快|聚焦|坚持|突出|强化|推进|加强|深化|做好|抓好|提升|优化|完善|健全|落实|推动|规范|开展|认真|依法|高效|创新|高质量|有效|统筹|办理|努力|开创|实施|激发|壮大|促进|挖掘)+/,
    '',
  );
  const cut = plain.search(
    /(?:工作|建设|能力|水平|作用|机制|体系|质效|质量|成效|进一步|持续|不断|稳步|全面|更加|有效|显著|明显|情况|取得|迈上|迈出|再上|,|、|，)/,
  );
  const noun = cut >= 2 ? plain.slice(0, cut) : plain;
  if (/^(?:基本|总体|主要|有关|整体|有关情况|一般)$|回顾|总结/.test(noun)) return '';
  return noun.length <= 14 ? noun : noun.slice(0, 14);
}
