import { css } from 'lit';

export const readingToolsStyles = css`
  .bar {
    --_aside: block;
    font-size: 0.88em;
  }
  /* A report in plain text keeps its way back. */
  :host {
    display: block;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  /* Cells of ruled rows: where they wrap they fill the row; in one row the last takes what is left. */
  .row,
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
  }
  .row > * {
    flex: 1 0 auto;
    max-inline-size: 100%;
    border-block-end: 1px solid var(--_line);
    border-inline-end: 1px solid var(--_line);
  }
  .row > .rest {
    flex: 9999 1 auto;
    border-inline-end: 0;
  }
  .choice label {
    padding-inline: 0.6em;
  }
  .size label {
    flex: 1 0 auto;
    padding-inline: 0.4em;
  }
  .name {
    display: flex;
    align-items: center;
    margin-inline-end: 0.4em;
  }
  #open .name {
    margin-inline: 0.75em 0;
    color: var(--_muted);
  }
  label {
    position: relative;
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    cursor: pointer;
    line-height: 1.2;
  }
  label:hover {
    color: var(--_hue);
  }
  /* Stretched over its words, so that finger, pointer and drawn focus all meet the real control. */
  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  input:focus-visible + span {
    outline: 3px solid var(--_hue);
    outline-offset: 4px;
  }
  /* What is chosen is told by a line and by weight, not by colour alone. */
  label span,
  button span {
    border-block: 3px solid transparent;
  }
  input:checked + span,
  [aria-pressed='true'] span,
  [aria-expanded='true'] span {
    color: var(--_hue);
    font-weight: 600;
    border-block-end-color: var(--_hue);
  }
  .a1 {
    font-size: 0.9em;
  }
  .a2 {
    font-size: 1.1em;
  }
  .a3 {
    font-size: 1.3em;
  }
  .a4 {
    font-size: 1.5em;
  }
  .a5 {
    font-size: 1.7em;
  }
  .extent {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    margin: 0;
    padding-block: 0.5em;
    padding-inline-start: 0.75em;
    color: var(--_muted);
  }
  @media (forced-colors: active) {
    label span,
    button span {
      border-block-color: Canvas;
    }
    input:checked + span,
    [aria-pressed='true'] span,
    [aria-expanded='true'] span {
      border-block-end-color: Highlight;
    }
  }
  .aids {
    position: fixed;
    inset: 0;
    z-index: 2147483647;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    overflow: hidden;
    pointer-events: none;
  }
  .ruler {
    position: absolute;
    inset-inline: 0;
    inset-block-start: var(--_top, 40%);
    block-size: calc(var(--govreport-text-size, 17px) * 2.4);
    border-block: 3px solid var(--govreport-hue, #0b4f9e);
    /* Seen on the page's own paper too, whatever its colour. */
    outline: 2px solid var(--govreport-paper, #fff);
    transform: translateY(-50%);
  }
  .ruler:focus-visible {
    outline: 3px solid var(--govreport-hue, #0b4f9e);
    outline-offset: 2px;
  }
  .arrow {
    position: absolute;
    inset-block-start: var(--_y, -100%);
    left: var(--_x, -100%);
    inline-size: 44px;
    block-size: 66px;
    overflow: visible;
    fill: var(--govreport-ink, #1a2230);
    stroke: var(--govreport-paper, #fff);
  }
  @media print {
    .base,
    .aids {
      display: none;
    }
  }
`;
