import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { checkFeed } from '../../src/check/index.js';
import { convert } from '../../src/convert/index.js';
import type { Feed } from '../../src/feed/types.js';
import { opennessFeed } from '../fixtures/openness-feed.js';
import { smallFeed } from '../fixtures/small-feed.js';

const SHARED = join(process.env['GOVREPORT_SHARED'] ?? '../shared', 'reports');
const skip = existsSync(SHARED) ? false : `real reports are not at ${SHARED}`;

/** What real reports were found to contain when every finding was read by hand: no contradiction, only lapses of wording. */
const TRUE_OF_SOME = ['metadata-missing', 'exact-with-over', 'money-without-unit', 'rate-shortened'];

const said = (feed: Feed): string[] => checkFeed(feed).map(({ code, zh }) => `${code}: ${zh}`);

test('no alarm on the sample feeds, as reviewed', () => {
  for (const name of ['shili', 'fanli', 'yangli']) {
    assert.deepEqual(said(JSON.parse(readFileSync(`samples/${name}.json`, 'utf8')) as Feed), [], name);
  }
});

test('no alarm on the sample sources, as they come from the converter', async () => {
  for (const name of readdirSync('samples/sources')) {
    const { value } = await convert(readFileSync(`samples/sources/${name}`), { filename: name });
    assert.deepEqual(
      said(value).filter((each) => !each.startsWith('metadata-missing')),
      [],
      name,
    );
  }
});

test('no alarm on the feeds of the tests', () => {
  assert.deepEqual(said(smallFeed), []);
  assert.deepEqual(said(opennessFeed()), []);
});

test('no false alarm on real reports', { skip }, async () => {
  const files = readdirSync(SHARED, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:html|txt|docx)$/.test(path))
    .sort();
  assert.ok(files.length > 20);
  for (const file of files) {
    const { value } = await convert(readFileSync(join(SHARED, file)), { filename: basename(file) });
    const started = performance.now();
    const findings = checkFeed(value);
    const milliseconds = performance.now() - started;
    assert.deepEqual(
      findings.filter(({ code }) => !TRUE_OF_SOME.includes(code)).map(({ code, zh }) => `${code}: ${zh}`),
      [],
      file,
    );
    assert.ok(
      findings.every(({ severity }) => severity !== 'error'),
      file,
    );
    assert.ok(milliseconds < 1000, `${file}: ${milliseconds.toFixed(0)} ms`);
  }
});
