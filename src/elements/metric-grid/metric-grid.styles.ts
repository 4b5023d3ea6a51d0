import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';
import { cardStyles } from '../shared/metric/card.styles.js';

/**
 * Cells of a ruled grid. Every cell rules its start and its end; the rules on the outer edges are cut off, so the first
 * number of a row stands flush with the text above, however many columns there are.
 */
export const metricGridStyles = [
  baseStyles,
  cardStyles,
  css`
    .title {
      font-size: 1.09em;
      font-weight: 600;
      line-height: 1.5;
      margin: 1.6em 0 0.5em;
    }
    .title:first-child {
      margin-block-start: 0;
    }
    .title + .title {
      margin-block-start: 0;
    }
    .rules {
      position: relative;
      border-block-start: 1px solid var(--_line);
      clip-path: inset(0);
    }
    /* Closes a last row that is not full. */
    .rules::after {
      content: '';
      position: absolute;
      inset: auto 0 0;
      border-block-end: 1px solid var(--_line);
    }
    /* The ring of a focused card must not be cut; what else would stick out then is covered. */
    .rules:focus-within {
      clip-path: inset(0 -6px);
    }
    .rules:focus-within::before {
      content: '';
      position: absolute;
      z-index: 1;
      inset-block: 0 -1px;
      inset-inline-start: -6px;
      inline-size: 6px;
      background: var(--_paper);
    }
    .rows {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(clamp(22%, 9.2em, 100%), 1fr));
      margin-inline-start: calc(-1.1em - 1px);
    }
    /* Long grids: rows off the screen are not laid out. Contained boxes cut at their edge, which the ring fits into. */
    .many .rows {
      content-visibility: auto;
      contain-intrinsic-size: 10em 46.2em;
      contain-intrinsic-size: auto 10em auto 46.2em;
    }
    .cell {
      position: relative;
      min-inline-size: 0;
      padding: 1em 1.1em 1.15em;
      border-block-end: 1px solid var(--_line);
      border-inline-start: 1px solid var(--_line);
      break-inside: avoid;
    }
    .cell:focus-within {
      z-index: 2;
    }
    /* A number set smaller keeps the baseline of its row. Joined to it: no line may end between them. */
    .figure::before {
      content: '\\2060';
      font-size: var(--govreport-figure-size, 2.45em);
      line-height: 1.1;
    }
    /* Nothing to be heard of it. */
    @supports (content: '' / '') {
      .figure::before {
        content: '\\2060' / '';
      }
    }
    /* Two columns at their narrowest. */
    @container (min-width: 17.3em) and (max-width: 20em) {
      b {
        font-size: calc(var(--govreport-figure-size, 2.45em) * 0.86);
      }
    }
    @container (min-width: 34em) and (max-width: 52em) {
      .many .rows {
        contain-intrinsic-size: auto 10em auto 61.6em;
      }
      .rows {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
    }
    @container (max-width: 34em) {
      .many .rows {
        contain-intrinsic-size: auto 10em auto 92.4em;
      }
    }
    @container (max-width: 17.3em) {
      .many .rows {
        contain-intrinsic-size: auto 10em auto 184.8em;
      }
    }
    /* Two rows, which is what figures of note take. */
    .waiting {
      min-block-size: 15.4em;
    }
    @media print {
      .many .rows {
        content-visibility: visible;
      }
    }
  `,
];
