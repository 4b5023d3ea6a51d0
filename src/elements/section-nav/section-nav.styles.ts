import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';
import { barStyles } from './bar.styles.js';

/** A rail beside the text; on a phone a bar at the bottom edge, and a sheet. */
export const sectionNavStyles = [
  baseStyles,
  barStyles,
  css`
    :host {
      display: block;
    }
    :host([data-beside]) {
      position: sticky;
      inset-block-start: calc(var(--_covered, 0px) / var(--_zoom, 1) + 1em);
      align-self: start;
    }
    .base {
      container-type: normal;
      font-size: min(var(--govreport-text-size, max(1em, 17px)), 24px);
    }
    :host([data-beside]) nav {
      display: flex;
      flex-direction: column;
      max-block-size: calc((100vh - var(--_covered, 0px)) / var(--_zoom, 1) - 2em);
    }
    .head {
      display: flex;
      justify-content: space-between;
      gap: 1em;
      margin: 0;
      padding-block-end: 0.75em;
      color: var(--_muted);
      font-size: 0.85em;
      font-variant-numeric: tabular-nums;
    }
    .percent {
      flex: none;
      contain: strict;
      inline-size: 3em;
      block-size: 1.5em;
      text-align: end;
    }
    .foot {
      margin: 0;
      padding-block-start: 0.75em;
      color: var(--_muted);
      font-size: 0.8em;
      font-variant-numeric: tabular-nums;
    }
    .list {
      overflow-y: auto;
      overflow-anchor: none;
      scrollbar-width: thin;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .list > ol {
      border-inline-start: 2px solid var(--_line);
    }
    /* Only where a button stands in it: each positioned box costs at every scroll step. */
    .holder {
      position: relative;
    }
    /* Plain blocks and a hanging indent as wide as the widest number: thousands of flex boxes would be slow. */
    .link {
      display: block;
      padding: 0.35em 0.9em;
      border-inline-start: 2px solid transparent;
      margin-inline-start: -2px;
      color: inherit;
      font-size: 0.88em;
      line-height: 1.45;
      text-decoration: none;
    }
    .link > span {
      display: block;
      padding-inline-start: var(--_hang-1, 0);
      text-indent: calc(-1 * var(--_hang-1, 0em));
    }
    li li .link {
      padding-inline-start: 1.9em;
      color: var(--_muted);
      font-size: 0.85em;
    }
    li li .link > span {
      padding-inline-start: var(--_hang-2, 0);
      text-indent: calc(-1 * var(--_hang-2, 0em));
    }
    .toggle + ol .link {
      padding-inline-start: 2.9em;
    }
    li li .toggle + ol .link {
      padding-inline-start: 3.9em;
    }
    .toggle + ol .link > span {
      padding-inline-start: 2.2em;
      text-indent: -2.2em;
    }
    .holder > .link {
      padding-inline-end: 2.4em;
    }
    b {
      display: inline-block;
      min-inline-size: var(--_hang-1, 0em);
      color: var(--_muted);
      font-weight: inherit;
      text-indent: 0;
    }
    li li b {
      min-inline-size: var(--_hang-2, 0em);
    }
    .toggle + ol b {
      min-inline-size: 2.2em;
    }
    /* Beside the text two lines say enough; the ear and the sheet get them all. */
    :host([data-beside]) .list:not(.long) .link > span {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      overflow: hidden;
    }
    a.link:hover {
      color: var(--_hue);
    }
    .current {
      border-inline-start-color: var(--_hue);
      font-weight: 600;
    }
    .current,
    li li .current,
    .current b {
      color: var(--_hue);
    }
    a.link:focus-visible,
    .toggle:focus-visible {
      outline-offset: -3px;
    }
    .toggle {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
      min-inline-size: 2em;
      min-block-size: 2.2em;
      padding: 0;
      color: var(--_muted);
      font-size: 0.9em;
    }
    .toggle::before {
      content: '';
      display: inline-block;
      inline-size: 0.4em;
      block-size: 0.4em;
      border: solid currentcolor;
      border-width: 0 1.5px 1.5px 0;
      transform: translateY(-25%) rotate(45deg);
    }
    .toggle[aria-expanded='true']::before {
      transform: translateY(25%) rotate(225deg);
    }
    @media (pointer: coarse) {
      .link {
        padding-block: calc((var(--_target) - 1.45em) / 2);
      }
      .toggle {
        min-block-size: var(--_target);
        min-inline-size: var(--_target);
      }
    }
    .elder .link {
      padding-block: calc((var(--_target) - 1.45em) / 2);
    }
    .elder .toggle {
      min-block-size: var(--_target);
      min-inline-size: var(--_target);
    }
    /* Forced colours show borders that are transparent. */
    @media (forced-colors: active) {
      .link {
        border-color: Canvas;
      }
      .current {
        border-color: Highlight;
      }
    }
    @media print {
      :host([data-beside]) {
        position: static;
      }
      :host([data-beside]) nav {
        max-block-size: none;
      }
      .bar,
      .toggle,
      .foot,
      .percent,
      .close {
        display: none;
      }
      dialog {
        display: block;
        position: static;
        max-block-size: none;
        border: 0;
      }
      .list,
      dialog .list {
        overflow: visible;
        padding: 0;
      }
      .link,
      dialog .link {
        min-block-size: 0;
        padding-block: 0.15em;
      }
      dialog .head {
        padding: 0;
        border: 0;
      }
      .list > ol {
        border: 0;
      }
      :host([data-beside]) .list:not(.long) .link > span {
        display: block;
      }
      .current,
      li li .current {
        color: inherit;
        font-weight: inherit;
        border-color: transparent;
      }
    }
  `,
];
