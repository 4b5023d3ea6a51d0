/** What a page's head says, as far as inspectors, cards and search engines read it. */
export interface HeadFacts {
  /** Language of the page, from `<html lang>`. */
  lang?: string;
  /** The window's title. */
  title?: string;
  /** Whether the page names its characters' encoding. */
  charset: boolean;
  metas: { by: 'name' | 'property' | 'itemprop'; name: string; content: string }[];
  links: { rel: string; type: string; href: string }[];
  /** What stands in each `<script type="application/ld+json">`. */
  data: string[];
}

/** Where something begins that matters here, or whose inside does not count. */
const START = /<(?:!--|(html|body|meta|link|script|style|title|noscript|textarea)(?=[\s/>]))/gi;

/** A tag's attributes, to its end. */
const REST = /((?:"[^"]*"|'[^']*'|[^'">])*)>/y;

/** Elements whose inside is no markup, as far as the head of a page goes. */
const RAW = /^(?:script|style|title|noscript|textarea)$/;

/**
 * Reads the head of a page from its HTML, as leniently as a browser; what stands in the body does not count, apart from
 * schema.org data, which may stand anywhere. One pass: time grows with the page's length.
 */
export function readHead(html: string): HeadFacts {
  const facts: HeadFacts = { charset: false, metas: [], links: [], data: [] };
  const lower = html.toLowerCase();
  let inBody = false;
  START.lastIndex = 0;
  for (let start = START.exec(html); start; start = START.exec(html)) {
    const tag = start[1]?.toLowerCase();
    if (!tag) {
      START.lastIndex = after(html, '-->', START.lastIndex);
      continue;
    }
    REST.lastIndex = START.lastIndex;
    const rest = REST.exec(html);
    // A tag that never ends swallows the page.
    if (!rest) break;
    START.lastIndex = REST.lastIndex;
    let inside = '';
    if (RAW.test(tag)) {
      const end = after(lower, `</${tag}`, REST.lastIndex);
      inside = html.slice(REST.lastIndex, end).replace(/<\/\w+$/, '');
      START.lastIndex = end;
    }
    if (tag === 'body') inBody = true;
    else if (!inBody || tag === 'script') note(facts, tag, readAttributes(rest[1]), inside);
  }
  return facts;
}

/** Where the words are behind one, or the end. */
function after(text: string, words: string, from: number): number {
  const at = text.indexOf(words, from);
  return at < 0 ? text.length : at + words.length;
}

function note(facts: HeadFacts, tag: string, attributes: Record<string, string>, inside: string): void {
  const { rel, type = '', href = '' } = attributes;
  if (tag === 'html') facts.lang = attributes['lang'];
  else if (tag === 'title') facts.title ??= decode(inside).trim();
  else if (tag === 'meta') addMeta(facts, attributes);
  else if (tag === 'link' && rel) {
    facts.links.push({ rel: rel.toLowerCase(), type: type.toLowerCase(), href });
  } else if (tag === 'script' && /^application\/ld\+json/i.test(type)) facts.data.push(inside);
}

function addMeta(facts: HeadFacts, attributes: Record<string, string>): void {
  const { content = '' } = attributes;
  if (attributes['charset'] || /charset=/i.test(content)) facts.charset = true;
  for (const by of ['name', 'property', 'itemprop'] as const) {
    const name = attributes[by];
    if (name) facts.metas.push({ by, name, content: content.trim() });
  }
}

function readAttributes(text: string): Record<string, string> {
  const found = text.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g);
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name, double, single, bare] of found)
    attributes[name.toLowerCase()] ??= decode(double ?? single ?? bare ?? '');
  return attributes;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));?/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
