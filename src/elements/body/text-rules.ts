import { articlePrintRules, pageRules, printRules } from './print-rules.js';

/** The element that holds rendered words; id selectors that match nothing lift our rules over a page's own. */
const TEXT = '[data-govreport-text]:not(#_):not(#_)';

/** On an element whose children are the page's own article. */
export const ARTICLE_ATTRIBUTE = 'data-govreport-article';

/** What rendered words and an adopted article have in common; on the screen nothing else of the article is touched. */
export const sharedRules = (): string => `${pageRules()}${articlePrintRules(`[${ARTICLE_ATTRIBUTE}]`)}
.gr-table { overflow-x: auto }
govreport-body:not(#_):not(#_):not(#_) [id] { scroll-margin-block-start: calc(var(--_covered, 0px) + 24px); scroll-margin-block-end: 72px }
[data-govreport-cited] { background-color: var(--govreport-highlight, #fff0c2) }`;

/**
 * Adopted when first something is marked: a highlight rule makes the browser work out the style of the whole page again.
 *
 * @see https://www.w3.org/TR/css-highlight-api-1/
 */
export const highlightRules = (): string => `
::highlight(govreport-citation) { background-color: var(--govreport-highlight, #fff0c2); color: inherit }
::highlight(govreport-figures) {
  text-decoration: underline 1px;
  text-decoration-color: var(--govreport-hue, #0b4f9e);
  text-underline-offset: 0.25em;
}
@media print { ::highlight(govreport-figures) { text-decoration: none } }
@media (forced-colors: active) { ::highlight(govreport-citation) { background-color: Mark; color: MarkText } }`;

/**
 * The look of the words, in the page's own tree. `all: revert` first takes away what the page's resets and article rules
 * do to plain tags; what inherits comes from the element's base, through its slot. Measures after look.md: 17 px at
 * 1.85, about 38 characters a line, headings 23 and 18.5 px. Long forms of the logical properties: nothing lowers these
 * rules for Chromium 86.
 */
export const textRules = (): string => `
${TEXT}, ${TEXT} * { all: revert }
${TEXT} {
  display: block;
  line-height: var(--govreport-line-height, 1.85);
  overflow-wrap: anywhere;
  line-break: strict;
}
${TEXT} [hidden] { display: none }
${TEXT} > * { max-inline-size: var(--govreport-measure, 38em) }
${TEXT} p {
  margin-block-start: 0; margin-block-end: var(--govreport-paragraph-space, 0.9em);
  text-indent: 2em;
  text-align: justify;
  text-spacing-trim: space-first;
}
${TEXT} .gr-heading { margin-block-start: 1.6em; margin-block-end: 0.5em }
${TEXT} > :first-child { margin-block-start: 0 }
${TEXT} h2, ${TEXT} h3, ${TEXT} h4, ${TEXT} h5, ${TEXT} h6 {
  display: inline;
  margin: 0;
  font-size: 1em;
  font-weight: 600;
  line-height: 1.5;
}
${TEXT} .gr-1 { font-size: 1.353em }
${TEXT} .gr-2 { font-size: 1.088em }
${TEXT} .gr-heading > :focus, ${TEXT} p:focus, ${TEXT} .gr-point:focus { outline: none }
${TEXT} .gr-heading { overflow-x: clip }
${TEXT} .gr-heading:focus-within { overflow-x: visible }
${TEXT} .gr-permalink {
  /* Takes no room, so that it never makes a line of its own. */
  display: inline-block;
  inline-size: 0;
  padding-block-start: 0.4em; padding-block-end: 0.4em;
  margin-block-start: -0.4em; margin-block-end: -0.4em;
  color: var(--_hue);
  text-decoration: none;
  text-indent: 0.5em;
  white-space: nowrap;
  opacity: 0;
}
${TEXT} .gr-permalink::before { content: '#' }
${TEXT} .gr-heading:hover .gr-permalink, ${TEXT} .gr-permalink:focus { opacity: 1 }
@media (max-width: 480px) { ${TEXT} p { text-align: start } }
${TEXT} a { color: var(--_hue); text-underline-offset: 0.25em }
${TEXT} a:focus-visible, ${TEXT} .gr-table:focus-visible { outline: 3px solid var(--_hue); outline-offset: 2px }
${TEXT} strong, ${TEXT} .gr-lead { font-weight: 600 }
${TEXT} em { font-style: normal; text-emphasis: filled dot; text-emphasis-position: under right }
${TEXT} .gr-point { display: block; text-indent: 2em }
${TEXT} .gr-point + .gr-point { margin-block-start: var(--govreport-paragraph-space, 0.9em) }
${TEXT} .gr-figure {
  text-decoration: underline 1px var(--_hue);
  text-underline-offset: 0.25em;
}
${TEXT} .gr-whole { white-space: nowrap }
${TEXT} ul, ${TEXT} ol { margin-block-start: 0; margin-block-end: var(--govreport-paragraph-space, 0.9em); padding-inline-start: 3.5em }
${TEXT} .gr-small { color: var(--_muted); font-size: 0.9em }
${TEXT} .gr-signature { margin-block-start: 2em; text-align: end; text-indent: 0; padding-inline-end: 2em; white-space: pre-line }
${TEXT} .gr-file { text-indent: 0; text-align: start }
${TEXT} .gr-facts { margin-inline-start: 0.75em; color: var(--_muted); font-size: 0.88em }
${TEXT} .gr-notes { padding-inline-start: 2em; padding-block-start: 1em; border-block-start: 1px solid var(--_line); color: var(--_muted); font-size: 0.9em }
${TEXT} { counter-reset: gr-note }
${TEXT} .gr-note { counter-increment: gr-note; color: inherit; text-decoration: none }
${TEXT} .gr-note::after { content: '[' counter(gr-note) ']'; color: var(--_hue); font-size: 0.75em; vertical-align: super }
${TEXT} figure { margin: 0 0 1.5em; max-inline-size: none }
${TEXT} img { max-inline-size: 100%; block-size: auto }
${TEXT} figcaption { color: var(--_muted); font-size: 0.9em; text-align: center }
${TEXT} .gr-table { max-inline-size: none; margin-block-start: 0.5em; margin-block-end: 1.5em; overflow-x: auto }
${TEXT} table {
  background: var(--_paper);
  inline-size: 100%;
  border-collapse: collapse;
  border-block-start: 1px solid var(--_ink); border-block-end: 1px solid var(--_ink);
  font-size: 0.9em;
  font-variant-numeric: tabular-nums;
  line-height: 1.5;
}
${TEXT} caption { padding-block-start: 0.5em; padding-block-end: 0.5em; font-weight: 600; text-align: start }
${TEXT} .gr-unit { float: inline-end; color: var(--_muted); font-weight: 400 }
${TEXT} th, ${TEXT} td {
  padding: 0.5em 0.75em;
  border: 0 solid var(--_line);
  border-block-end-width: 1px;
  text-align: start;
  vertical-align: top;
  overflow-wrap: normal;
  white-space: pre-line;
  min-inline-size: 4em;
}
${TEXT} th { font-weight: 600 }
${TEXT} th[colspan], ${TEXT} th[scope^='col'] { vertical-align: bottom }
${TEXT} .gr-number { text-align: end; white-space: nowrap }
${TEXT} .gr-first { position: sticky; inset-inline-start: 0; background: var(--_paper) }
${printRules(TEXT)}`;
