/** From the parts of the text and their outline to the sections of the feed. */
import type { Attachment, Block, ListBlock, Mark, Section } from '../../feed/types.js';
import {
  outline,
  type OutlineParagraph,
  type OutlineSection,
  type ParagraphRole,
} from '../../outline/index.js';
import { fileType } from '../read/links.js';
import type { SourceParagraph, SourcePart } from '../source.js';
import type { Messages } from '../messages.js';
import type { Ending } from '../metadata/index.js';
import { joinForms } from '../openness/join.js';
import { readDate } from '../metadata/dates.js';
import { attachCaptions } from './captions.js';
import { tableBlock } from './tables.js';

export interface Body {
  sections: Section[];
  ending: Ending;
}

/** Builds the sections of a text. Every word of `parts` stands once, in order, in a title or a block. */
export function buildBody(source: SourcePart[], messages?: Messages): Body {
  const parts = attachCaptions(joinForms(source));
  const { sections, roles } = outline(parts.map(asOutlineParagraph));
  return {
    sections: sections.map((section) => buildSection(section, parts, roles, messages)),
    ending: endingOf(parts, roles),
  };
}

function asOutlineParagraph(part: SourcePart): OutlineParagraph {
  if (part.type !== 'paragraph') return { text: '', opaque: true };
  const { text, level, strong, align } = part;
  return {
    text,
    ...(level !== undefined && { level }),
    ...(strong !== undefined && { strong }),
    ...(align && { align }),
  };
}

function buildSection(
  node: OutlineSection,
  parts: SourcePart[],
  roles: ParagraphRole[],
  messages: Messages | undefined,
): Section {
  const blocks: Block[] = [];
  const blockOf = new Map<number, string>();
  for (const group of groupSignature(node.paragraphs, roles)) {
    const id = `${node.id}-b${blocks.length + 1}`;
    for (const index of group) blockOf.set(index, id);
    blocks.push(
      buildBlock(
        id,
        group.map((index) => parts[index]!),
        roles[group[0]!]!,
        messages,
      ),
    );
  }
  const points = node.points.map(({ paragraph, ...point }) => ({ ...point, block: blockOf.get(paragraph)! }));
  return {
    id: node.id,
    ...(node.number && { number: node.number }),
    title: node.title,
    ...(node.runIn && { run_in: true }),
    blocks,
    ...(points.length && { points }),
    ...(node.sections.length && {
      sections: node.sections.map((child) => buildSection(child, parts, roles, messages)),
    }),
  };
}

/** Name and date of a signature make one block. */
function groupSignature(paragraphs: number[], roles: ParagraphRole[]): number[][] {
  const groups: number[][] = [];
  for (const index of paragraphs) {
    const last = groups[groups.length - 1];
    const joins =
      last && roles[last[last.length - 1]!] === 'signature' && /^(?:signature|date)$/.test(roles[index]!);
    if (joins) last.push(index);
    else groups.push([index]);
  }
  return groups;
}

function buildBlock(
  id: string,
  group: SourcePart[],
  role: ParagraphRole,
  messages: Messages | undefined,
): Block {
  const part = group[0]!;
  if (part.type === 'table') return tableBlock(id, part, messages);
  if (part.type === 'figure')
    return { id, type: 'figure', url: part.url, ...(part.alt && { alt: part.alt }) };
  if (part.type === 'list') {
    const block: ListBlock = { id, type: 'list', items: part.items };
    if (part.ordered) block.ordered = true;
    return block;
  }
  if (role === 'signature' || role === 'date') {
    return {
      id,
      type: 'signature',
      text: group.map((one) => (one.type === 'paragraph' ? one.text : '')).join('\n'),
    };
  }
  const file = soleFile(part);
  if (file) return { id, type: 'attachment', attachment: file };
  const marks: Mark[] = part.marks ?? [];
  const type = role === 'note' ? 'note' : 'paragraph';
  return { id, type, text: part.text, ...(marks.length && { marks }) };
}

/** A paragraph that is nothing but a link to a file. */
function soleFile({ text, marks }: SourceParagraph): Attachment | undefined {
  const link = marks?.find((mark) => mark.type === 'link');
  const type = link?.url === undefined ? undefined : fileType(link.url);
  if (!type || link!.end - link!.start < text.length) return undefined;
  return { url: link!.url!, mime_type: type, title: text };
}

/** Signature, its date and the note below it: those of the report itself, which is the first to be signed. */
function endingOf(parts: SourcePart[], roles: ParagraphRole[]): Ending {
  const ending: Ending = {};
  const text = (i: number): string =>
    parts[i]!.type === 'paragraph' ? (parts[i] as { text: string }).text : '';
  const first = roles.findIndex((role) => role === 'signature' || role === 'date');
  if (first >= 0) {
    const names: string[] = [];
    let i = first;
    while (roles[i] === 'signature') names.push(text(i++).replace(/\s{2,}/g, ' '));
    if (roles[i] === 'date') {
      const line = text(i);
      const date = readDate(line);
      if (date) ending.signatureDate = date.date;
      const inline = /^(\S.*?)\s+[\d二][^\s]*$/.exec(line);
      if (!names.length && inline) names.push(inline[1]!);
    }
    if (names.length) ending.signature = names.join('\n');
  }
  const note = roles.findIndex((role, i) => role === 'note' && /此件|公开/.test(text(i)));
  if (note >= 0) ending.disclosure = text(note).replace(/^[（(]|[）)]$/g, '');
  return ending;
}
