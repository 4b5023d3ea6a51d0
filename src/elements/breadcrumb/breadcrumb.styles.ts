import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';

/** One line of steps that wraps; in a narrow place a long trail keeps its ends and hides its middle behind a button. */
export const breadcrumbStyles = [
  baseStyles,
  css`
    nav,
    ol,
    li,
    a {
      display: flex;
      align-items: center;
    }
    nav {
      align-items: flex-start;
      font-size: 0.88em;
    }
    nav > span {
      flex: none;
      line-height: var(--_target);
    }
    ol {
      flex-wrap: wrap;
      margin: 0;
      padding: 0;
      /* With none Safari would not tell that it is a list. */
      list-style-type: '';
    }
    ol,
    li,
    a {
      min-inline-size: 0;
    }
    li,
    a {
      min-block-size: var(--_target);
    }
    a {
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      color: var(--_hue);
      text-decoration: underline;
    }
    [aria-hidden] {
      color: var(--_muted);
    }
    .step + [aria-hidden] {
      padding-inline: 0.55em;
    }
    .more {
      display: none;
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
    /* Very large letters. */
    @container (max-width: 12em) {
      nav {
        display: block;
      }
    }
  `,
];
