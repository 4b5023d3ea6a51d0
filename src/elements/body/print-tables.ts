import { css } from 'lit';

/** Tables in print: ruled, in the type area, their heads on every page (GB/T 9704, clause 8). */
export const printTableRules = css`
  @media print {
    [data-govreport-text]:not(#_):not(#_) {
      .gr-table {
        margin-block: 7pt 14pt;
        overflow: visible;
      }
      .gr-short {
        break-inside: avoid;
      }
      .gr-size-1 {
        font-size: 12pt;
      }
      .gr-size-2 {
        font-size: 10.5pt;
      }
      .gr-size-3 {
        font-size: 9pt;
      }
      .gr-wide,
      .gr-aside {
        page: gr-wide;
      }
      .gr-tight {
        overflow-wrap: anywhere;
      }
      .gr-tight table {
        table-layout: fixed;
      }
      table {
        border: 0;
        font-size: 1em;
        letter-spacing: 0;
        line-height: 1.4;
        text-align: start;
      }
      caption {
        padding-block: 0 4pt;
        font-family: var(--_hei);
        font-weight: 400;
        text-align: center;
        break-after: avoid;
      }
      .gr-unit {
        font-family: var(--_fang);
      }
      th,
      td {
        min-inline-size: 2em;
        padding: 0.25em 0.4em;
        border: 0.5pt solid #000;
        overflow-wrap: anywhere;
      }
      th {
        font-family: var(--_hei);
        font-weight: 400;
      }
      .gr-first {
        position: static;
      }
      .gr-number {
        white-space: normal;
        text-align: end;
      }
      td.gr-number {
        overflow-wrap: normal;
      }
      .gr-quotes td:nth-child(2) {
        white-space: nowrap;
      }
      .gr-tight td {
        overflow-wrap: anywhere;
      }
      thead {
        display: table-header-group;
      }
      /* A cell over many rows may break, else they would all move to the next page with it. */
      td:not([rowspan]),
      th:not([rowspan]) {
        break-inside: avoid;
      }
    }
  }
`;

/** The plain layout: the same order of things, smaller and closer; larger in elder mode (18 pt). */
export const plainRules = css`
  @media print {
    .gr-plain.gr-plain:not(#_):not(#_):not(#_) {
      & {
        font-size: 12pt;
        line-height: 1.6;
        letter-spacing: 0;
        text-align: start;
      }
      &.gr-elder {
        font-size: 18pt;
      }
      .gr-title,
      .gr-name {
        margin-block: 0 0.6em;
        font-size: 1.5em;
        line-height: 1.4;
      }
      .gr-number-line {
        margin: 0 0 0.5em;
      }
      .gr-signature,
      p + .gr-attached {
        margin-block-start: 0.6em;
      }
      .gr-table {
        font-size: 0.8em;
      }
      .gr-wide,
      .gr-aside {
        page: auto;
      }
    }
  }
`;
