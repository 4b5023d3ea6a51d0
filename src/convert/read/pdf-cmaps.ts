/**
 * Old programs write Chinese PDFs without embedding fonts: the text is in GBK or UTF-16, named by a predefined CMap of the
 * Adobe-GB1 collection (PDF 32000-1, 9.7.5.2). pdf.js needs those CMaps to know a character from its code; Adobe's are a megabyte of
 * tables, while every JavaScript engine can decode GBK itself. So the CMaps are made here, with character numbers (CIDs) of our own:
 * nothing but the text layer is read, and only the widths of Latin letters depend on Adobe's numbers, which are kept for those.
 */

/** What pdf.js asks for, by name; see its BaseCMapReaderFactory. */
export class GeneratedCMaps {
  fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: boolean }> {
    const text = makeCMap(name);
    if (text === undefined) return Promise.reject(new Error(`no CMap ${name}`));
    return Promise.resolve({ cMapData: new TextEncoder().encode(text), isCompressed: false });
  }
}

/** Adobe-GB1: proportional Latin letters are CIDs 1 to 95, half-width ones 814 to 908. */
const PROPORTIONAL = 1;
const HALF_WIDTH = 814;
/** Ours: GBK by lead and trail byte, then the planes of UTF-16 reports use. */
const GBK = 1000;
const UTF16 = GBK + 126 * 191;
const PLANES: [number, number][] = [
  [0x2000, 0x33ff],
  [0x4e00, 0x9fff],
  [0xff00, 0xffef],
];

const hex = (value: number): string => value.toString(16).padStart(4, '0');

function makeCMap(name: string): string | undefined {
  if (name === 'Adobe-GB1-UCS2') return wrap(name, '<0000> <ffff>', 'bfrange', toUnicode());
  const match = /^(GBT?-EUC|GBpc-EUC|GBK-EUC|GBKp-EUC|GBK2K|UniGB-UCS2|UniGB-UTF16)-[HV]$/.exec(name);
  if (!match) return undefined;
  const latin = /^GBK-EUC/.test(name) ? HALF_WIDTH : PROPORTIONAL;
  if (name.startsWith('UniGB')) {
    const planes = planeRanges().map(({ low, high, cid }) => `<${hex(low)}> <${hex(high)}> ${cid}`);
    return wrap(name, '<0000> <ffff>', 'cidrange', [`<0020> <007e> ${latin}`, ...planes]);
  }
  const leads = Array.from({ length: 126 }, (_, i) => {
    const lead = (0x81 + i) * 256;
    return `<${hex(lead + 0x40)}> <${hex(lead + 0xfe)}> ${GBK + i * 191}`;
  });
  return wrap(name, '<00> <80>\n<8140> <fefe>', 'cidrange', [`<20> <7e> ${latin}`, ...leads], 2);
}

function planeRanges(): { low: number; high: number; cid: number }[] {
  let cid = UTF16;
  return PLANES.map(([low, high]) => {
    const range = { low, high, cid };
    cid += high - low + 1;
    return range;
  });
}

/** From our CIDs to Unicode. */
function toUnicode(): string[] {
  const lines = [PROPORTIONAL, HALF_WIDTH].map((cid) => `<${hex(cid)}> <${hex(cid + 94)}> <0020>`);
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if (char.length !== 1 || char === '\ufffd') continue;
      const cid = hex(GBK + (lead - 0x81) * 191 + trail - 0x40);
      lines.push(`<${cid}> <${cid}> <${hex(char.charCodeAt(0))}>`);
    }
  }
  // A range must not run over the last byte of its code.
  for (const { low, high, cid } of planeRanges()) {
    for (let code = low; code <= high; code++) {
      const from = hex(cid + code - low);
      lines.push(`<${from}> <${from}> <${hex(code)}>`);
    }
  }
  return lines;
}

function wrap(
  name: string,
  space: string,
  kind: 'bfrange' | 'cidrange',
  lines: string[],
  spaces = 1,
): string {
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} begin${kind}\n${block.join('\n')}\nend${kind}`);
  }
  return `begincmap\n/CMapName /${name} def\n/WMode 0 def\n${spaces} begincodespacerange\n${space}\nendcodespacerange\n${blocks.join('\n')}\nendcmap\n`;
}
