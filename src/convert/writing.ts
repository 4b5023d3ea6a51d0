/** Writes the feed: one item from what was read. */
import { blockText, headingText } from '../feed/text.js';
import type { Feed, FeedItem, Metric, Section } from '../feed/types.js';
import type { Metadata } from './metadata/index.js';

export function makeFeed(metadata: Metadata, sections: Section[], metrics: Metric[]): Feed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: metadata.siteName ?? metadata.title,
    language: isTraditional(sections) ? 'zh-Hant' : 'zh-Hans',
    items: [makeItem(metadata, sections, metrics)],
  };
}

/** Written in traditional characters, whatever the page says of its language. */
function isTraditional(sections: Section[]): boolean {
  const text = openingOf(sections);
  const count = (chars: RegExp): number => text.match(chars)?.length ?? 0;
  return (
    count(/[國會發經與業區縣報務實現進設關對開門將為這動]/g) >
    count(/[国会发经与业区县报务实现进设关对开门将为这动]/g)
  );
}

function makeItem(metadata: Metadata, sections: Section[], metrics: Metric[]): FeedItem {
  const { document } = metadata;
  const text = contentText(sections);
  return {
    id: document.index_number ?? metadata.url ?? stableId(`${metadata.title}\n${text}`),
    ...(metadata.url && { url: metadata.url }),
    title: metadata.title,
    ...(metadata.summary && { summary: metadata.summary }),
    content_text: text,
    ...(metadata.image && { image: metadata.image }),
    ...(metadata.datePublished && { date_published: metadata.datePublished }),
    ...(document.issuer && { authors: [{ name: document.issuer }] }),
    ...(metadata.keywords.length && { tags: metadata.keywords }),
    ...(metadata.attachments.length && { attachments: metadata.attachments }),
    _govreport: {
      version: 1,
      kind: metadata.kind,
      ...(metadata.place && { place: metadata.place }),
      ...(metadata.period && { period: metadata.period }),
      ...(Object.keys(document).length && { document }),
      sections,
      metrics,
    },
  };
}

/** The first thousand or so characters of the text, one paragraph a line. */
export function openingOf(sections: Section[]): string {
  const text: string[] = [];
  let length = 0;
  const visit = (section: Section): void => {
    for (const block of section.blocks) {
      if (length > 1000 || !('text' in block)) continue;
      text.push(block.text);
      length += block.text.length;
    }
    section.sections?.forEach(visit);
  };
  sections.forEach(visit);
  return text.join('\n');
}

/** The whole text for ordinary readers: headings and paragraphs on lines of their own, tables with tabs. */
function contentText(sections: Section[]): string {
  const lines: string[] = [];
  const visit = (section: Section): void => {
    if (section.title && !section.run_in) lines.push(headingText(section));
    for (const block of section.blocks) {
      if ('caption' in block && block.caption) lines.push(block.caption);
      lines.push(blockText(block));
    }
    section.sections?.forEach(visit);
  };
  sections.forEach(visit);
  return lines.filter(Boolean).join('\n\n');
}

/** The same text gives the same id on every machine: 64 bits of FNV-1a in two halves, in base 36. */
export function stableId(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + i), 0x85ebca6b);
  }
  return `report-${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`;
}
