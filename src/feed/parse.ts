import { issue } from './issues.js';
import type { Fault, Outcome } from './issues.js';
import type { Message } from './result.js';
import { readScalar } from './scalars.js';
import { FIELDS } from './shapes.js';
import type { Shape } from './shapes.js';
import { blockText } from './text.js';
import type { Block, Citation, Feed, FeedItem, Mark, Metric, Point } from './types.js';

/** Official numbering knows five levels under a part; a hostile feed knows no end. */
const MAX_DEPTH = 10;
/** Characters searched for quotes that are not where they should be, so that lost ones cannot hold the page up. */
const PATIENCE = 2e7;

/** The shape of a block, by its type. */
const BLOCKS = new Map<unknown, Shape>([
  ['paragraph', 'paragraph'],
  ['note', 'paragraph'],
  ['signature', 'paragraph'],
  ['list', 'list'],
  ['table', 'table'],
  ['figure', 'figure'],
  ['attachment', 'file'],
]);

type Data = Record<string, unknown>;

/** What `parseFeed` made of its input. */
export interface ParsedFeed {
  feed: Feed;
  issues: Message[];
}

/**
 * Reads a feed: its text, or what `JSON.parse` made of it, which is not changed. Never throws. What is good is kept,
 * unknown keys too; what is not is mended, replaced by a default or left out, and each time an issue says so. Every part of
 * the result has the type it should have, ids are unique, addresses are safe and citations stand where their offsets say.
 *
 * An item without `_govreport` becomes a report of its `content_text`. Text of blocks is never changed; bidirectional
 * controls are removed from one-line texts (titles, labels, units), where they could disguise the words.
 */
