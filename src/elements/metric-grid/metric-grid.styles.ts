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
    .group {
      margin: 0;
      padding: 0;
    }
    .title {
      font-size: 1.09em;
      font-weight: 600;
      line-height: 1.5;
      margin: 1.6em 0 0.5em;
    }
    .group:first-child .title {
      margin-block-start: 0;
    }
    .title a {
      color: inherit;
      text-decoration: none;
    }
    .title a:hover {
      text-decoration: underline;
    }
    .rules {
      border-block: 1px solid var(--_line);
      /* Wider than the box at the sides by the ring of a focused card, which must not be cut. */
      clip-path: inset(0 -6px);
    }
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(max(9.2em, 22%), 1fr));
      /* Not none, which would take its list away from VoiceOver. */
      list-style-type: '';
      margin: 0 0 -1px;
      margin-inline-start: calc(-1.1em - 1px);
      padding: 0;
    }
    li {
      position: relative;
      min-inline-size: 0;
      padding: 1em 1.1em 1.15em;
      border-block-end: 1px solid var(--_line);
      border-inline-start: 1px solid var(--_line);
      break-inside: avoid;
    }
    /* Long grids: what is off the screen is not laid out. Contained boxes cut at their padding, which the ring fits into. */
    .many li {
      content-visibility: auto;
      contain-intrinsic-size: 10em 7.7em;
      contain-intrinsic-size: auto 10em auto 7.7em;
    }
    @container (min-width: 34em) and (max-width: 52em) {
      ul {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
    }
    @media print {
      .many li {
        content-visibility: visible;
      }
    }
  `,
];
