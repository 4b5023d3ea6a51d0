/**
 * The converter: an official document in, a feed out. It never throws: what it cannot read it says in `messages`, with
 * the place and what to do.
 *
 * bytes -> `read/` (decode, parse) -> the document as it stands (`source.ts`) -> `frame.ts` (furniture off) -> `metadata/` and,
 * through the outline, `body/` -> `figures/` -> `writing.ts`.
 */
import type { Message, Result } from '../feed/result.js';
import type { Feed, Metric, Section } from '../feed/types.js';
import { buildBody } from './body/sections.js';
import { findMetrics, type FigureContext } from './figures/index.js';
import { findFrame } from './frame.js';
import type { LexiconExtension } from './lexicon/index.js';
import { Messages } from './messages.js';
import { readMetadata } from './metadata/index.js';
import { readDocument, readDocumentSync } from './read/index.js';
import { resolveLinks, type SourceDocument } from './source.js';
import { makeFeed, openingOf } from './writing.js';

export interface ConvertOptions {
  /** Name of the file, as a last resort for the title. */
  filename?: string;
  /** Address of the page the document comes from; relative links are resolved against it. */
  url?: string;
  /** A county's own words (units, scopes, verbs …), joined with ours. */
  lexicon?: LexiconExtension;
  /** Told how far the work is, from 0 to 1, after each step. */
  progress?: (part: number) => void;
}

/**
 * Converts a document to a feed with one item.
 *
 * @param input text or HTML as a string, or the bytes of a text, HTML, Word (.docx) or PDF file of up to 20 MB
 * @returns the feed, and everything the editor should check; severities are `error` (text is lost or damaged),
 *   `warning` (something is unsure) and `info` (what was inferred or left out)
 */
export async function convert(
  input: string | Uint8Array,
  options: ConvertOptions = {},
): Promise<Result<Feed>> {
  const messages = new Messages();
  try {
    const source = await readDocument(input, messages);
    options.progress?.(0.4);
    return write(source, options, messages);
  } catch (error) {
    return apologise(error, options, messages);
  }
}

/** As `convert`, for text and HTML only, at once. */
export function convertSync(input: string | Uint8Array, options: ConvertOptions = {}): Result<Feed> {
  const messages = new Messages();
  try {
    return write(readDocumentSync(input, messages), options, messages);
  } catch (error) {
    return apologise(error, options, messages);
  }
}

function write(source: SourceDocument, options: ConvertOptions, messages: Messages): Result<Feed> {
  const doc = resolveLinks(source, options.url);
  const frame = findFrame(doc);
  sayFrame(doc, frame.dropped.length, frame.lost, messages);
  const body = buildBody(
    frame.body.map((i) => doc.parts[i]!),
    messages,
  );
  const { sections } = body;
  options.progress?.(0.55);
  const metadata = readMetadata(
    {
      doc,
      frame,
      ending: body.ending,
      headings: sections.map((section) => section.title).filter(Boolean),
      opening: openingOf(sections),
      ...options,
    },
    messages,
  );
  options.progress?.(0.65);
  const { title, kind, place, period } = metadata;
  const context: FigureContext = {
    title,
    kind,
    ...(place && { place }),
    ...(period && { period }),
    ...(options.lexicon && { lexicon: options.lexicon }),
  };
  const metrics = figures(sections, context, messages);
  options.progress?.(1);
  return {
    value: makeFeed(metadata, sections, metrics.value),
    messages: [...messages.list, ...metrics.messages],
  };
}

/** A fault in reading figures must not cost the text. */
function figures(sections: Section[], context: FigureContext, messages: Messages): Result<Metric[]> {
  try {
    return findMetrics(sections, context);
  } catch (error) {
    messages.error(
      'figures-failed',
      '/items/0/_govreport/metrics',
      `读取数据时出错，正文不受影响，数据为空；请把原文件反馈给我们（${String(error)}）。`,
      `Reading the figures failed; the text is whole, the figures are missing. Please report the file (${String(error)}).`,
    );
    return { value: [], messages: [] };
  }
}

function sayFrame(doc: SourceDocument, dropped: number, lost: boolean, messages: Messages): void {
  if (!doc.parts.length) {
    messages.error(
      'no-text',
      'line 1',
      '文件中没有可读的文字；请检查文件是否为空，或换用其他格式。',
      'The file holds no text that can be read; check that it is not empty, or use another format.',
    );
  } else if (lost) {
    messages.warning(
      'no-article',
      doc.parts[0]!.place,
      '没有找到正文，保留了页面上的全部文字；请确认上传的是文章页而不是列表页或模板。',
      'No article was found; all text of the page was kept. Check that this is an article and not a list or a template.',
    );
  } else if (dropped) {
    messages.info(
      'furniture-dropped',
      doc.parts[0]!.place,
      `去掉了 ${dropped} 处页面元素（导航、按钮、页脚等）；如有误删，请检查原文件。`,
      `${dropped} pieces of page furniture (navigation, buttons, footer) were left out; check the file if text is missing.`,
    );
  }
}

/** The last resort: a fault of ours, told as one. */
function apologise(error: unknown, { filename }: ConvertOptions, messages: Messages): Result<Feed> {
  messages.error(
    'internal-error',
    'line 1',
    `转换程序出错，没有结果；请把原文件反馈给我们（${String(error)}）。`,
    `The converter failed and has no result. Please report the file (${String(error)}).`,
  );
  const item = { id: 'report-unreadable', title: filename ?? '未命名文件', content_text: '' };
  const empty: Feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: item.title,
    items: [{ ...item, _govreport: { version: 1, kind: 'other', sections: [], metrics: [] } }],
  };
  return { value: empty, messages: messages.list as Message[] };
}
