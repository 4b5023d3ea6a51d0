import { findCounted } from './points.js';
import { buildTree, type Node } from './tree.js';
import type { OutlineParagraph } from './types.js';

/** A heading, or a point (一是) inside a paragraph. */
export interface FoundHeading {
  /** From the numbering: `s2`, `s2-1`, of a point `s2-1-p3`. Where numbers repeat, so do ids. */
  id: string;
  /** As printed, without the mark after it. */
  number?: string;
  title: string;
  /** 1 for a part; a point stands one below its heading. */
  level: number;
  point?: boolean;
  /** Index of the paragraph, and where in it the words begin. */
  paragraph: number;
  start: number;
  /** The heading runs into the text of its paragraph. */
  runIn?: boolean;
}

/**
 * The headings and counted points of an article that is on a page already, in the order of the text: what a navigator lists.
 * `outline` knows signatures, notes, attached documents and unnumbered points as well; that much stays out of readers'
 * browsers, and a test holds the two together in the rest.
 */
export function findHeadings(paragraphs: OutlineParagraph[]): FoundHeading[] {
  const found: FoundHeading[] = [];
  const walk = ({ content, index: own, shape, title, marker }: Node, id: string, level: number): void => {
    const lead = {
      index: own,
      text: paragraphs[own]?.text ?? '',
      from: (marker?.length ?? 0) + title.length,
    };
    const texts = shape === 'own' ? [] : [lead];
    for (const index of content) {
      if (typeof index === 'number') texts.push({ index, text: paragraphs[index]!.text, from: 0 });
    }
    findCounted(texts).forEach((point, i) => {
      found.push({ ...point, id: `${id || 's0'}-p${i + 1}`, level: level + 1, point: true });
    });
    let unnumbered = 0;
    for (const node of content) {
      if (typeof node === 'number') continue;
      const { marker, title, index, shape } = node;
      const step = marker ? marker.value : `u${++unnumbered}`;
      const below = id ? `${id}-${step}` : marker ? `s${step}` : `s-${step}`;
      // What follows 各位代表 stands in a node without words of its own.
      if (index < 0) {
        walk(node, below, level);
        continue;
      }
      const runIn = shape !== 'own';
      found.push({
        id: below,
        number: marker?.number,
        title,
        level: level + 1,
        paragraph: index,
        start: 0,
        runIn,
      });
      walk(node, below, level + 1);
    }
  };
  walk(buildTree(paragraphs, 0, paragraphs.length, findLists(paragraphs)), '', 0);
  return found;
}

/** Lines that only look like headings: of a table of contents, which stand again further down, and of a list of attachments. */
function findLists(paragraphs: OutlineParagraph[]): Set<number> {
  const listed = new Set<number>();
  const last = new Map(paragraphs.map(({ text }, i) => [plain(text), i]));
  let list = '';
  paragraphs.forEach(({ text }, i) => {
    if (/^目\s*[录次]$/.test(text)) list = 'contents';
    else if (/^附件\s*[：:]/.test(text)) list = 'attachments';
    else if (list === 'contents' ? last.get(plain(text)) !== i : list && /^\d+\s*[.．、]/.test(text))
      listed.add(i);
    else list = '';
  });
  return listed;
}

function plain(text: string): string {
  return text.replace(/[\s.…·]+\d*$|\s/g, '');
}
