import { css } from 'lit';

/** One card, wherever it stands: number, unit and qualifier on one baseline, label, then what else is told. */
export const cardStyles = css`
  .phrase {
    display: block;
    color: var(--_ink);
    text-decoration: none;
  }
  /* The whole cell answers to the pointer; the ring stays on the words. */
  a[href]::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  a[href]:hover .label {
    text-decoration: underline;
    text-decoration-color: var(--_hue);
  }
  /* Above the cell's link, whose drag would otherwise be all a pointer could do: figures are there to be copied. */
  a {
    -webkit-user-drag: none;
    -webkit-user-select: text;
    user-select: text;
  }
  .figure,
  .label {
    position: relative;
    z-index: 1;
    display: block;
  }
  .figure {
    line-height: 1.25;
    /* A unit is never cut in two. */
    word-break: keep-all;
  }
  b {
    color: var(--_hue);
    font-size: var(--govreport-figure-size, 2.45em);
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
    letter-spacing: normal;
    line-height: 1.1;
    /* Physical: the words are the report's, and run from the left in a page that runs from the right. */
    margin-right: 0.09em;
  }
  .led b {
    margin-left: 0.09em;
  }
  .wider b {
    font-size: 1.7em;
  }
  .widest b {
    font-size: 1.25em;
  }
  @container (min-width: 17.3em) and (max-width: 34em) {
    .wide b {
      font-size: 1.8em;
    }
    .wider b {
      font-size: 1.3em;
    }
    .widest b {
      font-size: 1em;
    }
  }
  .label {
    font-size: 0.9em;
    line-height: 1.55;
    text-wrap: pretty;
  }
  .fact {
    display: inline-block;
    max-inline-size: 100%;
    margin-block-start: 0.25em;
    margin-inline-end: 0.9em;
    color: var(--_muted);
    font-size: max(0.795em, 13.5px);
    /* 15 / 120 件 is not turned round by the page. */
    unicode-bidi: plaintext;
  }
  /* The years before stand on a line of their own, at the same place in every card of a row. */
  .years {
    display: block;
  }
  /* Characters, so that print and forced colours show them too; the empty text keeps them from the ear. */
  .up::before,
  .down::before,
  .flat::before {
    content: '▲';
    content: '▲' / '';
    margin-right: 0.3em;
    color: var(--_mark);
    font-size: 0.8em;
  }
  .down::before {
    content: '▼';
    content: '▼' / '';
    color: var(--_hue);
  }
  .flat::before {
    content: '=';
    content: '=' / '';
    color: inherit;
  }
  .chip {
    padding-inline: 0.6em;
    border: 1px solid var(--_line);
    color: var(--_ink);
    line-height: 1.55;
  }
  .bar {
    display: block;
    inline-size: 100%;
    block-size: 0.35em;
    margin-block: 0.5em 0.15em;
    /* A hairline may be as dark as the hue: what is filled shows against the wash. */
    fill: var(--_wash);
    outline: 1px solid var(--_line);
    outline-offset: -1px;
  }
  .bar .to {
    fill: var(--_hue);
  }
  .bar .from {
    fill: var(--_paper);
  }
  .ring {
    float: right;
    float: inline-end;
    inline-size: 5em;
    margin-inline-start: 1em;
    fill: none;
    stroke: var(--_wash);
    stroke-width: 6;
  }
  .ring .to {
    stroke: var(--_hue);
  }
  .line {
    inline-size: 6em;
    max-inline-size: 100%;
    block-size: 1.2em;
    margin-right: 0.6em;
    vertical-align: -0.1em;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.5px;
    overflow: visible;
  }
  .line .dot {
    stroke: var(--_hue);
    stroke-width: 6px;
    stroke-linecap: round;
  }
  @container (max-width: 34em) {
    .line {
      display: block;
      margin-block-start: 0.2em;
    }
  }
  /* Looked for from the words. */
  [data-govreport-cited] {
    background: var(--govreport-highlight, #fff0c2);
    outline: 2px solid var(--_hue);
    outline-offset: -2px;
  }
  @media print {
    [data-govreport-cited] {
      outline: none;
    }
    b {
      color: inherit;
    }
  }
  @media (forced-colors: active) {
    /* The plates browsers put behind text then would cover the ring. */
    .figure,
    .label {
      position: static;
    }
    .bar {
      fill: Canvas;
      outline: 1px solid CanvasText;
    }
    .bar .to {
      fill: CanvasText;
    }
    .ring,
    .line {
      stroke: GrayText;
    }
    .ring .to,
    .line .dot {
      stroke: CanvasText;
    }
  }
`;
