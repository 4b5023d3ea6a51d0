import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkFeed, type Finding } from '../../src/check/index.js';
import type { Feed, TableBlock, TableCell } from '../../src/feed/types.js';
import { feedOf } from './marked.js';

/** A report with a table; cells of a row with a bar between them, `3*` wide or `^2` high in front of the text. */
function withTable(rows: string[], about: Partial<TableBlock> = {}, text = '有关情况见下表。'): Feed {
  const feed = feedOf(text);
  feed.items[0]._govreport.sections[0].blocks.push({
    id: 's1-t1',
    type: 'table',
    header_rows: 1,
    header_columns: 1,
    rows: rows.map((row) => row.split('|').map(cellOf)),
    ...about,
  });
  return feed;
}

function cellOf(text: string): TableCell {
  const [, wide, high, words] = /^(?:(\d)\*)?(?:\^(\d+) )?(.*)$/.exec(text.trim())!;
  return { text: words, ...(wide && { col_span: Number(wide) }), ...(high && { row_span: Number(high) }) };
}

const codes = (feed: Feed): string[] => checkFeed(feed).map(({ code }) => code);

const CASES = [
  '领域|普通程序|简易程序|小计',
  '公安|915|5624|6539',
  '交通运输|316|147|463',
  '农业农村|49|21|70',
  '合计|1280|5792|7072',
];

test('a table that adds up is left in peace, rows and columns', () => {
  assert.deepEqual(codes(withTable(CASES)), []);
});

test('a wrong total is told with its sum, its cell and its place in the text', () => {
  const feed = withTable([...CASES.slice(0, 4), '合计|1280|5729|7072']);
  const [finding, ...more] = checkFeed(feed);
  assert.deepEqual(
    [finding.code, finding.severity, finding.computed],
    ['table-total', 'error', '5624＋147＋21＝5792'],
  );
  const [{ cell, quote, where, start, end }] = finding.places;
  assert.deepEqual([cell, quote], [{ row: 4, column: 2 }, '5729']);
  assert.equal(where, '/items/0/_govreport/sections/0/blocks/1/rows/4/2');
  const text = CASES.slice(0, 4).join('\n').replace(/\|/g, '\t') + '\n合计\t1280\t5729\t7072';
  assert.equal(text.slice(start, end), '5729');
  assert.deepEqual(more, [], 'the row of totals is off for the same cell');
  const [body, ...others] = checkFeed(withTable([CASES[0], '公安|951|5624|6539', ...CASES.slice(2)]));
  assert.deepEqual([body.places[0].quote, others], ['951', []]);
});

test('totals of tables: what must be asked about and what not', () => {
  const fine: Record<string, string[]> = {
    单列合计: ['单位|任务', '一队|1', '二队|2', '合计|3'],
    合计在前: ['单位|任务|经费', '总计|3|1.5', '一队|1|0.5', '二队|2|1.0'],
    小计之和: ['单位|件数', '甲|2', '乙|3', '小计|5', '丙|4', '丁|6', '小计|10', '合计|15'],
    其中不重复计: ['单位|件数', '甲|2', '其中：网上|1', '乙|3', '合计|5'],
    比率不相加: ['单位|件数|办结率（%）', '甲|2|50.0', '乙|3|66.7', '合计|5|60.0'],
    四舍五入: ['单位|金额', '甲|1.25', '乙|2.33', '丙|3.17', '合计|6.76'],
    空格和横线: ['单位|件数', '甲|2', '乙|—', '丙|', '合计|2'],
    不含下列各行: ['单位|件数', '甲|2', '乙|3', '合计|42'],
    文字表: ['项目|说明', '甲|已完成', '乙|未完成', '合计|两项'],
  };
  for (const [why, rows] of Object.entries(fine)) assert.deepEqual(codes(withTable(rows)), [], why);
  const asked: Record<string, string[]> = {
    单列合计差一: ['单位|任务', '一队|40', '二队|61', '合计|102'],
    另一列证实读法: ['单位|件数|人数', '甲|2|10', '乙|3|20', '合计|5|45'],
    行合计: ['领域|甲|乙|合计', '一|1|2|3', '二|3|4|7', '三|5|6|11', '四|7|8|51'],
  };
  for (const [why, rows] of Object.entries(asked))
    assert.deepEqual(codes(withTable(rows)), ['table-total'], why);
});

test('a table of numbers without headers is asked about, one of words or with headers is not', () => {
  const bare = { header_rows: 0, header_columns: 0 };
  assert.deepEqual(codes(withTable(['甲|1', '乙|2'], bare)), ['table-without-headers']);
  assert.deepEqual(codes(withTable(['甲|一', '乙|二'], bare)), []);
  assert.deepEqual(codes(withTable(['甲|1', '乙|2'], { header_rows: 0, header_columns: 1 })), []);
});

