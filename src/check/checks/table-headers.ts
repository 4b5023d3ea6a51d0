import { finding, type Finding } from '../finding.js';
import { tablesOf, type ReadReport } from '../reading.js';

/** Tables of numbers with no header cell: a screen reader cannot say what a number is. WCAG 2.2, 1.3.1. */
export function checkTableHeaders(report: ReadReport): Finding[] {
  return tablesOf(report).flatMap(({ block, where }) => {
    const cells = block.rows.flat();
    const numbers = cells.filter(({ text }) => /^\s*-?\d[\d,.]*%?\s*$/.test(text)).length;
    if (block.header_rows || block.header_columns || block.rows.length < 2 || numbers < 2) return [];
    const first = block.rows[0].map(({ text }) => text.trim()).join('　');
    return [
      finding({
        code: 'table-without-headers',
        severity: 'warning',
        certainty: 0.9,
        says: {
          zh: `表格“${block.caption ?? first.slice(0, 24)}”没有表头，读屏软件读不出数字的含义，请核对。`,
          en: `The table “${block.caption ?? first.slice(0, 24)}” has no headers.`,
        },
        places: [{ where, item: report.item.id, block: block.id, quote: first }],
        remedy: {
          zh: '在报告数据中设置header_rows、header_columns，或在原表中补上表头。',
          en: 'Set header_rows and header_columns in the feed, or add headers to the table.',
        },
      }),
    ];
  });
}
