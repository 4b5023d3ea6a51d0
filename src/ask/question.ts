/** Takes a question in plain Chinese apart: what it wants to know, about what, of which year, counted in what. */
import { fold } from './fold.js';
import type { QuestionKind } from './types.js';

/** A year as written, or as people say it: `last` is 去年, `before` 前年, `this` 今年, `next` 明年. */
export type Year = number | 'last' | 'before' | 'this' | 'next';

/** A question taken apart. */
export interface Question {
  kind: QuestionKind;
  /** All of it, folded. */
  text: string;
  /** Content words in their order, folded; words that follow each other stand in one string. */
  subject: string[];
  years: Year[];
  /** What 多少 counts: 件, 人, 公里. */
  unit?: string;
  measure?: 'percent' | 'money' | 'duration';
  /** How much something went up or down. */
  change?: boolean;
  /** The verb before 了多少件…: the asker's own word, as likely as not. */
  verb?: string;
  /** From how much to how much. */
  span?: boolean;
  /** What is planned, not what came out. */
  target?: boolean;
  /** Over several years: 五年, 累计. */
  long?: string;
  /** Of a rank: 全省, 全国. */
  scope?: string;
  /** Asks about the document itself: who wrote it, when, its number. */
  document?: 'issuer' | 'date' | 'number' | 'index';
  /** 电话, 地址 …: how to reach who wrote it. */
  contact?: string;
}

/** A question longer than this is a text somebody pasted. */
const LONGEST = 80;

const UNIT =
  /(?:多少|几)(?:[万亿]{0,2})(个百分点|百分点|平方[公千]?米|立方米|公顷|公里|千米|千瓦|工作日|人次|户次|架次|场次|公斤|小时|分钟|[件个人名位家户场次期项条份所处座台套亩吨斤元块钱天日年月岁米支起宗例张种类辆级部篇轮届批回趟倍度股艘头只间床列首颗棵桶株])/;

const YEARS: [RegExp, Year][] = [
  [/去年|上一?年度?(?!结转)/, 'last'],
  [/前年|前一年/, 'before'],
  [/今年|本年度?|当年/, 'this'],
  [/明年|(?<!结转)下一?年度?|来年/, 'next'],
];

const KINDS: [QuestionKind, RegExp][] = [
  ['problem', /问题|不足(?!\d)|短板|困难|挑战|差距|缺点|薄弱|做得不好|没做好/],
  [
    'plan',
    /下一?步|打算|思路|今后|(工作|重点|主要)(重点|安排|计划|任务)|(怎么|如何)改进|要做(什么|哪些)|规划是|安排是/,
  ],
  ['rank', /第几|排名|名次|位次|排位|(?<!安)排多少|(?<!安)排在?哪|排行/],
  ['who', /谁|叫什么|哪位|(哪个?些?|什么)(部门|单位|机关|机构)|牵头|责任单位|负责人是/],
  ['when', /什么时候|什么时间|何时|哪一?[年天月日]|几月|几号|多会儿/],
  ['why', /为什么|为何|为啥|原因|怎么会/],
  ['mention', /有没有?|提到|提及|是否|是不是|有无|[说提写]没[说提写]|吗$/],
  ['how', /怎么|如何|怎样|咋|举措|措施|办法|做法|哪些|什么|有何/],
];

/** What a noun is counted in. */
const UNIT_OF: [RegExp, string][] = [
  [/人数/, '人'],
  [/户数/, '户'],
  [/件数/, '件'],
  [/面积/, '亩'],
  [/里程|长度|多长(?!时)/, '公里'],
];

/** How much something went up or down, not what it went to. */
const CHANGES =
  /(增长|增速|增幅|上涨|涨幅|下降|降幅|降低|减少|压减|压缩|提高|增加(?!值)|上升|前移|缩短|扩大)(?!到|至)|(?<!新)[多少高低涨降增减]了?(多少|几)|涨/;

/** Several years told together. */
export const LONG = /(过去|近|这|今后|未来)?[三五]年(来|间|里|内)?(?!级|规划)|十[一二三四五]五(时期|期间)?/;

