import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Answer, Cited } from '../../ask/index.js';
import { groupDigits, headingText } from '../../feed/index.js';
import type { FeedItem, Metric } from '../../feed/index.js';
import { citationAddress, citationBase } from '../shared/metric/citation.js';
import type { ServiceSentence } from './service.js';

/** What stands below the question, and what each of its citations is, in their order. */
export interface Shown {
  template: TemplateResult;
  cited: readonly Cited[];
  /** For who hears the page. */
  spoken: string;
}

/** An answer from the report's own words. */
export function showAnswer(answer: Answer, item: FeedItem): Shown {
  const { status, text, comparison, cited, related } = answer;
  const all = [...cited, ...related];
  const figure = cited[0]?.figure;
  const none =
    status === 'unclear' ? msg('请写明要问的事项。') : status === 'answered' ? '' : msg('报告中没有提到。');
  return {
    cited: all,
    spoken: none || text || (cited[0]?.quote ?? ''),
    template: html`${none ? html`<p class="none">${none}</p>` : nothing}
    ${
      text
        ? html`<p class="told">
            ${figure && !comparison ? groupDigits(text) : text}
            ${figure ? html`<span class="name">${figure.label}</span>` : nothing}
            ${renderStatus(figure?.metric)}
          </p>`
        : nothing
    }
    ${cited.map((each) => renderCited(each, item))}
    ${
      related.length
        ? html`<p class="quiet">
              ${cited.length ? msg('另有相近的数据：') : msg('以下内容与问题相近，但不是答案：')}
            </p>
            ${related.map((each) => renderCited(each, item))}`
        : nothing
    }`,
  };
}

/** What the site's own service answered, with what of it the report bears out. */
export function showService(sentences: readonly ServiceSentence[], item: FeedItem): Shown {
  return {
    cited: sentences.flatMap(({ cited }) => cited),
    spoken: sentences.map(({ text }) => text).join(''),
    template: html`<p class="quiet">${msg('以下由本站问答服务回答，引文已与报告原文核对。')}</p>
      ${sentences.map(
        ({ text, cited, doubt }) =>
          html`<p>
              ${text}
              ${
                doubt
                  ? html`<span class="chip doubt"
                      >${doubt === 'uncited' ? msg('未注明出处') : msg('与报告原文未能核对一致')}</span
                    >`
                  : nothing
              }
            </p>
            ${cited.map((each) => renderCited(each, item))}`,
      )}`,
  };
}

/** The figure a citation is followed by: body and cards know citations by their figures. */
export function metricOf({ figure, block, start, end, quote }: Cited): Metric {
  return (
    figure?.metric ?? {
      id: '',
      label: figure?.label ?? '',
      unit: '',
      as_written: figure?.text ?? quote,
      qualifier: 'exact',
      kind: 'count',
      source: { block, start, end, quote },
    }
  );
}

function renderStatus(metric: Metric | undefined): TemplateResult | typeof nothing {
  const words = metric?.status === 'target' ? '计划' : metric?.status === 'forecast' ? '预计' : '';
  return words ? html`<span class="chip">${words}</span>` : nothing;
}

function renderCited(cited: Cited, shown: FeedItem): TemplateResult {
  const { item, section, quote, figure } = cited;
  const at = figure ? quote.indexOf(figure.text) : -1;
  const words =
    at < 0
      ? quote
      : html`${quote.slice(0, at)}<mark>${figure!.text}</mark>${quote.slice(at + figure!.text.length)}`;
  const address = citationAddress(citationBase(item), metricOf(cited));
  // prettier-ignore
  return html`<figure><blockquote><a href=${address ?? nothing}>${words}</a></blockquote><figcaption>${item === shown ? nothing : html`${item.title}${'\u3000'}`}${headingText(section) || nothing}</figcaption></figure>`;
}

/** Says that the site's service did not answer. */
export function serviceFailed(): string {
  return msg('问答服务暂时无法使用，以下为报告原文中的内容。');
}
