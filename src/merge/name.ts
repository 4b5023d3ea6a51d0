/**
 * Whether two names are of one figure. What a name says beside the other decides: 全县 and 共 say nothing of what is counted,
 * 县级, 按期 or 人均 make it another figure however alike the rest is.
 */

/** Words that say nothing of what is counted. */
const LIGHT =
  /全国|全省|全市|全县|全区|全旗|我省|我市|我县|我区|全年|本年度?|当年|年度|本级(?=政府)|累计|共计|合计|总计|一共|截至目前|目前|已经?|(?<![人户平月年日])均|(?<!公)共(?![同享建])|各类|各项|有关|相关|依法|积极|深入|有效|组织|开展|进行|实施|完成(?!率|比例)|实现(?!率)|达到?|的|数量|总数|件数|个数|人数|情况|工作(?!日)|\((?:\d+|比上年?|\d{4}年)\)|（(?:\d+|比上年?|\d{4}年)）/g;

/** Words for one thing, as they changed over the years. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/市场主体|商事主体/g, '经营主体'],
  [/贫困户|贫困人口/g, '贫困户'],
  [/新型冠状病毒感染的?肺炎|新冠病毒感染|新冠肺炎/g, '新冠'],
  [/办复/g, '办结'],
  [/办结率|结案率/g, '办结率'],
  [/参训/g, '培训'],
  [/居民人均纯收入/g, '人均纯收入'],
];

/** Words that make another figure of it. */
const DEFINING =
  /人均|户均|平均|占比|比重|比例|率|增长|下降|增加|减少|提高|降低|目标|预期|县级|市级|省级|国家级|乡镇|街道|村|社区|城镇|城市|农村|农民|男|女|一审|二审|再审|初次|首次|重复|按期|及时|按时|新增|净增|新建|新收|一次|全程|委托|受理|审结|未|不|非|同口径|可比|本级|规模以上|限额以上|一般|专项|重大|重点|普通|简易|网上|线上|现场|第[一二三四五六七八九十]|[一二三]产|以上|以下|以内|进口|出口|收入|支出|[ABC]类/;

/** How alike two names are, and whether what differs makes another figure of it. */
export interface Likeness {
  /** 0 to 1. */
  score: number;
  /** What each name says and the other does not, light words left out. */
  left: string;
  right: string;
  /** Whether a difference defines another figure. */
  defining: boolean;
}

/** A name without light words, marks and years, in the words of today. */
export function plainName(label: string): string {
  let name = label.replace(/20\d\d年?/g, '').replace(LIGHT, '');
  for (const [old, word] of SAME) name = name.replace(old, word);
  return name.replace(/[\s、,，:：;；。.()（）“”‘’"'《》·—-]/g, '');
}

/** A name this long is a sentence; it is the same or it is not. */
const LONGEST = 80;
const UNLIKE: Likeness = { score: 0, left: '', right: '', defining: true };

/**
 * Compares two names as `plainName` gives them.
 *
 * @param least what a score must reach to be of use; names that cannot reach it are not looked at closely
 */
export function compareNames(left: string, right: string, least = 0): Likeness {
  if (left === right) return { score: left ? 1 : 0, left: '', right: '', defining: false };
  if (left.length > LONGEST || right.length > LONGEST || reach(left, right) < least) return UNLIKE;
  const [onlyLeft, onlyRight] = differences(left, right);
  const shared = left.length + right.length - onlyLeft.length - onlyRight.length;
  return {
    score: shared / (left.length + right.length),
    left: onlyLeft,
    right: onlyRight,
    defining: DEFINING.test(onlyLeft) || DEFINING.test(onlyRight) || isSwap(onlyLeft, onlyRight),
  };
}

/** The most two names can score, by the characters they share wherever those stand. */
function reach(a: string, b: string): number {
  const counts = new Map<string, number>();
  for (const char of a) counts.set(char, (counts.get(char) ?? 0) + 1);
  let shared = 0;
  for (const char of b) {
    const count = counts.get(char) ?? 0;
    if (count > 0) shared += 2;
    counts.set(char, count - 1);
  }
  return shared / (a.length + b.length);
}

/** Something replaced by something else of its size is another thing: 县级 by 市级, 道路 by 桥梁. */
function isSwap(left: string, right: string): boolean {
  return left.length > 0 && right.length > 0;
}

/** The characters of each text that are not in their longest common subsequence. Names are short: a table is small. */
function differences(a: string, b: string): [string, string] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      rows[i][j] = a[i] === b[j] ? rows[i + 1][j + 1] + 1 : Math.max(rows[i + 1][j], rows[i][j + 1]);
  let [i, j, left, right] = [0, 0, '', ''];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && rows[i + 1][j] >= rows[i][j + 1])) left += a[i++];
    else right += b[j++];
  }
  return [left, right];
}
