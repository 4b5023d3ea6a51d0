import { css } from 'lit';
import { baseStyles } from '../shared/base.styles.js';

/** An adopted article keeps the page's look; only what the reader asked for reaches it. The line of a citation is ours. */
export const bodyStyles = [
  baseStyles,
  css`
    .article {
      font-size: var(--govreport-text-size, inherit);
      letter-spacing: var(--govreport-letter-space, inherit);
    }
    .cited {
      position: sticky;
      inset-block-end: 0;
      z-index: 1;
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 1em;
      max-inline-size: var(--govreport-measure, 38em);
      padding-block: 0.25em;
      border-block-start: 1px solid var(--_line);
      background: var(--_paper);
    }
    .cited > * {
      font-size: 0.88em;
    }
    .cited.above-bar {
      inset-block-end: 56px;
    }
    .cited span {
      min-inline-size: 0;
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .cited button {
      flex: none;
      color: var(--_hue);
    }
    @media print {
      .cited {
        display: none;
      }
    }
  `,
];
