/**
 * What a figure is called: the words of its clause without what frames them (时间, 其中, 已, 达到), cut into who acts, what is
 * done, and to what. A shallow reading by word lists: enough to name a figure, no grammar of Chinese.
 */
import type { Words } from '../lexicon/matcher.js';

/** A name taken apart: 平台 | 入驻 | 企业. */
export interface NameParts {
  /** Who or what: empty when the clause leaves it out. */
  subject: string;
  /** What is done. */
  verb: string;
  /** To what, or the whole name when there is no verb. */
  object: string;
}

const YEAR = '(?:19|20)\\d{2}';
const TIME_AT_START = new RegExp(
  `^(?:(?:截至|截止|到|至|自|从|在)?(?:${YEAR}(?:[-—~至]${YEAR})?(?:学?年度?)?(?:底|末|初|以来|前|内|全年|上半年|下半年)?|\\d{1,2}(?:[-—~至]\\d{1,2})?月(?:份|底|末|初)?(?:\\d{1,2}日)?|(?:去|今|当|本|上|全|前|近|明|次)年(?:来|以来|度|底|末|初)?(?!结转)|“?十[一二三四五]五”?(?:以来|期间|时期|末)?|(?:这|过去|近|最近|未来|过去的)(?:[一二三四五六七八九十两]{1,2}|\\d{1,2})年(?:来|间|里)?|[一二三四五六七八九十两]{1,2}年(?:来|间))(?:,|的)?)`,
);
const TIME_INSIDE = new RegExp(
  `(?:(?:截至|截止|到|至|比|较|自|从)?${YEAR}(?:[-—~至、]${YEAR})?(?:学?年度?)?(?:底|末|初|以来)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?)`,
  'g',
);
const MANNER =
  /^(?:通过|采取|采用|以|按照|根据|围绕|利用|借助|结合|针对)[^,]{1,24}?(?:形式|方式|渠道|手段|途径|模式|办法|契机|抓手|主题|为主线)/;

/** Removes a bracket from a name unless it is short and part of it: 县(市、区). */
export function withoutBrackets(text: string): string {
  return text
    .replace(/\(([^()]*)\)/g, (whole, inner: string) =>
      inner.length <= 4 && !/[\d其含注]/.test(inner) ? whole : '',
    )
    .replace(/【[^】]*】/g, '');
}

/** Drops words that frame a name at its start: 其中, 目前, 已, 2023年. */
export function stripLead(
  text: string,
  words: Words,
  keep: RegExp = /^(?:对|为|在|向|将|把|从|由|使)$/,
): string {
  let rest = text
    .replace(/^[,、:;—\-·\s]+/, '')
    .replace(/^(?:这|该|此|上述|以上|这些|其中的?)[一两二三四五六七八九十几]?(?:次|个|项|类|批|些)(?=.)/, '');
  for (let round = 0; round < 12; round++) {
    const time = TIME_AT_START.exec(rest);
    if (time && time[0]) {
      rest = rest.slice(time[0].length);
      continue;
    }
    const manner = MANNER.exec(rest);
    if (manner && manner[0].length < rest.length - 1) {
      rest = rest.slice(manner[0].length);
      continue;
    }
    const lead = words.leads.at(rest, 0);
    if (!lead || keep.test(lead) || belongsToWord(rest, lead, words)) break;
    rest = rest.slice(lead.length).replace(/^[,、:]+/, '');
  }
  return rest;
}

/** 新 in 新生儿, 全面 in 全面小康, 共 in 公共: words whose first character only looks like a frame. */
function belongsToWord(text: string, lead: string, words: Words): boolean {
  const next = text.slice(lead.length, lead.length + 1);
  return next !== '' && (words.lexicon.notLeads[lead]?.includes(next) ?? false);
}

/** Drops words between a name and its number: 达到, 为, 共. 完成 stays where the name needs it (村级完成). */
export function stripTail(text: string, words: Words): string {
  let rest = text;
  for (let round = 0; round < 10; round++) {
    const tail = words.tails.before(rest, rest.length);
    if (!tail) break;
    const kept = rest.slice(0, rest.length - tail.length);
    if (tail.length === 1 && endsInsideWord(kept, tail, words)) break;
    if (tail === '完成' && kept.endsWith('超额')) break;
    if (
      /^(?:完成|实现|累计完成|成功|率先|一举)$/.test(tail) &&
      !/(?:[率额量数值积税入资出]|投资|贷款|存款|产值|收入|余额|任务|合计|总额|面积|里程|吞吐量|零售)$/.test(
        kept,
      ) &&
      kept.length < 30
    )
      break;
    if (/^(?:人均|年均|日均|月均|平均)$/.test(tail) && !(tail === '平均' && /[率度价量]$/.test(kept))) break;
    rest = kept;
  }
  return rest.replace(/[,、:;\-—的]+$/, '');
}

