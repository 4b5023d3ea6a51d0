/**
 * npm run score: converts the real reports that have a hand-made key and prints how well each was read. Reports and scorer are not
 * part of this repository; they are looked for in `../shared`, or where GOVREPORT_SHARED says. Needs python3 for the scorer.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const shared = resolve(process.env.GOVREPORT_SHARED ?? join(root, '..', 'shared'));
const reports = join(shared, 'reports');
const scorer = join(shared, 'score', 'score_feed.py');

if (!existsSync(reports) || !existsSync(scorer)) {
  console.log(
    `score: nothing to do, there are no keyed reports in ${shared} (set GOVREPORT_SHARED to where they are)`,
  );
  process.exit(0);
}

const { convert } = await import(pathToFileURL(join(root, 'build', 'src', 'convert', 'index.js')).href);
const folder = mkdtempSync(join(tmpdir(), 'govreport-score-'));
let failed = false;
for (const name of readdirSync(reports)) {
  const key = join(reports, name, 'key.json');
  if (!existsSync(key)) continue;
  const input = readdirSync(join(reports, name)).find((file) => file.startsWith('input.'));
  const feed = join(folder, `${name}.json`);
  const result = await convert(readFileSync(join(reports, name, input)), { filename: input });
  writeFileSync(feed, JSON.stringify(result.value));
  console.log(`\n${name}`);
  const { status, error } = spawnSync('python3', [scorer, feed, key, ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  if (error) {
    console.error(`score: python3 could not be run (${error.message})`);
    process.exit(1);
  }
  failed ||= status !== 0;
}
rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);
