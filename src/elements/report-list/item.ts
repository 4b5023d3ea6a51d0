import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { featuredMetrics, isSafeUrl } from '../../feed/index.js';
import type { Feed, FeedItem, Metric } from '../../feed/index.js';
import { displayTime } from '../../locale/index.js';
import { citationAddress, citationBase } from '../shared/metric/citation.js';
import { shownParts } from '../shared/metric/facts.js';
import { careWord, kindWords } from './words.js';
import { dateOf } from './years.js';

const MOST_FIGURES = 3;
const chosen = new WeakMap<FeedItem, readonly Metric[]>();

/** The figures of note a list has room for. */
export function notableFigures(item: FeedItem): readonly Metric[] {
  let figures = chosen.get(item);
  if (!figures)
    chosen.set(item, (figures = featuredMetrics(item._govreport, MOST_FIGURES).slice(0, MOST_FIGURES)));
  return figures;
}

/** One report of a list. */
export function renderItem(item: FeedItem, feed: Feed, compact: boolean): TemplateResult {
  const { title, url, language, authors, _govreport: report } = item;
  const date = dateOf(item);
  const care = careWord(item);
  const issuer = report.document?.issuer ?? authors?.[0]?.name;
  const lang = language ?? feed.language ?? 'zh-Hans';
  const figures = compact ? [] : notableFigures(item);
  return html`<li class="report">
    <div class="title" lang=${lang}><a href=${url && isSafeUrl(url) ? url : nothing}>${title}</a></div>
    ${date ? html`<time datetime=${date}>${displayTime(date)}</time>` : nothing}
    ${
      compact && !care
        ? nothing
        : html`<p class="facts">
            ${care ? html`<span class="care">${care}</span> ` : nothing}
            ${
              compact
                ? nothing
                : html`<span>${kindWords()[report.kind]}</span>
                    ${issuer ? html`<span lang=${lang}>${issuer}</span>` : nothing}`
            }
          </p>`
    }
    ${
      figures.length
        ? html`<ul class="figures" lang=${lang}>
            ${figures.map((metric) => renderFigure(metric, item))}
          </ul>`
        : nothing
    }
  </li>`;
}

/** Label, qualifier, number and unit as one phrase, which leads to the sentence it is from where there is a page to go to. */
function renderFigure(metric: Metric, item: FeedItem): TemplateResult {
  const { before, number, unit, after } = shownParts(metric, false);
  const address = item.url && citationAddress(citationBase(item), metric);
  // prettier-ignore
  return html`<li><a href=${address || nothing}>${metric.label}<span>${before}<b>${number}</b>${unit}${after}</span></a></li>`;
}
