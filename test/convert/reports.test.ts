import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { convert } from '../../src/convert/index.js';
import { parseFeed } from '../../src/feed/index.js';
import { allSections, wordsOfSections } from './words.js';

const REPORTS = join(resolve(process.env['GOVREPORT_SHARED'] ?? '../shared'), 'reports');
const skip = existsSync(REPORTS) ? false : `real reports are not at hand (${REPORTS})`;

const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return files(path);
    return /\.(?:txt|html|docx|pdf)$/.test(entry.name) ? [path] : [];
  });

describe('real reports', { skip }, () => {
  for (const path of skip ? [] : files(REPORTS)) {
    it(`${path.slice(REPORTS.length + 1)}: a sound feed with a body, in time`, async () => {
      const bytes = readFileSync(path);
      const begun = performance.now();
      const { value, messages } = await convert(bytes, { filename: path });
      assert.ok(performance.now() - begun < 10_000, 'in time');
      const { sections } = value.items[0]!._govreport;
      assert.ok(wordsOfSections(sections).length > 100, 'a body');
      assert.deepEqual(
        messages.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.deepEqual(parseFeed(value).issues, []);
      for (const section of allSections(sections)) assert.ok(section.title.length <= 100, section.title);
    });
  }
});
