/**
 * What looks like a figure and is none: dates, document numbers, ordinals, names with digits in them, quoted slogans
 * (field notes on edge cases that must not become figures). All patterns are bounded, so that time grows with the text only.
 */

const YEAR = '(?:19|20)\\d{2}';
const NOT_DIGIT_BEFORE = '(?<![\\d.,])';
const RANGE = '[-—~至到]';
const SHAPES: readonly string[] = [
  // Titles and short quotes: names of laws, plans, slogans.
  '《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})?》',
  '“[^“”。;]{0,40}”',
  '"[^"。;]{0,40}"',
  '「[^「」。;]{0,40}」',
  '‘[^‘’。;]{0,24}’',
  // Years, ranges of years, dates and hours.
  `${NOT_DIGIT_BEFORE}${YEAR}年?(?:${RANGE}${YEAR}年?|、${YEAR}年){1,3}(?:学?年度?)?`,
  `${NOT_DIGIT_BEFORE}${YEAR}[-./]\\d{1,2}[-./]\\d{1,2}`,
  `${NOT_DIGIT_BEFORE}${YEAR}学?年(?:度|底|末|初)?(?:前?\\d{1,2}${RANGE}\\d{1,2}月|\\d{1,2}月)?(?:\\d{1,2}日)?`,
  `${NOT_DIGIT_BEFORE}${YEAR}(?=[-—]\\d{2}年)`,
  `${NOT_DIGIT_BEFORE}\\d{1,2}(?:${RANGE}|、)?\\d{0,2}月(?:份|底|末|初|[上中下]旬)?(?:\\d{1,2}日?)?(?=[^均增]|$)`,
  `${NOT_DIGIT_BEFORE}\\d{1,2}月?${RANGE}\\d{1,2}月份?`,
  `${NOT_DIGIT_BEFORE}\\d{1,2}(?:日?${RANGE}\\d{1,2})?日(?!内|以内|之内|以上|以下|左右|均|产|供水|处理|游)`,
  `${NOT_DIGIT_BEFORE}\\d{1,2}时(?:\\d{1,2}分)?(?:\\d{1,2}秒)?`,
  `${NOT_DIGIT_BEFORE}\\d{1,2}点(?:\\d{1,2}分|[整半钟])`,
  `(?<![\\d.,:比例为重])[0-2]?\\d:[0-5]\\d(?::[0-5]\\d)?(?![\\d:.])`,
  `(?:过去|近|未来|今后|此后|最近|往后|(?<!提|超|目)前|后|这|接下来的|头)\\d{1,2}(?:多|余)?年(?:来|内|间|中|里|左右)?`,
  `\\d{1,3}(?:多|余)?(?:年|个月|天)(?:以?来|前|后|之前|之后|期间|间(?!隔))`,
  // Document numbers, articles, ordinals.
  `[〔\\[(]${YEAR}[〕\\])]第?\\d{1,5}号?`,
  '第?\\d{1,6}号',
  '第[\\d一二三四五六七八九十百]{1,6}(?:[-—至到、][\\d一二三四五六七八九十百]{1,6})?(?:条|款|项|章|节|编|目|届|批|期|次|轮|代|号|季度|部|卷|回|步|类|阶段|梯队|方阵|天|年|个|版|页|行|列|世纪|时间|责任|产业|书记|资源|动力|要务|生产力|线|课|站|台|党|人民|中学|小学|医院|医|师|旅|军|高|幼|附属)',
  '(?<![一二三四五六七八九十百])[一二三四五六七八九十]{1,3}国(?:集团|峰会)',
  // 每增长1个百分点: a unit of reckoning.
  '每(?:增长|增加|提高|提升|下降|降低|减少)\\d[\\d.]*',
  '[新老旧]\\d{1,2}条',
  // An institute named by number after its town.
  '(?<=(?:^|[,。;:、和与及])(?!学校|小学|中学|高校|医院|建成|新建|改造|共有|现有|累计|全[省市县区]|新增|其中|分别|建设|涉及|覆盖|检查)[\\u4e00-\\u9fff]{2})\\d{3}所(?![,。;、]|学校|[小中]学|幼|高校|医|卫生|养老|农村|乡)',
  '(?<![一二三四五六七八九十百])[一二三四五六七八九十百]{1,5}(?:届(?:[一二三四五六七八九十]{1,3}[次中])?|大(?:精神|报告|以来)?|次(?=全[会委体]|常委|会议|党代会|人代会))',
  '(?:附件|附表|附图|专栏)\\d{1,3}(?![份个张幅])',
  // Numbers of headings, list numbers and footnotes.
  '^\\d{1,2}(?:\\.\\d{1,2}){1,3}(?=[\\u4e00-\\u9fff ])(?!万|亿|千|百|个百|倍|元|公里|吨|米|平方|公顷|亩)',
  '(?<=^|[。;:!?])\\(?\\d{1,2}(?:[.、)](?!\\d)|\\s)',
  '\\(\\d{1,2}\\)',
  '\\[\\d{1,3}(?:[-,]\\d{1,3})*\\]',
  '[①-⑳]',
  '(?<=^|[,。;见如附(])(?:表|图)\\d{1,2}(?:-\\d{1,2})?',
  // 1+10+N, 4×4, 7×24, 3+2.
  '[\\dA-Za-z]{1,4}(?:[+×xX*][\\dA-Za-zⅠ-Ⅻ一二三四五六七八九十]{1,4}){1,8}(?:小时)?',
  '(?<!\\d)[\\dN]{1,4}\\+(?=[\\u4e00-\\u9fff])',
  // 每百万人: the base of a rate; the 15分钟 of a 便民圈; round-the-clock 24小时; 365天.
  '每(?:\\d[\\d.,]{0,12}|[一二两三五十百千万亿]{1,6})(?:[百千万亿]{1,3})?',
  '\\d{1,3}(?:分钟|小时|公里)(?=[^,。;、\\d]{0,10}圈)',
  '24小时(?!内|以内|左右|之内|以上)',
  '365天(?!以上|左右)',
  // Telephone and post codes, addresses on the net, codes with letters and digits.
  '(?:电话|传真|邮编|邮政编码|邮箱|热线|联系方式|网址|QQ|微信)[:为是]?[\\d\\-()A-Za-z.@/、,]{3,60}',
  '(?<!\\d)0\\d{2,3}-?\\d{7,8}(?!\\d)',
  '(?<!\\d)1[3-9]\\d{9}(?!\\d)',
  '(?:https?:|www\\.)[\\w./:?=&%#-]{1,200}',
  '(?<![\\w.-])[\\w.-]{1,60}@[\\w.-]{1,60}',
  '(?<![A-Za-z])(?!GDP|CPI|PPI|FDI|R&D|ML)[A-Za-z]{1,8}[-/]?\\d{1,6}(?![\\d.]*\\.\\d)(?:[-/][\\dA-Za-z]{1,12}){0,4}(?!\\d{0,6}\\.\\d)[A-Za-z]{0,8}',
  '\\d{1,3}(?:[GD](?![WBb])|A级|[A-Z]级|K(?![WVmgw]))',
  '(?<!\\d)\\d{8,30}-[\\w-]{1,40}',
];

/** A mark for every UTF-16 unit of a folded text that no figure may start in. */
export function maskTraps(text: string, names: readonly string[]): Uint8Array {
  const mask = new Uint8Array(text.length);
  const pattern = patternFor(names);
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === '') {
      pattern.lastIndex++;
      continue;
    }
    mask.fill(1, match.index, match.index + match[0].length);
  }
  return mask;
}

const patterns = new WeakMap<readonly string[], RegExp>();

function patternFor(names: readonly string[]): RegExp {
  const known = patterns.get(names);
  if (known) return known;
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const made = new RegExp([...escaped, ...SHAPES].join('|'), 'g');
  patterns.set(names, made);
  return made;
}
