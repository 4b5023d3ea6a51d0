import { css } from 'lit';

export const shareBarStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.9em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.88em;
  }
  .label {
    color: var(--_muted);
    margin-inline-end: 0.4em;
  }
  .target {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.2em 0.9em;
    border: 1px solid var(--_line);
    color: inherit;
    text-decoration: none;
    text-align: center;
  }
  .target:hover,
  .target[aria-expanded='true'] {
    color: var(--_hue);
    border-color: var(--_hue);
  }
  .target[aria-expanded='true'] {
    font-weight: 600;
  }
  .panel {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 1em;
    padding: 1em;
    border-block-start: 2px solid var(--_hue);
    background: var(--_wash);
    font-size: 0.88em;
  }
  .panel p {
    margin: 0 0 0.75em;
  }
  .words {
    flex: 1 1 15em;
    min-inline-size: 0;
  }
  .code {
    order: -1;
    inline-size: 11em;
    max-inline-size: 100%;
    /* Black on white whatever the scheme: scanners expect nothing else. */
    background: #fff;
    fill: #000;
    forced-color-adjust: none;
  }
  .address {
    color: var(--_muted);
    word-break: break-all;
  }
  input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0.4em 0 0.75em;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_muted);
    border-radius: 0;
    background: var(--_paper);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  input:focus-visible {
    outline: 3px solid var(--_hue);
    outline-offset: 2px;
  }
  .status {
    margin: 0 0 0.9em;
    font-size: 0.88em;
  }
  @media print {
    .base {
      display: none;
    }
  }
`;
