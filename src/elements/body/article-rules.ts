import { css } from 'lit';

/** On an element whose children are the page's own article. */
export const ARTICLE_ATTRIBUTE = 'data-govreport-article';

/** What rendered words and an adopted article have in common; on the screen nothing else of the article is touched. */
export const sharedRules = css`
  .gr-table {
    overflow-x: auto;
  }
  govreport-body:not(#_):not(#_):not(#_) [id] {
    scroll-margin-block-start: calc((var(--_covered, 0px) + 24px) / var(--_zoom, 1));
    scroll-margin-block-end: calc(72px / var(--_zoom, 1));
  }
  [data-govreport-cited] {
    background-color: var(--govreport-highlight, #fff0c2);
  }
`;

/**
 * Adopted when first something is marked: a highlight rule makes the browser work out the style of the whole page again.
 *
 * @see https://www.w3.org/TR/css-highlight-api-1/
 */
export const highlightRules = css`
  ::highlight(govreport-citation) {
    background-color: var(--govreport-highlight, #fff0c2);
    color: inherit;
  }
  ::highlight(govreport-figures) {
    text-decoration: underline 1px;
    text-decoration-color: var(--govreport-hue, #0b4f9e);
    text-underline-offset: 0.25em;
  }
  ::highlight(govreport-figure-links) {
    text-decoration: underline 2px;
    text-decoration-color: var(--govreport-hue, #0b4f9e);
    text-underline-offset: 0.25em;
  }
  @media print {
    ::highlight(govreport-figures),
    ::highlight(govreport-figure-links) {
      text-decoration: none;
    }
  }
  @media (forced-colors: active) {
    ::highlight(govreport-citation) {
      background-color: Mark;
      color: MarkText;
    }
  }
`;
