import { fileDetails } from '../feed/file.js';
import { figureParts, joinParts } from '../feed/figure.js';
import { changePhrase, rankPhrase, sharePhrase } from '../feed/phrases.js';
import { featuredMetrics } from '../feed/select.js';
import { blockText, headingText, leadLength } from '../feed/text.js';
import type { Attachment, Block, Feed, FeedItem, Metric, Report, Section } from '../feed/types.js';
import { boxFields, lineFields } from './document-box.js';
import { element, escapeHtml } from './escape.js';
import { chosen } from './head.js';
import { inlineHtml, markStretches } from './inline.js';
import type { Notes, Stretch } from './inline.js';
import { tableHtml } from './table.js';

/** How a report is written as HTML. */
export interface HtmlOptions {
  /** Id of the report; the newest when absent. */
  item?: string;
  /** Level of the report's title, 1 to 6; its parts stand one below. 1 when absent, 0 leaves the title out. */
  headingLevel?: number;
  /** Which figures stand above the text: the featured ones, all, or none. */
  figures?: 'featured' | 'all' | 'none';
  /**
   * Address of the feed as the page sees it. The text then stands in a `<govreport-body>`, which takes it over where it stands:
   * navigator, search and links from figures to their sentences work, and nothing moves or is shown twice.
   */
  src?: string;
  /** Address of `govreport.js`, for a page whose template does not have it. */
  script?: string;
}

/**
 * A report as complete semantic HTML, for the article field of a CMS: title, source line, information box, figures with links
 * to their sentences, the whole text with the feed's ids, notes, files. It needs no script and no style sheet. Everything
 * from the feed is escaped; give it a feed that `parseFeed` read, whose addresses are safe.
 *
 * @returns one `<article>`; an empty string when the feed has no such report.
 */
export function toHtml(
  feed: Feed,
  { item: id, headingLevel = 1, figures = 'featured', src, script }: HtmlOptions = {},
): string {
  const item = chosen(feed, id);
  if (!item) return '';
  const report = item._govreport;
  const notes: Notes = [];
  const shown = figures === 'all' ? report.metrics : figures === 'none' ? [] : featuredMetrics(report);
  const title = headingLevel ? heading(headingLevel, {}, escapeHtml(item.title)) : '';
  const info = definitions(lineFields(item)) + definitions(boxFields(item));
  const dataParts = { title, info, figures: figuresHtml(shown, report) };
  const text = [
    ...report.sections.map((section) => sectionHtml(section, headingLevel + 1, notes)),
    notesHtml(notes),
  ];
  const parts = [
    ...Object.values(dataParts),
    src === undefined
      ? joined(text)
      : element(
          'govreport-body',
          { src, report: item.id, 'heading-level': headingLevel + 1 },
          `\n${joined(text)}\n`,
        ),
    filesHtml(item),
  ];
  const has = Object.entries(dataParts).filter(([, html]) => html);
  const article = element(
    'article',
    {
      lang: item.language ?? feed.language ?? 'zh-Hans',
      // Tells a <govreport-report> around it what need not be shown a second time.
      'data-govreport-html': has.map(([part]) => part).join(' '),
    },
    `\n${joined(parts)}\n`,
  );
  return script === undefined
    ? article
    : `${element('script', { src: script, type: 'module' }, '')}\n${article}`;
}

function joined(parts: string[]): string {
  return parts.filter(Boolean).join('\n');
}

function sectionHtml(section: Section, level: number, notes: Notes): string {
  const lead = leadLength(section);
  const title = lead ? blockText(section.blocks[0]).slice(0, lead).trimEnd() : headingText(section);
  const parts = [
    section.title &&
      heading(level, { id: section.id }, escapeHtml(lead ? title.replace(/[。．.：:，,；;]$/, '') : title)),
    ...section.blocks.map((block, i) => blockHtml(block, section, i === 0 ? lead : 0, notes)),
    ...(section.sections ?? []).map((each) => sectionHtml(each, level + 1, notes)),
  ];
  return parts.filter(Boolean).join('\n');
}

