import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';
import { tableStyles } from '../shared/table.styles.js';

export const metricChartStyles = [
  baseStyles,
  tableStyles,
  css`
    figure {
      margin: 0;
      border-block: 1px solid var(--_line);
      padding-block: 0.75em;
    }
    figcaption {
      margin-block-end: 0.4em;
      font-weight: 600;
    }
    .quiet {
      padding-block: 0.3em 0;
    }
    .unit {
      color: var(--_muted);
      font-size: 0.88em;
      font-weight: 400;
    }
    .plot {
      display: block;
      max-inline-size: 100%;
      block-size: auto;
      overflow: visible;
      color: var(--_ink);
      background: var(--_paper);
      direction: ltr;
      letter-spacing: normal;
    }
    .drawing {
      min-block-size: 12em;
      font-size: 0.88em;
    }
    .rows {
      min-block-size: 0;
    }
    text {
      fill: var(--_ink);
    }
    .value,
    .title {
      font-weight: 600;
    }
    /* A line that runs behind a number stops short of it. */
    .mark text {
      stroke: var(--_paper);
      stroke-width: 4px;
      stroke-linejoin: round;
      paint-order: stroke;
    }
    .value {
      font-variant-numeric: tabular-nums lining-nums;
    }
    .mark .name,
    .note {
      fill: var(--_muted);
    }
    .mark .name {
      font-size: 0.9em;
    }
    .rows .mark .name {
      fill: var(--_ink);
      font-size: 1em;
    }
    .axis {
      fill: none;
      stroke: var(--_line);
    }
    .line {
      fill: none;
      stroke: var(--_hue);
      stroke-width: 2px;
    }
    .shape {
      fill: var(--_hue);
      stroke: var(--_hue);
      stroke-width: 2px;
    }
    .hollow {
      fill: var(--_paper);
    }
    rect.hollow {
      stroke-dasharray: 4 3;
    }
    /* A year stays on one line, a long name may break. */
    tbody th,
    .number {
      min-inline-size: 5.5em;
    }
    .tools [aria-pressed='true'] {
      font-weight: 600;
      text-decoration: underline;
    }
    @media print {
      .drawing[hidden] {
        display: block;
      }
      .data {
        position: static;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
        white-space: normal;
      }
    }
    @media (forced-colors: active) {
      .base {
        --_hue: LinkText;
        --_ink: CanvasText;
        --_muted: CanvasText;
        --_line: CanvasText;
        --_paper: Canvas;
      }
    }
  `,
];
