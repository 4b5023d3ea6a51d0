import { css } from 'lit';

export const readAloudStyles = css`
  /* Cells of ruled rows, as in the reading tools. */
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: stretch;
    font-size: 0.88em;
  }
  .row > * {
    flex: 1 0 auto;
    border-block-end: 1px solid var(--_line);
    border-inline-end: 1px solid var(--_line);
  }
  .row > .rest {
    flex: 9999 1 0;
    border-inline-end: 0;
  }
  label {
    display: flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    padding-inline-start: 0.75em;
  }
  select {
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    border: 0;
    border-radius: 0;
    background: var(--_paper);
    color: inherit;
    font: inherit;
  }
  select:focus-visible {
    outline: 3px solid var(--_hue);
    outline-offset: -3px;
  }
  button span {
    border-block: 3px solid transparent;
  }
  [aria-pressed='true'] span {
    color: var(--_hue);
    font-weight: 600;
    border-block-end-color: var(--_hue);
  }
  [aria-disabled='true'] {
    color: var(--_muted);
    cursor: default;
  }
  .caption {
    position: fixed;
    inset: auto 0 0;
    z-index: 1001;
    display: flex;
    align-items: start;
    inline-size: auto;
    block-size: auto;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    border-block-start: 3px solid var(--_hue);
    container-type: normal;
  }
  .caption.up {
    inset-block: 0 auto;
    border-block: 0 3px solid var(--_hue);
  }
  .caption p {
    flex: 1;
    max-block-size: 40vh;
    margin: 0;
    padding: 0.4em 0 0.4em 0.6em;
    overflow: auto;
    font-size: clamp(1.4em, 4vw, 2em);
    line-height: 1.4;
    text-align: center;
  }
  rt {
    padding-inline: 0.2em;
    font-size: 0.5em;
    line-height: 1.2;
  }
  .caption button {
    flex: none;
    font-size: 1.4em;
    line-height: 1;
  }
  @media (forced-colors: active) {
    button span {
      border-block-color: Canvas;
    }
    [aria-pressed='true'] span {
      border-block-end-color: Highlight;
    }
    [aria-disabled='true'] {
      color: GrayText;
    }
  }
  @media print {
    .base {
      display: none;
    }
  }
`;
