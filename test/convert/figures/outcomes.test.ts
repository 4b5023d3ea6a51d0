/** What a report says of one matter over several clauses: a figure must not lose whose it is on the way. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMetrics } from '../../../src/convert/figures/index.js';
import { line, read, sectionOf } from './reading.js';

const reads = (text: string, ...figures: string[]) =>
  it(text, () => assert.deepEqual(read(text).map(line), figures));

describe('outcomes of cases', () => {
  reads('审结行政复议案件181件，结转下年25件。', '审结行政复议案件 = 181件', '结转下年行政复议案件 = 25件');
  reads(
    '收到行政复议申请120件，其中网上申请41件，应办结100件；已审结90件。',
    '收到行政复议申请 = 120件',
    '行政复议申请网上申请 = 41件 part',
    '应办结行政复议案件 = 100件',
    '已审结行政复议案件 = 90件',
  );
  reads(
    '抽查执法案卷32卷，其中优秀8卷、合格24卷。',
    '抽查执法案卷 = 32卷',
    '执法案卷优秀 = 8卷 part',
    '执法案卷合格 = 24卷 part',
  );
  reads(
    '督察反馈问题已整改10个，其余2个正在整改。',
    '督察反馈问题整改 = 10个',
    '其余督察反馈问题 = 2个 part',
  );
  reads(
    '办理合同审查86件，是上年的1.5倍。',
    '办理合同审查 = 86件',
    '办理合同审查相当于上年的倍数 = 1.5倍 ratio',
  );
  reads(
    '清理规范性文件45件，保留30件，修改6件，废止9件。',
    '清理规范性文件 = 45件',
    '保留规范性文件 = 30件',
    '修改规范性文件 = 6件',
    '废止规范性文件 = 9件',
  );
  reads(
    '收到政府信息公开申请45件，上年结转2件，予以公开28件，结转下年度4件。',
    '收到政府信息公开申请 = 45件',
    '上年结转政府信息公开申请 = 2件',
    '予以公开政府信息公开申请 = 28件',
    '结转下年度政府信息公开申请 = 4件',
  );
  reads(
    '法律援助中心受理案件52件，其中民事案件48件。',
    '法律援助中心受理案件 = 52件',
    '法律援助中心受理民事案件 = 48件 part',
  );
  reads(
    '办理政协提案92件，办复率、满意率均达99%。',
    '办理政协提案 = 92件',
    '政协提案办复率 = 99% percent',
    '政协提案满意率 = 99% percent',
  );
});

describe('words that only look like a frame or a unit', () => {
  reads('规范性文件报备率、及时率均为99%。', '规范性文件报备率 = 99% percent', '及时率 = 99% percent');
  reads('审查村规民约等117件。', '审查村规民约 = 117件');
  reads('组织58名单位主要负责人开展述法。', '单位主要负责人 = 58名');
  reads('聘任30名优秀教师，新建20个体育公园。', '聘任优秀教师 = 30名', '新建体育公园 = 20个');
  reads('将29项年度任务逐一分解到单位。', '分解到单位的年度任务 = 29项');
  reads('示例608所完成改制。');
  reads('服务业企业达320家。', '服务业企业 = 320家');
  reads('建成6个示范基地。', '建成示范基地 = 6个');
  reads('8家企业获评领航级、卓越级智能工厂。', '获评领航级、卓越级智能工厂的企业 = 8家');
  reads('吸引12个国家和地区的319家企业参展。', '吸引国家和地区 = 12个', '企业参展 = 319家');
  reads('新增2家十亿级、24家亿级工业企业。', '新增十亿级工业企业 = 2家', '新增亿级工业企业 = 24家');
  reads('每增长1个百分点，带动就业2万人。', '带动就业 = 2万人');
});

describe('places in a ranking', () => {
  reads(
    '群众满意率98.2%，比上年前移3位，居全省第3位。',
    '群众满意率 = 98.2% percent rank 3 of 全省 from 6',
    '群众满意率排名前移 = 3位 change up 3位',
    '群众满意率全省排名 = 3位 rank rank 3 of 全省 from 6',
  );
  reads(
    '政务公开满意度居全市第1位，连续3年保持全市首位。',
    '政务公开满意度全市排名 = 1位 rank rank 1 of 全市 streak 3',
  );
  reads('出庭应诉率由17位升至2位。', '出庭应诉率排名 = 2位 rank rank 2 from 17 from 17 up');
  reads(
    '外贸额增长15%、规模居全市第1。',
    '外贸额增长 = 15% change rank 1 of 全市 up 15%',
    '外贸额全市排名 = 1位 rank rank 1 of 全市',
  );
});

describe('what a clause is about', () => {
  reads(
    '出口规模突破4亿元，占全市份额从14%提升到15.5%，跃居全市第2位。',
    '出口规模 = 4亿元 more-than money rank 2 of 全市',
    '出口规模占全市份额 = 15.5% percent from 14 up',
    '出口规模全市排名 = 2位 rank rank 2 of 全市',
  );
  reads('养老保险工作全面开展，参保人数达到8000人。', '养老保险参保人数 = 8000人');
  reads('经营主体持续壮大。总量接近8万户。', '经营主体总量 = 8万户 near');
  reads('投资4.8亿元实施了拆炉并网工程。', '拆炉并网工程投资 = 4.8亿元 money');
  reads('建成养老机构16个、床位231张。', '建成养老机构 = 16个', '养老机构床位 = 231张');
  reads('举办执法培训10期，培训210余人次。', '举办执法培训 = 10期', '执法培训人次 = 210人次 over');
  reads('开展法治督察2轮，发现问题58个。', '开展法治督察 = 2轮', '法治督察发现问题 = 58个');
  reads(
    '新增运营里程30公里，总里程达909公里。',
    '新增运营里程 = 30公里 measure',
    '运营总里程 = 909公里 measure',
  );
  reads(
    '全县持证人员2268人，其中县级1702人、乡镇（街道）566人。',
    '全县持证人员 = 2268人',
    '县级持证人员 = 1702人 part',
    '乡镇(街道)持证人员 = 566人 part',
  );
  reads(
    '全县累计创建全国示范村2个、省级35个。',
    '全县累计创建全国示范村 = 2个',
    '全县累计创建省级示范村 = 35个',
  );
  reads(
    '社会消费品零售额突破十亿元大关，达到10.3亿元，增长9.1%。',
    '社会消费品零售额 = 10.3亿元 money up 9.1%',
    '社会消费品零售额增长 = 9.1% change up 9.1%',
  );
  reads('实施重点项目12个，竣工率45%。', '实施重点项目 = 12个', '重点项目竣工率 = 45% percent');
  reads('4项工作获市政府督查激励。', '获市政府督查激励的工作 = 4项');
  reads('优化支出结构、清收各类资金5亿元。', '清收各类资金 = 5亿元 money');

  it('carries 全县 on, and 县直, 城乡 and 省内外 not', () => {
    const scopes = (text: string) => read(text).map(({ scope }) => scope);
    assert.deepEqual(scopes('全县受理80件，办结76件。'), ['全县', '全县']);
    assert.deepEqual(scopes('县直部门审核122件，乡镇审核104件。'), ['县直', undefined]);
    assert.deepEqual(scopes('城乡养老保险参保率98%，发放育儿补贴12万元。'), ['城乡', undefined]);
    assert.deepEqual(scopes('省内外14个县前来学习，签约8个。'), [undefined, undefined]);
  });
});

describe('plans', () => {
  const status = (title: string) =>
    findMetrics([sectionOf(['完成项目20个。'], title)], { title: '示例县2023年报告' }).value[0]!.status;

  it('are not what a heading says was pursued', () => {
    for (const title of [
      '突出工作重点，依法行政水平提升',
      '聚焦重点任务',
      '落实目标任务情况',
      '围绕总体要求',
    ])
      assert.equal(status(title), undefined, title);
  });

  it('are what a heading announces', () => {
    for (const title of [
      '下一步工作打算',
      '主要任务',
      '工作重点和措施',
      '2024年重点任务',
      '总体要求和预期目标',
    ])
      assert.equal(status(title), 'target', title);
  });

  it('share the id of their result, with their status after it', () => {
    const [result, target] = read('全程网办率92%，力争明年全程网办率达到95%。');
    assert.equal(target!.id, `${result!.id}-target`);
  });
});

it('features at most one full hundred per cent, and ranks before it', () => {
  const sections = ['甲', '乙', '丙'].map((name, i) => ({
    ...sectionOf([`${name}类事项覆盖率100%，${name}类事项公开数居全市第${i + 2}位。`]),
    id: `s${i}`,
  }));
  sections.forEach((section, i) => section.blocks.forEach((block) => (block.id = `s${i}-b1`)));
  const featured = findMetrics(sections).value.filter((metric) => metric.featured);
  assert.equal(featured.filter(({ value, unit }) => value === 100 && unit === '%').length, 1);
  assert.equal(featured.filter(({ rank }) => rank).length, 3);
});
