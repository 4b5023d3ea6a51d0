import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';

/** The box opens and closes with a line in the hue; three fields in a row where there is room, one on a phone. */
export const documentInfoStyles = [
  baseStyles,
  css`
    dl,
    dt,
    dd,
    ul {
      margin: 0;
      padding: 0;
    }
    dt {
      color: var(--_muted);
    }
    .title {
      margin-block-end: 0.5em;
      font: 700 1.95em/1.35 var(--_serif);
      text-wrap: balance;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1.4em;
      row-gap: 0.3em;
      margin-block-end: 1.75em;
      font-size: 0.88em;
    }
    .line:last-child {
      margin-block-end: 0;
    }
    .line > div,
    .box > div {
      display: flex;
      align-items: baseline;
    }
    .line dt {
      flex: none;
      margin-inline-end: 0.35em;
    }
    .box {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(clamp(30%, 19em, 100%), 1fr));
      overflow: hidden;
      border-block: 2px solid var(--_hue);
      font-size: 0.9em;
    }
    .box > div {
      min-inline-size: 0;
      margin-block-end: -1px;
      padding-block: 0.75em;
      padding-inline-end: 1.2em;
      border-block-end: 1px solid var(--_line);
    }
    .box dt {
      flex: none;
      min-inline-size: 4em;
      margin-inline-end: 0.9em;
    }
    .box dd {
      min-inline-size: 0;
      /* 〔2024〕11号 stays whole where a line has the room. */
      word-break: keep-all;
    }
    .notice {
      margin: 0 0 1em;
      padding: 0.65em 0;
      border-block: 2px solid var(--_mark);
      color: var(--_mark);
      font-weight: 600;
    }
    .care {
      color: var(--_mark);
      font-weight: 600;
    }
    .files {
      margin-block-start: 0.6em;
      list-style-type: '';
      font-size: 0.9em;
    }
    .files li {
      border-block-end: 1px solid var(--_line);
    }
    .files a {
      display: inline-flex;
      align-items: center;
      flex-wrap: wrap;
      column-gap: 0.5em;
      min-block-size: var(--_target);
    }
    .files span {
      color: var(--_muted);
    }
    /* Very large letters: the value below its name. */
    @container (max-width: 12em) {
      .line > div,
      .box > div {
        display: block;
      }
    }
  `,
];
