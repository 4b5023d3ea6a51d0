import { css } from 'lit';

/**
 * Words in print after GB/T 9704-2012: 三号仿宋 in 22 lines of 28 characters (5.2.2, 5.2.3), black on white (5.2.4), title in
 * 小标宋 (7.3.1), headings 黑体, 楷体, 仿宋 by level and never bold on top (7.3.3), attachments on pages of their own (7.3.7).
 * Adopted after the rules for the screen, which it changes.
 *
 * 225 mm / 22 lines allow a pitch of 28.99 pt at most; 28 characters of 16 pt are wider than 156 mm, so that each gives
 * up 0.21 pt. Marks take a whole cell, as on the grid of characters the standard thinks of.
 */
export const printRules = css`
  @media print {
    [data-govreport-text]:not(#_):not(#_) {
      & {
        --_ink: #000;
        --_hue: #000;
        --_muted: #000;
        --_line: #000;
        --_paper: transparent;
        color: #000;
        font: 400 16pt/28.95pt var(--_fang);
        letter-spacing: -0.21pt;
        word-spacing: 0;
        text-align: justify;
        text-indent: 2em;
        text-spacing-trim: space-all;
        overflow-wrap: anywhere;
        line-break: strict;
        orphans: 2;
        widows: 2;
      }
      > * {
        max-inline-size: none;
      }
      p,
      .gr-heading,
      ul,
      ol {
        margin-block: 0;
      }
      p {
        text-align: justify;
        text-spacing-trim: inherit;
      }
      .gr-heading {
        overflow: visible;
        text-align: start;
        break-after: avoid;
        break-inside: avoid;
      }
      h2,
      h3,
      h4,
      h5,
      h6 {
        font-size: inherit;
        font-weight: 400;
        line-height: inherit;
      }
      .gr-1,
      .gr-2 {
        font-family: var(--_kai);
        font-size: inherit;
      }
      .gr-1 {
        font-family: var(--_hei);
      }
      .gr-point {
        display: inline;
      }
      .gr-lead,
      strong {
        font-weight: 400;
      }
      a,
      .gr-figure,
      .gr-whole {
        color: inherit;
        text-decoration: none;
        word-break: inherit;
      }
      a::after {
        content: none;
      }
      .gr-note::after {
        content: '[' counter(gr-note) ']';
      }
      .gr-permalink,
      .gr-facts,
      .gr-zero {
        display: none;
      }
      .gr-number-line,
      .gr-title,
      .gr-name {
        text-align: center;
        text-indent: 0;
      }
      .gr-number-line {
        margin-block-end: 57.9pt;
      }
      .gr-title,
      .gr-name {
        font:
          700 22pt/28.95pt gr-title,
          'Source Han Serif SC',
          'Noto Serif CJK SC',
          'Noto Serif SC',
          'Songti SC',
          SimSun,
          serif;
        letter-spacing: 0;
        text-wrap: balance;
        break-after: avoid;
      }
      .gr-title {
        margin: 0 0 28.95pt;
        padding-inline: 2em;
      }
      [data-govreport-keep] {
        white-space: nowrap;
      }
      .gr-to {
        text-indent: 0;
      }
      .gr-attached {
        padding-inline-start: 6em;
        text-indent: -4em;
        text-align: start;
      }
      p + .gr-attached {
        margin-block-start: 28.95pt;
      }
      .gr-attached + .gr-attached {
        margin-block-start: 0;
        text-indent: -1em;
      }
      .gr-signature {
        inline-size: max-content;
        max-inline-size: 100%;
        margin-block-start: 28.95pt;
        margin-inline-start: auto;
        padding: 0;
        text-align: start;
        text-indent: 0;
        white-space: normal;
        break-inside: avoid;
        break-before: avoid;
      }
      .gr-signer,
      .gr-date {
        display: block;
      }
      .gr-signer,
      .gr-longer {
        padding-inline-end: 2em;
      }
      .gr-date {
        padding-inline-start: 2em;
      }
      .gr-small {
        font-size: inherit;
      }
      .gr-bare::before {
        content: '（';
      }
      .gr-bare::after {
        content: '）';
      }
      .gr-attachment {
        break-before: page;
        text-indent: 0;
      }
      .gr-label,
      .gr-name {
        display: block;
      }
      .gr-name {
        margin-block: 28.95pt;
      }
      ul,
      ol {
        padding-inline-start: 4em;
        text-indent: 0;
      }
      .gr-notes {
        padding-block-start: 14pt;
        border-block-start: 0.5pt solid;
        font-size: 12pt;
        line-height: 20pt;
      }
      figure {
        margin: 0;
        break-inside: avoid;
      }
      img {
        max-block-size: 200mm;
      }
      figcaption,
      .gr-table {
        text-indent: 0;
        font-size: 14pt;
      }
    }
  }
`;
