import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';

export const searchStyles = [
  baseStyles,
  css`
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      border-block: 1px solid var(--_line);
    }
    label {
      flex: 1 1 12em;
      display: flex;
      align-items: center;
      gap: 0.75em;
      white-space: nowrap;
    }
    input {
      flex: 1;
      min-inline-size: 0;
      min-block-size: var(--_target);
      padding: 0 0.5em;
      border: 0;
      border-radius: 0;
      font: inherit;
      color: inherit;
      background: none;
      letter-spacing: inherit;
    }
    input:focus-visible {
      outline: 3px solid var(--_hue);
      outline-offset: -3px;
    }
    .count {
      padding: 0 0.75em;
      color: var(--_muted);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    form button {
      border-inline-start: 1px solid var(--_line);
    }
    button:disabled {
      color: var(--_muted);
      cursor: default;
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li a {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1em;
      min-block-size: var(--_target);
      border-block-end: 1px solid var(--_line);
      text-decoration: none;
    }
    li a:hover span:first-child {
      text-decoration: underline;
    }
    .figures span:last-child {
      font-weight: 600;
      white-space: nowrap;
    }
    .sections a {
      color: inherit;
    }
    .sections [aria-current] {
      color: var(--_hue);
      font-weight: 600;
    }
    .sections span:last-child {
      color: var(--_muted);
      white-space: nowrap;
    }
    .results {
      max-block-size: 24em;
      overflow: auto;
    }
    @media print {
      .base {
        display: none;
      }
    }
  `,
];

/** Hits are in the page's own tree. */
export const hitRules = css`
  ::highlight(govreport-search) {
    color: inherit;
    background: var(--govreport-highlight, #fff0c2);
  }
  ::highlight(govreport-search-current) {
    color: var(--govreport-paper, #fff);
    background: var(--govreport-hue, #0b4f9e);
  }
`;
