/**
 * The three tables every 政府信息公开工作年度报告 must hold, as laid down by 国办公开办函〔2021〕30号: 10, 175 and 15 cells. The form
 * is law, so a report's own table can be recognised by its words and set out as the form has it, whatever the site's markup.
 */
import type { TableCell } from '../../feed/types.js';

export type OpennessForm = 'openness-disclosure' | 'openness-requests' | 'openness-review';

/** A label of the form and how to know it in print, where numbering, brackets and marks vary. */
export interface FormLabel {
  text: string;
  known: RegExp;
}

const label = (text: string, known: RegExp): FormLabel => ({ text, known });

/** Table 2, group by group: item of article 20, head, rows. */
export const DISCLOSURE: { item: string; heads: string[]; rows: FormLabel[] }[] = [
  {
    item: '第二十条第（一）项',
    heads: ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    rows: [label('规章', /^(?:政府)?规章$/), label('行政规范性文件', /规范性文件/)],
  },
  {
    item: '第二十条第（五）项',
    heads: ['信息内容', '本年处理决定数量'],
    rows: [label('行政许可', /行政许可/)],
  },
  {
    item: '第二十条第（六）项',
    heads: ['信息内容', '本年处理决定数量'],
    rows: [label('行政处罚', /行政处罚/), label('行政强制', /行政强制/)],
  },
  {
    item: '第二十条第（八）项',
    heads: ['信息内容', '本年收费金额（单位：万元）'],
    rows: [label('行政事业性收费', /行政事业性收费/)],
  },
];

/** Table 3: the rows in order; `group` is the middle column, where the form has one. */
export const REQUEST_ROWS: (FormLabel & { group?: string; result?: boolean })[] = [
  label('一、本年新收政府信息公开申请数量', /本年(?:度)?新收/),
  label('二、上年结转政府信息公开申请数量', /上年(?:度)?结转/),
  ...(
    [
      ['（一）予以公开', /^[（(]?一?[）)]?予以公开/],
      ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', /部分公开/],
      ['1.属于国家秘密', /国家秘密/, '（三）不予公开'],
      ['2.其他法律行政法规禁止公开', /法规禁止公开/, '（三）不予公开'],
      ['3.危及“三安全一稳定”', /三安全一稳定/, '（三）不予公开'],
      ['4.保护第三方合法权益', /第三方合法权益/, '（三）不予公开'],
      ['5.属于三类内部事务信息', /三类内部(?:事务|管理)/, '（三）不予公开'],
      ['6.属于四类过程性信息', /四类过程性/, '（三）不予公开'],
      ['7.属于行政执法案卷', /执法案卷/, '（三）不予公开'],
      ['8.属于行政查询事项', /行政查询/, '（三）不予公开'],
      ['1.本机关不掌握相关政府信息', /不掌握/, '（四）无法提供'],
      ['2.没有现成信息需要另行制作', /没有现成信息/, '（四）无法提供'],
      ['3.补正后申请内容仍不明确', /补正后/, '（四）无法提供'],
      ['1.信访举报投诉类申请', /信访举报/, '（五）不予处理'],
      ['2.重复申请', /^\D{0,2}2?\D{0,2}重复申请/, '（五）不予处理'],
      ['3.要求提供公开出版物', /公开出版物/, '（五）不予处理'],
      ['4.无正当理由大量反复申请', /大量反复/, '（五）不予处理'],
      ['5.要求行政机关确认或重新出具已获取信息', /确认或重新出具/, '（五）不予处理'],
      ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', /逾期不补正/, '（六）其他处理'],
      [
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        /收费通知|缴纳费用/,
        '（六）其他处理',
      ],
      ['3.其他', /^\D{0,2}3?\D{0,2}其他$/, '（六）其他处理'],
      ['（七）总计', /^[（(]?七?[）)]?[总合]计/],
    ] as [string, RegExp, string?][]
  ).map(([text, known, group]) => ({ ...label(text, known), result: true, ...(group && { group }) })),
  label('四、结转下年度继续办理', /结转下年度?/),
];

export const REQUEST_RESULT = '三、本年度办理结果';
export const REQUEST_NOTE = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
export const APPLICANTS = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
export const OUTCOMES = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

const cell = (text: string, col_span = 1, row_span = 1): TableCell => ({
  text,
  ...(col_span > 1 && { col_span }),
  ...(row_span > 1 && { row_span }),
});

export interface FormTable {
  rows: TableCell[][];
  header_rows: number;
  header_columns: number;
}

/** Table 2 with its ten values, in order. `print` gives a label as the report prints it. */
export function disclosureTable(values: string[], print = (text: string): string => text): FormTable {
  const rows: TableCell[][] = [];
  let at = 0;
  for (const { item, heads, rows: labels } of DISCLOSURE) {
    const wide = heads.length === 2 ? 3 : 1;
    rows.push([cell(print(item), 4)]);
    rows.push(heads.map((head, i) => cell(print(head), i === 0 ? 1 : wide)));
    for (const { text } of labels) {
      rows.push([cell(print(text)), ...heads.slice(1).map(() => cell(values[at++] ?? '', wide))]);
    }
  }
  return { rows, header_rows: 2, header_columns: 1 };
}

/** Table 3 with its 25 rows of seven values. */
export function requestsTable(values: string[][], print = (text: string): string => text): FormTable {
  const rows: TableCell[][] = [
    [cell(print(REQUEST_NOTE), 3, 3), cell(print('申请人情况'), 7)],
    [cell(print('自然人'), 1, 2), cell(print('法人或其他组织'), 5), cell(print('总计'), 1, 2)],
    APPLICANTS.map((name) => cell(print(name))),
  ];
  const count = (test: (row: (typeof REQUEST_ROWS)[number]) => boolean): number =>
    REQUEST_ROWS.filter(test).length;
  let group: string | undefined;
  let result = false;
  REQUEST_ROWS.forEach((row, i) => {
    const cells: TableCell[] = [];
    if (row.result && !result) {
      cells.push(
        cell(
          print(REQUEST_RESULT),
          1,
          count((other) => other.result === true),
        ),
      );
      result = true;
    }
    if (row.group && row.group !== group)
      cells.push(
        cell(
          print(row.group),
          1,
          count((other) => other.group === row.group),
        ),
      );
    group = row.group;
    cells.push(cell(print(row.text), row.group ? 1 : row.result ? 2 : 3));
    rows.push([...cells, ...values[i]!.map((value) => cell(value))]);
  });
  return { rows, header_rows: 3, header_columns: 3 };
}

/** Table 4 with its fifteen values. */
export function reviewTable(values: string[], print = (text: string): string => text): FormTable {
  return {
    rows: [
      [cell(print('行政复议'), 5), cell(print('行政诉讼'), 10)],
      [
        ...OUTCOMES.map((name) => cell(print(name), 1, 2)),
        cell(print('未经复议直接起诉'), 5),
        cell(print('复议后起诉'), 5),
      ],
      [...OUTCOMES, ...OUTCOMES].map((name) => cell(print(name))),
      values.map((value) => cell(value)),
    ],
    header_rows: 3,
    header_columns: 0,
  };
}
