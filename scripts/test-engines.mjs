/**
 * npm run test:engines: the pages of site/, a reader's jobs and a framed display in every engine this machine has, saying
 * which those are. `npm run test:engines -- firefox` runs one.
 */
import { argv, exit } from 'node:process';
import { ENGINES } from './engines.mjs';
import { isFresh } from './freshness.mjs';
import { checkPages } from './page-checks.mjs';
import { run } from './run.mjs';

const [wanted] = argv.slice(2);
let failed = 0;
let ran = 0;
try {
  if (!isFresh()) await run('node', ['scripts/build.mjs']);
  for (const { name, find, package: packages, start } of ENGINES) {
    if (wanted && wanted.toLowerCase() !== name.toLowerCase()) continue;
    const path = find();
    if (!path) {
      console.log(`${name}: not on this machine (apt install ${packages}); skipped`);
      continue;
    }
    const engine = await start(path);
    console.log(`${name}: ${engine.version} (${path})`);
    try {
      failed += await checkPages(engine.visit, engine);
      ran++;
    } finally {
      await engine.close();
    }
  }
  console.log(`${ran} engines, ${failed} failed`);
} catch (error) {
  console.error(`test:engines: ${error.message}`);
  failed++;
}
exit(failed > 0 || ran === 0 ? 1 : 0);
