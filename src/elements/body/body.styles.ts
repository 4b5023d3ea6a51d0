import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';

/** Only around words that come from a feed: an adopted article's element has no shadow root and keeps the page's look. */
export const bodyStyles = [
  baseStyles,
  css`
    /* Painted by itself: what moves beside it, a navigator's current item, leaves thousands of paragraphs alone. */
    :host {
      display: block;
      isolation: isolate;
    }
  `,
];

export const backLineStyles = [
  baseStyles,
  css`
    :host {
      display: block;
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
    }
    /* Beside a card the line belongs to the window. */
    :host([data-govreport-back='page']) {
      position: fixed;
      inset-inline: 0;
    }
    :host([data-govreport-back='flow']) {
      position: static;
    }
    .base {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1em;
      max-inline-size: var(--govreport-measure, 38em);
      padding-block: 0.25em;
      border-block-start: 1px solid var(--_line);
    }
    :host([data-govreport-back='page']) .base {
      max-inline-size: none;
      padding-inline: 1em;
    }
    .raised {
      padding-block-end: 56px;
    }
    span {
      min-inline-size: 0;
      overflow: hidden;
      font-size: 0.88em;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    button {
      flex: none;
      color: var(--_hue);
      font-size: 0.88em;
    }
    @media print {
      .base {
        display: none;
      }
    }
  `,
];