function endsInsideWord(kept: string, tail: string, words: Words): boolean {
  const previous = kept[kept.length - 1] ?? '';
  if (tail === '约' && /规民$/.test(kept)) return true;
  return previous !== '' && (words.lexicon.notTails[tail]?.includes(previous) ?? false);
}

const NOUN_AFTER_VERB =
  /^(?:率|额|量|数|值|价|费|金|权|员|者|人员|人数|金额|总额|面积|机构|平台|中心|系统|机制|制度|体系|案卷|条例|办法|能力|水平|质量|站点|窗口|类|型|工程|项目|部门|单位|资金|行业|企业|事项|事业|工作(?![站室组队专])|期|点)/;

const ADVERBS =
  /^(?:依法|已经?|共|累计|均|成功|及时|按期|上期|上年度?|本年|新|全部|当年|目前|直接|主动|妥善|有效|积极|现场|免费|集中|统一|组织|另|尚|未|正在|尚未|顺延|年内|全年|合计|先后|首次|提前|如期|同步|联合|精准|快速|应|现|再|还|又)+/;

/** Takes a name apart. Verbs inside quotes and titles are part of a name. */
export function nameParts(text: string, words: Words): NameParts {
  const adverbs = ADVERBS.exec(text)?.[0].length ?? 0;
  let quoted = 0;
  for (let i = 0; i < text.length - 1; i++) {
    const char = text[i]!;
    if ('“《「(‘'.includes(char)) quoted++;
    else if ('”》」)’'.includes(char)) quoted = Math.max(0, quoted - 1);
    if (quoted) continue;
    const verb = words.verbs.at(text, i);
    if (!verb) continue;
    const after = text.slice(i + verb.length);
    // 服务业, 采购商, 生产线 are nouns wherever they stand.
    if (/^(?:业(?![务主绩])|商(?![品户业标务])|线(?![上下路索])|厂|者)/.test(after)) continue;
    const subject = text.slice(0, i);
    const acts = i <= adverbs || endsWithAgent(subject, words) || /(?:已|共|累计)$/.test(subject);
    if (
      (acts && i > 0 ? /^(?:率|额|量|数|值|费|金|人数|金额|总额|能力|水平)/ : NOUN_AFTER_VERB).test(after) &&
      !(i <= adverbs && after.length > 3)
    )
      continue;
    if (words.nouns.has(verb) && !acts) continue;
    if (after === '' && (!acts || (words.nouns.has(verb) && i > adverbs))) continue;
    if (!acts && subject.length < 2) continue;
    if (/[的等、和与及]$/.test(subject) && i > 0) continue;
    return { subject: i <= adverbs ? '' : stripTail(subject, words), ...splitVerb(text, i, verb, words) };
  }
  return { subject: '', verb: '', object: text };
}

function splitVerb(text: string, i: number, first: string, words: Words): { verb: string; object: string } {
  let end = i + first.length;
  for (let round = 0; round < 3; round++) {
    const link = /^[了、和并]/.exec(text.slice(end))?.[0] ?? '';
    const more = words.verbs.at(text, end + link.length);
    if (!more || NOUN_AFTER_VERB.test(text.slice(end + link.length + more.length))) {
      if (link === '了') end++;
      break;
    }
    const done =
      /^(?:完成|实现|进行|予以)$/.test(first) &&
      /^(?:整改|调查|排查|审核|审查|检查|改造|治理|整治|清理|修复|验收|核查|处理|备案|评估|审批)$/.test(
        text.slice(end + link.length),
      );
    if (words.nouns.has(more) && !done) break;
    end += link.length + more.length;
  }
  const success = /^(?:成功|完毕|到位|完成)/.exec(text.slice(end));
  if (success) end += success[0].length;
  // 结转下年: a time is nothing that is dealt with.
  const when = /^(?:至|到)?(?:下|次|上|本|明|翌|以前)(?:一)?年度?(?:继续(?:办理|审理|处理))?$/.exec(
    text.slice(end),
  );
  if (when) end = text.length;
  return {
    verb: text.slice(i, end).replace(/了/g, ''),
    object: text.slice(end).replace(/^(?:到|至|了)(?=.{2})/, ''),
  };
}

const NOT_ACTING =
  /(?:城市|都市|超市|上市|集市|夜市|股市|城乡|市区|县市|乡镇|全市|各市|全县|各县|全省|各省|全国|地区|小区|片区|灾区|山区|辖区|城区|景区|农村|乡村|行政村|示范村|示范镇|中心村|城镇|乡级|全系统|部门|内部|西部|东部|中部|北部|南部|全部|干部|党委|常委|政委|代办|承办|主办|交办|督办|帮办)$/;

/** Ends as bodies and places do: 局, 平台, 县, “…” after 公众号. */
export function endsWithAgent(text: string, words: Words): boolean {
  const bare = text.replace(/(?:“[^”]*”|\([^)]*\))$/, '') || text;
  return bare.length > 1 && !NOT_ACTING.test(bare) && words.agents.before(bare, bare.length) !== undefined;
}

