/** What a card says around the number: names carried over, whose plan it is, which year, and that it is the same next year. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findMetrics } from '../../../src/convert/figures/index.js';
import { read, sectionOf } from './reading.js';

const year = { label: '2024年', start: '2024-01-01', end: '2024-12-31' };
const labels = (text: string) => read(text).map(({ label }) => label);

describe('names of figures', () => {
  it('takes what a clause leaves out from the one before', () => {
    assert.deepEqual(labels('示例镇将调解纳入考核，化解邻里纠纷18件，涉及金额9万余元。'), [
      '示例镇化解邻里纠纷',
      '示例镇化解邻里纠纷涉及金额',
    ]);
    assert.deepEqual(labels('开展应急演练36场，参演人员近2千人次。'), ['开展应急演练', '应急演练参演人员']);
    assert.deepEqual(labels('政务热线完成整合，服务群众5200人次，满意率99.1%。'), [
      '政务热线服务群众',
      '政务热线满意率',
    ]);
  });

  it('never gives two figures of a report one name', () => {
    const found = read(
      '城区小学12所，在校学生0.9万人；乡村小学20所，在校学生0.7万人。一季度办件310件，二季度办件310件。',
    );
    assert.equal(new Set(found.map(({ label }) => label)).size, found.length);
    assert.ok(
      found.some(({ label }) => label === '乡村小学在校学生'),
      found.map(({ label }) => label).join(),
    );
  });

  it('tells the parts of a whole', () => {
    const [whole, first, second] = read('收到申请40件，其中网络申请31件，信函申请9件。');
    assert.equal(first!.part_of, whole!.id);
    assert.equal(second!.part_of, whole!.id);
  });

  it('links a share to the figure it is a share of', () => {
    const found = read('已审结复议案件60件，纠错9件，占已审结案件数的15%。');
    assert.equal(found[2]!.share_of?.metric, found[0]!.id);
  });

  it('says nothing about a change of a figure it does not belong to', () => {
    const [unemployment] = read('城镇调查失业率4.8%，居民人均可支配收入实际增长5.1%。');
    assert.equal(unemployment!.change, undefined);
  });
});

describe('whose, when, and whether it is done', () => {
  it('tells plans and forecasts from results', () => {
    const status = (text: string, title = '') =>
      read(text, { period: year }, title).map((metric) => metric.status);
    assert.deepEqual(status('力争粮食产量达到30万吨，预计接待游客500万人次。'), ['target', 'forecast']);
    assert.deepEqual(status('城镇新增就业3000人。', '二、下一步工作安排'), ['target']);
    assert.deepEqual(status('城镇新增就业3000人。', '一、2024年工作回顾'), [undefined]);
    assert.deepEqual(status('城镇新增就业3000人。', '二、2025年重点任务'), ['target']);
    assert.deepEqual(status('应结案件20件，行动计划实施以来累计争取资金3亿元。'), [undefined, undefined]);
  });

  it('inherits period and scope from the clause before', () => {
    const [first, second] = read('1—6月，全县受理申请80件，办结76件。', { period: year });
    assert.deepEqual(second!.period, { label: '1—6月', start: '2024-01-01', end: '2024-06-30' });
    assert.deepEqual([first!.scope, second!.scope], ['全县', '全县']);
    assert.deepEqual(read('办结76件。', { period: year })[0]!.period, year);
  });

  it('keeps the sign of a number', () => assert.equal(read('自然增长率为－1.2‰。')[0]!.value, -1.2));
});

describe('ids', () => {
  const id = (text: string) => read(text)[0]!.id;

  it('stay the same next year', () => {
    assert.equal(id('2023年，全县接待游客310万人次。'), id('2024年，全县共接待游客超355万人次。'));
    assert.equal(read('税收收入下降2%。')[0]!.id, read('税收收入同比增长3.5%。')[0]!.id);
  });

  it('differ for different figures', () => {
    assert.notEqual(id('接待游客310万人次。'), id('接待游客收入310万元。'));
  });
});

describe('citations', () => {
  it('point into lists by the offsets of the list as a whole', () => {
    const list = {
      id: 'l1',
      type: 'list' as const,
      items: [{ text: '新建公厕12座；' }, { text: '改造管网 8.5 公里。' }],
    };
    const [, second] = findMetrics([{ id: 's', title: '', blocks: [list] }]).value;
    const text = list.items.map((item) => item.text).join('\n');
    assert.equal(text.slice(second!.source!.start, second!.source!.end), '改造管网 8.5 公里');
    assert.equal(second!.as_written, '8.5 公里');
  });

  it('reach back to the subject, and no further than reads well', () => {
    const [, change] = read('社会消费品零售总额62亿元，比上年增长4.1%。');
    assert.equal(change!.source!.quote, '社会消费品零售总额62亿元，比上年增长4.1%');
  });
});

describe('for the editor', () => {
  it('says in Chinese why a figure is unsure, and where', () => {
    const { value, messages } = findMetrics([sectionOf(['累计出具证明4321余份。'])]);
    assert.ok(value[0]!.confidence! < 0.7);
    assert.match(value[0]!.reason!, /余/);
    assert.equal(messages[0]!.where, '/items/0/_govreport/metrics/0');
    assert.match(messages[0]!.zh, /请核对/);
  });

  it('features at most eight, of several sections, and no plans', () => {
    const sections = ['一', '二', '三', '四', '五'].map((name, i) => ({
      ...sectionOf([`${name}号工程投资${i + 2}亿元，完成率9${i}%，居全市第${i + 1}位，力争覆盖率100%。`]),
      id: `s${i}`,
    }));
    sections.forEach((section, i) => section.blocks.forEach((block) => (block.id = `s${i}-b1`)));
    const featured = findMetrics(sections).value.filter((metric) => metric.featured);
    assert.ok(featured.length > 3 && featured.length <= 8);
    assert.ok(featured.every((metric) => metric.status === undefined));
    assert.ok(new Set(featured.map((metric) => metric.source!.block)).size >= 4);
  });

  it('learns the words of a county', () => {
    const text = '全年放养蜜蜂320笼，示例3号品种推广。';
    assert.deepEqual(read(text), []);
    const lexicon = {
      units: [{ name: '笼', family: 'count' as const, kind: 'count' as const, noun: '笼数' }],
    };
    assert.equal(read(text, { lexicon })[0]!.unit, '笼');
  });
});
