import { css } from 'lit';

/**
 * The sheet of paper after GB/T 9704-2012: A4 with margins of 37, 26, 35 and 28 mm, which leave the type area of
 * 156 x 225 mm (5.1, 5.2.1), and the number outside it (7.5) where the browser has margin boxes: on odd pages to the right,
 * on even ones to the left, one character in, its dashes 7 mm below the type area. A dash stands half a character below the
 * top of its line.
 *
 * A table laid on its side is printed on a landscape page: the head to the binding, the number where the other pages have
 * it once the sheet is turned upright (clause 8).
 */
export const officialPage = css`
  @font-face {
    font-family: gr-title;
    src:
      local('FZXiaoBiaoSong-B05S'), local('FZXBSJW--GB1-0'), local('方正小标宋简体'), local('方正小标宋_GBK'),
      local('小标宋体'), local('STZhongsong'), local('华文中宋');
    /* Heavy by itself: nothing is to be made bold on top. */
    font-weight: 100 900;
  }
  @page {
    size: A4;
    margin: 37mm 26mm 35mm 28mm;
    font:
      14pt/1 SimSun,
      宋体,
      'Noto Serif CJK SC',
      serif;
  }
  @page :right {
    @bottom-right {
      content: '— ' counter(page) ' —';
      vertical-align: top;
      padding-block-start: calc(7mm - 7pt);
      padding-inline-end: 14pt;
    }
  }
  @page :left {
    @bottom-left {
      content: '— ' counter(page) ' —';
      vertical-align: top;
      padding-block-start: calc(7mm - 7pt);
      padding-inline-start: 14pt;
    }
  }
  @page gr-wide {
    size: A4 landscape;
    margin: 28mm 37mm 26mm 35mm;
  }
  @page gr-wide:right {
    @bottom-right {
      content: none;
    }
    @left-bottom {
      content: '— ' counter(page) ' —';
      writing-mode: vertical-rl;
      text-align: end;
      vertical-align: top;
      padding-right: calc(7mm - 7pt);
      padding-bottom: 14pt;
    }
  }
  @page gr-wide:left {
    @bottom-left {
      content: none;
    }
    @left-top {
      content: '— ' counter(page) ' —';
      writing-mode: vertical-rl;
      text-align: start;
      vertical-align: top;
      padding-right: calc(7mm - 7pt);
      padding-top: 14pt;
    }
  }
`;

/** For a printer at home: its own paper, even margins, the number below. */
export const plainPage = css`
  @page {
    size: auto;
    margin: 18mm;
    @bottom-center {
      content: counter(page) ' / ' counter(pages);
      font: 10pt sans-serif;
    }
  }
  @page :right {
    @bottom-right {
      content: none;
    }
  }
  @page :left {
    @bottom-left {
      content: none;
    }
  }
`;

/** The faces, where a machine has them; 仿宋 and 楷体 may be the page's own choice. Nothing is fetched. */
export const printFaces = css`
  @media print {
    [data-govreport-text],
    [data-govreport-article],
    [data-govreport-paper] {
      --_hei: SimHei, 黑体, STHeiti, 'Source Han Sans SC', 'Noto Sans CJK SC', sans-serif;
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
  }
`;

/**
 * While a report is printed by itself the page beside it is not there, and what the page or its reader did to the root
 * (colours, zoom, a height of its own) does not reach the paper.
 */
export const paperRules = css`
  [data-govreport-paper] {
    all: initial !important;
    display: none !important;
  }
  @media print {
    :root[data-govreport-printing]:not(#_):not(#_) {
      all: initial !important;
      display: block !important;
      background: #fff !important;
      & > * {
        display: none !important;
      }
      & > [data-govreport-paper] {
        display: block !important;
      }
    }
  }
`;