/** Removes years and dates from a name, so that it is the same name next year. */
export function timeless(text: string): string {
  return text.replace(TIME_INSIDE, '');
}

/** The noun phrase after a number (35家基层联系点…) and what is said of it, if anything. */
export function nounAfter(text: string, words: Words): { noun: string; said: string } {
  const of = relativeEnd(text, words);
  let quoted = 0;
  for (let i = of; i < text.length; i++) {
    const char = text[i]!;
    if (char === '(' && i > of && quoted === 0 && !'县市村区项台州社户'.includes(text[i - 1] ?? '')) {
      return { noun: text.slice(0, i), said: '' };
    }
    if ('“《「(‘'.includes(char)) quoted++;
    else if ('”》」)’'.includes(char)) quoted = Math.max(0, quoted - 1);
    if (quoted || i === of) continue;
    if (i - of < 2 && i > of && !/[,、]/.test(char)) {
      const word = words.predicates.at(text, i);
      if (!word || word.length < 2) continue;
    }
    if (char === '、' && i - of <= 2) continue;
    if (char === ',' || char === '、') return { noun: text.slice(0, i), said: '' };
    const word = words.predicates.at(text, i);
    if (word && !partOfNoun(text, i, word)) return { noun: text.slice(0, i), said: text.slice(i) };
  }
  return { noun: text, said: '' };
}

/** 涉及征收补偿的疑难个案: a clause that ends in 的 belongs to the noun. */
function relativeEnd(text: string, words: Words): number {
  const at = text.search(/的/);
  if (at < 1 || at > 24 || /[,、]/.test(text.slice(0, at)) || at >= text.length - 1) return 0;
  const opens =
    /^(?:涉|未|以|由|受|被|来自|用于|经|有|无|符合|具有|具备|在|与|对|从|参与|参加|因|可|不|已|需|面向|适合|属于|位于)/.test(
      text,
    );
  if (opens) return at + 1;
  for (let i = 2; i < at; i++) {
    const word = words.predicates.at(text, i);
    if (word && word.length > 1 && !partOfNoun(text, i, word)) return 0;
  }
  return at + 1;
}

/** 公开 in 公开栏目 or 发布 in 发布会: a predicate's characters inside a noun. */
function partOfNoun(text: string, i: number, word: string): boolean {
  const next = text.slice(i + word.length, i + word.length + 2);
  const previous = text[i - 1] ?? '';
  if (word === '并' && '网购轨联入'.includes(next[0] ?? ' ')) return true;
  if (word === '及' && next.startsWith('以')) return true;
  // 国家和地区: two nouns and no second number.
  if (word === '和' && /^[\u4e00-\u9fff]{2,8}$/.test(text.slice(i + 1).replace(/的.*$/, ''))) return true;
  if (word.length === 1) {
    if (word === '工' || word === '中') return !/^(?:$|[,、有])/.test(next) || next === '';
    if ('为有从和及在可免居列占供要共较由向'.includes(word)) {
      const inside: Record<string, string> = {
        为: '行作民',
        有: '国所现拥',
        从: '',
        和: '共谐',
        及: '涉普惠',
        在: '',
        可: '许',
        免: '减',
        居: '民安宅定迁',
        列: '系',
        占: '',
        供: '提',
        要: '重主需',
        共: '公',
        较: '',
        由: '自',
        向: '导方',
      };
      if (inside[word]?.includes(previous)) return true;
      const after: Record<string, string> = {
        居: '民住家',
        免: '费疫',
        可: '再持',
        列: '车',
        供: '水电热气应给销',
        要: '素',
        共: '同享产',
        和: '谐平',
        有: '机色',
        及: '',
        在: '线建',
        从: '业',
        为: '',
        由: '',
        占: '',
        较: '',
        向: '',
      };
      return next !== '' && (after[word]?.includes(next[0]!) ?? false);
    }
    if (word === '的') return false;
    return '未获被是均已'.includes(word) ? next === '' : false;
  }
  if (previous === '全' && word === '覆盖') return true;
  if (/^(?:工作)$/.test(word)) return next !== '';
  if (
    /^(?:公开|发布|服务|参与|管理|处理|改造|治理|促进|保障|使用|运行|整改|解决|投入|成功|基本|恢复|提升|受益|集中|覆盖|稳定|转型|升级|全面|积极|集聚|平均|搬迁|迁建|全部|主动|办理|查处|推动|带动|拉动|通过|落地|加快|正式|突破|开通|公布|持续|有效|深入|完成|实现|开展)$/.test(
      word,
    )
  ) {
    return (
      NOUN_AFTER_VERB.test(text.slice(i + word.length)) ||
      /^(?:会|栏|目录|信息|指南|年报|申请|医疗|养老|保险|公共|设施|点|区|线|网|用房|住房|小区|小镇|示范)/.test(
        text.slice(i + word.length),
      ) ||
      (next === '' && i > 0)
    );
  }
  return false;
}
