import { findSegments, type Segment } from './endings.js';
import { readMarker } from './numbering.js';
import { findPoints, titleOf, type FoundPoint, type PointText } from './points.js';
import { buildTree, type Node } from './tree.js';
import type { Outline, OutlineParagraph, OutlinePoint, OutlineSection, ParagraphRole } from './types.js';

/**
 * Finds the outline of an official document in its paragraphs.
 *
 * Every paragraph of the input stands in exactly one place of the result, in the order of the text: as part of a heading
 * (`heading`) or under one (`paragraphs`). Text before the first heading is section `s0`, text below the signature is
 * `end`, both with an empty title; attachments are sections `a1`, `a2` … with sections of their own inside. Never throws.
 */
export function outline(paragraphs: OutlineParagraph[]): Outline {
  const { segments, roles, listed } = findSegments(paragraphs);
  const ids = new Ids();
  const plain = new Set([...findContents(paragraphs), ...listed]);
  const sections: OutlineSection[] = [];
  let attachments = 0;
  for (const segment of segments) {
    if (segment.kind === 'main') {
      sections.push(...bodySections(paragraphs, segment, plain, roles, 's', 's0', ids));
      continue;
    }
    const id = ids.take(`a${++attachments}`);
    const inside = bodySections(paragraphs, segment, plain, roles, `${id}-s`, '', ids);
    const own = inside[0]?.id === '' ? inside.shift() : undefined;
    for (const point of own?.points ?? []) point.id = id + point.id;
    sections.push({
      id,
      ...(segment.number && { number: segment.number }),
      title: segment.title,
      runIn: false,
      heading: segment.heading,
      paragraphs: own?.paragraphs ?? [],
      points: own?.points ?? [],
      sections: inside,
    });
  }
  return { sections, roles };
}

/** The sections of one document, its untitled opening first and its closing last, when there are any. */
function bodySections(
  paragraphs: OutlineParagraph[],
  segment: Segment,
  plain: Set<number>,
  roles: ParagraphRole[],
  prefix: string,
  opening: string,
  ids: Ids,
): OutlineSection[] {
  const root = buildTree(paragraphs, segment.from, segment.closing, plain);
  const writer = new SectionWriter(paragraphs, roles, plain, ids);
  const top = writer.write(root, prefix, opening);
  const sections = top.paragraphs.length ? [top, ...top.sections] : top.sections;
  top.sections = [];
  if (segment.closing < segment.to) {
    const id = ids.take(prefix === 's' ? 'end' : prefix.replace(/s$/, 'end'));
    const rest = range(segment.closing, segment.to);
    sections.push({ id, title: '', runIn: false, heading: [], paragraphs: rest, points: [], sections: [] });
  }
  return sections;
}

/** Turns the nodes of a tree into sections, gives them their ids and finds their points. */
class SectionWriter {
  constructor(
    private readonly paragraphs: OutlineParagraph[],
    private readonly roles: ParagraphRole[],
    private readonly plain: Set<number>,
    private readonly ids: Ids,
  ) {}

  /** `prefix` is what the ids of the children begin with: `s` at the top, `s2-` below. */
  write(node: Node, prefix: string, id: string): OutlineSection {
    const runIn = node.shape !== 'own';
    const heading = node.index < 0 || runIn ? [] : [node.index];
    for (const index of heading) this.roles[index] = 'heading';
    const section: OutlineSection = {
      id,
      ...(node.marker && { number: node.marker.number }),
      title: node.title,
      runIn: node.index >= 0 && runIn,
      heading,
      paragraphs: node.index >= 0 && runIn ? [node.index] : [],
      points: [],
      sections: [],
    };
    let unnumbered = 0;
    for (const item of node.content) {
      if (typeof item !== 'number') {
        const child = this.ids.take(
          item.marker ? prefix + stepOf(item) : this.unnumbered(prefix, ++unnumbered),
        );
        section.sections.push(this.write(item, `${child}-`, child));
      } else if (section.sections.length === 0) section.paragraphs.push(item);
      else
        this.tailOf(section, () => this.ids.take(this.unnumbered(prefix, ++unnumbered))).paragraphs.push(
          item,
        );
    }
    for (const part of [section, ...section.sections.filter(isTail)]) {
      part.points = this.points(part, part === section ? node : undefined);
    }
    return section;
  }

