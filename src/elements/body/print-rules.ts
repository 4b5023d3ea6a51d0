const HEI = "SimHei, 黑体, 'Source Han Sans SC', 'Noto Sans CJK SC', sans-serif";
const KAI =
  "var(--govreport-font-kai, KaiTi_GB2312, 楷体_GB2312, KaiTi, 楷体, STKaiti, 'Noto Serif CJK SC', serif)";
const FANG =
  "var(--govreport-font-fang, FangSong_GB2312, 仿宋_GB2312, FangSong, 仿宋, STFangsong, FZFangSong-Z02, 'Noto Serif CJK SC', serif)";
const NUMBER = `content: '— ' counter(page) ' —'; font: 14pt SimSun, 'Noto Serif CJK SC', serif; vertical-align: top; padding-block-start: 7mm`;

/** The page: A4, margins 37/26/35/28 mm (5.2), numbers outside (7.5) where the browser has margin boxes. */
export const pageRules = (): string => `
@page { size: A4; margin: 37mm 26mm 35mm 28mm }
@page :right { @bottom-right { ${NUMBER}; padding-inline-end: 14pt } }
@page :left { @bottom-left { ${NUMBER}; padding-inline-start: 14pt } }`;

/**
 * An article that was adopted, in print: editors leave sizes and faces on every tag, so these rules must insist. Tables and
 * their cells keep what they have.
 *
 * @param article selector of the element around it.
 */
export const articlePrintRules = (article: string): string => `
@media print {
  ${article}, ${article} :not(table):not(td):not(th):not(sup):not(sub) {
    font-family: ${FANG} !important;
    font-size: 16pt !important;
    line-height: 28.9pt !important;
    letter-spacing: -0.21pt;
  }
  ${article} table, ${article} td, ${article} th { inline-size: auto !important; max-inline-size: 100% !important }
  ${article} h1, ${article} h1 * { font-size: 22pt !important }
  ${article} [data-govreport-level='1'], ${article} [data-govreport-level='1'] * { font-family: ${HEI} !important; font-weight: 400 !important }
  ${article} [data-govreport-level='2'], ${article} [data-govreport-level='2'] * { font-family: ${KAI} !important; font-weight: 400 !important }
  ${article} [data-govreport-level] { break-after: avoid }
}`;

/**
 * Rendered words in print, after GB/T 9704-2012: 16 pt 仿宋 in 22 lines of 28 characters (5.2.2, 5.2.3), headings 黑体, 楷体,
 * 仿宋 by level and never bold on top (7.3.3), attachments on a new page (7.3.4).
 *
 * 225 mm / 22 lines allow a pitch of 28.99 pt at most; 28 characters of 16 pt are wider than 156 mm, so that each gives
 * up 0.21 pt.
 *
 * @param text selector of the element that holds the words.
 */
export function printRules(text: string): string {
  return `
@media print {
  ${text} {
    color: #000;
    font-family: ${FANG};
    font-size: 16pt;
    line-height: 28.9pt;
    letter-spacing: -0.21pt;
    orphans: 2;
    widows: 2;
  }
  ${text} > * { max-inline-size: none }
  ${text} p, ${text} .gr-heading, ${text} ul, ${text} ol { margin-block-start: 0; margin-block-end: 0 }
  ${text} .gr-heading { text-indent: 2em; break-after: avoid }
  ${text} .gr-heading > * { font-size: 16pt; font-weight: 400; line-height: 28.9pt }
  ${text} .gr-1 { font-family: ${HEI} }
  ${text} .gr-2 { font-family: ${KAI} }
  ${text} .gr-point { display: inline; text-indent: 0 }
  ${text} .gr-lead { font-weight: 400 }
  ${text} .gr-figure, ${text} .gr-whole { text-decoration: none; border: 0; line-height: inherit }
  ${text} .gr-permalink { display: none }
  ${text} .gr-table { overflow: visible; break-inside: avoid-page }
  ${text} thead { display: table-header-group }
  ${text} tr { break-inside: avoid }
  ${text} .gr-attachment { break-before: page }
}`;
}
