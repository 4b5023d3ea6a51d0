import { toCsv } from '../publish/csv.js';
import { oneOf, publishCommand } from './publish.js';

/** `govreport csv`: every figure of a report as a table. */
export const csvCommand = publishCommand({
  name: 'csv',
  summary: {
    zh: '把报告的全部数据写成表格（Excel、WPS可直接打开）',
    en: 'write every figure of a report as CSV',
  },
  options: { heads: { zh: '表头的语言：zh、en', en: 'language of the column heads: zh or en' } },
  write: ({ item: { _govreport: report }, option }) =>
    toCsv(report.metrics, { report, language: oneOf('heads', option('heads'), ['zh', 'en']) }),
});
