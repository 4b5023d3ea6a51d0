import type { Unit, UnitFamily } from './types.js';
import type { MetricKind } from '../../feed/types.js';

/** `name!后?后门/后厨`: not a unit when 后 follows, unless it begins 后门 or 后厨. `name^`: only after 万, 亿 or decimals. */
function units(family: UnitFamily, kind: MetricKind, noun: string, names: string): Unit[] {
  return names.split(' ').map((entry) => {
    const [spelled = '', blocked] = entry.split('!');
    const [notBefore, still] = (blocked ?? '').split('?');
    const withMagnitude = spelled.endsWith('^');
    const name = withMagnitude ? spelled.slice(0, -1) : spelled;
    return {
      name,
      family,
      kind,
      noun,
      ...(notBefore && { notBefore }),
      ...(still && { stillBefore: still.split('/') }),
      ...(withMagnitude && { withMagnitude }),
    };
  });
}

/** Counting and measuring words of Chinese official prose, by what they measure. */
export const UNITS: readonly Unit[] = [
  ...units(
    'count',
    'count',
    '数量',
    '个!性案体?案件/案例/体育/体系/体制机制/体验 项!目?目标 件!数 条!例款 份!额 起!来到草诉步点降源 宗 卷!入烟积 例!如外 张 只!有要能是 头 羽 匹 尾 株 棵 枚 粒 颗',
  ),
  ...units(
    'count',
    'count',
    '数量',
    '台!账湾风州阶 台套 台(套) 台/套 套!餐路 辆 艘 架!构 架次 列!入为车席支居全于 栋 幢 座 间!接隔断距 处!理置罚级于长分 所!有属在得需以',
  ),
  ...units(
    'count',
    'count',
    '数量',
    '期!间望货 届!全中党人政世次以时毕 册 本!级地市县省区年科专报次届土来身 部!门委队分级长署位 篇 幅!度 笔 门!户诊类槛口 块 片!区 盏 根!据本 双 副!省市县主秘 面!积向对临貌 口!径岸碑 眼 孔',
  ),
  ...units(
    'count',
    'count',
    '数量',
    '支!持付出部行撑援?部队 把 盒 瓶 袋 包!括含 桶 箱 重量箱 标箱 标准箱 TEU 床 张床位 节!能约点目日水假 页 字!样 万字 课时 学时 路段 对!接口外于标 组!织成建团合 代!表码理 封 面次 场!所地景馆域 场次 轮!流训换值 趟 票 层!级面次 樘 杆 具!有体备',
  ),
  ...units('count', 'count', '户数', '户!籍口外'),
  ...units('count', 'count', '家数', '家!庭用居?庭院/用人单位/用电企业/用水企业/用户/居民小区/居委会'),
  ...units(
    'count',
    'count',
    '单位数',
    '个位次 位次 个名次 剂次 家次 户次 企次 件次 宗次 批!准复发评量 批次 班!级子列 班次 航次 车次 列次 站!点位 队 组队 个组 国!家际 省!份级 县!级域 市!级场 区!域级 镇!级 乡!镇级村 村!级民 社区 部门 省份 县区 县市 乡镇 区县 市县 单位 民族',
  ),
  ...units(
    'people',
    'count',
    '人数',
    '人!大民均才力社工类物生事文数口民员体为 名!录单额称誉片牌次列校师优特?单位/录用/录取/校长/校外/师生/师范/优秀/优等/特岗/特殊/特困/特聘/特邀/特派 位!于居列次置 人次 人(次) 名次! 户人 对夫妻 人天',
  ),
  ...units(
    'times',
    'count',
    '次数',
    '次!序数日年月生 次(场) 回!收落升暖报复应 遍 频次 例次 点次 台次 艘次 辆次 万次^ 标段',
  ),
  ...units(
    'kinds',
    'count',
    '类别数',
    '类!型似别 种!植业养子粮类 款!项 样!本板品式 大类 门类 品种 系列 级!别以',
  ),
  ...units(
    'money',
    'money',
    '金额',
    '元!旦素宵首件器 元人民币 美元 欧元 日元 港元 港币 英镑 卢布 韩元 美金 角 分钱',
  ),
  ...units(
    'money',
    'money',
    '标准',
    '元/平方米 元/月 元/年 元/人 元/人月 元/吨 元/天 元/度 元/千瓦时 元/斤 元/公斤 元/亩 元/小时 元/立方米 美元/桶 元/件',
  ),
  ...units('percent', 'percent', '比例', '% ‰'),
  ...units('points', 'percentage-points', '变化', '个百分点 百分点 个千分点 个基点 基点 个BP BP'),
  ...units('multiple', 'ratio', '倍数', '倍!增速 番 成!立为果功本员效就绩长熟型都分交品年套人家片因'),
  ...units(
    'duration',
    'duration',
    '时长',
    '个工作日 工作日 个自然日 自然日 天!然气津空地府河宫 个月 小时 个小时 分钟 秒!杀 周!年边期围密转岁刊 个星期 星期 个学时 年 日 月 季度 个季度 毫秒',
  ),
  ...units('age', 'measure', '年龄', '岁!月'),
  ...units(
    'area',
    'measure',
    '面积',
    '平方米 ㎡ m² 平米 平方公里 平方千米 km² 公顷 千公顷 亩!均 平方海里 平方英尺',
  ),
  ...units(
    'length',
    'measure',
    '长度',
    '公里 千米 km 米 厘米 毫米 微米 纳米! 海里 里!程面 车公里 线公里 延米 延长米 m cm mm 人公里 吨公里 标准公里',
  ),
  ...units('volume', 'measure', '体积', '立方米 m³ 方^ 立方 升! 毫升 立方公里 加仑 桶/日'),
  ...units(
    'weight',
    'measure',
    '重量',
    '吨 公斤 千克 克!服拉 斤 毫克 微克 kg 吨标准煤 吨标煤 t 吨公里 担 吨/日 吨/天 吨/年 立方米/日 吨/小时',
  ),
  ...units(
    'energy',
    'measure',
    '能量',
    '千瓦 千瓦时 度^ 兆瓦 兆瓦时 吉瓦 吉瓦时 瓦 千伏 千伏安 伏 kW kWh kWh MW GW GWh MWh TW kV kVA 马力 大卡 千卡 焦耳 蒸吨',
  ),
  ...units(
    'concentration',
    'measure',
    '浓度',
    '微克/立方米 毫克/立方米 毫克/升 微克/升 μg/m³ ug/m3 mg/L mg/m³ 分贝 dB dB(A) ℃ 摄氏度 度! 帕 兆帕 ppm 克/千瓦时 克标准煤/千瓦时 立方米/秒 个/立方厘米',
  ),
  ...units(
    'other',
    'measure',
    '密度',
    '人/平方公里 辆/千人 张/千人 件/万人 件/万人口 平方米/人 米/秒 公里/小时 千瓦时/千克 吨/万元 吨标准煤/万元 立方米/万元 公里/百平方公里 岁/人 例/十万',
  ),
  ...units(
    'other',
    'measure',
    '规模',
    'PB TB GB MB EB Gbps Mbps MIPS P! PF EF PFLOPS EFLOPS FLOPS 兆!瓦 比特 字节 Tbps T! G! 像素',
  ),
  ...units(
    'other',
    'measure',
    '得分',
    '分!别之钟为类布散级配享公局行析区段院校中会批期步层流工子支解包项头歧明 点!位击心 ',
  ),
].filter((unit) => unit.name !== '');
