import { css } from 'lit';

export const shareBarStyles = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block: 0.9em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.88em;
  }
  .label {
    color: var(--_muted);
    margin-inline-end: 0.4em;
  }
  .target {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: 0.2em 0.9em;
    border: 1px solid var(--_line);
    color: inherit;
    text-decoration: none;
    text-align: center;
  }
  .target:hover,
  .target[aria-expanded='true'] {
    color: var(--_hue);
    border-color: var(--_hue);
  }
  .target[aria-expanded='true'] {
    font-weight: 600;
  }
  .panel {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: 1em;
    padding: 1em;
    border-block-start: 2px solid var(--_hue);
    background: var(--_wash);
    font-size: 0.88em;
  }
  .panel p,
  dialog p {
    margin: 0 0 0.75em;
  }
  .words {
    flex: 1 1 15em;
    min-inline-size: 0;
  }
  .code {
    order: -1;
    inline-size: 11em;
    max-inline-size: 100%;
    /* Black on white whatever the scheme: scanners expect nothing else. */
    background: #fff;
    fill: #000;
    forced-color-adjust: none;
  }
  .address {
    color: var(--_muted);
    word-break: break-all;
  }
  select {
    min-block-size: var(--_target);
    max-inline-size: 100%;
    padding: 0.2em 0.5em;
    border: 1px solid var(--_line);
    border-radius: 0;
    background: var(--_paper);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    text-overflow: ellipsis;
  }
  .row > select {
    inline-size: 11em;
  }
  .poster {
    order: -1;
    inline-size: 24em;
    max-inline-size: 100%;
    block-size: auto;
    border: 1px solid var(--_line);
  }
  ul {
    margin: 0 0 0.75em;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    column-gap: 0.75em;
    min-block-size: var(--_target);
    border-block-end: 1px solid var(--_line);
  }
  li > button,
  li > a {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding: 0;
    color: var(--_hue);
    text-decoration: underline;
  }
  dl,
  dd {
    margin: 0 0 1em;
  }
  dt {
    font-weight: 600;
  }
  .reference {
    white-space: pre-wrap;
    -webkit-user-select: all;
    user-select: all;
  }
  dialog {
    position: fixed;
    inset: 0;
    inline-size: 46em;
    max-inline-size: calc(100% - 2em);
    max-block-size: calc(100% - 2em);
    margin: auto;
    padding: 1.25em;
    overflow: auto;
    border: 1px solid var(--_line);
    border-block-start: 2px solid var(--_hue);
    background: var(--_paper);
    color: inherit;
    font-size: 0.88em;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  h2 {
    margin: 0 0 0.75em;
    font-size: 1.25em;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.25em;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    max-inline-size: 100%;
  }
  .preview {
    max-inline-size: 100%;
    max-block-size: 22em;
    padding: 1em;
    overflow: auto;
    border: 1px solid var(--_line);
    background: var(--govreport-paper, #fff);
  }
  textarea,
  input {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    margin: 0.4em 0 0.75em;
    padding: 0.4em 0.6em;
    border: 1px solid var(--_muted);
    border-radius: 0;
    background: var(--_paper);
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  textarea {
    resize: vertical;
    font-family: monospace;
  }
  textarea:focus-visible,
  select:focus-visible,
  input:focus-visible {
    outline: 3px solid var(--_hue);
    outline-offset: 2px;
  }
  .status {
    margin: 0 0 0.9em;
    font-size: 0.88em;
  }
  @media print {
    .base {
      display: none;
    }
  }
`;
