import { css } from 'lit';

/**
 * The page in print after GB/T 9704-2012: A4, margins 37/26/35/28 mm (5.2), numbers outside (7.5) where the browser has
 * margin boxes. In an adopted article editors leave sizes and faces on every tag, so its rules must insist; tables and their
 * cells keep what they have.
 */
export const pageRules = css`
  @page {
    size: A4;
    margin: 37mm 26mm 35mm 28mm;
  }
  @page :right {
    @bottom-right {
      content: '— ' counter(page) ' —';
      font:
        14pt SimSun,
        'Noto Serif CJK SC',
        serif;
      vertical-align: top;
      padding-block-start: 7mm;
      padding-inline-end: 14pt;
    }
  }
  @page :left {
    @bottom-left {
      content: '— ' counter(page) ' —';
      font:
        14pt SimSun,
        'Noto Serif CJK SC',
        serif;
      vertical-align: top;
      padding-block-start: 7mm;
      padding-inline-start: 14pt;
    }
  }
  @media print {
    [data-govreport-text],
    [data-govreport-article] {
      --_hei: SimHei, 黑体, 'Source Han Sans SC', 'Noto Sans CJK SC', sans-serif;
      --_kai: var(
        --govreport-font-kai,
        KaiTi_GB2312,
        楷体_GB2312,
        KaiTi,
        楷体,
        STKaiti,
        'Noto Serif CJK SC',
        serif
      );
      --_fang: var(
        --govreport-font-fang,
        FangSong_GB2312,
        仿宋_GB2312,
        FangSong,
        仿宋,
        STFangsong,
        FZFangSong-Z02,
        'Noto Serif CJK SC',
        serif
      );
    }
    [data-govreport-article] {
      &,
      :not(table):not(td):not(th):not(sup):not(sub) {
        font-family: var(--_fang) !important;
        font-size: 16pt !important;
        line-height: 28.9pt !important;
        letter-spacing: -0.21pt;
      }
      table,
      td,
      th {
        inline-size: auto !important;
        max-inline-size: 100% !important;
      }
      h1,
      h1 * {
        font-size: 22pt !important;
      }
      [data-govreport-level='1'],
      [data-govreport-level='1'] * {
        font-family: var(--_hei) !important;
        font-weight: 400 !important;
      }
      [data-govreport-level='2'],
      [data-govreport-level='2'] * {
        font-family: var(--_kai) !important;
        font-weight: 400 !important;
      }
      [data-govreport-level] {
        break-after: avoid;
      }
    }
  }
`;

/**
 * Rendered words in print: 16 pt 仿宋 in 22 lines of 28 characters (5.2.2, 5.2.3), headings 黑体, 楷体, 仿宋 by level and never
 * bold on top (7.3.3), attachments on a new page (7.3.4). Adopted after the rules for the screen, which it changes.
 *
 * 225 mm / 22 lines allow a pitch of 28.99 pt at most; 28 characters of 16 pt are wider than 156 mm, so that each gives
 * up 0.21 pt.
 */
export const printRules = css`
  @media print {
    [data-govreport-text]:not(#_):not(#_) {
      & {
        color: #000;
        font-family: var(--_fang);
        font-size: 16pt;
        line-height: 28.9pt;
        letter-spacing: -0.21pt;
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
      .gr-heading {
        text-indent: 2em;
        break-after: avoid;
      }
      .gr-heading > * {
        font-size: 16pt;
        font-weight: 400;
        line-height: 28.9pt;
      }
      .gr-1 {
        font-family: var(--_hei);
      }
      .gr-2 {
        font-family: var(--_kai);
      }
      .gr-point {
        display: inline;
        text-indent: 0;
      }
      .gr-lead {
        font-weight: 400;
      }
      .gr-figure,
      .gr-whole {
        text-decoration: none;
        border: 0;
        line-height: inherit;
      }
      .gr-permalink {
        display: none;
      }
      .gr-table {
        overflow: visible;
        break-inside: avoid-page;
      }
      thead {
        display: table-header-group;
      }
      tr {
        break-inside: avoid;
      }
      .gr-attachment {
        break-before: page;
      }
    }
  }
`;
