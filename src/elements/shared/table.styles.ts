import { css } from 'lit';

/** Tables of figures, the line of controls above them, and the box a wide one scrolls in. */
export const tableStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 1.2em;
    font-size: 0.88em;
  }
  .tools label {
    display: flex;
    align-items: center;
    min-inline-size: 0;
  }
  .tools input,
  .tools select {
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: var(--_target);
    /* A focus ring keeps clear of the line below. */
    margin-block: 0.4em;
    margin-inline-start: 0.6em;
    padding: 0 0.5em;
    border: 1px solid var(--_muted);
    border-radius: 0;
    background: var(--_paper);
    color: inherit;
    font: inherit;
  }
  .tools input:focus-visible,
  .tools select:focus-visible {
    outline: 3px solid var(--_hue);
    outline-offset: 2px;
  }
  .tools button {
    padding: 0;
    color: var(--_hue);
  }
  .tools button:hover {
    text-decoration: underline;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    border-block: 2px solid var(--_hue);
    font-size: 0.88em;
  }
  caption {
    padding-block: 0.5em;
    font-size: 1.1em;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 0.55em 0.6em;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .number {
    font-variant-numeric: tabular-nums lining-nums;
  }
  @media print {
    .tools {
      display: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
