import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';
import { cardStyles } from '../shared/metric/card.styles.js';

/** A card by itself: a cell ruled above and below. */
export const metricCardStyles = [
  baseStyles,
  cardStyles,
  css`
    /* A page may hold thousands: one off the screen is not laid out, and none is a container of its own. */
    :host {
      content-visibility: auto;
      contain-intrinsic-size: 10em 7.7em;
      contain-intrinsic-size: auto 10em auto 7.7em;
      overflow-clip-margin: 6px;
    }
    .base {
      container-type: normal;
    }
    .card {
      position: relative;
      padding-block: 1em 1.15em;
      border-block: 1px solid var(--_line);
      break-inside: avoid;
    }
    :host([emphasis]) .card {
      border-block: 2px solid var(--_hue);
    }
    :host([size='small']) b {
      font-size: 1.65em;
    }
    :host([size='large']) b {
      font-size: 3.6em;
    }
    :host([size='large']) .label {
      font-size: 1.1em;
    }
    :host([compact]) .card {
      padding-block: 0.45em;
      border-block-start: 0;
    }
    :host([compact]) .phrase {
      display: flex;
      flex-direction: row-reverse;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: baseline;
      column-gap: 1em;
      min-block-size: calc(var(--_target) - 0.9em);
    }
    :host([compact]) b {
      font-size: 1.3em;
    }
    :host([compact]) svg {
      display: none;
    }
    .waiting {
      min-block-size: 7.7em;
    }
    @media print {
      :host {
        content-visibility: visible;
      }
    }
  `,
];