test('a table whose spans claim millions of cells costs nothing', () => {
  const rows = [[{ text: '合计', col_span: 1000, row_span: 1000 }], ...Array.from({ length: 300 }, () => [])];
  const feed = withTable(CASES, { rows });
  const started = performance.now();
  checkFeed(feed);
  assert.ok(performance.now() - started < 1000);
});

const RESULTS = 21;

/** The form of requests as a report fills it in: 公民 only, 167 + 6 = 164 + 9. */
function requests(change: (values: number[][]) => void = () => {}, text?: string): Feed {
  const values = Array.from({ length: 25 }, () => [0, 0, 0, 0, 0, 0, 0]);
  const fill = (row: number, person: number, company: number): void => {
    values[row] = [person, company, 0, 0, 0, 0, person + company];
  };
  fill(0, 131, 36);
  fill(1, 6, 0);
  fill(2, 60, 29);
  fill(3, 14, 0);
  fill(12, 55, 6);
  fill(23, 129, 35);
  fill(24, 8, 1);
  change(values);
  const names = (row: number): string =>
    row === 0 ? '3*一、本年新收' : row === 1 ? '3*二、上年结转' : row === 24 ? '3*四、结转下年度' : '';
  const rows = values.map((numbers, row) => {
    const head =
      row < 2 || row === 24
        ? names(row)
        : row === 2
          ? `^${RESULTS + 1} 三、本年度办理结果|2*（一）予以公开`
          : `2*${row === 23 ? '（七）总计' : `结果${row}`}`;
    return `${head}|${numbers.join('|')}`;
  });
  return withTable(
    ['3*^3 勾稽关系|7*申请人情况', '^2 自然人|5*法人|^2 总计', '企业|科研|公益|法律|其他', ...rows],
    { form: 'openness-requests', header_rows: 3, header_columns: 3 },
    text,
  );
}

test('the openness form that balances is left in peace, and so is an empty one', () => {
  assert.deepEqual(codes(requests()), []);
  assert.deepEqual(codes(requests((values) => values.forEach((row) => row.fill(0)))), []);
});

test('one wrong cell of the openness form is told once, with the value that mends every sum', () => {
  const wrong: [row: number, column: number, value: number, meant: number][] = [
    [2, 0, 66, 60],
    [2, 6, 98, 89],
    [0, 1, 63, 36],
    [23, 0, 192, 129],
    [24, 6, 6, 9],
  ];
  for (const [row, column, value, meant] of wrong) {
    const findings = checkFeed(requests((values) => (values[row][column] = value)));
    assert.deepEqual(
      findings.map(({ code }) => code),
      ['openness-cell'],
      `${row}, ${column}`,
    );
    assert.ok(findings[0].zh.includes(`此处若为${meant}则全部相符`), findings[0].zh);
    assert.equal(findings[0].places[0].quote, String(value));
  }
});

test('sums of the form that no single cell explains are told one by one, both sides shown', () => {
  const findings = checkFeed(
    requests((values) => {
      values[24] = [18, 1, 0, 0, 0, 0, 19];
    }),
  );
  assert.deepEqual(
    findings.map(({ code, computed }) => [code, computed]),
    [
      ['openness-sum', '137≠147'],
      ['openness-sum', '173≠183'],
    ],
  );
  assert.equal(findings[0].places.length, 4);
});

test('what the text tells of requests must be what the table says', () => {
  const told = (text: string): Finding[] => checkFeed(requests(undefined, text));
  assert.deepEqual(
    told('全年新收政府信息公开申请‹167件›，上年结转‹6件›，办理答复‹164件›，结转下年度‹9件›。').map(
      ({ zh }) => zh,
    ),
    [],
  );
  const [finding, ...more] = told('全年新收政府信息公开申请‹176件›，另行答复咨询若干。');
  assert.deepEqual([finding.code, more], ['openness-text', []]);
  assert.match(finding.zh, /文字写“全年新收政府信息公开申请176件”，表格中为167/);
  assert.equal(finding.places.length, 2);
  assert.deepEqual(codes(requests(undefined, '县政府本级收到政府信息公开申请‹23件›。')), [], '范围不同');
});

test('table 4: every 总计 is the sum of its outcomes, and the text agrees', () => {
  const review = (numbers: string, text?: string): Feed =>
    withTable(
      ['5*行政复议|10*行政诉讼', '甲|乙|丙|丁|总计|甲|乙|丙|丁|总计|甲|乙|丙|丁|总计', numbers],
      {
        form: 'openness-review',
        header_rows: 2,
        header_columns: 0,
      },
      text,
    );
  const right = '3|1|2|0|6|1|0|1|0|2|0|0|0|0|0';
  assert.deepEqual(codes(review(right)), []);
  assert.deepEqual(codes(review('3|1|2|0|7|1|0|1|0|2|0|0|0|0|0')), ['openness-sum']);
  assert.deepEqual(codes(review(right, '政府信息公开行政复议‹6件›；政府信息公开行政诉讼‹2件›。')), []);
  assert.deepEqual(codes(review(right, '政府信息公开行政复议‹9件›。')), ['openness-text']);
});