export function parseFeed(input: unknown): ParsedFeed {
  const issues: Message[] = [];
  const itemIds = new Map<string, number>();
  /** How often each id of the report was used: those of the page, and those of figures behind a space. */
  let ids = itemIds;
  /** The text of every block of the report. */
  let texts = new Map<string, string>();
  /** The text that the marks being read belong to. */
  let text = '';
  /** The figures of the report that were of use, and the references between them, checked when all are known. */
  let figures = new Set<unknown>();
  let references: (() => void)[] = [];
  let patience = PATIENCE;
  /** Why the last value was of no use, until that is reported. */
  let fault: Fault | undefined;

  const owned = typeof input === 'string';
  let feed: Data | undefined;
  try {
    feed = readObject('feed', owned ? JSON.parse(input.replace(/^\uFEFF/, '')) : input, '', 0);
  } catch (error) {
    fault = ['unreadable', String((error as Error).message)];
  }
  if (fault) report('failed', '');
  return {
    feed: (feed ?? { version: 'https://jsonfeed.org/version/1.1', title: '', items: [] }) as unknown as Feed,
    issues,
  };

  function report(outcome: Outcome, where: string, what: Fault | undefined = fault): void {
    issues.push(issue(outcome, where, what ?? ['missing']));
    fault = undefined;
  }

  function wrong(...what: Fault): undefined {
    fault = what;
    return undefined;
  }

  function readObject(shape: Shape, data: unknown, where: string, depth: number): Data | undefined {
    if (typeof data !== 'object' || !data || Array.isArray(data)) return wrong('type', 'object');
    if (depth > MAX_DEPTH) return wrong('deep');
    const object = (owned ? data : { ...data }) as Data;
    if (shape === 'report') {
      ids = new Map();
      texts = new Map();
      figures = new Set();
      references = [];
    }
    for (const { key, type, need } of FIELDS[shape]) {
      const raw = object[key];
      if (raw === undefined && !need) continue;
      if (key === 'text' && shape !== 'mark') text = String(raw);
      if (raw !== undefined && type !== 'i' && readScalar(type, raw) === raw) continue;
      const path = `${where}/${key}`;
      let value = raw === undefined ? wrong('missing') : readValue(type, raw, path, depth);
      if (value === undefined) {
        const lost = need === '!';
        if (fault || lost) report(lost ? 'lost' : need ? 'default' : 'out', path);
        if (lost) return undefined;
        if (need) value = standard(type, path);
      }
      if (type === 'i') value = claim(shape, value as string, path);
      if (value === undefined) Reflect.deleteProperty(object, key);
      else if (value !== raw) object[key] = value;
    }
    return finish(shape, object, where) ? object : undefined;
  }

  function readValue(type: string, raw: unknown, where: string, depth: number): unknown {
    if (type.endsWith('[]')) return readList(type.slice(0, -2), raw, where, depth);
    if (type === 'block') return readBlock(raw, where, depth);
    if (type in FIELDS) return readObject(type as Shape, raw, where, depth + Number(type === 'section'));
    const value = readScalar(type, raw);
    if (value === undefined) return wrong(type === 'u' ? 'url' : 'type', type);
    if (value !== raw) {
      report(
        'mended',
        where,
        type === 's' && typeof raw === 'string' ? ['bidi'] : ['coerced', String(value)],
      );
    }
    return value;
  }

  function readList(type: string, raw: unknown, where: string, depth: number): unknown[] | undefined {
    if (!Array.isArray(raw)) return wrong('type', 'list');
    const list: unknown[] = [];
    for (let i = 0; i < raw.length; i++) {
      const value = readValue(type, raw[i], `${where}/${i}`, depth);
      if (value !== undefined) list.push(value);
      else if (fault) report('out', `${where}/${i}`);
    }
    return list;
  }

  function readBlock(raw: unknown, where: string, depth: number): Data | undefined {
    const block = readObject(BLOCKS.get((raw as Data | null)?.type) ?? 'unknown', raw, where, depth);
    if (block) texts.set(block.id as string, blockText(block as unknown as Block));
    return block;
  }

  /** What the fields alone cannot tell: whether the parts of an object fit each other. */
  function finish(shape: Shape, object: Data, where: string): boolean {
    if (shape === 'mark') {
      const { type, start, end, url } = object as unknown as Mark;
      if (start >= end || end > text.length) wrong('range');
      else if (type === 'link' && !url) wrong('url', 'u');
    } else if (shape === 'point') {
      const { block, start, end } = object as unknown as Point;
      if (!texts.has(block)) wrong('reference', block);
      else if (start >= end || end > texts.get(block)!.length) wrong('range');
    } else if (shape === 'share') {
      refer(object, 'metric', where);
    } else if (shape === 'metric') {
      const { value, values, source } = object as unknown as Metric;
      if (value === undefined && !values?.length) {
        report('lost', `${where}/value`);
        return false;
      }
      figures.add(object.id);
      refer(object, 'part_of', where);
      if (source && texts.size && !locate(source, `${where}/source`)) delete object.source;
    } else if (shape === 'report') {
      for (const key of ['sections', 'metrics']) {
        if (!object[key] && !object.document_url) report('default', `${where}/${key}`);
        object[key] ??= [];
      }
      for (const check of references) check();
      if (object.version !== 1) report('mended', `${where}/version`, ['version']);
      object.version = 1;
    } else if (shape === 'item') {
      complete(object as unknown as FeedItem, where);
    }
    return !fault;
  }

  /** Makes an id the only one of its kind. */
  function claim(shape: Shape, id: string, where: string): string {
    const used = shape === 'item' ? itemIds : ids;
    const name = shape === 'metric' ? ` ${id}` : id;
    let count = used.get(name) ?? 0;
    if (!count++) {
      used.set(name, count);
      return id;
    }
    while (used.has(`${name}-${count}`)) count++;
    used.set(name, count).set(`${name}-${count}`, 1);
    report('mended', where, ['duplicate', `${id}-${count}`]);
    return `${id}-${count}`;
  }

  /** Has a reference to a figure checked once all are read. */
  function refer(holder: Data, key: string, where: string): void {
    const id = holder[key];
    if (id === undefined) return;
    references.push(() => {
      if (figures.has(id) && id !== holder.id) return;
      Reflect.deleteProperty(holder, key);
      report('out', `${where}/${key}`, ['reference', String(id)]);
    });
  }

  /**
   * Puts a citation where its quote stands: at the offsets, else at the place nearest to them in its block, else in the
   * first block that has it.
   */
  function locate(source: Citation, where: string): boolean {
    const { block, start, end, quote } = source;
    const own = texts.get(block) ?? '';
    if (quote && end - start === quote.length && own.startsWith(quote, start)) return true;
    let found = block;
    let at = -1;
    if ((patience -= own.length) > 0) {
      at = own.indexOf(quote, start);
      const before = own.lastIndexOf(quote, start);
      if (before >= 0 && (at < 0 || start - before <= at - start)) at = before;
    }
    for (const [id, other] of texts) {
      if (at >= 0 || (patience -= other.length) < 0) break;
      at = other.indexOf(quote);
      found = id;
    }
    const good = !!quote && at >= 0;
    report(good ? 'mended' : 'out', where, [good ? 'citation-moved' : 'citation-lost']);
    Object.assign(source, { block: found, start: at, end: at + quote.length });
    return good;
  }

  /** Gives a title to an item without one, and a report to an ordinary JSON Feed item. */
  function complete(item: FeedItem, where: string): void {
    const words = item.content_text ?? item.summary ?? '';
    if (!item.title) {
      item.title = words.trim().split('\n')[0].slice(0, 40) || item.id;
      report('mended', `${where}/title`, ['coerced', item.title]);
    }
    if ((item as Partial<FeedItem>)._govreport) return;
    report('kept', where, ['plain']);
    const blocks = words
      .split(/\s*\n\s*/)
      .filter(Boolean)
      .map((text, i): Block => ({ id: `s0-b${i + 1}`, type: 'paragraph', text }));
    item._govreport = { version: 1, kind: 'other', sections: [{ id: 's0', title: '', blocks }], metrics: [] };
  }
}

/** What a field with a default has when it is missing. */
function standard(type: string, where: string): unknown {
  if (type.endsWith('[]')) return [];
  if (type === 'i') return `x${where.replace(/\D+/g, '-').slice(0, -1)}`;
  if (type === 'k') return 0;
  return type === 'n' ? 1 : type.includes('|') ? type.split('|')[0] : '';
}
