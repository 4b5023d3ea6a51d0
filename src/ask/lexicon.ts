/** The language people ask in and the language reports are written in. Nothing here knows any one report. */

/** Words that say the same thing; a question may use one and the report another. */
const BRIDGES = `gdp 地区生产总值 国内生产总值 生产总值 经济总量
经济增长 经济增速 经济涨 生产总值增长
社零 社零总额 社会消费品零售总额
办事 政务服务
村子 村
网办 网上可办 网上办理
产量 总产量 总产
开行 始发 运行
高校 高等学校 大学
多长 里程 长度
多大 面积 规模
cpi 居民消费价格 物价
增长 增长率 增速 增幅 上涨 涨幅 涨 提高 上升 增加 升
下降 减少 降低 降幅 压减 缩短 压缩 减 降
追回 追讨 讨回 挽回 要回
工资 劳动报酬 薪水 欠薪
新建 新增 建成 建设 新开工 开工 改扩建 建
新增 新设 净增 新开 增加
收到 新收 受理 接到 接收 收
办结 审结 答复 办理 完成 处理 结案 办
举办 举行 召开 组织 开展 开 搞
投入 投资 安排 支出 使用 花 用
资金 经费 款 钱 元
收取 征收 收费 收
整治 治理 改造 修缮 修复 拆除 拆 清理 完工 更新
绿电 绿色电力
pm2.5 细颗粒物
空气优良 优良
养老金 基本养老金
参保 参加医保 参加保险
违建 违章建筑 违法建筑 违法建设
完成 完工
棚改 棚户区改造 棚户区
保障房 保障性安居工程 保障性住房
高铁 高速铁路
医保 基本医疗保险 医疗保险
外资 外商直接投资 外商投资
机场 航空港 民航 空港
空气质量 空气
案子 案件 个案
利用 使用 吸收
市民 居民
财政收入 公共预算收入 财政一般公共预算
群众 老百姓 百姓 市民
企业 公司
时间 时限 期限 用时
兑现 发放 拨付 发
印发 出台 制定 制作 出 做
出具 开具
目标 预期 计划 力争
成绩 成效 成果 名列 位居
满意率 满意度
覆盖面 覆盖率
查处 查办 查获
培训 轮训
救助 帮扶 帮助
督办 跟踪督办
演练 演习
顾问 法律顾问
开展 实施 进行
化解 化债
负责 牵头 承办 督办
纠正 纠错
人大建议 人大代表建议 代表建议
政协提案 委员提案
脱贫 摘帽
检查 抽查 巡查
电话 来电 诉求
参加 参与 参演 参展
国外 境外
贸易 进出口
债务 欠债 债`
  .split('\n')
  .map((line) => line.split(' '));

/** Other words for each word of the table. */
export const OTHER_WORDS = new Map<string, string[]>();
for (const group of BRIDGES) {
  for (const word of group) {
    const others = group.filter((other) => other !== word);
    OTHER_WORDS.set(word, [...(OTHER_WORDS.get(word) ?? []), ...others]);
  }
}

/** Characters that carry little: nothing is missing when a report does not have them. */
export const WEAK = new Set(
  '的了吗呢吧啊呀嘛么和与及或在从到对把被让为以就还都也很又有是个这那其中上下里内时后前全各等于给向该本我你您他她它们请问说讲看得着过比能可会要想些所共总者之次约占帮搞做每第曾已将由去来后再只才又数量率额',
);
WEAK.delete('率');

/** Units that count the same kind of thing. */
export const UNIT_GROUPS = [
  /^[人名位口员]/,
  /^[件起宗例项案]/,
  /^[家所处座]/,
  /^[个支]/,
  /^[户家]/,
  /^[次场期轮届批回趟]/,
  /^[份张条篇部]/,
  /^[元钱块]|^美元/,
  /^[天日]|^工作日/,
  /^(亩|平方|公顷)/,
  /^(公里|千米|米)/,
];

/** Nouns that add nothing a report would have to repeat. */
export const LIGHT = /案件|案子|成绩|项目|活动|工作|事项|建设|事业|水平|规模|指标|面积|里程|长度/g;
