import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convertSync } from '../../src/convert/index.js';
import type { Section, TableBlock } from '../../src/feed/types.js';
import { allSections } from './words.js';

const PROSE = '全县各级各部门认真落实工作部署，持续完善制度机制，推动各项任务落地见效。';

function tables(input: string): TableBlock[] {
  const sections: Section[] = convertSync(input).value.items[0]!._govreport.sections;
  return allSections(sections).flatMap((section) => section.blocks.filter((block) => block.type === 'table'));
}

const page = (body: string): string => `<body><p>一、情况</p><p>${PROSE}</p>${body}<p>${PROSE}</p></body>`;
const html = (rows: string[][]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;

describe('header rows and columns', () => {
  it('are told by where the numbers begin', () => {
    const [table] = tables(
      page(
        html([
          ['项目', '受理', '审结'],
          ['行政复议', '57', '49'],
          ['行政诉讼', '31', '28'],
        ]),
      ),
    );
    assert.deepEqual([table!.header_rows, table!.header_columns], [1, 1]);
  });

  it('reach as far as a tall head does', () => {
    const head =
      '<tr><td rowspan="2">项目</td><td colspan="2">决算数</td></tr><tr><td>全县</td><td>县本级</td></tr>';
    const [table] = tables(
      page(`<table>${head}<tr><td>税收收入</td><td>81200</td><td>60310</td></tr></table>`),
    );
    assert.deepEqual([table!.header_rows, table!.header_columns], [2, 1]);
    assert.deepEqual(table!.rows[0], [
      { text: '项目', row_span: 2 },
      { text: '决算数', col_span: 2 },
    ]);
  });

  it('take 序号 and the name after it for headers', () => {
    const [table] = tables(
      page(
        html([
          ['序号', '单位', '任务数'],
          ['1', '县司法局', '12'],
          ['2', '县财政局', '9'],
        ]),
      ),
    );
    assert.deepEqual([table!.header_rows, table!.header_columns], [1, 2]);
  });

  it('trust th', () => {
    const [table] = tables(
      page(
        '<table><tr><th>姓名</th><th>职务</th></tr><tr><td>王示例</td><td>县长</td></tr><tr><td>李示例</td><td>副县长</td></tr></table>',
      ),
    );
    assert.equal(table!.header_rows, 1);
  });
});

describe('captions and units', () => {
  it('above the table become its own, in either order', () => {
    const rows = html([
      ['项目', '数量'],
      ['受理', '57'],
    ]);
    for (const above of [
      '<p align="center">表1 示例县2023年案件情况表</p><p align="right">单位：件</p>',
      '<p align="right">单位：件</p><p align="center">表1 示例县2023年案件情况表</p>',
      '<p align="center">表1 示例县2023年案件情况表（单位：件）</p>',
    ]) {
      const [table] = tables(page(above + rows));
      assert.deepEqual([table!.caption, table!.unit], ['表1 示例县2023年案件情况表', '件'], above);
    }
  });

  it('typed into the first rows are taken out of them', () => {
    const [table] = tables(
      page(
        '<table><tr><td colspan="2">示例县2023年案件情况</td></tr><tr><td colspan="2">单位：件</td></tr><tr><td>项目</td><td>数量</td></tr><tr><td>受理</td><td>57</td></tr></table>',
      ),
    );
    assert.deepEqual([table!.caption, table!.unit, table!.rows.length], ['示例县2023年案件情况', '件', 2]);
  });

  it('leave prose and headings where they are', () => {
    const sections = convertSync(
      page(
        html([
          ['项目', '数量'],
          ['受理', '57'],
        ]),
      ),
    ).value.items[0]!._govreport.sections;
    assert.deepEqual(
      sections[0]!.blocks.map((block) => block.type),
      ['paragraph', 'table', 'paragraph'],
    );
  });
});

describe('tables that lay out a page', () => {
  it('are read as the text they hold', () => {
    const cell = `<p>一、情况</p><p>${PROSE}</p><p>${PROSE}</p>`;
    assert.deepEqual(tables(`<body><table><tr><td>${cell}</td></tr></table></body>`), []);
    assert.deepEqual(
      tables(`<body><table><tr><td><table><tr><td>${cell}</td></tr></table></td></tr></table></body>`),
      [],
    );
  });
});

describe('tables in plain text', () => {
  const text = (table: string): string => `一、情况\n${PROSE}\n${table}\n${PROSE}\n`;
  it('set by tabs', () => {
    const [table] = tables(text('项目\t受理\t审结\n行政复议\t57\t49'));
    assert.deepEqual(
      table!.rows.map((row) => row.map((cell) => cell.text)),
      [
        ['项目', '受理', '审结'],
        ['行政复议', '57', '49'],
      ],
    );
  });
  it('set by bars', () => {
    const [table] = tables(text('| 项目 | 受理 |\n| --- | --- |\n| 行政复议 | 57 |'));
    assert.deepEqual(
      table!.rows.map((row) => row.map((cell) => cell.text)),
      [
        ['项目', '受理'],
        ['行政复议', '57'],
      ],
    );
  });
  it('set by wide gaps', () => {
    const [table] = tables(text('项目      受理    审结\n行政复议    57      49\n行政诉讼    31      28'));
    assert.equal(table!.rows.length, 3);
    assert.deepEqual(
      table!.rows[2]!.map((cell) => cell.text),
      ['行政诉讼', '31', '28'],
    );
  });
  it('and lists of names with gaps are no tables', () => {
    assert.deepEqual(
      tables(
        text(
          '主　任：王　示　　县政府副县长\n副主任：李示例　　县司法局局长\n成　员：张示例　　县财政局局长',
        ),
      ),
      [],
    );
  });
});

describe('the mandated tables of the openness report', () => {
  const cell = (text: string, spans = ''): string => `<td${spans}>${text}</td>`;
  const disclosure = (cut: string): string =>
    [
      [
        '第二十条第（一）项',
        [
          ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
          ['规章', '0', '0', '0'],
          ['行政规范性文件', '4', '1', '23'],
        ],
      ],
      [
        '第二十条第（五）项',
        [
          ['信息内容', '本年处理决定数量'],
          ['行政许可', '5127'],
        ],
      ],
      [
        '第二十条第（六）项',
        [
          ['信息内容', '本年处理决定数量'],
          ['行政处罚', '861'],
          ['行政强制', '37'],
        ],
      ],
      [
        '第二十条第（八）项',
        [
          ['信息内容', '本年收费金额（单位：万元）'],
          ['行政事业性收费', '1043.7'],
        ],
      ],
    ]
      .map(
        ([item, rows]) =>
          `<tr>${cell(item as string, ' colspan="4"')}</tr>${(rows as string[][]).map((row) => `<tr>${row.map((text) => cell(text)).join('')}</tr>`).join('')}`,
      )
      .join(cut);

  it('are known when a site has cut one into four', () => {
    for (const cut of ['', '</table><table>']) {
      const found = tables(page(`<table>${disclosure(cut)}</table>`));
      assert.equal(found.length, 1);
      assert.equal(found[0]!.form, 'openness-disclosure');
      assert.equal(found[0]!.rows.length, 14);
      assert.deepEqual(
        found[0]!.rows[13]!.map((one) => [one.text, one.col_span]),
        [
          ['行政事业性收费', undefined],
          ['1043.7', 3],
        ],
      );
    }
  });

  it('are kept as they are, and said to be unusual, when a row is missing', () => {
    const short = disclosure('').replace(/<tr><td>行政强制<\/td><td>37<\/td><\/tr>/, '');
    const { value, messages } = convertSync(page(`<table>${short}</table>`));
    const [table] = tables(page(`<table>${short}</table>`));
    assert.equal(table!.form, 'openness-disclosure');
    assert.equal(table!.rows.length, 13);
    assert.ok(messages.some(({ code }) => code === 'openness-table-unusual'));
    assert.equal(value.items.length, 1);
  });
});