  /** `s2-` gives `s2-u1`, and the top of a document, where the prefix is a bare `s`, `s-u1`. */
  private unnumbered(prefix: string, n: number): string {
    return prefix.endsWith('-')
      ? `${prefix}u${n}`
      : prefix === 's'
        ? `s-u${n}`
        : `${prefix.replace(/s$/, '')}u${n}`;
  }

  /** Text after sub-sections stands in an untitled section at their end, so that nothing changes its place. */
  private tailOf(section: OutlineSection, makeId: () => string): OutlineSection {
    const last = section.sections[section.sections.length - 1]!;
    if (isTail(last)) return last;
    const tail: OutlineSection = {
      id: makeId(),
      title: '',
      runIn: false,
      heading: [],
      paragraphs: [],
      points: [],
      sections: [],
    };
    section.sections.push(tail);
    return tail;
  }

  private points(section: OutlineSection, node: Node | undefined): OutlinePoint[] {
    const texts: PointText[] = [];
    const clauses: FoundPoint[] = [];
    for (const index of section.paragraphs) {
      const { text, opaque, strong } = this.paragraphs[index]!;
      if (opaque || this.plain.has(index)) continue;
      const own = section.runIn && index === node?.index;
      const marker = own ? undefined : readMarker(text);
      if (marker) {
        const title = titleOf(text, marker.length, text.length);
        clauses.push({ number: marker.number, title, paragraph: index, start: 0, end: text.length });
      }
      const from = own ? Math.min(text.length, (node?.marker?.length ?? 0) + section.title.length) : 0;
      texts.push({ index, text, from, ...(strong !== undefined && { strong }) });
    }
    const numbered = new Set(clauses.length > 1 ? clauses.map((clause) => clause.paragraph) : []);
    const found = findPoints(texts.filter(({ index }) => !numbered.has(index)));
    return [...(numbered.size ? clauses : []), ...found]
      .sort((a, b) => a.paragraph - b.paragraph || a.start - b.start)
      .map((point, i) => ({ id: `${section.id}-p${i + 1}`, ...point }));
  }
}

const isTail = (section: OutlineSection): boolean => section.title === '' && section.sections.length === 0;

function stepOf(node: Node): string {
  const { scheme, value, chain } = node.marker!;
  return scheme === 'decimal' && chain ? String(chain[chain.length - 1]) : String(value);
}

/** Gives every id once: the second `s2` is `s2_2`. Counts per id, so that a thousand sisters of one number take no longer. */
class Ids {
  private readonly given = new Map<string, number>();

  take(id: string): string {
    let name = id;
    for (let n = this.given.get(id) ?? 0; this.given.has(name);) {
      name = `${id}_${++n + 1}`;
      this.given.set(id, n);
    }
    this.given.set(name, this.given.get(name) ?? 0);
    return name;
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The lines of a table of contents (目录): they look like headings, and the first of them stands again further down. */
function findContents(paragraphs: OutlineParagraph[]): Set<number> {
  const lines = new Set<number>();
  const start = paragraphs.findIndex(({ text }) => /^目\s*[录次]$/.test(text));
  if (start < 0 || start + 2 >= paragraphs.length) return lines;
  const plain = (text: string): string =>
    text
      .normalize('NFKC')
      .replace(/[\s.…·]+\d*$/, '')
      .replace(/[\s.…·]/g, '');
  const first = plain(paragraphs[start + 1]!.text);
  const again = paragraphs.findIndex(
    ({ text }, i) => i > start + 1 && text.length < 100 && plain(text) === first,
  );
  for (let i = start + 1; i < again; i++) {
    // Prose among them means that the first entry only happens to be repeated.
    if (paragraphs[i]!.opaque || paragraphs[i]!.text.length > 80) return new Set();
    lines.add(i);
  }
  return lines;
}
