/**
 * Words of official Chinese that the dictionary lacks or reads otherwise than 《现代汉语词典》, or whose readings a shorter
 * word in them would spoil. Under the readings, one for each character, `·` for the character's own: its words.
 */
const READINGS = {
  '· zhǎng': titles('市县区镇乡村局科股处司厅部省州院校所站队组班厂会社馆林河田湖链路街户'),
  '· · zhǎng': '秘书长 审判长 理事长 检察长 董事长 网格长 监事长 警务长',
  // Not 村长 but 长期.
  '· cháng ·': each('市县区镇乡村局科处部省州院校所站队组厂会社馆行林河田湖路街户', '期效远足年治江途久'),
  'shuài ·': '率先 率队 率众 率团 率部',
  'fēn háng': '分行',
  'zhī háng': '支行',
  'yāng háng': '央行',
  'qiān háng bǎi yè': '千行百业',
  '· xíng wéi': '工行为',
  '· dāng zuò wéi': '担当作为',
  'bàn de liǎo': '办得了',
  'zuò de liǎo': '做得了',
  'guǎn de liǎo': '管得了',
  'le jiě jué': '了解决',
  'le jiě shì': '了解释',
  'le jiě dá': '了解答',
  'le jiě chú': '了解除',
  'mù biāo de': '目标的',
  'yòng chǔ zhì': '用处置',
  'rén cān yù': '人参与',
  'rén cān jiā': '人参加',
  'rén cān bǎo': '人参保',
  'gèng duō ·': '更多更',
  'gèng duō zhòng ·': '更多重大 更多重点 更多重要',
  '· zhòng ·': '多重大 多重点 多重要 双重大 双重点 双重要',
  '· chóng': '多重 双重 三重',
  'chóng ·': '重组 重启 重塑 重构 重建 重修 重审 重整 重申 重现 重叠 重报 重算',
  'yīng ·': '应结 应办 应享 应收 应缴 应纳 应保 应援 应救 应纠 应尽 应公 应列 应有 应予 应参 应到 应建 应得',
  'yìng ·': '应付 应对 应急 应用 应诉 应战 应聘 应答 应考',
  'huán ·': '还款 还贷 还本 还息 还清 还林 还草 还湿 还湖 还绿 还田 还原 还账 还债 还建 还给',
  'zhòng ·': '种植 种粮 种田 种地 种树 种草 种菜',
  'zài ·': '载体 载重 载客 载货',
  'dào ·': '倒逼 倒查 倒排 倒计 倒挂 倒灌 倒流 倒退',
  'bō ·': '剥离 剥夺 剥落',
  'chǔ ·': '处以 处于 处理 处置 处罚 处分 处方 处警 处突 处结 处办',
  'zhǐ ·': '只需 只进 只跑 只能 只有 只要 只用 只交 只填 只收 只提 只备 只找 只到 只剩 只会 只增 只降 只减',
  // 为 for somebody and something; by itself it is 是 or 成为.
  'wèi ·':
    '为了 为民 为何 为此 为您 为其 为他 为她 为我 为谁 为各 为人 为国 为党 为群 为企 为基 为老 为全 为市 为农 为职 为居 为村 为经 为辖 为困 为特 为残 为广 为申 为当 为外 为推 为建 为加 为促 为进 为实 为深 为贯 为落 为规 为保 为方 为确 为解 为提 为打 为更 为青 为学 为患 为少 为妇 为儿',
  '· wèi': '因为',
  'wéi ·': '为主 为辅 为例 为期 为准 为止 为首 为限 为由 为据 为零 为负 为宜 为证 为荣',
  'wéi · ·':
    '为人才 为基础 为企标 为全面 为老旧 为市级 为农业 为特色 为外向 为建制 为实际 为规定 为方向 为保障 为提升 为本级 为本市 为本县 为当前 为经济 为实体 为推手 为学科 为落脚 为打造',
  'wèi rén mín': '为人民',
  'wèi · ·': '为企业 为居民 为全国 为全省 为全市 为全县 为全面',
  'jǐng xíng': '井陉',
  'tāi zhōu': '台州',
  'shàn xiàn': '单县',
  'fán shì': '繁峙',
  'yù xiàn': '蔚县',
  'rén ·': '任县 任丘',
  'lào tíng': '乐亭',
  'yuè qīng': '乐清',
  'bì yáng': '泌阳',
};

/** A word's readings; of two entries for one word the later holds. */
export const OFFICIAL = Object.fromEntries(
  Object.entries(READINGS).flatMap(([readings, words]) =>
    words
      .split(' ')
      .filter((word) => word.length === readings.split(' ').length)
      .map((word) => [word, readings]),
  ),
);

/** Characters read otherwise in official texts than in the dictionary's first reading. */
export const OFFICIAL_CHARACTERS = { 为: 'wéi', 為: 'wéi' };

function titles(offices) {
  return [...offices].map((office) => `${office}长`).join(' ');
}

function each(firsts, lasts) {
  return [...firsts].flatMap((first) => [...lasts].map((last) => `${first}长${last}`)).join(' ');
}
