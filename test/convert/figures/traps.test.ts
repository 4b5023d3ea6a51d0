/** A date or a document number on a card makes the whole page look foolish: what must never become a figure. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { line, read } from './reading.js';

describe('digits that are no figures', () => {
  const texts = [
    '该条例自2024年3月1日起施行。',
    '每月15日开展接待日活动，1—9月持续推进，12月18日、19日再次举行。',
    '按照示政发〔2023〕18号和国令第711号要求，落实第二十条第（五）项规定。',
    '党的十八届三中全会、区委九届十三次全会召开，第4届博览会闭幕。',
    '请拨打12345热线或12348热线，联系电话：0911-6621234，邮编716000，地址：人民路18号。',
    '印发《示例县数字规划（2021—2025年）》《关于推进“10+3”试点的12条措施》。',
    '“十四五”期间，“三调联动”“1+10+N”“4×4”体系基本形成。',
    '推进5G应用，关注PM2.5，建设G60走廊，引进C919部件，升级2.0版本。',
    '见附件2、表3和图1-2。',
    '1.总则',
    '（3）加强统筹。①完善机制。',
    '索引号4114000003-szfbgs1-00000152，网址www.example.gov.cn/2023/12。',
    '打造15分钟便民生活圈，实行24小时值守。',
    '第一责任人履职，首批试点、第三批名单公布，第一时间处置。',
    '世界500强企业、80后干部、985高校参加活动。',
    '近3年来，过去5年，未来10年。',
    '2.3　本预案由县应急局解释。',
    '一件事一次办，一网一窗，千家万户，百姓满意，十分重要，两手抓，三位一体。',
    '面向60岁以上老年人和35岁以下青年。',
    '二〇二四年十一月四日',
  ];
  for (const text of texts) it(text, () => assert.deepEqual(read(text).map(line), []));

  it('leaves a condition out, and keeps the figure it belongs to', () => {
    assert.deepEqual(read('清理单笔20万元以下欠款86笔。').map(line), ['清理单笔20万元以下欠款 = 86笔']);
    assert.deepEqual(read('全县共发生5级以上地震3次。').map(line), ['全县发生5级以上地震 = 3次']);
  });

  it('invents no zero where the report uses words', () => {
    assert.deepEqual(read('全年未发生行政诉讼案件。'), []);
  });
});
