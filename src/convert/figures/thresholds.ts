/** Numbers that say which things are meant, not how many there are: 单笔50万元以下的账款, 60岁以上老人, 年产10万吨项目. */
import type { Words } from '../lexicon/matcher.js';
import type { Quantity } from './quantities.js';

const SINGLE =
  /(?:单笔|单个|单项|单体|单台|单机|单位|每|年产|日产|日处理|总装机|设计|限额|规模|年销售收入|年主营业务收入|年营业收入|年收入|注册资本|不满|未满|年满|满|小于|老旧|使用年限|建成|超过|累计投资)$/;
const PROJECT = /^[^,;、。\d]{0,16}(?:项目|工程|基地|生产线|机组|电站|煤矿|矿井|水库|装置|电厂|风电场|泵站)/;
const CAPACITY = new Set(['weight', 'energy', 'volume']);
const COUNTED = new Set(['count', 'people', 'times', 'kinds', 'percent', 'points', 'multiple']);

/**
 * Whether a number only delimits what is spoken of.
 *
 * @param before the words before it in its clause
 * @param after the words after it, up to the next number
 * @param more whether its clause has another number
 */
export function isThreshold(
  before: string,
  quantity: Quantity,
  after: string,
  more: boolean,
  words: Words,
): boolean {
  if (quantity.rank || quantity.values) return false;
  const noun = after.replace(/^的/, '');
  const followed = /^[\u4e00-\u9fff“]{2}/.test(noun);
  if (quantity.family === 'age') return followed || /(?:年满|满|未满|不满)$/.test(before);
  if (quantity.family === 'length' && /^(?:以内|之内|内)[\u4e00-\u9fff]/.test(after)) return true;
  if (quantity.family === 'length' && /^口径[\u4e00-\u9fff]{2}/.test(after)) return true;
  if (/^级$/.test(quantity.unit) && bounds(quantity) && followed) return true;
  if (isYears(quantity)) return !isLength(before, quantity, after);
  const bounded = bounds(quantity);
  if (bounded && followed && !COUNTED.has(quantity.family) && quantity.family !== 'duration') {
    if (quantity.family === 'money' && /^(?:资金|投资|贷款|补贴|补助|融资|产值|收入|奖励)/.test(noun))
      return false;
    if (more && !/[的、和与及,]/.test(noun)) return true;
    if (/(?:收入|产值|资产|资本|营收|利润|销售额)$/.test(before)) return true;
    return !words.verbs.before(before, before.length) || SINGLE.test(before);
  }
  if (CAPACITY.has(quantity.family) && PROJECT.test(after)) {
    return !/(?:新增|新建|建成|完成|投产|开工|并网|投运|推进|实施|核准|建设|新开工|装机)$/.test(before);
  }
  return false;
}

const bounds = ({ qualifier }: Quantity) =>
  qualifier === 'at-least' || qualifier === 'at-most' || qualifier === 'within';

function isYears(quantity: Quantity): boolean {
  return (
    quantity.unit === '年' ||
    quantity.unit === '周年' ||
    quantity.unit === '周' ||
    quantity.unit === '季度' ||
    quantity.unit === '日' ||
    quantity.unit === '月'
  );
}

/** Years are mostly when, not how long; they count as a length of time only after words that say so. */
function isLength(before: string, quantity: Quantity, after: string): boolean {
  if (quantity.unit === '日')
    return (
      quantity.qualifier === 'within' || /(?:缩短|压缩|延长|提前|工期|时限|期限)[^,;]{0,6}$/.test(before)
    );
  if (quantity.unit === '周年' || quantity.unit === '月') return false;
  if (/^(?:期|级|制|行动|计划|规划|来|以来|间|前|后|内|度)/.test(after)) return false;
  return /(?:缩短|压缩|延长|提前|推迟|缩减|平均|期限|工期|年限|寿命|有效期|任期|周期|学制|增加|提高|约|为期|历时|长达)(?:了|为|到|至|由|从|达|近|约|至少)*$/.test(
    before,
  );
}
