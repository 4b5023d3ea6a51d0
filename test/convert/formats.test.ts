import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { convert, convertSync } from '../../src/convert/index.js';
import type { Feed, Section } from '../../src/feed/types.js';
import type { Result } from '../../src/feed/result.js';
import { GBK, pdfReport, UCS2 } from './pdf-file.js';
import { wordReport } from './word-file.js';

const PROSE = '全县各级各部门认真落实工作部署，持续完善制度机制，推动各项任务落地见效。';

function headings(result: Result<Feed>): string[] {
  const visit = (sections: Section[], depth: number): string[] =>
    sections.flatMap((section) => [
      `${'  '.repeat(depth)}${section.id} ${section.number ?? '-'} ${section.title}`.trimEnd(),
      ...visit(section.sections ?? [], depth + 1),
    ]);
  return visit(result.value.items[0]!._govreport.sections, 0);
}

describe('Word files', () => {
  it('writes out the numbers Word counts by itself', async () => {
    const level = (text: string, at: number) => ({ text, list: { id: 1, level: at } });
    const bytes = await wordReport([
      { text: '示例县人民政府关于2023年防汛工作情况的报告', align: 'center', bold: true },
      level('总体情况', 0),
      { text: PROSE },
      level('主要做法', 0),
      level('强化值守。', 1),
      { text: PROSE },
      level('加固堤防。', 1),
      level('西河段', 2),
      { text: PROSE },
      level('东河段', 2),
      { text: PROSE },
      level('下步打算', 0),
      { text: PROSE },
      { text: '示例县人民政府', align: 'right' },
      { text: '2024年1月5日', align: 'right' },
    ]);
    const result = await convert(bytes);
    const item = result.value.items[0]!;
    assert.equal(item.title, '示例县人民政府关于2023年防汛工作情况的报告');
    assert.equal(item._govreport.document?.signature_date, '2024-01-05');
    assert.deepEqual(headings(result), [
      's1 一 总体情况',
      's2 二 主要做法',
      '  s2-1 （一） 强化值守',
      '  s2-2 （二） 加固堤防',
      '    s2-2-1 1 西河段',
      '    s2-2-2 2 东河段',
      's3 三 下步打算',
      'end -',
    ]);
  });

  it('reads tables', async () => {
    const rows = [
      ['项目', '数量（件）'],
      ['受理', '57'],
      ['审结', '49'],
    ];
    const result = await convert(await wordReport([{ text: '一、情况' }, { text: PROSE }], [rows]));
    const table = result.value.items[0]!._govreport.sections[0]!.blocks[1]!;
    assert.ok(table.type === 'table');
    assert.deepEqual(
      table.rows.map((row) => row.map((cell) => cell.text)),
      rows,
    );
    assert.equal(table.header_rows, 1);
    assert.equal(table.header_columns, 1);
  });

  it('needs convert(), and convertSync() says so', async () => {
    const result = convertSync(await wordReport([{ text: PROSE }]));
    assert.ok(result.messages.some(({ code, severity }) => code === 'needs-async' && severity === 'error'));
  });
});

describe('PDF files', () => {
  it('mends broken lines over pages and drops page numbers', async () => {
    const bytes = pdfReport([
      [
        '          示例县人民政府关于2023年',
        '            防汛工作情况的报告',
        '    一、总体情况',
        '    2023年，全县共投入防汛资金1280万元，加固堤防三点',
        '六公里，转移群众二千余人，确保了人民群众生命财产安全',
        '和社会大局稳定，防汛工作取得明显成效，得到上级充分肯',
        '                        — 1 —',
      ],
      [
        '定。下一步，我们将认真总结经验，不断完善应急预案，强',
        '化物资储备，提升应急救援能力。',
        '    二、下步打算',
        '    继续实施西河治理二期工程，计划投资860万元，力争汛',
        '期前完成全部主体工程建设任务。',
        '                        — 2 —',
      ],
    ]);
    const result = await convert(bytes);
    assert.deepEqual(
      result.messages.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.equal(result.value.items[0]!.title, '示例县人民政府关于2023年防汛工作情况的报告');
    assert.deepEqual(headings(result), ['s1 一 总体情况', 's2 二 下步打算']);
    const [block, ...others] = result.value.items[0]!._govreport.sections[0]!.blocks;
    assert.deepEqual(others, [], 'one paragraph over two pages');
    assert.ok(block?.type === 'paragraph');
    assert.match(block.text, /堤防三点六公里.*得到上级充分肯定。下一步/);
  });

  it('says that a scan has no text, and what to do', async () => {
    const result = await convert(pdfReport([[], []]));
    const message = result.messages.find(({ code }) => code === 'pdf-without-text');
    assert.equal(message?.severity, 'error');
    assert.match(message.zh, /OCR/);
  });

  it('saves the readable pages and names the others', async () => {
    const result = await convert(pdfReport([['一、情况', PROSE.slice(0, 24)], []]));
    assert.match(result.messages.find(({ code }) => code === 'pdf-page-without-text')!.zh, /第 2 页/);
    assert.deepEqual(headings(result), ['s1 一 情况']);
  });

  it('reads text that names its encoding and brings no font, as old programs write it', async () => {
    for (const encoding of [UCS2, GBK]) {
      const result = await convert(pdfReport([['一、总体情况', '    投资1280万元，加固堤防。']], encoding));
      assert.match(
        result.value.items[0]!.content_text!,
        /一、总体情况\s+投资1280万元，加固堤防。/,
        encoding.cmap,
      );
    }
  });

  it('leaves the bytes of the caller as they were', async () => {
    const bytes = pdfReport([['一、情况', PROSE.slice(0, 24)]]);
    const before = bytes.slice();
    await convert(bytes);
    assert.deepEqual(bytes, before);
  });
});

describe('encodings', () => {
  const page = (charset: string): string =>
    `<html><head><meta charset="${charset}"></head><body><p>一、情况</p><p>${PROSE}</p></body></html>`;
  const bodyOf = async (bytes: Uint8Array): Promise<string> =>
    (await convert(bytes)).value.items[0]!.content_text!;

  it('believes the bytes, not the page', async () => {
    assert.match(await bodyOf(new TextEncoder().encode(page('gb2312'))), /持续完善制度机制/);
  });

  it('reads UTF-8 and UTF-16 with a byte order mark, and UTF-16 without', async () => {
    const utf16 = Buffer.from(page('utf-16'), 'utf16le');
    const swapped = Buffer.from(utf16).swap16();
    for (const bytes of [
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(page('gbk'))]),
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]),
      utf16,
    ]) {
      assert.match(await bodyOf(new Uint8Array(bytes)), /持续完善制度机制/);
    }
  });

  it('reads characters only GB18030 has', async () => {
    // 㐂 (U+3402) is 81 39 EF 31; 示例县 stands before it, 示例。 after.
    const bytes = [
      0xca, 0xbe, 0xc0, 0xfd, 0xcf, 0xd8, 0x81, 0x39, 0xef, 0x31, 0xca, 0xbe, 0xc0, 0xfd, 0xa1, 0xa3,
    ];
    assert.match(await bodyOf(Uint8Array.from([...bytes, 0x0a, ...bytes])), /示例县㐂示例。/);
  });
});
