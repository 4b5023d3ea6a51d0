import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';

/** The page: everything in one column, the navigator beside the text where there is room for both. */
export const reportStyles = [
  baseStyles,
  css`
    :host {
      display: block;
    }
    .layout {
      --_aside: var(--_plain, block);
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      row-gap: 2em;
      max-inline-size: 70em;
      margin-inline: auto;
    }
    ::slotted(govreport-body),
    ::slotted(govreport-section-nav) {
      min-inline-size: 0;
    }
    @container (min-width: 50em) {
      .beside {
        grid-template-columns: 14.7em minmax(0, 1fr);
        column-gap: 3em;
      }
      .beside ::slotted(*) {
        grid-column: 1 / -1;
      }
      .beside ::slotted(govreport-section-nav) {
        grid-column: 1;
        align-self: start;
      }
      .beside ::slotted(govreport-body),
      .beside ::slotted(govreport-share-bar) {
        grid-column: 2;
      }
    }
    @supports not (container-type: inline-size) {
      @media (min-width: 900px) {
        .beside {
          grid-template-columns: 14.7em minmax(0, 1fr);
          column-gap: 3em;
        }
        .beside ::slotted(*) {
          grid-column: 1 / -1;
        }
        .beside ::slotted(govreport-section-nav) {
          grid-column: 1;
          align-self: start;
        }
        .beside ::slotted(govreport-body),
        .beside ::slotted(govreport-share-bar) {
          grid-column: 2;
        }
      }
    }
    @media print {
      .layout {
        display: block;
        max-inline-size: none;
      }
      ::slotted(govreport-reading-tools),
      ::slotted(govreport-share-bar) {
        display: none;
      }
    }
  `,
];

/** The title is the report's own words, so it stands in the page; this rule styles it there. */
export const titleRules = css`
  govreport-report > [data-govreport-title] {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: var(--govreport-ink, #1a2230);
    font: 700 1.95em/1.35
      var(
        --govreport-font-serif,
        'Source Han Serif SC',
        'Noto Serif CJK SC',
        'Noto Serif SC',
        'Songti SC',
        'STSong',
        'SimSun',
        serif
      );
    letter-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  [data-govreport-keep] {
    word-break: keep-all;
  }
  /* On a phone a smaller title lets the words begin sooner. */
  @media screen and (max-width: 480px) {
    govreport-report > [data-govreport-title] {
      font-size: 1.55em;
    }
  }
  @media print {
    govreport-report > [data-govreport-title] {
      font-size: 22pt;
      text-align: center;
    }
  }
`;