/** What is said around the subject, and says nothing of it. */
const AROUND = new RegExp(
  [
    '是(什么|啥)|指的?是|指什么|可以用?|分为|请问|请教|你好|您好|麻烦|想知道|想问一?下?|问一?下|查一?下|告诉我|帮我|一下',
    '报告(里面?|中|上|有)?|里面?有没有|有没有|有无|(提到|提及|说到|讲到|写到|涉及)过?|[说提写]没[说提写]|有没(?!有)|是不是|是否',
    '(这|那|哪)(些|个|份|一|几|里)?|什么样?的?|怎么样?[了的]?|怎样|如何|为什么|为何|为啥|咋样?|谁|多会儿',
    '有?多少|有?几(?=[^十百千万]|$)|多(大|高|长|远|久|快|重)(时间)?|一共(有|计)?|共(有|计)|总共|合计|总计|总数|总量',
    '达到了?|完成了?(?=多少|几)|控制在?|得了|分别是?|大概|大约|具体|目前|现在|当前|截至|全年|近年来?|这几年|历年|情况|问题吗|方面|相关|有关|内容|数[据字](?=\\s|$|是|有多)',
    '(全|我|本|咱)(国|省|市|县|区|州|乡|镇|自治区)|当地|政府(?=.*多少)|我们|咱们',
    '(?<![新改扩])[办搞开做建投花收查抓帮打来出接拨发给用拿设派修种装有到至是占]了|[了吗呢吧啊呀嘛么]|(?<![标目])的|是(?=多|几|\\s|$)|有(?=多|几|\\s|$)',
    '百分之(几|多少)|每(年|月|天|日|人|户|家|个)|叫什么|哪位|名字|姓名',
    '数量|人数|次数|件数|个数|天数|户数|金额(?=[有是]?多少|$)|变化|变动|走势|趋势|比较|对比|相比',
  ].join('|'),
  'g',
);

const ASKS: [Exclude<QuestionKind, 'topic'>, RegExp][] = [
  [
    'problem',
    /突出|比较|(存在|面临|有|还)?(着|的|些|主要)*(问题|不足|短板|困难|挑战|差距|缺点|薄弱环节|薄弱)(和|与|及|、)?|存在|面临|做得不好|没做好/g,
  ],
  ['plan', /下一?步|打算|思路|今后|计划|安排|重点|工作|任务|改进|主要|要做|规划|做|干|要/g],
  ['rank', /排名|排第几|第几[名位]?|名次|位次|排位|排[名在到]?|排行|位居|全[省市国县区]|世界/g],
  ['who', /来?推动|来(?=\S)|负责人|负责|牵头|责任|部门|单位|机关|机构|由/g],
  ['when', /时候|时间|何时|[年天月日]$|几[号月日]|开始|起$/g],
  ['why', /原因/g],
  ['how', /新?举措|措施|办法|做法|采取|推进|工作/g],
];

