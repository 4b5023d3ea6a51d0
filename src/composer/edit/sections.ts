/**
 * What an editor does to the outline of a report. Ids stay, since they are permalinks and what citations name; no word of the text is
 * lost or changed, only titles, which are ours to navigate by.
 */
import type { Block, Report, Section } from '../../feed/index.js';

/** Gives a section another title. A heading that runs into its paragraph keeps its words there. */
export function renameSection(report: Report, id: string, title: string): Report {
  const clean = title.replace(/\s+/g, ' ').trim();
  return mapSections(report, (section) =>
    section.id === id && clean && section.title !== clean ? { ...section, title: clean } : section,
  );
}

/** Moves a section among its siblings: -1 is one up, 1 is one down. At the end of its row it stays. */
export function moveSection(report: Report, id: string, by: -1 | 1): Report {
  return mapRows(report, (row) => {
    const at = row.findIndex((section) => section.id === id);
    const to = at + by;
    if (at < 0 || to < 0 || to >= row.length) return row;
    const moved = [...row];
    [moved[at], moved[to]] = [row[to]!, row[at]!];
    return moved;
  });
}

/** Puts a section one level deeper, as the last one below the section before it. */
export function demoteSection(report: Report, id: string): Report {
  return mapRows(report, (row) => {
    const at = row.findIndex((section) => section.id === id);
    if (at < 1) return row;
    const host = row[at - 1]!;
    const inner: Section = { ...host, sections: [...(host.sections ?? []), row[at]!] };
    return [...row.slice(0, at - 1), inner, ...row.slice(at + 1)];
  });
}

/** Takes a section one level up, to stand after the one it was in. */
export function promoteSection(report: Report, id: string): Report {
  return mapRows(report, (row) => {
    const at = row.findIndex(({ sections }) => sections?.some((section) => section.id === id));
    if (at < 0) return row;
    const host = row[at]!;
    const inner = host.sections!;
    const place = inner.findIndex((section) => section.id === id);
    const promoted = inner[place]!;
    // What came after it within its host comes below it now: the order of the text must not change.
    const followers = inner.slice(place + 1);
    const kept: Section = { ...host, sections: inner.slice(0, place) };
    const moved: Section = { ...promoted, sections: [...(promoted.sections ?? []), ...followers] };
    return [...row.slice(0, at), kept, moved, ...row.slice(at + 1)];
  });
}

/** Joins a section to the one before it; its heading becomes a line of text, so that no word is lost. */
export function joinSection(report: Report, id: string): Report {
  return mapRows(report, (row) => {
    const at = row.findIndex((section) => section.id === id);
    if (at < 1) return row;
    const [host, guest] = [row[at - 1]!, row[at]!];
    // Text that follows sub-sections would be drawn before them.
    if (host.sections?.length && guest.blocks.length) return row;
    const points = [...(host.points ?? []), ...(guest.points ?? [])];
    const sections = [...(host.sections ?? []), ...(guest.sections ?? [])];
    const joined: Section = {
      ...host,
      blocks: [...host.blocks, ...headingBlock(guest), ...guest.blocks],
      ...(points.length && { points }),
      ...(sections.length && { sections }),
    };
    return [...row.slice(0, at - 1), joined, ...row.slice(at + 1)];
  });
}

/** Whether `joinSection` would do anything. */
export function canJoin(report: Report, id: string): boolean {
  return joinSection(report, id) !== report;
}

function headingBlock({ id, number = '', title, run_in }: Section): Block[] {
  if (run_in || !title) return [];
  const mark = number && !/[）)]$/.test(number) ? '、' : '';
  const text = `${number}${mark}${title}`;
  return [
    { id: `${id}-title`, type: 'paragraph', text, marks: [{ type: 'strong', start: 0, end: text.length }] },
  ];
}

function mapSections(report: Report, change: (section: Section) => Section): Report {
  return mapRows(report, (row) => {
    const changed = row.map(change);
    return changed.some((section, at) => section !== row[at]) ? changed : row;
  });
}

/** Changes rows of siblings; whatever did not change is the same object as before. */
function mapRows(report: Report, change: (row: readonly Section[]) => readonly Section[]): Report {
  const walk = (row: Section[]): Section[] => {
    const deep = row.map((section) => {
      if (!section.sections) return section;
      const sections = walk(section.sections);
      if (sections === section.sections) return section;
      if (sections.length) return { ...section, sections };
      const { sections: _none, ...leaf } = section;
      return leaf;
    });
    const inner = deep.some((section, at) => section !== row[at]) ? deep : row;
    return change(inner) as Section[];
  };
  const sections = walk(report.sections);
  return sections === report.sections ? report : { ...report, sections };
}
