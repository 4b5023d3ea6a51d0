import type { Messages } from '../messages.js';
import type { SourceDocument } from '../source.js';
import { GeneratedCMaps } from './pdf-cmaps.js';
import { pageLines, type PlacedText } from './pdf-lines.js';
import { mendRadicals } from './radicals.js';
import { readText } from './text.js';

/**
 * The text layer of a PDF, through pdf.js: words are set out in lines and columns as on the page, then read like text with
 * broken lines. A scan has no text layer; that is said, not guessed.
 */
export async function readPdf(bytes: Uint8Array, messages: Messages): Promise<SourceDocument> {
  const empty: SourceDocument = { format: 'pdf', meta: {}, parts: [], files: [] };
  const { getDocumentProxy } = await import('unpdf');
  let pdf;
  try {
    // pdf.js takes the array for its own and refuses Node's Buffer: a copy suits both.
    pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      CMapReaderFactory: GeneratedCMaps,
    });
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    messages.error(
      locked ? 'pdf-locked' : 'pdf-damaged',
      'page 1',
      locked
        ? 'PDF 文件有密码，请去除密码后重试。'
        : 'PDF 文件已损坏或不完整，无法读取；请重新下载或另存后重试。',
      locked
        ? 'The PDF file is locked with a password; remove it and try again.'
        : 'The PDF file is damaged or cut off and cannot be read; download or save it again.',
    );
    return empty;
  }
  const pages: string[] = [];
  const blank: number[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    try {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent();
      const items = (content.items as object[]).filter((item): item is PlacedText => 'str' in item);
      const lines = pageLines(items);
      if (!lines.length) blank.push(number);
      pages.push(lines.join('\n'));
    } catch {
      blank.push(number);
      pages.push('');
    }
  }
  const title = await titleOf(pdf);
  await pdf.destroy();
  sayBlank(blank, pages.length, messages);
  const doc = readText(mendRadicals(pages.join('\f')), true);
  return { ...doc, format: 'pdf', ...(title && { headTitle: title }) };
}

async function titleOf(pdf: { getMetadata(): Promise<{ info: object }> }): Promise<string | undefined> {
  try {
    const { Title } = (await pdf.getMetadata()).info as { Title?: unknown };
    // Programs put the file's name there; only Chinese words are somebody's title.
    return typeof Title === 'string' && /[\u4e00-\u9fff]{4}/.test(Title) && !/\.\w{3,4}$/.test(Title)
      ? Title
      : undefined;
  } catch {
    return undefined;
  }
}

function sayBlank(blank: number[], pages: number, messages: Messages): void {
  if (!blank.length) return;
  const all = blank.length === pages;
  const list = blank.slice(0, 10).join('、') + (blank.length > 10 ? '…' : '');
  messages[all ? 'error' : 'warning'](
    all ? 'pdf-without-text' : 'pdf-page-without-text',
    `page ${blank[0]}`,
    all
      ? 'PDF 没有文字层（可能是扫描件），请先做文字识别（OCR）或使用原始 Word 文件。'
      : `第 ${list} 页没有文字（可能是扫描图片或空白页），请核对。`,
    all
      ? 'The PDF has no text layer (perhaps a scan); run text recognition (OCR) first, or use the original Word file.'
      : `Page ${list} has no text (perhaps a scanned picture or a blank page); please check.`,
  );
}
