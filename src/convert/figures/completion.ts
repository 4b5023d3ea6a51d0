/**
 * Completes a name the clause leaves short: 已审结 after 行政复议案件 is 已审结行政复议案件, 报备准确率 after 规范性文件 is
 * 规范性文件报备准确率. What is taken from where is remembered, so that the editor can be told.
 */
import type { Words } from '../lexicon/matcher.js';
import type { Draft, NameSource } from './draft.js';
import { endsWithAgent, nameParts } from './names.js';
import type { Quantity } from './quantities.js';

/** What the reader remembers from clause to clause. */
export interface Memory {
  /** Who acts in this sentence. */
  actor: string;
  /** Who acted in the sentence before, for 平台, 系统 and other words that point back. */
  previousActor?: string;
  /** What was counted or dealt with last. */
  object: string;
  /** What a list shares. */
  prefix: string;
  /** 在…中: the whole a rate is taken of. */
  base?: string;
  head?: Draft | undefined;
  rankScope?: string;
  /** Heading of the point. */
  topic: string;
}

export interface CompletedName {
  label: string;
  named: NameSource;
  object: string;
}

/** Nouns that say nothing without what stands before them. */
const GENERIC =
  /^(?:各类|各项|各种|相关|有关|全部|其他|其它|一批|具体)*(?:案件|申请|企业|项目|事项|人员|群众|信息|数据|资金|活动|问题|单位|机构|产品|文件|线索|任务|措施|职工|学生|居民|农户|人次|总数|件数|案件数|案件总数|总量|数量|工作|建议|提案|意见|服务|业务|用户|贷款|机动车|设备|设施|工程|事故|土地|面积)$/;
const HEAD = /(?:案件|申请|企业|项目|事项|人员|信息|数据|资金|活动|问题|文件|服务|产品|工作|建议|提案|工程)$/;
const CASE_VERB =
  /(?:审结|应结|结案|纠错|立案|结转|受理|审理|新收|办结|撤销|维持|驳回|调解|撤诉|胜诉|败诉|纠正|未结)/;
const POINTS_BACK =
  /^(?:平台|系统|中心|网站|公众号|园区|基地|大厅|机构|项目|公司|基金|学校|医院|全院|热线|银行)(?=.)/;

/** Whether a name cannot stand alone. */
export function isIncomplete(name: string, words: Words): boolean {
  if (name === '') return true;
  if (isMeasure(name, words)) return true;
  const parts = nameParts(name, words);
  return parts.verb !== '' && parts.subject === '' && (parts.object === '' || GENERIC.test(parts.object));
}

function isMeasure(name: string, words: Words): boolean {
  const bare = name.replace(
    /^(?:累计|总|平均|人均|全年|年|月均|日均|实现|共|完成|涉及|涉案|其|本年|当年|全部|合同|按期|按时)+/,
    '',
  );
  if (words.measures.has(name) || words.measures.has(bare)) return true;
  if (
    name.length <= 6 &&
    /(?:率|金额|标的额|总额|人数|人次|数量|件数|面积|满意度|占比)$/.test(name) &&
    !/^(?:城|农|全|GDP|CPI|森林|失业|城镇|出生|死亡|自然|入园|入学|升学|就业|财政|税收|研发|粮食|油料|蔬菜|水果|建筑|商品房|社会|贫困|绿化|参保)/.test(
      name,
    )
  )
    return true;
  return false;
}

/**
 * Completes a name.
 *
 * @param own the words of the clause itself, already without what frames them
 * @param inPart whether the figure is named as part of a whole (其中)
 */
export function completeName(
  own: string,
  quantity: Quantity,
  memory: Memory,
  words: Words,
  inPart: boolean,
): CompletedName {
  const name = pointBack(own, memory);
  const object = memory.object;
  const { head } = memory;
  if (name === '') {
    if (memory.base) return { label: memory.base, named: 'clause', object: memory.base };
    if (head && head.unit !== quantity.unit)
      return {
        label: `${head.object && head.object.length > 3 ? head.object : head.label}${quantity.noun ?? ''}`,
        named: 'clause',
        object: head.object,
      };
    if (head) return { label: head.label, named: 'clause', object: head.object };
    if (object) return { label: object, named: 'sentence', object };
    return { label: memory.topic || '未命名', named: memory.topic ? 'topic' : 'none', object: '' };
  }
  if (isMeasure(name, words)) return completeMeasure(name, quantity, memory, words);
  const parts = nameParts(name, words);
  if (parts.verb && !parts.object) return completeVerb(name, parts.verb, memory, words);
  if (GENERIC.test(parts.object)) return completeGeneric(name, parts, memory, words);
  if (inPart && head && name.length <= 5 && !parts.verb) {
    return { label: `${wholeOf(head)}${name}`, named: 'clause', object: name };
  }
  if (!parts.verb && head?.prefix && quantity.start > 0 && sharesPrefix(head, name, quantity)) {
    return { label: `${head.prefix}${name}`, named: 'clause', object: name };
  }
  const foreign = placeActor(memory, name);
  return {
    label: `${foreign}${name}`,
    named: foreign ? 'clause' : 'own',
    object: parts.verb ? trimObject(parts.object) : trimObject(name),
  };
}

function wholeOf(head: Draft): string {
  const whole = head.relation === 'part' && head.owner ? head.owner : head;
  return whole.label.length <= 18 ? whole.label : whole.object || whole.label.slice(-12);
}

