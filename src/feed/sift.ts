import { readScalar } from './scalars.js';
import { FIELDS } from './shapes.js';
import type { Shape } from './shapes.js';
import type { Feed } from './types.js';

/** Official numbering knows five levels under a part; a hostile feed knows no end. */
const DEEPEST = 20;
const NAMED_BLOCKS = /^(?:list|table|figure|attachment)$/;

type Data = Record<string, unknown>;

/** Ids of what has none. */
let made = 0;

/**
 * Takes what can be shown out of a feed: every part of the result has the type it should have, and addresses are safe. The
 * rest is left out or has its default, without a word: `readFeed` says what is wrong, mends ids and citations, and weighs
 * three times as much. Whoever publishes a feed has that; whoever reads one has this.
 *
 * @param input what `JSON.parse` made of it; it is not changed.
 * @returns undefined when it is no feed.
 */
export function siftFeed(input: unknown): Feed | undefined {
  return sift('feed', input, 0) as Feed | undefined;
}

/** @param type of `shapes.ts`. */
function sift(type: string, raw: unknown, depth: number): unknown {
  if (type.endsWith('[]')) {
    if (!Array.isArray(raw)) return undefined;
    return raw.map((each) => sift(type.slice(0, -2), each, depth)).filter((each) => each !== undefined);
  }
  if (type === 'block') {
    const kind = String((raw as Data | null)?.['type']);
    return sift(NAMED_BLOCKS.test(kind) ? kind : 'paragraph', raw, depth);
  }
  if (!(type in FIELDS)) return raw === undefined ? raw : readScalar(type, raw);
  if (typeof raw !== 'object' || !raw || Array.isArray(raw) || depth > DEEPEST) return undefined;
  const object = { ...raw } as Data;
  for (const { key, type: wanted, need } of FIELDS[type as Shape]) {
    const value = sift(wanted, object[key], depth + 1) ?? (need === '~' ? standard(wanted) : undefined);
    if (value === undefined && need) return undefined;
    object[key] = value;
  }
  if (type === 'report') {
    object['version'] = 1;
    object['sections'] ??= [];
    object['metrics'] ??= [];
  }
  if (type === 'item') complete(object);
  return object;
}

/** An ordinary JSON Feed item is a report of its words. */
function complete(item: Data): void {
  const words = String(item['content_text'] ?? item['summary'] ?? '')
    .split(/\s*\n\s*/)
    .filter(Boolean);
  item['title'] ||= readScalar('s', words[0]?.slice(0, 40)) || item['id'];
  const blocks = words.map((text, i) => ({ id: `s0-b${i + 1}`, type: 'paragraph', text }));
  item['_govreport'] ??= {
    version: 1,
    kind: 'other',
    sections: [{ id: 's0', title: '', blocks }],
    metrics: [],
  };
}

/** What a field with a default has when it is missing. */
function standard(type: string): unknown {
  if (type.endsWith('[]')) return [];
  if (type === 'i') return `x${++made}`;
  if (/^[knp]$/.test(type)) return 0;
  return type.includes('|') ? type.split('|')[0] : '';
}
