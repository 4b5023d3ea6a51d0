import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseFeed } from '../../src/feed/index.js';

const doc = readFileSync('docs/feed.md', 'utf8');
const schema = JSON.parse(readFileSync('src/feed/feed.schema.json', 'utf8')) as {
  $defs: Record<string, { properties?: Record<string, { enum?: string[] }> }>;
};

test('the example of the documentation is a sound feed', () => {
  const json = /```json\n([^]*?)```/.exec(doc)![1];
  const { feed, issues } = parseFeed(json);
  assert.deepEqual(issues, []);
  assert.equal(feed.items[0]._govreport.metrics[0].source?.quote, '网格覆盖经营主体近20万户');
});

test('every field of a report, its document, blocks and figures is explained, and every word a field may have', () => {
  for (const shape of [
    'report',
    'document',
    'section',
    'point',
    'mark',
    'table',
    'cell',
    'figure',
    'metric',
    'rank',
    'change',
  ]) {
    for (const [key, { enum: words = [] }] of Object.entries(schema.$defs[shape].properties!)) {
      for (const word of [key, ...words]) {
        assert.match(doc, new RegExp(`[\`. ]${word}\``), `${shape}.${key}: ${word}`);
      }
    }
  }
});

test('every code an issue can have is explained', () => {
  const codes = /Record<Issue\['code'\], Words> = \{([^]*?)\n\};/.exec(
    readFileSync('src/feed/issues.ts', 'utf8'),
  )![1];
  for (const [, code] of codes.matchAll(/^ {2}'?([\w-]+)'?:/gm)) assert.ok(doc.includes(`\`${code}\``), code);
});