/** One block; the first `from` characters already stand in the heading. */
function blockHtml(block: Block, section: Section, from: number, notes: Notes): string {
  const { id } = block;
  switch (block.type) {
    case 'paragraph':
    case 'note':
    case 'signature': {
      const marks = 'marks' in block ? block.marks : [];
      const words = inlineHtml(
        block.text,
        [...pointStretches(section, id), ...markStretches(marks, notes)],
        from,
      );
      return element('p', { id, class: block.type !== 'paragraph' && `govreport-${block.type}` }, words);
    }
    case 'list': {
      const items = block.items.map(({ text, marks }) =>
        element('li', {}, inlineHtml(text, markStretches(marks, notes))),
      );
      return element(block.ordered ? 'ol' : 'ul', { id }, items.join(''));
    }
    case 'table':
      return tableHtml(block);
    case 'figure': {
      const { url, alt = '', caption } = block;
      const picture = element('img', { src: url, alt, loading: 'lazy' }, null);
      return element(
        'figure',
        { id },
        picture + (caption ? element('figcaption', {}, escapeHtml(caption)) : ''),
      );
    }
    case 'attachment':
      return element('p', { id }, fileHtml(block.attachment));
  }
}

/** A named point is a place a link can lead to, and its lead is strong. */
function pointStretches(section: Section, block: string): Stretch[] {
  return (section.points ?? [])
    .filter((point) => point.block === block)
    .flatMap(({ id, number = '', title, start, end }) => [
      { start, end, wrap: (inside: string, first: boolean) => element('span', { id: first && id }, inside) },
      {
        start,
        end: Math.min(end, start + number.length + title.length),
        wrap: (inside: string) => element('strong', {}, inside),
      },
    ]);
}

function figuresHtml(metrics: Metric[], report: Report): string {
  const rows = metrics.map((metric) => {
    const value = escapeHtml(joinParts(figureParts(metric)));
    const said = [
      metric.rank && rankPhrase(metric.rank),
      metric.change && changePhrase(metric.change),
      sharePhrase(metric, report),
    ].filter(Boolean);
    const cited = metric.source ? element('a', { href: `#${metric.source.block}` }, value) : value;
    return `${element('dt', {}, escapeHtml(metric.label))}${element('dd', {}, cited)}${said
      .map((phrase) => element('dd', {}, escapeHtml(String(phrase))))
      .join('')}`;
  });
  return rows.length
    ? element('dl', { class: 'govreport-figures' }, rows.map((row) => `<div>${row}</div>`).join(''))
    : '';
}

function notesHtml(notes: Notes): string {
  const items = notes.map((note, i) => {
    const back = element('a', { href: `#note-${i + 1}-ref`, 'aria-label': '回到正文' }, '↩');
    return element('li', { id: `note-${i + 1}` }, `${escapeHtml(note)} ${back}`);
  });
  return items.length ? element('ol', { class: 'govreport-notes' }, items.join('')) : '';
}

/** The report's files; those of one title are forms of one file and share a line. */
function filesHtml({ attachments = [], title }: FeedItem): string {
  const forms = new Map<string, Attachment[]>();
  for (const file of attachments) {
    const name = file.title ?? title;
    forms.set(name, [...(forms.get(name) ?? []), file]);
  }
  const items = [...forms.values()].map((files) =>
    element('li', {}, files.map((file) => fileHtml(file, title)).join(' ')),
  );
  return items.length ? `<p>附件：</p>\n${element('ul', { class: 'govreport-files' }, items.join(''))}` : '';
}

function fileHtml(file: Attachment, fallback = file.url): string {
  const { url, title, mime_type } = file;
  return element(
    'a',
    { href: url, type: mime_type },
    escapeHtml(`${title ?? fallback}（${fileDetails(file)}）`),
  );
}

function definitions(fields: [name: string, value: string][]): string {
  const rows = fields.map(
    ([name, value]) =>
      `<div>${element('dt', {}, escapeHtml(name))}${element('dd', {}, escapeHtml(value))}</div>`,
  );
  return rows.length ? element('dl', {}, rows.join('')) : '';
}

function heading(level: number, attributes: { id?: string }, inside: string): string {
  return element(`h${Math.min(6, level)}`, attributes, inside);
}
