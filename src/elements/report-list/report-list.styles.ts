import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';
import { tableStyles } from '../shared/table.styles.js';

/** A ruled list under its years: title and date on one line, what else is known of a report below. */
export const reportListStyles = [
  baseStyles,
  tableStyles,
  css`
    .tools {
      margin-block-end: 0.8em;
      row-gap: 0.4em;
    }
    .tools p {
      margin: 0;
      margin-inline-start: auto;
      color: var(--_muted);
    }
    section {
      border-block-start: 2px solid var(--_hue);
    }
    section + section {
      margin-block-start: 1.8em;
    }
    /* Years off the screen are not laid out. */
    .many {
      content-visibility: auto;
      contain-intrinsic-size: 10em 60em;
      contain-intrinsic-size: auto 10em auto 60em;
    }
    .year {
      padding-block: 0.6em;
      font-size: 1.09em;
      font-weight: 600;
    }
    ul {
      margin: 0;
      padding: 0;
      /* With none Safari would not tell that it is a list. */
      list-style-type: '';
    }
    .report {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 1.6em;
      padding-block: 0.4em;
      border-block-start: 1px solid var(--_line);
      break-inside: avoid;
    }
    .report a {
      display: block;
      padding-block: 0.55em;
      color: inherit;
      text-decoration: none;
    }
    .report a:hover {
      color: var(--_hue);
      text-decoration: underline;
    }
    time,
    .facts {
      color: var(--_muted);
      font-size: max(0.82em, 13.5px);
    }
    time {
      padding-block: 0.8em;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      /* Date before time on a right-to-left page too. */
      unicode-bidi: plaintext;
    }
    .facts {
      grid-column: 1 / -1;
      margin: 0;
    }
    .facts span {
      margin-inline-end: 1.2em;
    }
    .care {
      color: var(--_mark);
      font-weight: 600;
    }
    .figures {
      grid-column: 1 / -1;
      display: flex;
      flex-wrap: wrap;
      column-gap: 2em;
      font-size: max(0.86em, 13.5px);
    }
    .figures span {
      /* Physical: the words are the report's, and run from the left. */
      margin-left: 0.6em;
      /* Kept together, unless no line is long enough. */
      display: inline-block;
      overflow-wrap: anywhere;
    }
    b {
      margin-inline: 0.1em;
      color: var(--_hue);
      font-size: 1.25em;
      font-weight: 600;
      font-variant-numeric: tabular-nums lining-nums;
      letter-spacing: normal;
    }
    .more {
      margin-block-start: 1.2em;
      border-block: 1px solid var(--_line);
      text-align: center;
    }
    .more button {
      inline-size: 100%;
      color: var(--_hue);
    }
    .more p {
      margin: 0;
      padding-block-start: 0.6em;
      color: var(--_mark);
      font-size: 0.88em;
    }
    .compact .report {
      padding-block: 0 0.6em;
      font-size: 0.94em;
    }
    @container (max-width: 30em) {
      .report {
        display: block;
        padding-block-end: 0.8em;
      }
      time {
        padding: 0;
      }
      time,
      .figures span {
        white-space: normal;
      }
      .tools label,
      .tools select {
        flex: 1 1 auto;
      }
      .tools p {
        inline-size: 100%;
      }
    }
    @media print {
      .more {
        display: none;
      }
      b {
        color: inherit;
      }
    }
  `,
];
