import { msg } from '@lit/localize';
import { featuredMetrics, headingText, sectionOfBlock } from '../../feed/index.js';
import type { FeedItem } from '../../feed/index.js';
import { make } from '../shared/make.js';

const MOST_FIGURES = 16;

/**
 * A page of its own behind a printed report: its figures of note as written, each with its section and its sentence. It says
 * that it is no part of the document.
 */
export function figuresPage({ _govreport: report }: FeedItem): Node[] {
  const metrics = featuredMetrics(report, MOST_FIGURES).filter(({ source }) => source);
  if (!metrics.length) return [];
  const row = (tag: 'th' | 'td', ...cells: string[]) =>
    make('tr', {}, ...cells.map((cell) => make(tag, {}, cell)));
  const rows = metrics.map(({ label, as_written, source }) => {
    const section = sectionOfBlock(report, source!.block);
    return row('td', label, as_written, section ? headingText(section) : '', source!.quote);
  });
  const head = row('th', msg('指标'), msg('数据'), msg('章节'), msg('原文'));
  const table = make('table', {}, make('thead', {}, head), make('tbody', {}, ...rows));
  const name = make('h2', {}, make('span', { class: 'gr-name' }, msg('主要数据')));
  return [
    make('div', { class: 'gr-heading gr-attachment' }, name),
    make('p', {}, msg('本页由网页摘自正文，不属于公文内容。')),
    make('div', { class: 'gr-table gr-size-1 gr-quotes' }, table),
  ];
}
