import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { figureParts, headingText, normalizedValue, qualifierWord } from '../../feed/index.js';
import type { FeedItem } from '../../feed/index.js';
import { citationAddress } from '../shared/metric/citation.js';
import { figureFacts } from '../shared/metric/facts.js';
import type { Row, SortKey } from './rows.js';

/** The heads of the columns, in their order. */
export function columnNames(): Record<SortKey, string> {
  return {
    label: msg('指标'),
    value: msg('数据'),
    section: msg('章节'),
    period: msg('统计期'),
    scope: msg('范围'),
    source: msg('原文'),
  };
}

/** What all rows have in common. */
export interface RowContext {
  item: FeedItem;
  base: string;
  scoped: boolean;
}

/** A figure as written, where it stands, and last its qualifier and its number in the base unit to calculate with. */
export function csvRow({ metric, section, period }: Row): (string | number | undefined)[] {
  const { label, as_written, scope, source, qualifier, values } = metric;
  const { value, value_max, unit } = normalizedValue(metric);
  const range = value_max === undefined ? value : `${value}—${value_max}`;
  return [
    label,
    as_written,
    section && headingText(section),
    period,
    scope,
    source?.quote,
    qualifierWord(qualifier),
    range ?? values?.join(' : '),
    unit,
  ];
}

/** One template per row and no white space in it: there may be ten thousand. */
export function renderRow(
  { metric, section, period }: Row,
  { item, base, scoped }: RowContext,
): TemplateResult {
  const { before, number, unit, after } = figureParts(metric);
  const { scope, status, source } = metric;
  const time =
    status && status !== 'result' ? `${period}${figureFacts(metric, { item })?.status ?? ''}` : period;
  const address = citationAddress(base, metric) ?? nothing;
  // prettier-ignore
  return html`<tr role="row"><th role="rowheader">${metric.label}</th><td role="cell" class="number">${before}<b>${number}</b>${unit + after}</td><td role="cell" class="muted">${section ? headingText(section) : ''}</td><td role="cell" class="muted">${time}</td>${scoped ? html`<td role="cell" class="muted">${scope}</td>` : nothing}<td role="cell" class="source"><a href=${address}>${source?.quote}</a></td></tr>`;
}
