import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';

/** One line of steps that wraps; in a narrow place a long trail keeps its ends and hides its middle behind a button. */
export const breadcrumbStyles = [
  baseStyles,
  css`
    nav,
    ol,
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      min-inline-size: 0;
    }
    nav {
      align-items: flex-start;
      font-size: 0.88em;
    }
    nav > span,
    a,
    [aria-current] {
      padding-block: 0.6em;
    }
    nav > span {
      flex: none;
      color: var(--_muted);
    }
    ol {
      flex: 1 1 12em;
      margin: 0;
      padding: 0;
      /* With none Safari would not tell that it is a list. */
      list-style-type: '';
    }
    li {
      flex-wrap: nowrap;
    }
    a {
      min-inline-size: 1.5em;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      color: var(--_hue);
      text-decoration: underline;
    }
    li > span:last-child:not([aria-current]) {
      padding-inline: 0.55em;
      color: var(--_muted);
    }
    .more {
      display: none;
    }
    @media (pointer: coarse) {
      a {
        display: inline-flex;
        align-items: center;
        min-block-size: var(--_target);
        padding-block: 0;
      }
    }
    @media not print {
      @container (max-width: 34em) {
        .more {
          display: flex;
        }
        .more ~ .middle {
          display: none;
        }
      }
    }
  `,
];
