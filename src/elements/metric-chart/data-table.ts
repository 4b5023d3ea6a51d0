import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { citationAddress, citationBase } from '../shared/metric/citation.js';
import type { Point, Series } from './series.js';
import { obstacleWords } from './words.js';

/**
 * What a chart shows, as a table.
 *
 * @param linked whether figures lead to their sentences: not while the table is there for screen readers only, since focus
 *   would go where nobody sees it.
 */
export function renderDataTable(
  all: readonly Series[],
  overPlaces: boolean,
  linked: boolean,
): TemplateResult {
  const several = all.length > 1;
  const notes = all.some(({ points }) => points.some((point) => remark(point)));
  return html`<table aria-labelledby="caption">
    <thead>
      <tr>
        ${several ? html`<th scope="col">${msg('指标')}</th>` : nothing}
        <th scope="col">${nameHead(overPlaces)}</th>
        <th scope="col">${msg('数据')}</th>
        ${notes ? html`<th scope="col">${msg('说明')}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${all.map(({ name, points }) =>
        points.map(
          (point) =>
            html`<tr>
              ${several ? html`<td>${name}</td>` : nothing}
              <th scope="row">${point.name}</th>
              <td class="number">${renderFigure(point, linked)}</td>
              ${notes ? html`<td>${remark(point)}</td>` : nothing}
            </tr>`,
        ),
      )}
    </tbody>
  </table>`;
}

/** The same for a file, with the value in its base unit to calculate with. */
export function tableCells(all: readonly Series[], overPlaces: boolean): (string | number | undefined)[][] {
  const head = [
    msg('指标'),
    nameHead(overPlaces),
    msg('数据'),
    msg('数值'),
    msg('单位'),
    msg('说明'),
    msg('原文'),
  ];
  return [
    head,
    ...all.flatMap(({ name, unit, points }) =>
      points.map((point) => [
        name,
        point.name,
        point.words ?? msg('未载'),
        point.value,
        point.value === undefined ? '' : unit,
        remark(point),
        point.metric?.source?.quote,
      ]),
    ),
  ];
}

function nameHead(overPlaces: boolean): string {
  return overPlaces ? msg('地区') : msg('统计期');
}

function remark(point: Point): string {
  return obstacleWords(point) || (point.approximate ? msg('约数') : '');
}

function renderFigure({ item, metric, words }: Point, linked: boolean): unknown {
  const address = linked && item && metric && citationAddress(citationBase(item), metric);
  return address ? html`<a href=${address}>${words}</a>` : (words ?? msg('未载'));
}
