import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { convertSync } from '../../src/convert/index.js';
import { readDate, toTimestamp } from '../../src/convert/metadata/dates.js';
import { fieldsOf, labelOf } from '../../src/convert/metadata/labels.js';
import type { DocumentInfo, FeedItem } from '../../src/feed/types.js';

const PROSE = '全县各级各部门认真落实工作部署，持续完善制度机制，推动各项任务落地见效。';
const item = (input: string): FeedItem => convertSync(input).value.items[0]!;
const info = (input: string): DocumentInfo => item(input)._govreport.document ?? {};
const page = (box: string): string =>
  `<html><body>${box}<div id="zoom"><p>一、情况</p><p>${PROSE}</p></div></body></html>`;

describe('dates', () => {
  const cases: [string, string | undefined][] = [
    ['2024-02-01', '2024-02-01'],
    ['2024年2月1日', '2024-02-01'],
    ['2024/2/1', '2024-02-01'],
    ['2024.02.01', '2024-02-01'],
    ['２０２４年２月１日', '2024-02-01'],
    ['2024 年 2 月 1 日', '2024-02-01'],
    ['20240201', '2024-02-01'],
    ['二〇〇四年十一月四日', '2004-11-04'],
    ['二○二四年十二月三十一日', '2024-12-31'],
    ['二零二四年一月二十日', '2024-01-20'],
    ['2024-02-30', undefined],
    ['2024-13-01', undefined],
    ['2024年2月', undefined],
    ['〔2024〕11号', undefined],
  ];
  for (const [text, date] of cases)
    it(`${text} is ${date ?? 'no date'}`, () => assert.equal(readDate(text)?.date, date));

  it('the minute of publishing is kept, wherever on the page it stands', () => {
    const box =
      '<table><tr><td>发布日期：</td><td>2024-02-18</td><td>文号：</td><td>示政〔2024〕1号</td></tr></table>';
    const line = (text: string) => item(page(`${box}<p>来源：县司法局 发布时间：${text}</p>`)).date_published;
    assert.equal(line('2024-02-18 10:32'), '2024-02-18T10:32:00+08:00');
    assert.equal(line('2024-03-01 10:32'), '2024-02-18T00:00:00+08:00');
    const meta = `<html><head><meta name="PubDate" content="2024-02-18 10:32"></head><body>${box}<div id="zoom"><p>一、情况</p><p>${PROSE}</p></div></body></html>`;
    assert.equal(item(meta).date_published, '2024-02-18T10:32:00+08:00');
  });

  it('a report given to a congress bears the date of its meeting, and a title without gaps', () => {
    const found = item(
      `政 府 工 作 报 告（摘登）\n——2024年1月30日在示例县第九届人民代表大会第三次会议上\n县长 某某\n各位代表：\n${PROSE}\n一、2023年工作回顾\n${PROSE}`,
    );
    assert.equal(found.title, '政府工作报告（摘登）');
    assert.equal(found._govreport.document?.date_written, '2024-01-30');
  });

  it('keeps the time a page gives, with China’s offset', () => {
    assert.equal(toTimestamp(readDate('2023-10-23  08:59')!), '2023-10-23T08:59:00+08:00');
    assert.equal(toTimestamp(readDate('2026-01-23 10:01:19')!), '2026-01-23T10:01:19+08:00');
    assert.equal(toTimestamp(readDate('2024年2月1日')!), '2024-02-01T00:00:00+08:00');
  });

  it('never gives a date the calendar does not know', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = readDate(text)?.date;
        assert.ok(date === undefined || new Date(`${date}T00:00:00Z`).toISOString().startsWith(date));
      }),
    );
  });
});

