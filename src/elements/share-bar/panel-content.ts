import { msg } from '@lit/localize';
import { html } from 'lit';
import type { Feed, FeedItem } from '../../feed/index.js';
import { renderCitations, today } from './citations.js';
import { renderDownloads } from './downloads.js';
import type { Environment } from './environment.js';
import { codeContent } from './panel.js';
import type { PanelContent } from './panel.js';
import { partName } from './parts.js';
import type { PosterPicture } from './poster-picture.js';
import { dingtalkLink } from './share-links.js';
import type { Part } from './part.js';
import { panelHint } from './words.js';
import type { Panel } from './words.js';

/** What a panel is about, and what its buttons do. */
export interface PanelContext {
  environment: Environment;
  /** Address shared. */
  url: string;
  part: Part;
  /** The report, without which poster, files and references are not offered. */
  ready?: { item: FeedItem; feed: Feed };
  feedAddress?: string;
  poster: PosterPicture;
  copy(text: string): void;
  share(file: File): void;
}

/** What stands in a panel. */
export function panelContent(panel: Panel, context: PanelContext): PanelContent {
  const { environment, url, part, ready, feedAddress, poster, copy, share } = context;
  const hint = panelHint(panel, environment);
  if (panel === 'copy')
    return { hint, body: html`<input readonly aria-label=${msg('链接')} .value=${url} />` };
  if (panel === 'wechat' || panel === 'dingtalk') {
    if (environment.app) return { hint };
    const content = codeContent(url, hint);
    if (panel === 'wechat') return content;
    const open = html`<a class="target" href=${dingtalkLink(url)}>${msg('在钉钉中打开')}</a>`;
    return { ...content, body: html`${content.body}${open}` };
  }
  // The report may have gone since the button was pressed.
  if (!ready) return {};
  const { item, feed } = ready;
  if (panel === 'download') return { body: renderDownloads(item, feed, feedAddress) };
  if (panel === 'poster') return poster.content(part, item, hint, !!environment.app, share);
  // A reference is for people and paper: the words an address would name stand in it already.
  const options = { feed, quote: quoteOf(part), accessed: today(), url: url.split(':~:')[0] };
  return { body: renderCitations(item, options, copy) };
}

function quoteOf(part: Part): string | undefined {
  if (part.kind === 'words') return part.text;
  return part.kind === 'figure' ? (part.metric.source?.quote ?? partName(part)) : undefined;
}
