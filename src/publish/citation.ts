import type { Feed, FeedItem } from '../feed/types.js';
import { escapeBibtex } from './bibtex.js';

/** What a reference tells beside the report. */
export interface CitationOptions {
  feed?: Feed;
  /** When it was read, RFC 3339 date; left out when absent. */
  accessed?: string;
  /** The sentence cited: of a figure, the one it stands in. It goes with the reference. */
  quote?: string;
  /** The sentence's own link, instead of the report's address. */
  url?: string;
}

/**
 * A report as a reference by GB/T 7714-2015, for an online report:
 * `示例县人民政府. 题名[R/OL]. (2024-02-18)[2026-11-23]. https://….` A sentence cited stands before it in
 * quotation marks.
 */
export function citationText(item: FeedItem, options: CitationOptions = {}): string {
  const { author, published, url } = factsOf(item, options);
  const accessed = options.accessed?.slice(0, 10);
  const dates = (published ? `(${published})` : '') + (accessed ? `[${accessed}]` : '');
  const parts = [author, `${item.title}[${url ? 'R/OL' : 'R'}]`, dates, url];
  return `${sentenceOf(options, '')}${parts.filter(Boolean).join('. ')}.`;
}

/**
 * A report named in running text, as Chinese officials and newspapers do: `示例县人民政府：《题名》，2024年2月18日，https://…`.
 * A sentence cited stands before it.
 */
export function plainCitation(item: FeedItem, options: CitationOptions = {}): string {
  const { author, published, url } = factsOf(item, options);
  const [year, month, day] = (published ?? '').split('-').map(Number);
  // A title that holds titles has them in single marks (GB/T 15834-2011, 4.15.3.4).
  const title = `《${item.title.replace(/《/g, '〈').replace(/》/g, '〉')}》`;
  const date = day ? `${year!}年${month!}月${day}日` : published;
  const parts = [(author ? `${author}：` : '') + title, date, url];
  return sentenceOf(options, '——') + parts.filter(Boolean).join('，');
}

/** A report as a BibTeX entry; a sentence cited is its note. Every text is escaped, so that braces always balance. */
export function bibtexCitation(item: FeedItem, options: CitationOptions = {}): string {
  const { author, published = '', url } = factsOf(item, options);
  const [year, month] = published.split('-');
  const quote = sentenceOf(options, '');
  const fields: [name: string, value: string | undefined][] = [
    // The second braces keep a body's name from being taken apart as a person's.
    ['author', author && `{${escapeBibtex(author)}}`],
    ['title', `{${escapeBibtex(item.title)}}`],
    ['institution', author && escapeBibtex(author)],
    ['number', escapeBibtex(item._govreport.document?.document_number ?? '')],
    ['year', year],
    ['month', month && String(Number(month))],
    // Taken as it is by the packages that set addresses; only what would end the field must not stand in it.
    ['url', url?.replace(/[{}\\\s]/g, encodeURIComponent)],
    ['urldate', options.accessed?.slice(0, 10)],
    ['note', escapeBibtex(quote)],
  ];
  const written = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value!}}`);
  const key = item.id.replace(/[^\w.:-]+/g, '-');
  return `@techreport{${/\w/.test(key) ? key : 'report'},\n${written.join(',\n')}\n}`;
}

function factsOf(item: FeedItem, { feed, url = item.url }: CitationOptions) {
  const { document, place } = item._govreport;
  const author =
    document?.signature ??
    item.authors?.[0]?.name ??
    document?.issuer ??
    feed?.authors?.[0]?.name ??
    place?.name;
  const published = (item.date_published ?? document?.date_written)?.slice(0, 10);
  return { author, published, url };
}

/** The sentence in quotation marks, the quotation marks inside it made single (GB/T 15834-2011, 4.8.3.3). */
function sentenceOf({ quote }: CitationOptions, after: string): string {
  return quote ? `“${quote.replace(/“/g, '‘').replace(/”/g, '’')}”${after}` : '';
}