describe('labels', () => {
  it('knows a label however it is spread, and whatever mark follows', () => {
    for (const label of ['索引号', '索 引 号：', '索　引　号', '【索引号】', '索 引 号 ：'])
      assert.equal(labelOf(label), 'index_number');
    for (const label of ['文号', '文　　号：', '发文字号:', '文 号'])
      assert.equal(labelOf(label), 'document_number');
    assert.equal(labelOf('文号管理办法'), undefined);
  });

  it('reads several pairs from one line, in either width, and empty ones as empty', () => {
    assert.deepEqual(
      fieldsOf('来源:县司法局 发布时间：2024-01-29 浏览次数: 【字体:').map(({ name, value }) => [
        name,
        value,
      ]),
      [
        ['source', '县司法局'],
        ['date_published', '2024-01-29'],
        ['views', ''],
        ['font', ''],
      ],
    );
  });
});

describe('the box above a document', () => {
  const expected: DocumentInfo = {
    index_number: '11990122000000000Y/2024-00210',
    document_number: '示政发〔2024〕3号',
    issuer: '示例县人民政府办公室',
    date_written: '2024-01-22',
    validity: 'in-force',
    theme: '综合政务\\政务公开',
  };
  const pairs = [
    ['索 引 号', '11990122000000000Y/2024-00210'],
    ['文　　号', '示政发〔2024〕3号'],
    ['发布机构', '示例县人民政府办公室'],
    ['成文日期', '2024年01月22日'],
    ['有 效 性', '有效'],
    ['主题分类', '综合政务\\政务公开'],
  ] as const;
  const layouts: Record<string, string> = {
    'a table of label and value cells': `<table>${pairs.map(([label, value]) => `<tr><td>${label}：</td><td>${value}</td></tr>`).join('')}</table>`,
    'a table of two pairs a row': `<table>${[0, 2, 4]
      .map(
        (i) =>
          `<tr>${pairs
            .slice(i, i + 2)
            .map(([label, value]) => `<th>${label}</th><td>${value}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`,
    'a table of whole pairs in a cell': `<table>${[0, 3]
      .map(
        (i) =>
          `<tr>${pairs
            .slice(i, i + 3)
            .map(([label, value]) => `<td><b>${label}：</b>${value}</td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`,
    'a list of definitions': `<dl>${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`,
    'a list': `<ul>${pairs.map(([label, value]) => `<li><span>${label}：</span>${value}</li>`).join('')}</ul>`,
    'blocks of label and value': `<div>${pairs.map(([label, value]) => `<div>${label}：</div><div>${value}</div>`).join('')}</div>`,
    'one line': `<div>${pairs.map(([label, value]) => `<span>${label}：${value}</span>&nbsp;&nbsp;`).join('')}</div>`,
  };
  for (const [name, box] of Object.entries(layouts)) {
    it(`as ${name}`, () => assert.deepEqual(info(page(box)), expected));
  }

  it('as two pairs on a line of plain text', () => {
    const lines = [0, 2, 4].map((i) =>
      pairs
        .slice(i, i + 2)
        .map(([label, value]) => `${label}: ${value}`)
        .join(' '),
    );
    assert.deepEqual(info(`${lines.join('\n')}\n示例县2023年工作报告\n一、情况\n${PROSE}`), { ...expected });
  });

  it('leaves empty values and placeholders absent, and never takes the next label or line for one', () => {
    for (const nothing of ['', '无', '暂无', '—', '--', '/', '&nbsp;']) {
      const box = `<table><tr><td>索引号：</td><td>${nothing}</td><td>文号：</td><td>${nothing}</td></tr><tr><td>成文日期：</td><td>${nothing}</td><td>有效性：</td><td>${nothing}</td></tr></table>`;
      assert.deepEqual(info(page(box)), {}, nothing);
    }
    assert.deepEqual(info('索引号：\n文号：\n发布日期：\n示例县2023年工作报告\n一、情况\n' + PROSE), {});
  });

  it('reads every state of validity', () => {
    const of = (text: string) => info(page(`<p>索引号：A1</p><p>时效性：${text}</p>`)).validity;
    assert.deepEqual(['有效', '现行有效', '失效', '已失效', '废止', '已修改'].map(of), [
      'in-force',
      'in-force',
      'expired',
      'expired',
      'repealed',
      'amended',
    ]);
  });
});

describe('meta tags of 国办发〔2017〕47号', () => {
  it('are read in any case, the first that says something', () => {
    const head = `<head><meta name="SiteName" content="示例县人民政府"><META NAME="siteidcode" CONTENT="9901220003"><meta name="ArticleTitle" content="示例县2023年工作报告"><meta name="PubDate" content=""><meta name="pubdate" content="2024-02-08 09:30:15"><meta name="ContentSource" content="县政府办公室"><meta name="Keywords" content="报告;工作"><meta name="Description" content="一年来的工作"><meta name="Url" content="https://www.example.gov.cn/a.html"><meta name="Image" content=""></head>`;
    const found = item(
      `<html>${head}<body><div id="zoom"><p>一、情况</p><p>${PROSE}</p></div></body></html>`,
    );
    assert.equal(found.title, '示例县2023年工作报告');
    assert.equal(found.date_published, '2024-02-08T09:30:15+08:00');
    assert.equal(found.url, 'https://www.example.gov.cn/a.html');
    assert.equal(found.id, found.url);
    assert.equal(found.summary, '一年来的工作');
    assert.deepEqual(found.tags, ['报告', '工作']);
    assert.equal(found.image, undefined);
    assert.equal(found._govreport.document?.source, '县政府办公室');
    assert.equal(found._govreport.document?.site_id_code, '9901220003');
    assert.equal(found._govreport.place?.code, '990122');
  });
});

describe('what no label says', () => {
  const kinds: [string, string, string | undefined][] = [
    ['示例县人民政府关于2023年法治政府建设情况的报告', 'rule-of-law', '2023年'],
    ['示例县2024年政府信息公开工作年度报告', 'openness', '2024年'],
    ['示例县2023年国民经济和社会发展统计公报', 'statistics', '2023年'],
    ['关于示例县2023年预算执行情况和2024年预算草案的报告', 'budget', '2023年'],
    ['示例县人民政府关于印发工作方案的通知', 'other', undefined],
  ];
  for (const [title, kind, period] of kinds) {
    it(`${title}: ${kind}`, () => {
      const report = item(`${title}\n一、情况\n${PROSE}`)._govreport;
      assert.equal(report.kind, kind);
      assert.equal(report.period?.label, period);
      assert.equal(report.place?.name, '示例县');
    });
  }

  it('a work report looks back on the year before it is given', () => {
    const report = item(
      `2024年示例县政府工作报告\n各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、2023年工作回顾\n${PROSE}`,
    )._govreport;
    assert.equal(report.kind, 'work');
    assert.deepEqual(report.period, { label: '2023年', start: '2023-01-01', end: '2023-12-31' });
    assert.equal(report.document?.issuer, '示例县人民政府');
  });

  it('every guess is said, with how sure it is', () => {
    const { messages } = convertSync(`示例县人民政府关于2023年法治政府建设情况的报告\n一、情况\n${PROSE}`);
    for (const code of ['kind-inferred', 'place-inferred', 'period-inferred', 'issuer-inferred']) {
      assert.match(messages.find((message) => message.code === code)?.zh ?? '', /置信度 0\.\d/, code);
    }
  });

  it('a title broken over lines is drawn together; one that is missing is said to be', () => {
    assert.equal(
      item(`示例县人民政府\n2024年政府信息公开工作年度报告\n一、情况\n${PROSE}`).title,
      '示例县人民政府2024年政府信息公开工作年度报告',
    );
    assert.equal(item(`政 府 工 作 报 告\n各位代表：\n一、情况\n${PROSE}`).title, '政府工作报告');
    assert.ok(convertSync(`一、情况\n${PROSE}`).messages.some(({ code }) => code === 'title-missing'));
  });

  it('the same document has the same id, another has another', () => {
    const text = `一、情况\n${PROSE}`;
    assert.equal(item(text).id, item(text).id);
    assert.notEqual(item(text).id, item(`${text}再加一句。`).id);
  });
});
