import { css } from 'lit';

/** On a phone: the bar at the bottom edge, and the sheet it opens. */
export const barStyles = css`
  .bar {
    position: fixed;
    inset: auto 0 0;
    z-index: 1000;
    inline-size: auto;
    margin: 0;
    padding: 0 0 env(safe-area-inset-bottom, 0);
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  .bar[data-away] {
    visibility: hidden;
  }
  .bar button {
    display: flex;
    align-items: center;
    gap: 0.75em;
    inline-size: 100%;
    min-block-size: max(var(--_target), 3em);
    padding: 0 1.1em;
    font-size: 0.9em;
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  .bar .title {
    flex: 1;
    min-inline-size: 0;
    overflow: hidden;
    color: var(--_muted);
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  dialog {
    position: fixed;
    inset-inline: 0;
    inset-block: auto 0;
    inline-size: auto;
    max-inline-size: none;
    max-block-size: calc(85vh / var(--_zoom, 1));
    margin: 0;
    padding: 0;
    border: 0;
    border-block-start: 2px solid var(--_hue);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgba(0, 0, 0, 0.45);
  }
  dialog .head {
    align-items: center;
    padding: 0.25em 0.5em 0.25em 1.1em;
    border-block-end: 1px solid var(--_line);
  }
  dialog .list {
    padding: 0.75em 1.1em calc(0.75em + env(safe-area-inset-bottom, 0px));
  }
  dialog .link {
    padding-block: calc((var(--_target) - 1.45em) / 2);
  }
  dialog .toggle {
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
  }
`;

/** While the bar is there, nothing that gets focus may hide behind it (WCAG 2.2, 2.4.11). */
export const barRules = css`
  :root[data-govreport-bar] {
    scroll-padding-block-end: 72px;
  }
`;
