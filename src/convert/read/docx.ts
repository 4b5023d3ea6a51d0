import type { Messages } from '../messages.js';
import type { SourceDocument } from '../source.js';
import { writeNumbers } from './docx-numbering.js';
import { readHtml } from './html.js';
import { salvageZipEntry, xmlToText } from './salvage.js';
import { readText } from './text.js';

const PARAGRAPH_STYLES = [
  "p[style-name='govreport-center'] => p.center:fresh",
  "p[style-name='govreport-right'] => p.right:fresh",
  "p[style-name='Title'] => h1.center:fresh",
  "p[style-name='Subtitle'] => p.center:fresh",
];

/** What mammoth tells a document transform; it has no types of its own. */
interface MammothElement {
  type: string;
  alignment?: string;
  styleId?: string;
  styleName?: string;
  children?: MammothElement[];
}

/** A Word document (.docx), through mammoth; automatic numbers are written out, pictures left out. */
export async function readDocx(bytes: Uint8Array, messages: Messages): Promise<SourceDocument> {
  const [{ default: mammoth }, { default: JSZip }] = await Promise.all([import('mammoth'), import('jszip')]);
  let zip;
  try {
    zip = await JSZip.loadAsync(bytes);
  } catch {
    return salvage(bytes, messages);
  }
  const entry = zip.file('word/document.xml');
  if (!entry) return salvage(bytes, messages);
  const read = async (name: string): Promise<string> => (await zip.file(name)?.async('string')) ?? '';
  const numbering = await read('word/numbering.xml');
  if (numbering) {
    zip.file(
      'word/document.xml',
      writeNumbers(await entry.async('string'), numbering, await read('word/styles.xml')),
    );
  }
  let pictures = 0;
  const arrayBuffer = await zip.generateAsync({ type: 'arraybuffer', compression: 'STORE' });
  const input =
    typeof Buffer === 'undefined' ? { arrayBuffer } : { arrayBuffer, buffer: Buffer.from(arrayBuffer) };
  try {
    const html = await mammoth.convertToHtml(input, {
      styleMap: PARAGRAPH_STYLES,
      transformDocument: alignStyles,
      convertImage: mammoth.images.imgElement(() => {
        pictures++;
        return Promise.resolve({ src: '' });
      }),
    });
    if (pictures) {
      messages.info(
        'pictures-left-out',
        'line 1',
        `文件中有 ${pictures} 张图片没有转换，请另行上传并在正文中插入。`,
        `${pictures} pictures of the file were left out; upload them and place them in the text.`,
      );
    }
    const doc = readHtml(html.value);
    const title = /<dc:title>([^<]{4,120})<\/dc:title>/.exec(await read('docProps/core.xml'))?.[1];
    return { ...doc, format: 'docx', ...(title && { headTitle: title }) };
  } catch {
    return salvage(bytes, messages);
  }
}

/** mammoth forgets alignment; a style name carries it through. Heading styles keep their own. */
function alignStyles(element: MammothElement): MammothElement {
  const children = element.children?.map(alignStyles);
  const aligned = element.type === 'paragraph' && /^(?:center|right)$/.test(element.alignment ?? '');
  const heading = /^(?:heading|title)/i.test(element.styleName ?? '');
  return {
    ...element,
    ...(children && { children }),
    ...(aligned &&
      !heading && { styleId: `govreport-${element.alignment}`, styleName: `govreport-${element.alignment}` }),
  };
}

async function salvage(bytes: Uint8Array, messages: Messages): Promise<SourceDocument> {
  const xml = await salvageZipEntry(bytes, 'word/document.xml');
  const text = xml ? xmlToText(xml) : '';
  messages.error(
    'docx-damaged',
    'line 1',
    text
      ? 'Word 文件已损坏，只抢救出部分文字，表格和格式已丢失；请用 Word 修复后重新转换。'
      : 'Word 文件已损坏，无法读取；请用 Word 打开并另存为 .docx 后重试。',
    text
      ? 'The Word file is damaged; only part of its text could be saved, tables and formats are lost. Repair it in Word and convert again.'
      : 'The Word file is damaged and cannot be read. Open it in Word, save it as .docx, and try again.',
  );
  return { ...readText(text), format: 'docx' };
}
