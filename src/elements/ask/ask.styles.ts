import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';

export const askStyles = [
  baseStyles,
  css`
    form {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
    }
    label {
      flex: 1 1 100%;
      font-weight: 600;
    }
    input {
      flex: 1 1 9em;
      min-inline-size: 0;
      min-block-size: var(--_target);
      padding: 0 0.6em;
      border: 1px solid var(--_muted);
      border-radius: 0;
      background: var(--_paper);
      color: inherit;
      font: inherit;
    }
    input:focus-visible {
      outline: 3px solid var(--_hue);
      outline-offset: 2px;
    }
    form button {
      background: var(--_hue);
      color: var(--_paper);
    }
    form button:hover {
      color: var(--_paper);
      text-decoration: underline;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      column-gap: 1em;
      margin: 0.5em 0 0;
      padding: 0;
      list-style: none;
    }
    li button {
      padding: 0;
      color: var(--_hue);
      text-align: start;
    }
    li button:hover {
      text-decoration: underline;
    }
    .answer {
      margin-block-start: 0.8em;
      padding-block: 0.6em 0.2em;
      border-block: 2px solid var(--_hue);
    }
    .answer > p {
      margin: 0 0 0.5em;
    }
    .asked {
      color: var(--_muted);
      font-size: 0.88em;
    }
    .told {
      color: var(--_hue);
      font-size: 1.5em;
      font-weight: 600;
      line-height: 1.35;
    }
    .name {
      display: block;
      color: var(--_ink);
      font-size: 0.6em;
      font-weight: 400;
    }
    .chip {
      padding-inline: 0.5em;
      border: 1px solid currentColor;
      font-size: 0.88em;
      font-weight: 400;
    }
    figure {
      margin: 0 0 0.8em;
      padding-inline-start: 0.8em;
      border-inline-start: 3px solid var(--_line);
    }
    blockquote {
      margin: 0 0 0.4em;
      white-space: pre-line;
    }
    figure a {
      display: inline-block;
      min-block-size: var(--_target);
      color: inherit;
      text-decoration-color: var(--_line);
    }
    figure a:hover {
      text-decoration-color: var(--_hue);
    }
    mark {
      background: var(--govreport-highlight, #fff0c2);
      color: inherit;
    }
    figcaption {
      color: var(--_muted);
      font-size: 0.88em;
    }
    .doubt {
      color: var(--_mark);
    }
    @media print {
      form,
      ul {
        display: none;
      }
    }
  `,
];
