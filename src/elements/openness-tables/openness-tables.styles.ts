import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';
import { tableStyles } from '../shared/table.styles.js';

export const opennessTablesStyles = [
  baseStyles,
  tableStyles,
  css`
    .form + .form {
      margin-block-start: 2em;
    }
    .tools {
      justify-content: space-between;
    }
    .name {
      flex: 1 1 12em;
      font-size: 1.14em;
      font-weight: 600;
    }
    .scroll {
      overflow-x: auto;
    }
    th,
    td {
      border-inline-start: 1px solid var(--_line);
    }
    th[id$='-0'],
    .sum th {
      border-inline-start: 0;
    }
    td,
    th[scope='col'],
    th[scope='colgroup'] {
      text-align: center;
    }
    th,
    .zero {
      color: var(--_muted);
    }
    th[scope='col'] {
      text-wrap: balance;
    }
    .number {
      overflow-wrap: normal;
      word-break: keep-all;
    }
    th[scope='row'] {
      color: var(--_ink);
    }
    .group {
      inline-size: 6em;
    }
    .sum {
      border-block-start: 2px solid var(--_line);
      background: var(--_wash);
    }
    .sum span {
      display: block;
      color: var(--_muted);
    }
    .care,
    .sum .care {
      color: var(--_mark);
      font-weight: 600;
    }
    td .care {
      display: block;
    }
    ul {
      margin: 0;
      padding-inline-start: 1.2em;
    }
    .switch,
    .tools .switch {
      display: none;
    }
    /* On a phone one kind of applicant, or one kind of case, at a time; paper has room for all. */
    @media screen {
      @container (max-width: 44em) {
        .tools .switch {
          display: flex;
          flex: 1 1 12em;
          white-space: nowrap;
        }
        .switch select {
          flex: auto;
          min-inline-size: 0;
        }
        .other {
          display: none;
        }
        .group {
          inline-size: 4.4em;
        }
        th,
        td {
          padding-inline: 0.3em;
        }
      }
    }
  `,
];
