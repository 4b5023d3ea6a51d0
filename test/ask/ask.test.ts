import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { ask, findQuote, numbersHold, suggestQuestions } from '../../src/ask/index.js';
import type { Answer } from '../../src/ask/index.js';
import { blockById, blockText, siftFeed } from '../../src/feed/index.js';
import type { Feed } from '../../src/feed/index.js';
import { hostileFeed } from '../fixtures/hostile-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';

const shili = JSON.parse(readFileSync('samples/shili.json', 'utf8')) as Feed;
const first = ({ cited }: Answer) => cited[0]?.quote ?? '';

/** Every quote stands in the report where the answer says. */
function holds({ cited, related }: Answer): void {
  for (const { item, block, start, end, quote, figure } of [...cited, ...related]) {
    const text = blockText(blockById(item._govreport, block)!);
    assert.equal(text.slice(start, end), quote);
    if (figure?.metric) assert.ok(item._govreport.metrics.includes(figure.metric));
  }
}

test('a figure is told as the report wrote it, with its qualifier and its sentence', () => {
  const answer = ask(shili, '登记在册的经营主体有多少户？');
  assert.equal(answer.text, '近4.2万户');
  assert.match(first(answer), /登记在册经营主体近4.2万户/);
  holds(answer);
});

test('reviews are not lawsuits: what is told of one does not answer for the other', () => {
  assert.equal(ask(shili, '行政应诉败诉率是多少').text, '10.9%');
  assert.equal(ask(shili, '行政复议败诉率是多少').status, 'not-mentioned');
  assert.equal(ask(shili, '行政诉讼胜诉率').status, 'not-mentioned');
});

test('a rate is not a number of cases, and a number of cases no rate', () => {
  assert.equal(ask(shili, '人民调解成功率').text, '98.5%');
  assert.equal(ask(shili, '人民调解成功了多少件').text, '6127件');
});

test('another place, another year, another measure: not mentioned', () => {
  for (const question of [
    '范例县人民调解成功率是多少',
    '2019年人民调解成功率是多少',
    '人民调解平均办理天数是多少',
    '全省人民调解成功率是多少',
  ])
    assert.equal(ask(shili, question).status, 'not-mentioned', question);
});

test('a year is answered from its own report', () => {
  const answer = ask(shili, '2022年人民调解成功率是多少');
  assert.equal(answer.text, '97.9%');
  assert.match(answer.cited[0]!.item.title, /2022年/);
});

test('two years are compared with both sentences, and the report’s own word for the change', () => {
  const answer = ask(shili, '去年人民调解成功率比前年高多少');
  assert.match(answer.text!, /比上年提高0\.6个百分点；2023年98\.5%，2022年97\.9%/);
  assert.equal(answer.comparison?.difference, 0.6);
  assert.deepEqual(
    answer.cited.map(({ item }) => /20\d\d/.exec(item.title)![0]),
    ['2023', '2022'],
  );
  holds(answer);
});

test('a difference of 近 and 余 is never told as exact', () => {
  const { comparison, text } = ask(shili, '登记在册经营主体比2022年多了多少户');
  assert.equal(comparison?.about, true);
  assert.match(text!, /约增加0\.4万户；2023年近4\.2万户，2022年近3\.8万户/);
});

test('figures written in 亿 and in 万 are not subtracted as if both were exact', () => {
  const { comparison, text } = ask(shili, '2023年惠企资金比2022年多多少');
  assert.equal(comparison?.about, true);
  assert.match(text!, /约增加3,840万元/);
});

test('problems, plans, who is in charge, when it was written, under what number', () => {
  assert.match(first(ask(shili, '存在哪些问题')), /审批服务仍有堵点/);
  assert.match(
    ask(shili, '下一步怎么打算')
      .cited.map(({ quote }) => quote)
      .join(''),
    /营商环境/,
  );
  assert.match(first(ask(shili, '疑难诉求由谁督办')), /县政府督查部门/);
  assert.equal(ask(shili, '这份报告什么时候写的').text, '2024-01-26');
  assert.equal(ask(shili, '报告是谁发布的').text, '示例县人民政府');
});

