import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/** Words set on one line of a page, in mm from its top left corner. */
export interface PrintedLine {
  text: string;
  left: number;
  right: number;
  /** Of the baseline. */
  y: number;
  /** Type size in pt. */
  size: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  lines: PrintedLine[];
}

/** Characters some fonts share a glyph for: a PDF knows the glyph, and tells the radical instead of the character. */
const RADICALS = '⺠民⻅见⻓长⻔门⻋车⻚页⻛风⻜飞⻢马⻄西⻆角⻘青⻩黄⻝食⻉贝⻰龙⻥鱼⻦鸟⻁虎戶户';

const MM_PER_PT = 25.4 / 72;

/** Prints a page as a browser would save it as PDF, and reads what stands where on its sheets. */
export async function printedPages(page: Page): Promise<PrintedPage[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const [, , width, height] = sheet.view as [number, number, number, number];
    const { items } = await sheet.getTextContent();
    const lines: PrintedLine[] = [];
    for (const item of items) {
      if (!('str' in item) || !item.str.trim()) continue;
      const [a, b, , , x, y] = item.transform as number[];
      const left = x! * MM_PER_PT;
      const words = {
        text: plainCharacters(item.str),
        left,
        right: left + item.width * MM_PER_PT,
        y: (height - y!) * MM_PER_PT,
        size: Math.hypot(a!, b!),
      };
      const line = lines.find((other) => Math.abs(other.y - words.y) < 1 && words.left > other.left);
      if (!line) lines.push(words);
      else {
        line.text += words.text;
        line.right = Math.max(line.right, words.right);
        line.size = Math.max(line.size, words.size);
      }
    }
    pages.push({ width: width * MM_PER_PT, height: height * MM_PER_PT, lines });
  }
  await pdf.cleanup();
  return pages;
}

function plainCharacters(text: string): string {
  return text.replace(/[\u2e80-\u2fdf戶]/g, (radical) => {
    const at = RADICALS.indexOf(radical);
    return at < 0 ? radical.normalize('NFKC') : RADICALS[at + 1]!;
  });
}
