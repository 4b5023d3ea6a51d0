import { readScalar } from './scalars.js';
import { FIELDS } from './shapes.js';
import type { Shape } from './shapes.js';
import { blockText } from './text.js';
import type { Block, Citation, Feed, FeedItem, Mark, Metric } from './types.js';

const VERSION = 'https://jsonfeed.org/version/1.1';
/** Official numbering knows five levels under a part; a hostile feed knows no end. */
const MAX_DEPTH = 10;
/** Characters searched for quotes that are not where they should be, so that lost ones cannot hold the page up. */
const PATIENCE = 2e7;

type Data = Record<string, unknown>;

/** Something wrong in a feed, without words: `issues.ts` has those. */
export interface Issue {
  code:
    | 'unreadable'
    | 'missing'
    | 'type'
    | 'url'
    | 'coerced'
    | 'bidi'
    | 'duplicate'
    | 'reference'
    | 'range'
    | 'citation-moved'
    | 'citation-lost'
    | 'version'
    | 'deep'
    | 'plain';
  /** Nothing left; what holds it left out; this left out; a default taken; mended; kept as it is. */
  outcome: 'failed' | 'lost' | 'out' | 'default' | 'mended' | 'kept';
  /** JSON Pointer (RFC 6901). */
  where: string;
  /** What was expected (a type of `shapes.ts`, or `a|b` for one of these), or what was done instead. */
  detail?: string;
}

type Fault = [code: Issue['code'], detail?: string];

const MISSING: Fault = ['missing'];

/**
 * Reads a feed: its text, or what `JSON.parse` made of it, which is not changed. Never throws. What is good is kept,
 * unknown keys too; what is not is mended, replaced by a default or left out, and each time an issue says so. Every part of
 * the result has the type it should have, ids are unique, addresses are safe and citations stand where their offsets say.
 *
 * An item without `_govreport` becomes a report of its `content_text`. Text of blocks is never changed; bidirectional
 * controls are removed from one-line texts (titles, labels, units), where they could disguise the words.
 */
