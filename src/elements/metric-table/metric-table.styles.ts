import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';
import { tableStyles } from '../shared/table.styles.js';

/**
 * Rows are grids of their own, so that thousands off the screen need no layout: a real table row is measured with all
 * others. Where there is no room, or a browser knows no containers, a row is a card.
 */
export const metricTableStyles = [
  baseStyles,
  tableStyles,
  css`
    table,
    caption,
    thead,
    tbody,
    th,
    td {
      display: block;
    }
    caption {
      border-block-end: 2px solid var(--_hue);
    }
    table {
      border-block-start: 0;
    }
    .find {
      flex: 1 1 14em;
    }
    .find input {
      flex: auto;
    }
    label {
      white-space: nowrap;
    }
    select {
      flex: auto;
    }
    tbody {
      content-visibility: auto;
      contain-intrinsic-size: 10em 450em;
      contain-intrinsic-size: auto 10em auto 450em;
    }
    tr {
      display: grid;
      grid-template-columns: minmax(0, 1fr) fit-content(50%);
      align-items: baseline;
      column-gap: 1em;
      padding: 0.55em 0;
      border-block-end: 1px solid var(--_line);
    }
    tbody:last-child tr:last-child {
      border-block-end: 0;
    }
    th,
    td {
      min-inline-size: 0;
      padding: 0;
      border: 0;
    }
    tbody th {
      font-weight: 600;
    }
    td:empty {
      display: none;
    }
    tbody td:nth-child(even) {
      text-align: end;
    }
    .number {
      word-break: keep-all;
    }
    .number b {
      color: var(--_hue);
      font-size: 1.25em;
      font-weight: 600;
    }
    .muted {
      color: var(--_muted);
    }
    tbody .source:last-child {
      grid-column: 1 / -1;
      text-align: start;
    }
    .source a {
      color: inherit;
      text-decoration-color: var(--_line);
    }
    .source a:hover {
      text-decoration-color: var(--_hue);
    }
    /* A finger takes the whole row. */
    @media (pointer: coarse) {
      tbody tr {
        position: relative;
      }
      .source a[href]::after {
        content: '';
        position: absolute;
        inset: 0;
      }
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      padding: 0;
    }
    thead th {
      color: var(--_muted);
    }
    thead button {
      padding: 0;
      text-align: start;
      word-break: keep-all;
    }
    thead button::after {
      content: '';
      display: inline-block;
      inline-size: 0.6em;
      block-size: 0.7em;
      margin-inline-start: 0.3em;
      background: currentColor;
      clip-path: polygon(50% 0, 100% 40%, 0 40%, 50% 0, 50% 100%, 0 60%, 100% 60%, 50% 100%);
      forced-color-adjust: none;
    }
    [aria-sort] button {
      color: var(--_hue);
      font-weight: 600;
    }
    [aria-sort='ascending'] button::after {
      clip-path: polygon(50% 0, 100% 100%, 0 100%);
    }
    [aria-sort='descending'] button::after {
      clip-path: polygon(0 0, 100% 0, 50% 100%);
    }
    @container (min-width: 50em) {
      tbody {
        contain-intrinsic-size: auto 10em auto 210em;
      }
      tr,
      thead tr {
        display: grid;
        grid-template-columns: 3.2fr 2fr 2.6fr 1.3fr 1fr 5fr;
      }
      .unscoped tr {
        grid-template-columns: 3.2fr 2fr 2.6fr 1.3fr 5fr;
      }
      td:empty {
        display: block;
      }
      tbody td:nth-child(even) {
        text-align: start;
      }
      tbody .source:last-child {
        grid-column: auto;
      }
      tbody th {
        font-weight: 400;
      }
    }
    @media (forced-colors: active) {
      thead button::after {
        background: ButtonText;
      }
    }
    @media print {
      tbody {
        content-visibility: visible;
      }
    }
  `,
];
