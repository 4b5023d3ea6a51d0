/**
 * The converter: an official document in, a feed out. It never throws: what it cannot read it says in `messages`, with
 * the place and what to do.
 */
import type { Feed, FeedItem, Section } from '../feed/types.js';
import type { Message, Result } from '../feed/result.js';
import { buildBody } from './body/sections.js';
import { findMetrics } from './figures/index.js';
import { findFrame } from './frame.js';
import { Messages } from './messages.js';
import { readMetadata, type Metadata } from './metadata/index.js';
import { decode } from './read/decode.js';
import { readHtml } from './read/html.js';
import { readText } from './read/text.js';
import type { SourceDocument } from './source.js';
import { contentText, stableId } from './writing.js';

export interface ConvertOptions {
  /** Name of the file, for its type and as a last resort for the title. */
  filename?: string;
  /** Address of the page the document comes from. */
  url?: string;
}

/**
 * Converts a document to a feed with one item.
 *
 * @param input text or HTML as a string, or the bytes of a text, HTML, Word (.docx) or PDF file
 * @returns the feed, and everything the editor should check; severities are `error` (text is lost or damaged),
 *   `warning` (something is unsure) and `info` (what was inferred or left out)
 */
export async function convert(
  input: string | Uint8Array,
  options: ConvertOptions = {},
): Promise<Result<Feed>> {
  return convertSync(input, options);
}

/** As `convert`, for text and HTML only, at once. */
export function convertSync(input: string | Uint8Array, options: ConvertOptions = {}): Result<Feed> {
  const messages = new Messages();
  const text = typeof input === 'string' ? input : decode(input, messages).text;
  const doc = /<(?:html|body|div|p|table|br|meta)[\s>/]/i.test(text.slice(0, 20000))
    ? readHtml(text)
    : readText(text);
  return write(doc, options, messages);
}

function write(doc: SourceDocument, options: ConvertOptions, messages: Messages): Result<Feed> {
  const frame = findFrame(doc);
  const body = buildBody(frame.body.map((i) => doc.parts[i]!));
  const headings = body.sections.map((section) => section.title).filter(Boolean);
  const opening = openingOf(body.sections);
  const metadata = readMetadata({ doc, frame, ending: body.ending, headings, opening, ...options }, messages);
  const metrics = findMetrics(body.sections, {
    kind: metadata.kind,
    ...(metadata.period && { period: metadata.period }),
    ...(metadata.place && { place: metadata.place }),
  });
  const item = makeItem(metadata, body.sections);
  item._govreport.metrics = metrics.value;
  const all: Message[] = [...messages.list, ...metrics.messages];
  return { value: makeFeed(item, metadata, doc), messages: all };
}

/** The first thousand or so characters of the text, one paragraph a line. */
function openingOf(sections: Section[]): string {
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

function makeItem(metadata: Metadata, sections: Section[]): FeedItem {
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
      metrics: [],
    },
  };
}

function makeFeed(item: FeedItem, metadata: Metadata, doc: SourceDocument): Feed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: metadata.siteName ?? metadata.title,
    language: doc.language && /hant|tw|hk|mo/i.test(doc.language) ? 'zh-Hant' : 'zh-Hans',
    items: [item],
  };
}