export function readFeed(input: unknown): { feed: Feed; issues: Issue[] } {
  const issues: Issue[] = [];
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
  let feed: unknown;
  try {
    feed = readObject('feed', owned ? JSON.parse(input.replace(/^\uFEFF/, '')) : input, '', 0);
  } catch (error) {
    fault = ['unreadable', String((error as Error).message)];
  }
  if (fault) report('failed', '', ...fault);
  return { feed: (feed ?? { version: VERSION, title: '', items: [] }) as Feed, issues };

  function report(outcome: Issue['outcome'], where: string, ...[code, detail]: Fault): void {
    issues.push({ code, outcome, where, detail });
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
      // The way nearly every value goes; the rest of the loop is for lists, objects and what is wrong.
      if (typeof raw !== 'object' && type !== 'i' && raw !== undefined && readScalar(type, raw) === raw)
        continue;
      const path = `${where}/${key}`;
      let value = raw === undefined ? wrong('missing') : readValue(type, raw, path, depth);
      if (value === undefined) {
        const lost = need === '!';
        if (fault || lost) report(lost ? 'lost' : need ? 'default' : 'out', path, ...(fault ?? MISSING));
        if (lost) return undefined;
        if (need) value = standard(type, path);
      }
      if (type === 'i') value = claim(shape, value as string, path);
      if (value === undefined) Reflect.deleteProperty(object, key);
      else if (value !== raw) object[key] = value;
    }
    finish(shape, object, where);
    return fault ? undefined : object;
  }

  function readValue(type: string, raw: unknown, where: string, depth: number): unknown {
    if (type.endsWith('[]')) {
      if (!Array.isArray(raw)) return wrong('type', 'list');
      const list: unknown[] = [];
      for (let i = 0; i < raw.length; i++) {
        const value = readValue(type.slice(0, -2), raw[i], `${where}/${i}`, depth);
        if (value !== undefined) list.push(value);
        else if (fault) report('out', `${where}/${i}`, ...fault);
      }
      return list;
    }
    if (type === 'block') {
      const kind = (raw as Data | null)?.type;
      const shape = ['list', 'table', 'figure', 'attachment'].includes(kind as string) ? kind : 'paragraph';
      const block = readObject(shape as Shape, raw, where, depth);
      if (block) texts.set(block.id as string, blockText(block as unknown as Block));
      return block;
    }
    if (type in FIELDS) return readObject(type as Shape, raw, where, depth + Number(type === 'section'));
    const value = readScalar(type, raw);
    if (value === undefined) return wrong(type === 'u' ? 'url' : 'type', type);
    if (value !== raw) {
      report(
        'mended',
        where,
        ...((type === 's' && typeof raw === 'string' ? ['bidi'] : ['coerced', String(value)]) as Fault),
      );
    }
    return value;
  }

  /** What the fields alone cannot tell: whether the parts of an object fit each other. Sets the fault when they do not. */
  function finish(shape: Shape, object: Data, where: string): void {
    if (shape === 'mark') {
      if (object.type === 'link' && !object.url) wrong('url', 'u');
      else fit(object, text);
    } else if (shape === 'point') {
      const own = texts.get(object.block as string);
      if (own === undefined) wrong('reference', object.block as string);
      else fit(object, own);
    } else if (shape === 'share') {
      refer(object, 'metric', where);
    } else if (shape === 'metric') {
      const { value, values, source } = object as unknown as Metric;
      if (value === undefined && !values?.length) {
        wrong('missing', 'value');
        return;
      }
      figures.add(object.id);
      refer(object, 'part_of', where);
      if (source && texts.size) locate(object, source, `${where}/source`);
    } else if (shape === 'report') {
      for (const key of ['sections', 'metrics']) {
        if (!object[key] && !object.document_url) report('default', `${where}/${key}`, ...MISSING);
        object[key] ??= [];
      }
      if (object.version !== 1) report('mended', `${where}/version`, 'version');
      object.version = 1;
      for (const check of references) check();
    } else if (shape === 'item') {
      complete(object as unknown as FeedItem, where);
    }
  }

  function fit({ start, end }: Partial<Mark>, own: string): void {
    if (start! >= end! || end! > own.length) wrong('range');
  }

  /** Makes an id the only one of its kind. */
  function claim(shape: Shape, id: string, where: string): string {
    const used = shape === 'item' ? itemIds : ids;
    const space = shape === 'metric' ? ' ' : '';
    let count = used.get(space + id) ?? 0;
    let own = id;
    while (used.has(space + own)) own = `${id}-${++count}`;
    used.set(space + id, count || 1).set(space + own, 1);
    if (own !== id) report('mended', where, 'duplicate', own);
    return own;
  }

  /** Has a reference to another figure checked once all are read. */
  function refer(holder: Data, key: string, where: string): void {
    const id = holder[key];
    if (id === undefined) return;
    references.push(() => {
      if (figures.has(id) && id !== holder.id) return;
      Reflect.deleteProperty(holder, key);
      report('out', `${where}/${key}`, 'reference', String(id));
    });
  }

  /**
   * Puts a citation where its quote stands: at the offsets, else at the place nearest to them in its block, else in the
   * first block that has it.
   */
  function locate(metric: Data, source: Citation, where: string): void {
    const { block, start, end, quote } = source;
    const own = texts.get(block) ?? '';
    if (quote && end - start === quote.length && own.startsWith(quote, start)) return;
    let found = block;
    let at = -1;
    if (quote && (patience -= own.length) > 0) {
      at = own.indexOf(quote, start);
      const before = own.lastIndexOf(quote, start);
      if (before >= 0 && (at < 0 || start - before <= at - start)) at = before;
      for (const [id, other] of texts) {
        if (at >= 0 || (patience -= other.length) < 0) break;
        at = other.indexOf(quote);
        found = id;
      }
    }
    if (at < 0) {
      delete metric.source;
      report('out', where, 'citation-lost');
    } else {
      metric.source = { ...source, block: found, start: at, end: at + quote.length };
      report('mended', where, 'citation-moved');
    }
  }

  /** Gives a title to an item without one, and a report to an ordinary JSON Feed item. */
  function complete(item: FeedItem, where: string): void {
    const words = item.content_text ?? item.summary ?? '';
    if (!item.title) {
      const [first = ''] = words.trim().split('\n');
      // What turns the direction of text has no place in a title, wherever the title is from.
      item.title = String(readScalar('s', first.slice(0, 40)) ?? '').trim() || item.id;
      report('mended', `${where}/title`, 'coerced', item.title);
    }
    if ((item as Partial<FeedItem>)._govreport) return;
    report('kept', where, 'plain');
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
  if (/^[knp]$/.test(type)) return 0;
  return type.includes('|') ? type.split('|')[0] : '';
}
