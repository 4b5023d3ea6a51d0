import { css } from 'lit';

/**
 * What every element starts from, on an inner base so that a page's `*` rules and inherited oddities (line-height: 3,
 * letter-spacing, 62.5 % root size) stay outside. Sizes are in `em` of this base.
 */
export const baseStyles = css`
  /* The outermost of ours is zoomed, those inside it with it; in a plain report only what belongs to the text is shown. */
  :host {
    display: var(--_aside, block);
    zoom: var(--_zoom-here, 1);
  }
  ::slotted(*) {
    --_zoom-here: 1;
  }
  :host([hidden]) {
    display: none !important;
  }
  .base {
    --_zoom-here: 1;
    --_hue: var(--govreport-hue, #0b4f9e);
    --_ink: var(--govreport-ink, #1a2230);
    --_muted: var(--govreport-muted, #566070);
    --_line: var(--govreport-line, #d5dae1);
    --_wash: var(--govreport-wash, #f2f5f9);
    --_paper: var(--govreport-paper, #ffffff);
    --_mark: var(--govreport-mark, #b3261e);
    --_target: var(--govreport-target-size, 44px);
    --_serif: var(
      --govreport-font-serif,
      'Source Han Serif SC',
      'Noto Serif CJK SC',
      'Noto Serif SC',
      'Songti SC',
      'STSong',
      'SimSun',
      serif
    );
    box-sizing: border-box;
    color: var(--_ink);
    background: var(--_paper);
    font-family: var(
      --govreport-font-sans,
      -apple-system,
      BlinkMacSystemFont,
      'PingFang SC',
      'HarmonyOS Sans SC',
      'Source Han Sans SC',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      'Microsoft YaHei',
      sans-serif
    );
    font-size: var(--govreport-text-size, max(1em, 17px));
    font-style: normal;
    font-weight: 400;
    font-variant-numeric: normal;
    line-height: 1.5;
    letter-spacing: var(--govreport-letter-space, normal);
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    text-spacing-trim: trim-start;
    overflow-wrap: anywhere;
    container-type: inline-size;
  }
  .base *,
  .base *::before,
  .base *::after {
    box-sizing: border-box;
  }
  a {
    color: var(--_hue);
    text-underline-offset: 0.25em;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    background: none;
    border: 0;
    border-radius: 0;
    margin: 0;
    padding: 0 0.75em;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    cursor: pointer;
  }
  button,
  select {
    max-inline-size: 100%;
  }
  button:hover {
    color: var(--_hue);
  }
  a:focus-visible,
  button:focus-visible,
  [tabindex]:focus-visible {
    outline: 3px solid var(--_hue);
    outline-offset: 2px;
  }
  .quiet {
    color: var(--_muted);
    margin: 0;
    padding-block: 0.5em;
    font-size: 0.88em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    border: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media print {
    .base {
      background: none;
    }
  }
`;
