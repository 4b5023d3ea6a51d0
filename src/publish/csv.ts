import { normalizedValue, qualifierWord } from '../feed/figure.js';
import { changePhrase, rankPhrase, sharePhrase } from '../feed/phrases.js';
import { sectionEntries } from '../feed/select.js';
import { headingText } from '../feed/text.js';
import type { Metric, Period, Report } from '../feed/types.js';

/** What a table of figures says of them beside the figures themselves. */
export interface CsvOptions {
  /** The report they are from: its period stands where a figure has none, shares find their whole, figures their section. */
  report?: Report;
  /** Language of the column heads; the report's words stay as they are. */
  language?: 'zh' | 'en';
}

type Column = [
  zh: string,
  en: string,
  read: (metric: Metric, report?: Report, headings?: Map<string, string>) => string | number | undefined,
];

const COLUMNS: Column[] = [
  ['指标', 'Figure', ({ label }) => label],
  ['原文', 'As written', ({ as_written }) => as_written],
  ['限定', 'Qualifier', ({ qualifier }) => qualifierWord(qualifier)],
  ['数值', 'Value', ({ value, values }) => value ?? values?.join(' : ')],
  ['上限', 'Upper end', ({ value_max }) => value_max],
  ['单位', 'Unit', ({ unit }) => unit],
  ['换算值', 'In base unit', (metric) => normalizedValue(metric).value],
  ['基本单位', 'Base unit', (metric) => normalizedValue(metric).unit],
  ['统计期', 'Period', ({ period }, report) => (period ?? (report?.period as Period | undefined))?.label],
  ['范围', 'Scope', ({ scope }) => scope],
  ['位次', 'Rank', ({ rank }) => rank && rankPhrase(rank)],
  ['变化', 'Change', ({ change }) => change && changePhrase(change)],
  ['占比', 'Share', (metric, report) => sharePhrase(metric, report)],
  ['性质', 'Status', ({ status }) => ({ result: '', target: '目标', forecast: '预计' })[status ?? 'result']],
  ['章节', 'Section', ({ source }, _, headings) => headings?.get(source?.block ?? '')],
  ['出处', 'Source', ({ source }) => source?.quote],
];

/** Figures as CSV, one a row, for Excel and WPS as well as for programs. */
export function toCsv(metrics: Metric[], { report, language = 'zh' }: CsvOptions = {}): string {
  const head = COLUMNS.map(([zh, en]) => (language === 'zh' ? zh : en));
  const headings = new Map<string, string>();
  for (const { section } of report ? sectionEntries(report) : [])
    for (const { id } of section.blocks) headings.set(id, headingText(section));
  return csvText([
    head,
    ...metrics.map((metric) => COLUMNS.map(([, , read]) => read(metric, report, headings))),
  ]);
}

/**
 * Rows as CSV by RFC 4180, with a byte order mark so that Excel reads UTF-8. Numbers stay numbers. A text that a spreadsheet
 * would run as a formula, or turn into a date or time (`1/6`, `3-5`, `12:35`), gets an apostrophe before it, the
 * spreadsheets' own sign for text.
 */
export function csvText(rows: (string | number | undefined)[][]): string {
  return `\uFEFF${rows.map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}

function field(value: string | number | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const safe = /^\s*[=+\-−@＝＋－＠]|^[\t\r]|^\s*\d+\s*[-/:]\s*\d+/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
