import { css } from 'lit';

/**
 * An article of the page where the whole page is printed. Editors leave sizes and faces on every tag, so the rules must
 * insist; tables and their cells keep what they have.
 */
export const articlePrintRules = css`
  @media print {
    [data-govreport-article] {
      &,
      :not(table):not(td):not(th):not(sup):not(sub) {
        color: #000 !important;
        font-family: var(--_fang) !important;
        font-size: 16pt !important;
        line-height: 28.95pt !important;
        letter-spacing: -0.21pt;
      }
      table,
      td,
      th {
        inline-size: auto !important;
        max-inline-size: 100% !important;
        overflow-wrap: anywhere;
      }
      h1,
      h1 * {
        font-size: 22pt !important;
      }
      [data-govreport-level='1'],
      [data-govreport-level='1'] * {
        font-family: var(--_hei) !important;
        font-weight: 400 !important;
      }
      [data-govreport-level='2'],
      [data-govreport-level='2'] * {
        font-family: var(--_kai) !important;
        font-weight: 400 !important;
      }
      [data-govreport-level] {
        break-after: avoid;
      }
      .gr-table {
        overflow: visible;
      }
      tr {
        break-inside: avoid;
      }
    }
  }
`;
