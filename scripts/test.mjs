/**
 * npm test: every check there is, stopping at the first that fails; what stands on one line below runs side by side.
 * `npm test -- node`, `browser`, `pages` or `house` runs that part alone, on a fresh build.
 */
import { argv, exit } from 'node:process';
import { coverageOf } from './coverage.mjs';
import { isFresh } from './freshness.mjs';
import { run } from './run.mjs';
import { testFiles } from './test-files.mjs';

const files = testFiles();
const sums = { passed: 0, failed: 0 };

const types = ['types', () => run('tsc', ['-p', 'tsconfig.json'])];
const build = ['build', () => isFresh() || run('node', ['scripts/build.mjs'])];
const parts = {
  node: ['node tests', nodeTests],
  browser: ['browser tests', browserTests],
  pages: ['page tests', () => nodeTest(files.pages)],
  house: ['house tests', () => nodeTest(files.house)],
};
const everything = [
  [['versions', versions], types],
  [
    ['lint', () => run('eslint', ['--max-warnings', '0', '.'])],
    ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
  ],
  [build],
  [parts.node],
  [parts.browser, parts.house],
  [parts.pages],
  [['sizes', () => run('node', ['scripts/size.mjs'], { show: true })]],
];

const [wanted] = argv.slice(2);
if (wanted && !parts[wanted]) {
  console.error(`test: there is no part "${wanted}"; the parts are ${Object.keys(parts).join(', ')}`);
  exit(1);
}

const started = Date.now();
let failed = false;
for (const checks of wanted ? [[types], [build], [parts[wanted]]] : everything) {
  await Promise.all(checks.map(check));
  if (failed) break;
}
console.log(failed ? '' : `all in ${seconds(started)}`);
console.log(`${sums.passed} passed, ${failed ? Math.max(1, sums.failed) : 0} failed`);
exit(failed ? 1 : 0);

async function check([name, work]) {
  const begun = Date.now();
  console.log(`> ${name}`);
  try {
    const said = await work();
    console.log(`  ${name} ok, ${seconds(begun)}`);
    if (Array.isArray(said)) for (const line of said) console.log(`    ${line}`);
  } catch (error) {
    failed = true;
    console.error(`test: ${name} failed after ${seconds(begun)}: ${error.message}`);
  }
}

/** Two packages bring a `tsc`; the last one installed wins silently, and an old one would compile something else. */
async function versions() {
  const version = (await run('tsc', ['-v'])).trim();
  if (!version.startsWith('Version 7.'))
    throw new Error(`tsc is ${version}, TypeScript 7 was wanted: run npm ci`);
}

async function nodeTests() {
  const coverage = ['--include=build/src/**', '--exclude-after-remap=false', '--reporter=json-summary'];
  const skipped = await nodeTest(files.node, ['c8', ...coverage, '--reports-dir=coverage/node']);
  return [...skipped, ...coverageOf('coverage/node')];
}

/** @returns the lines that say what was skipped and why */
async function nodeTest(tests, before = []) {
  if (tests.length === 0) return [];
  const [program, ...words] = [...before, 'node', '--enable-source-maps', '--test'];
  const reporter = '--test-reporter=./scripts/quiet-reporter.mjs';
  const output = await count(run(program, [...words, '--test-concurrency=2', reporter, ...tests]));
  return output.match(/(?<=^ {2})skipped: .*$/gm) ?? [];
}

async function browserTests() {
  await count(run('web-test-runner', ['--coverage', '--files', ...files.browser]));
  return coverageOf('coverage/browser');
}

/** Adds up what a runner reports in its last `N passed, N failed`, also when it failed. */
async function count(running) {
  let output;
  try {
    output = await running;
    return output;
  } catch (error) {
    output = error.output;
    throw error;
  } finally {
    const [, passed = 0, failed = 0] =
      [...(output ?? '').matchAll(/(\d+) passed, (\d+) failed/g)].pop() ?? [];
    sums.passed += Number(passed);
    sums.failed += Number(failed);
  }
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