test('a cell of a table is found by the words of its row and column', () => {
  const answer = ask(shili, '公安普通程序处罚多少件');
  assert.equal(answer.text, '915');
  assert.match(answer.cited[0]!.figure!.label, /公安.*普通程序/);
});

test('full width, traditional script and one mistyped character are understood', () => {
  for (const question of ['人民調解成功率是多少？', '人民调解成功率　２０２３年', '人民调节成功率'])
    assert.equal(ask(shili, question).text, '98.5%', question);
});

test('a mistyped character is not forgiven where it makes another word of the report', () => {
  assert.equal(ask(shili, '行政应诉胜诉率是多少').status, 'not-mentioned');
});

test('no subject: the question is unclear, not the report silent', () => {
  for (const question of ['', '   ', '是多少', '？？？'])
    assert.equal(ask(shili, question).status, 'unclear', question);
});

test('what is suggested is answered', () => {
  const [item] = shili.items;
  const questions = suggestQuestions(shili, item!);
  assert.ok(questions.length >= 4, questions.join());
  for (const question of questions) assert.equal(ask(shili, question).status, 'answered', question);
});

test('a quote is found whatever its spaces and marks, and nothing else is', () => {
  const [item] = shili.items;
  const found = findQuote(item!, '全年受理人民调解案件 6218 件, 调解成功６１２７件');
  assert.equal(found?.quote, '全年受理人民调解案件6218件，调解成功6127件');
  assert.equal(findQuote(item!, '全年受理人民调解案件6219件'), undefined);
  assert.equal(findQuote(item!, '，。'), undefined);
});

test('a sentence rests on its quotes only when they have all of its numbers', () => {
  assert.equal(numbersHold('受理6,218件', ['受理人民调解案件6218件']), true);
  assert.equal(numbersHold('受理6218件，成功6200件', ['受理人民调解案件6218件']), false);
});

/** A report of 100 KB and some hundred figures. */
const big = (() => {
  const [item] = shili.items;
  const sections = Array.from({ length: 9 }, (_, i) => ({
    ...item!._govreport.sections[2]!,
    id: `copy${String(i)}`,
  }));
  return { ...shili, items: [{ ...item!, _govreport: { ...item!._govreport, sections } }] } as Feed;
})();

test('any string as a question is answered, or not, with quotes that stand in the report', () => {
  const words = fc.constantFrom(
    '人民调解',
    '多少',
    '比上年',
    '行政复议',
    '率',
    '存在',
    '问题',
    '2022年',
    '谁',
    '？',
    '第几',
    '全省',
  );
  const questions = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(words, { maxLength: 12 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(questions, (question) => holds(ask(shili, question))),
    { numRuns: 300 },
  );
});

test('a question about 100 KB is answered within 50 ms', () => {
  assert.ok(Buffer.byteLength(JSON.stringify(big.items[0]!._govreport.sections)) > 100_000);
  ask(big, '人民调解成功率是多少');
  const questions = [
    '行政复议纠错率是多少',
    '为什么案件多'.repeat(40),
    '全省排第几',
    '去年比前年多多少',
    '谁负责'.repeat(30),
  ];
  for (const question of questions) {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      ask(big, question);
      return performance.now() - start;
    });
    assert.ok(Math.min(...times) < 50, `${question}: ${times.join()} ms`);
  }
});

test('a hostile feed is asked without harm', () => {
  const feed = siftFeed(hostileFeed)!;
  for (const { id } of feed.items)
    for (const question of [
      '是多少',
      '<script>',
      '__proto__是多少',
      'constructor',
      '存在哪些问题',
      '比上年多多少',
    ])
      holds(ask(feed, question, { report: id }));
  assert.equal(ask({ ...smallFeed, items: [] }, '成功率').status, 'not-mentioned');
});
