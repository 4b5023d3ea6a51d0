import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';

/** A row of names over a ruled sheet of links; in a narrow place names that open, one under the other. */
export const siteNavStyles = [
  baseStyles,
  css`
    nav {
      border-block: 2px solid var(--_hue);
      font-size: 0.94em;
    }
    [role='tablist'] {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1.6em;
      border-block-end: 1px solid var(--_line);
    }
    [role='tab'] {
      margin-block-end: -1px;
      padding: 0.25em 0 calc(0.25em + 3px);
      text-align: start;
    }
    /* A line that is there only here: forced colours would show a transparent one too. */
    [role='tab'][aria-selected='true'] {
      padding-block-end: 0.25em;
      border-block-end: 3px solid var(--_hue);
      color: var(--_hue);
    }
    [id] + .group {
      border-block-start: 1px solid var(--_line);
    }
    .group button {
      display: flex;
      align-items: center;
      justify-content: space-between;
      inline-size: 100%;
      padding-inline: 0.2em 0.5em;
      text-align: start;
    }
    .group button::after {
      content: '';
      flex: none;
      inline-size: 0.4em;
      block-size: 0.4em;
      border: solid currentcolor;
      border-width: 0 1.5px 1.5px 0;
      transform: translateY(-25%) rotate(45deg);
    }
    .group button[aria-expanded='true'] {
      color: var(--_hue);
    }
    .group button[aria-expanded='true']::after {
      transform: translateY(25%) rotate(225deg);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(max(9.5em, 15%), 1fr));
      column-gap: 1.4em;
      margin: 0;
      padding: 0.5em 0;
      /* With none Safari would not tell that it is a list. */
      list-style-type: '';
    }
    .group + div ul {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      padding: 0 0.2em 0.8em;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      align-content: center;
      column-gap: 0.5em;
      min-inline-size: 0;
      min-block-size: var(--_target);
      break-inside: avoid;
    }
    a {
      padding-block: 0.4em;
      color: inherit;
      line-height: 1.4;
      text-decoration: none;
    }
    a:hover,
    a[aria-current] {
      color: var(--_hue);
      text-decoration: underline;
    }
    small {
      color: var(--_muted);
      font-size: max(0.8em, 13.5px);
    }
    .name {
      display: none;
    }
    @container (max-width: 14em) {
      .group + div ul {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    @media not print {
      [hidden] {
        display: none;
      }
    }
    @media print {
      [hidden] {
        display: block;
      }
      [role='tablist'],
      .group button::after {
        display: none;
      }
      .name,
      .group button {
        display: block;
        min-block-size: 0;
        padding-block: 0.6em 0;
        font-weight: 600;
      }
      li {
        min-block-size: 0;
      }
    }
  `,
];
