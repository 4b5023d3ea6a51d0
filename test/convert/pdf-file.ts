/** PDF files for the tests: lines of text set at their columns, with the map to Unicode a text layer has. */

const SIZE = 16;
const LEFT = 72;
const TOP = 770;
const LEADING = 28;

/** How the codes of a PDF without embedded fonts are to be read: a predefined CMap and a text in its codes. */
export interface NamedEncoding {
  cmap: string;
  encode: (text: string) => string;
}

/**
 * One string a line; leading spaces set the column, half a Chinese character each. With a named encoding the file brings neither
 * font nor map, as old programs write it.
 */
export function pdfReport(pages: string[][], named?: NamedEncoding): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add('');
  const chars = [...new Set(pages.flat().join(''))];
  const map = add(stream(toUnicode(chars)));
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /Example /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 800 /StemV 80 >>',
  );
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Example /CIDSystemInfo << /Registry (Adobe) /Ordering (${named ? 'GB1' : 'Identity'}) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW 1000${named ? '' : ' /CIDToGIDMap /Identity'} >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Example /Encoding /${named?.cmap ?? 'Identity-H'} /DescendantFonts [${descendant} 0 R]${named ? '' : ` /ToUnicode ${map} 0 R`} >>`,
  );
  const kids = pages.map((lines) => {
    const content = add(
      stream(
        lines.map((line, i) => show(line, i, named?.encode ?? ((text) => codes(text, chars)))).join('\n'),
      ),
    );
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 ${font} 0 R >> >> /Contents ${content} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  return write(objects);
}

const stream = (data: string): string => `<< /Length ${data.length} >>\nstream\n${data}\nendstream`;
const hex = (value: number): string => value.toString(16).padStart(4, '0');

const codes = (text: string, chars: string[]): string =>
  [...text].map((char) => hex(chars.indexOf(char) + 1)).join('');

/** UTF-16, as UniGB-UCS2-H has it. */
export const UCS2: NamedEncoding = {
  cmap: 'UniGB-UCS2-H',
  encode: (text) => [...text].map((char) => hex(char.charCodeAt(0))).join(''),
};

/** GBK, as GBK-EUC-H has it: one byte for Latin letters, two for Chinese. */
export const GBK: NamedEncoding = {
  cmap: 'GBK-EUC-H',
  encode: (text) => [...text].map(gbk).join(''),
};

function gbk(char: string): string {
  if (char.charCodeAt(0) < 0x80) return char.charCodeAt(0).toString(16);
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead < 0xff; lead++) {
    for (let trail = 0x40; trail < 0xff; trail++) {
      if (decoder.decode(Uint8Array.of(lead, trail)) === char) return hex(lead * 256 + trail);
    }
  }
  throw new Error(`not in GBK: ${char}`);
}

function show(line: string, row: number, encode: (text: string) => string): string {
  const text = line.trimStart();
  const x = LEFT + ((line.length - text.length) * SIZE) / 2;
  return `BT /F1 ${SIZE} Tf 1 0 0 1 ${x} ${TOP - row * LEADING} Tm <${encode(text)}> Tj ET`;
}

function toUnicode(chars: string[]): string {
  const lines = chars.map((char, i) => `<${hex(i + 1)}> <${hex(char.charCodeAt(0))}>`);
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /X def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap\nend\nend`;
}

function write(objects: string[]): Uint8Array {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const start = file.length;
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
