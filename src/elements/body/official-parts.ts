import { keepTogether } from '../shared/keep-together.js';
import { make } from '../shared/make.js';

/** 主送机关: one or more names before a colon, and no sentence. */
const ADDRESSEE = /^[^。！？；]{2,150}[：:]$/;
/** 附件说明 and what continues it. */
const ATTACHED = /^附\s*件\s*[：:]/;
const NUMBERED = /^\d{1,2}\s*[.．、]/;
/** 成文日期 as the last line of a signature, in either kind of numbers. */
const DATE =
  /^[\d０-９〇○零一二三四五六七八九]{4}\s*年\s*[\d０-９一二三四五六七八九十]{1,2}\s*月\s*[\d０-９一二三四五六七八九十]{1,3}\s*日$/;
/** 附注, with brackets or still without. */
const REMARK = /^[（(]?此件.{2,12}$/;

/**
 * What GB/T 9704 sets apart from running text, told by its words: 主送机关 before everything else (7.3.2), 附件说明 (7.3.4).
 *
 * @param before the class of the paragraph before; undefined for the first of a document, empty after plain text.
 * @returns a class, empty for plain text.
 */
export function paragraphClass(text: string, before: string | undefined): '' | 'gr-to' | 'gr-attached' {
  const words = text.trim();
  if (before === undefined && ADDRESSEE.test(words)) return 'gr-to';
  return ATTACHED.test(words) || (before === 'gr-attached' && NUMBERED.test(words)) ? 'gr-attached' : '';
}

/** A remark such as 此件公开发布 stands in brackets on paper (7.3.6), whatever the page has. */
export function isBareRemark(text: string): boolean {
  return REMARK.test(text.trim()) && !/^[（(]/.test(text.trim());
}

export function isDate(line: string): boolean {
  return DATE.test(line.trim());
}

/**
 * A signature's lines, so that paper can set each where it belongs (7.3.5.2): a date begins two characters after its signer,
 * and without zeros before month and day (7.3.5.4). The words stay the same, letter by letter.
 */
export function signatureNodes(text: string): (Node | string)[] {
  const lines = text.split('\n');
  const last = lines.length - 1;
  return lines.flatMap((line, i) => {
    const rest = i < last ? ['\n'] : [];
    if (i < last || !isDate(line)) return [make('span', { class: 'gr-signer' }, line), ...rest];
    const longest = Math.max(...lines.slice(0, last).map(widthInCharacters));
    const name = widthInCharacters(line) > longest ? 'gr-date gr-longer' : 'gr-date';
    const words = line
      .split(/(?<=[年月]\s*)(0)(?=\d)/)
      .map((part) => (part === '0' ? make('span', { class: 'gr-zero' }, part) : part));
    return [make('span', { class: name }, ...words)];
  });
}

/** Where a browser knows words; the types of ES2021 do not. */
interface Words {
  Segmenter?: new (
    language: string,
    options: { granularity: 'word' },
  ) => {
    segment(text: string): Iterable<{ segment: string }>;
  };
}

/** A title whose lines end between words (7.3.1), where the browser knows words; numbers stay with what they count. */
export function titleNodes(title: string): Node[] {
  const { Segmenter } = Intl as Words;
  const nodes = keepTogether(title);
  if (!Segmenter) return nodes;
  const words = new Segmenter('zh', { granularity: 'word' });
  return nodes.flatMap((node) =>
    node instanceof Text
      ? [...words.segment(node.data)].map(({ segment }) =>
          make('span', { 'data-govreport-keep': true }, segment),
        )
      : [node],
  );
}

/** An attachment's heading in two: the label 附件1 stands at the edge, its title below in the middle (7.3.7). */
export function attachmentHeading(label: string, title: string): (Node | string)[] {
  return [
    make('span', { class: 'gr-label' }, label),
    ...(title ? [' ', make('span', { class: 'gr-name' }, ...titleNodes(title))] : []),
  ];
}

/** The face of a heading on paper goes by its number: 一、 （一） 1. （1）; without one by its level. */
export function headingClass(text: string, level: number): string {
  const shape = [
    /^[一二三四五六七八九十]+、/,
    /^[（(][一二三四五六七八九十]+[）)]/,
    /^\d+[.．、]/,
    /^[（(]\d+[）)]/,
  ];
  const at = shape.findIndex((each) => each.test(text));
  return `gr-${String(at < 0 ? Math.min(level, 4) : at + 1)}`;
}

function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += character < '\u2e80' ? 0.5 : 1;
  return width;
}
