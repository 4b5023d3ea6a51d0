import type { Feed } from '../feed/types.js';
import { embedSnippet } from './embed.js';
import type { EmbedOptions } from './embed.js';
import { chosen } from './head.js';

/** An answer of the kind `rich` by oEmbed 1.0. */
export interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name?: string;
  provider_name: string;
  provider_url?: string;
  /** One frame and nothing else: consumers strip scripts. */
  html: string;
  /** CSS px. */
  width: number;
  /** CSS px. */
  height: number;
}

/** A display to be embedded, and how much room the page that asks has for it. */
export interface OembedOptions extends Omit<EmbedOptions, 'width'> {
  /** CSS px; 640 when absent. */
  width?: number;
  /** CSS px, the `maxwidth` and `maxheight` of the request. */
  maxWidth?: number;
  maxHeight?: number;
}

/**
 * The answer to a page that wants to show a report when somebody pastes its address. It can be a plain file on the server, named
 * by the report's page with `<link rel="alternate" type="application/json+oembed">`, which `toHead` writes.
 *
 * @returns undefined when the feed has no such report.
 * @see https://oembed.com/
 */
export function toOembed(
  feed: Feed,
  { maxWidth = Infinity, maxHeight = Infinity, ...options }: OembedOptions,
): Oembed | undefined {
  const { report } = options.attributes ?? {};
  const item = chosen(feed, typeof report === 'string' ? report : undefined);
  if (!item) return undefined;
  const width = Math.min(options.width ?? 640, maxWidth);
  const height = Math.min(options.height ?? 360, maxHeight);
  const link = options.link ?? (item.url ? { text: item.title, url: item.url } : undefined);
  const [frame] = embedSnippet('iframe', { title: item.title, ...options, link, width, height }).split('\n');
  const author = item._govreport.document?.issuer ?? item.authors?.[0]?.name;
  return {
    version: '1.0',
    type: 'rich',
    title: item.title,
    ...(author && { author_name: author }),
    provider_name: feed.title,
    ...(feed.home_page_url && { provider_url: feed.home_page_url }),
    html: frame,
    width,
    height,
  };
}
