import { css } from 'lit';

/**
 * The look of the words, in the page's own tree. `all: revert` first takes away what the page's resets and article rules
 * do to plain tags; id selectors that match nothing lift our rules over a page's own; what inherits comes from the element's
 * base, through its slot. Measures after look.md: 17 px at 1.85, about 38 characters a line, headings 23 and 18.5 px.
 */
export const textRules = css`
  [data-govreport-text]:not(#_):not(#_) {
    &,
    * {
      all: revert;
    }
    & {
      display: block;
      counter-reset: gr-note;
      line-height: var(--govreport-line-height, 1.85);
      overflow-wrap: anywhere;
      line-break: strict;
    }
    [hidden] {
      display: none;
    }
    > * {
      max-inline-size: var(--govreport-measure, 38em);
    }
    p {
      margin-block: 0 var(--govreport-paragraph-space, 0.9em);
      text-indent: 2em;
      text-align: justify;
      text-spacing-trim: space-first;
    }
    .gr-heading {
      margin-block: 1.6em 0.5em;
      overflow-x: clip;
    }
    > :first-child {
      margin-block-start: 0;
    }
    h2,
    h3,
    h4,
    h5,
    h6 {
      display: inline;
      margin: 0;
      font-size: 1em;
      font-weight: 600;
      line-height: 1.5;
    }
    .gr-1 {
      font-size: 1.353em;
    }
    .gr-2 {
      font-size: 1.088em;
    }
    .gr-heading > :not(a):focus,
    p:focus,
    .gr-point:focus {
      outline: none;
    }
    .gr-heading:focus-within {
      overflow-x: visible;
    }
    .gr-permalink {
      /* Takes no room, so that it never makes a line of its own. */
      display: inline-block;
      inline-size: 0;
      padding-block: 0.4em;
      margin-block: -0.4em;
      color: var(--_hue);
      text-decoration: none;
      text-indent: 0.5em;
      white-space: nowrap;
      opacity: 0;
    }
    .gr-permalink:focus-visible {
      inline-size: 1.5em;
    }
    .gr-permalink::before {
      content: '#';
    }
    .gr-heading:hover .gr-permalink,
    .gr-permalink:focus {
      opacity: 1;
    }
    @media (max-width: 480px) {
      p {
        text-align: start;
      }
    }
    a {
      color: var(--_hue);
      text-underline-offset: 0.25em;
    }
    a:focus-visible,
    .gr-table:focus-visible {
      outline: 3px solid var(--_hue);
      outline-offset: 2px;
    }
    strong,
    .gr-lead,
    th {
      font-weight: 600;
    }
    em {
      font-style: normal;
      text-emphasis: filled dot;
      text-emphasis-position: under right;
    }
    .gr-point {
      display: block;
      text-indent: 2em;
    }
    .gr-point + .gr-point {
      margin-block-start: var(--govreport-paragraph-space, 0.9em);
    }
    .gr-figure {
      color: inherit;
      text-decoration: underline 1px var(--_hue);
      text-underline-offset: 0.25em;
    }
    /* Leads to its card. */
    .gr-figure[href] {
      text-decoration-thickness: 2px;
    }
    .gr-figure[href]:hover {
      background: var(--_wash);
    }
    .gr-whole {
      white-space: nowrap;
    }
    /* Very large letters: a figure may be longer than the line. */
    @container (max-width: 10em) {
      .gr-whole {
        white-space: normal;
      }
    }
    ul,
    ol {
      margin-block: 0 var(--govreport-paragraph-space, 0.9em);
      padding-inline-start: 3.5em;
    }
    .gr-small,
    figcaption {
      color: var(--_muted);
      font-size: 0.9em;
    }
    .gr-signature {
      margin-block-start: 2em;
      text-align: end;
      text-indent: 0;
      padding-inline-end: 2em;
      white-space: pre-line;
    }
    .gr-file {
      text-indent: 0;
      text-align: start;
    }
    .gr-facts {
      margin-inline-start: 0.75em;
      color: var(--_muted);
      font-size: 0.88em;
    }
    .gr-notes {
      padding-inline-start: 2em;
      padding-block-start: 1em;
      border-block-start: 1px solid var(--_line);
      color: var(--_muted);
      font-size: 0.9em;
    }
    .gr-note {
      counter-increment: gr-note;
      color: inherit;
      text-decoration: none;
    }
    .gr-note::after {
      content: '[' counter(gr-note) ']';
      color: var(--_hue);
      font-size: 0.75em;
      vertical-align: super;
    }
    figure {
      margin: 0 0 1.5em;
      max-inline-size: none;
    }
    img {
      display: var(--_plain, inline);
      max-inline-size: 100%;
      block-size: auto;
    }
    figcaption {
      text-align: center;
    }
    .gr-table {
      max-inline-size: none;
      margin-block: 0.5em 1.5em;
      overflow-x: auto;
    }
    table {
      background: var(--_paper);
      inline-size: 100%;
      border-collapse: collapse;
      border-block: 1px solid var(--_ink);
      font-size: 0.9em;
      font-variant-numeric: tabular-nums;
      line-height: 1.5;
    }
    caption {
      padding-block: 0.5em;
      font-weight: 600;
      text-align: start;
    }
    .gr-unit {
      float: inline-end;
      color: var(--_muted);
      font-weight: 400;
    }
    th,
    td {
      padding: 0.5em 0.75em;
      border: 0 solid var(--_line);
      border-block-end-width: 1px;
      text-align: start;
      vertical-align: top;
      overflow-wrap: normal;
      white-space: pre-line;
      min-inline-size: 4em;
    }
    th[colspan],
    th[scope^='col'] {
      vertical-align: bottom;
    }
    .gr-number {
      text-align: end;
      white-space: nowrap;
    }
    .gr-first {
      position: sticky;
      inset-inline-start: 0;
      background: var(--_paper);
    }
  }
`;
