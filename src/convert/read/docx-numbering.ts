/**
 * Word counts headings itself: 一、 and （一） often stand nowhere in the text of a document, only in `numbering.xml`. mammoth
 * makes bare list items of such paragraphs, so the numbers are written into the document before mammoth reads it.
 * After ECMA-376, part 1, 17.9.
 */
import { chineseNumeral } from './numerals.js';

interface Level {
  start: number;
  format: string;
  text: string;
}

interface List {
  /** Lists that share an abstract definition count on together. */
  abstract: string;
  levels: Level[];
  /** Levels at which this list starts over. */
  restarts: Map<number, number>;
}

const attribute = (xml: string, name: string): string | undefined =>
  new RegExp(`w:${name}="([^"]*)"`).exec(xml)?.[1];
const valueOf = (xml: string, tag: string): string | undefined =>
  new RegExp(`<w:${tag} w:val="([^"]*)"`).exec(xml)?.[1];

/** `document.xml` with every automatic number written out as text; bullets stay list items. */
export function writeNumbers(documentXml: string, numberingXml: string, stylesXml: string): string {
  const lists = readLists(numberingXml);
  const styles = readStyles(stylesXml);
  if (!lists.size) return documentXml;
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return documentXml.replace(/<w:pPr>([\s\S]*?)<\/w:pPr>/g, (whole, inner: string) => {
    const style = styles.get(valueOf(inner, 'pStyle') ?? '');
    const own = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(inner)?.[1];
    const numId = (own && valueOf(own, 'numId')) ?? style?.numId;
    const level = Number((own && valueOf(own, 'ilvl')) ?? style?.level ?? 0);
    const list = numId === undefined ? undefined : lists.get(numId);
    const definition = list?.levels[level];
    if (!list || !definition || definition.format === 'bullet') return whole;
    const counts = counters.get(list.abstract) ?? [];
    counters.set(list.abstract, counts);
    if (!begun.has(numId!)) {
      begun.add(numId!);
      for (const [at, start] of list.restarts) counts[at] = start - 1;
    }
    counts[level] = (counts[level] ?? definition.start - 1) + 1;
    counts.length = level + 1;
    const label = labelOf(list, level, counts);
    return `<w:pPr>${inner.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/, '')}</w:pPr><w:r><w:t xml:space="preserve">${escape(label)}</w:t></w:r>`;
  });
}

function readLists(xml: string): Map<string, List> {
  const abstracts = new Map<string, Level[]>();
  for (const [, head, body] of xml.matchAll(/<w:abstractNum ([^>]*)>([\s\S]*?)<\/w:abstractNum>/g)) {
    const levels: Level[] = [];
    for (const [, at, level] of body!.matchAll(/<w:lvl ([^>]*)>([\s\S]*?)<\/w:lvl>/g)) {
      levels[Number(attribute(at!, 'ilvl') ?? 0)] = {
        start: Number(valueOf(level!, 'start') ?? 1),
        format: valueOf(level!, 'numFmt') ?? 'decimal',
        text: valueOf(level!, 'lvlText') ?? '',
      };
    }
    abstracts.set(attribute(head!, 'abstractNumId') ?? '', levels);
  }
  const lists = new Map<string, List>();
  for (const [, head, body] of xml.matchAll(/<w:num ([^>]*)>([\s\S]*?)<\/w:num>/g)) {
    const abstract = valueOf(body!, 'abstractNumId') ?? '';
    const restarts = new Map<number, number>();
    for (const [, at, override] of body!.matchAll(/<w:lvlOverride ([^>]*)>([\s\S]*?)<\/w:lvlOverride>/g)) {
      const start = valueOf(override!, 'startOverride');
      if (start !== undefined) restarts.set(Number(attribute(at!, 'ilvl') ?? 0), Number(start));
    }
    lists.set(attribute(head!, 'numId') ?? '', { abstract, levels: abstracts.get(abstract) ?? [], restarts });
  }
  return lists;
}

function readStyles(xml: string): Map<string, { numId: string; level: number }> {
  const styles = new Map<string, { numId: string; level: number }>();
  for (const [, head, body] of xml.matchAll(/<w:style ([^>]*)>([\s\S]*?)<\/w:style>/g)) {
    const numbering = /<w:numPr>([\s\S]*?)<\/w:numPr>/.exec(body!)?.[1];
    const numId = numbering && valueOf(numbering, 'numId');
    if (numId)
      styles.set(attribute(head!, 'styleId') ?? '', {
        numId,
        level: Number(valueOf(numbering, 'ilvl') ?? 0),
      });
  }
  return styles;
}

function labelOf(list: List, level: number, counts: number[]): string {
  return list.levels[level]!.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const definition = list.levels[at];
    return definition ? format(counts[at] ?? definition.start, definition.format) : '';
  });
}

function format(value: number, name: string): string {
  if (
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting\w*|ideographDigital|chineseLegalSimplified)$/.test(
      name,
    )
  ) {
    return chineseNumeral(value);
  }
  if (name === 'decimalEnclosedCircle' || name === 'decimalEnclosedCircleChinese') {
    return value <= 20 ? String.fromCharCode(0x245f + value) : String(value);
  }
  if (name === 'upperLetter' || name === 'lowerLetter') {
    const letter = String.fromCharCode(65 + ((value - 1) % 26));
    return name === 'upperLetter' ? letter : letter.toLowerCase();
  }
  if (name === 'none') return '';
  if (name === 'decimalZero') return String(value).padStart(2, '0');
  return String(value);
}

const escape = (text: string): string => text.replace(/&(?!\w+;)/g, '&amp;').replace(/</g, '&lt;');