/** 金融机构31家 after 平台入驻企业…家: only after 、, and only when both count much the same kind of thing. */
function sharesPrefix(head: Draft, name: string, quantity: Quantity): boolean {
  return (
    name.length >= 2 &&
    name.length <= 16 &&
    head.quantity.family !== 'percent' &&
    quantity.family !== 'percent'
  );
}

/** 某县 that acts in this sentence stands before what it did. */
function placeActor(memory: Memory, name: string): string {
  const { actor } = memory;
  return actor &&
    /[县区旗镇乡市]$/.test(actor) &&
    actor.length >= 3 &&
    actor.length <= 8 &&
    !/^(?:全|各|本|我|市辖|城)/.test(actor) &&
    !name.includes(actor)
    ? actor
    : '';
}

function pointBack(own: string, memory: Memory): string {
  const match = POINTS_BACK.exec(own);
  const word = match?.[0];
  const actor = memory.actor || memory.previousActor || '';
  return word && actor.endsWith(word) && actor.length > word.length && !own.startsWith(actor)
    ? actor + own.slice(word.length)
    : own;
}

function completeMeasure(name: string, quantity: Quantity, memory: Memory, words: Words): CompletedName {
  const { head, object, actor } = memory;
  if (memory.base) return { label: `${memory.base}${name}`, named: 'clause', object: name };
  const sentence: NameSource = head ? 'clause' : 'sentence';
  if (
    /^(?:涉及|涉案|合同|总投资|完成投资|协议|拟|计划总|总标的|标的|惠及|受益|直接经济|建筑面积|占地|总建筑|投资)/.test(
      name,
    ) &&
    head
  ) {
    return { label: `${head.label}${name}`, named: 'clause', object: name };
  }
  if (
    actor &&
    endsWithAgent(actor, words) &&
    (/(?:量|授信|总额|标的额|用户)$/.test(name) || isGeneric(object) || !object)
  ) {
    return { label: `${actor}${name}`, named: sentence, object: name };
  }
  const of = trimObject(object);
  if (of && !name.includes(of)) return { label: `${of}${name}`, named: sentence, object: name };
  if (head) return { label: `${head.label}${name}`, named: 'clause', object: name };
  if (memory.topic) return { label: `${topicNoun(memory.topic)}${name}`, named: 'topic', object: name };
  void quantity;
  return { label: name, named: 'own', object: name };
}

function completeVerb(name: string, verb: string, memory: Memory, words: Words): CompletedName {
  const of = trimObject(memory.object);
  const place = placeActor(memory, name);
  if (isGeneric(of) && memory.actor && endsWithAgent(memory.actor, words)) {
    return { label: `${memory.actor}${name}`, named: 'clause', object: of };
  }
  if (of && !name.includes(of)) {
    const thing = CASE_VERB.test(verb) ? of.replace(/申请$/, /受理|新收/.test(verb) ? '申请' : '案件') : of;
    return { label: `${place}${name}${thing}`, named: memory.head ? 'clause' : 'sentence', object: thing };
  }
  if (memory.topic && !of)
    return { label: `${topicNoun(memory.topic)}${name}`, named: 'topic', object: name };
  return { label: `${place}${name}`, named: 'own', object: of || name };
}

/** 应结案件数 after 行政复议申请 is 行政复议应结案件数. */
function completeGeneric(
  name: string,
  parts: { subject: string; verb: string; object: string },
  memory: Memory,
  words: Words,
): CompletedName {
  const of = trimObject(memory.object);
  const modifier = of.replace(HEAD, '');
  const noun = parts.object.replace(/(?:总数|数量|件数|数)$/, '');
  if (memory.head && modifier && modifier !== of && modifier.length <= 14 && !parts.subject) {
    return { label: `${modifier}${name}`, named: 'clause', object: `${modifier}${noun}` };
  }
  if (
    memory.actor &&
    !parts.subject &&
    endsWithAgent(memory.actor, words) &&
    !name.includes(memory.actor) &&
    memory.actor.length <= 20
  ) {
    return { label: `${memory.actor}${name}`, named: 'clause', object: noun };
  }
  return { label: name, named: 'own', object: noun || name };
}

function isGeneric(text: string): boolean {
  return GENERIC.test(text);
}

function trimObject(text: string): string {
  return text
    .replace(/^(?:各类|各项|各种|相关|有关|全部|一批|多种|新的|的)+/, '')
    .replace(/^.*(?<=.{10})(?:以及|、)(?=.{4})/, '');
}

/** 行政应诉 of 行政应诉工作水平进一步强化: what a heading is about. */
export function topicNoun(topic: string): string {
  const plain = topic.replace(
    /^(?:着力|持续|深入|全面|全力|大力|不断|积极|严格|切实|扎实|进一步|加快|聚焦|坚持|突出|强化|推进|加强|深化|做好|抓好|提升|优化|完善|健全|落实|推动|规范|开展|认真|依法|高效|创新|高质量|有效|统筹|办理)+/,
    '',
  );
  const cut = plain.search(
    /(?:工作|建设|能力|水平|作用|机制|体系|质效|质量|成效|进一步|持续|不断|稳步|全面|更加|有效|显著|明显|,|、)/,
  );
  const noun = cut >= 2 ? plain.slice(0, cut) : plain;
  return noun.length <= 14 ? noun : noun.slice(0, 14);
}
