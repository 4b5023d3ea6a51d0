/** The words of a text and of a feed, for the tests that none is lost and none added. */
import type { Block, Section } from '../../src/feed/types.js';

/** Letters, digits and characters; spaces and marks vary with layout. */
export const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The mandated tables are set out anew, so only which letters they hold counts, not their order. */
export const shuffled = (text: string): string => [...words(text)].sort().join('');

export function wordsOfSections(sections: Section[]): string {
  return sections
    .map((section) => {
      const heading = section.run_in ? '' : (section.number ?? '') + section.title;
      return (
        words(heading) + section.blocks.map(wordsOfBlock).join('') + wordsOfSections(section.sections ?? [])
      );
    })
    .join('');
}

export function wordsOfBlock(block: Block): string {
  switch (block.type) {
    case 'list':
      return words(block.items.map((item) => item.text).join(''));
    case 'table': {
      const head = (block.caption ?? '') + (block.unit === undefined ? '' : `单位${block.unit}`);
      const cells = block.rows.flatMap((row) => row.map((cell) => cell.text)).join('');
      return words(head) + (block.form ? shuffled(cells) : words(cells));
    }
    case 'figure':
      return '';
    case 'attachment':
      return words(block.attachment.title ?? '');
    default:
      return words(block.text);
  }
}

/** Are the letters of `part` those of `whole`, in order, with some left out? */
export function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part) {
    at = whole.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Every section, in order of the text. */
export function allSections(sections: Section[]): Section[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections ?? [])]);
}