/** @param text as typed, in either script. */
export function analyse(text: string): Question {
  let rest = fold(text.slice(0, LONGEST * 2)).slice(0, LONGEST);
  const question: Question = { kind: 'topic', text: rest, subject: [], years: [] };
  rest = rest.replace(/(?<!\d)((?:19|20)\d\d)年?度?/g, (_, year: string) => {
    question.years.push(Number(year));
    return ' ';
  });
  const asked = rest;
  question.verb = /(..)[了过]?(?:多少|几)(?=..{2,})/.exec(rest)?.[1];
  question.unit = UNIT.exec(rest)?.[1];
  question.target =
    /目标|计划|预期(?!寿命)|预计|力争|要(新?建|化解|新增|增加|完成|达到|培育|改造|投)|明年|安排/.test(rest);
  question.measure = /比例|占比|比重|百分之几|百分比|占多[少大]|[^功效税汇]率/.test(rest)
    ? 'percent'
    : /多少(钱|元|万元|亿元|资金|经费|款|工资|补贴|债|费|税)|金额|[^总限名定]额$|几块|花了多少/.test(rest)
      ? 'money'
      : /多久|多长时间|多少天|几天|时限|天数|几个月|多少个?(工作日|小时)/.test(rest)
        ? 'duration'
        : undefined;
  question.kind = kindOf(rest, question);
  // 主要目标是什么 asks for the words under that name.
  if (!FIGURES.has(question.kind)) question.target = false;
  question.document = documentPart(rest);
  question.contact = /电话|邮箱|地址|邮编|网址/.exec(rest)?.[0];
  question.long = LONG.exec(rest)?.[0];
  rest = rest.replace(LONG, ' ');
  question.scope = /全[省市国县区球州]|世界/.exec(rest)?.[0];
  for (const [pattern, year] of YEARS) {
    if (!pattern.test(rest)) continue;
    question.years.push(year);
    rest = rest.replace(pattern, ' ');
  }
  const { kind } = question;
  if (kind === 'comparison') {
    question.change = true;
    rest = rest.replace(
      /[和与跟同].{0,4}[比较]|相?比|对比|(是)?(升|降|增|减|涨|跌|多|少|高|低)了?(还是|或)?(升|降|增|减|涨|跌|多|少|高|低)?了?(多少)?$|(多|少|高|低|增加|减少|增长|下降|提高|降低|上升|变化)了?多少.*$|同|较/g,
      ' ',
    );
  }
  question.change ||= CHANGES.test(asked);
  if (!question.change && question.measure !== 'percent')
    question.unit ??= UNIT_OF.find(([noun]) => noun.test(asked))?.[1];
  question.span = /[从由](多少|几).*到(多少|几)/.test(asked);
  rest = rest.replace(UNIT, ' ').replace(/[多少高低快]了(?=多少|\s|$)/g, ' ');
  if (question.target) rest = rest.replace(/目标|计划|预期(?!寿命)|预计|力争|安排|要(?=\S)/g, ' ');
  if (question.span) rest = rest.replace(/[从由]|(提高|增加|下降|减少|缩短|压缩|上升|增长|降低)?到/g, ' ');
  for (const [name, pattern] of ASKS) if (name === kind) rest = rest.replace(pattern, ' ');
  question.subject = rest
    .replace(/占比|比例|比重|百分比/g, ' ')
    .replace(AROUND, ' ')
    .split(/\s+/)
    .filter(Boolean);
  return question;
}

const COMPARES =
  /(?<![之占对评])[比较](?![例重])(去年|前年|上一?年|往年|\d{4}|.{1,14}?(多(?!少)|(?<!多)少|高|低|快|慢|增长|增加|减少|下降|提高|上升|降低)了?(多少|几|吗|没|$))|同比|相比|对比|升了?还是降|降了?还是升|增了?还是减|多了?还是少|变化|这几年|历年/;

const FIGURES = new Set<QuestionKind>(['figure', 'comparison', 'rank', 'topic', 'when']);

function kindOf(text: string, { unit, years, measure }: Question): QuestionKind {
  const numeric = /多少|几(?!号|月)|多(大|高|长|远|久|快|重)/.test(text);
  if (COMPARES.test(text)) return 'comparison';
  const measured = /(数|量|额|率|价|值|面积|里程|收入|支出|规模|长度|时限)$/.test(text);
  const found = KINDS.find(([, pattern]) => pattern.test(text))?.[0];
  if (
    found === 'rank' ||
    (found === 'plan' && /要|打算|下一?步/.test(text)) ||
    /[要抓做].*[哪几].*(工作|方面|事)/.test(text)
  )
    return found === 'rank' ? found : 'plan';
  if (
    found === 'problem' &&
    /问题(整改|发现|线索)|(发现|整改|查摆|反映|突出)问题|困难群众|问题.{0,4}(多少|几)/.test(text)
  )
    return numeric || /率/.test(text) ? 'figure' : 'topic';
  if (numeric || unit || measure || measured) return found === 'when' && !unit ? 'when' : 'figure';
  if (years.length === 2) return 'comparison';
  return found ?? 'topic';
}

function documentPart(text: string): Question['document'] {
  if (/文号|发文字号/.test(text)) return 'number';
  if (/索引号/.test(text)) return 'index';
  if (!/报告|文件|通知|意见|决定|批复|公告|方案|函/.test(text)) return undefined;
  if (/(谁|哪个?(部门|单位|机关)).*(发|写|作|做|签|出|公布)|(发|写|作|做|签|公布).*(谁|哪)/.test(text))
    return 'issuer';
  if (
    /(什么时候|何时|哪天|日期|时间|哪年).*(发|写|印|成文|公布|出|报告)|(发布|成文|公布)(时间|日期)/.test(text)
  )
    return 'date';
  return undefined;
}
