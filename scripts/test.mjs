/**
 * npm test: every check there is, one after the other, stopping at the first that fails. `npm test -- node`, `browser`,
 * `pages` or `house` runs that part alone, on a fresh build.
 */
import { argv, exit } from 'node:process';
import { isFresh } from './freshness.mjs';
import { printCoverage } from './coverage.mjs';
import { run } from './run.mjs';
import { testFiles } from './test-files.mjs';

const files = testFiles();
const sums = { passed: 0, failed: 0 };

const build = ['build', () => isFresh() || run('node', ['scripts/build.mjs'])];
const types = ['types', () => run('tsc', ['-p', 'tsconfig.json'])];

const parts = {
  node: ['node tests', nodeTests],
  browser: ['browser tests', browserTests],
  pages: ['page tests', () => nodeTest(files.pages)],
  house: ['house tests', () => nodeTest(files.house)],
};

const checks = [
  ['versions', versions],
  types,
  ['lint', () => run('eslint', ['--max-warnings', '0', '.'])],
  ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
  build,
  ...Object.values(parts),
  ['sizes', () => run('node', ['scripts/size.mjs'], { show: true })],
];

const [wanted] = argv.slice(2);
if (wanted && !parts[wanted]) {
  console.error(`test: there is no part "${wanted}"; the parts are ${Object.keys(parts).join(', ')}`);
  exit(1);
}

const started = Date.now();
for (const [name, check] of wanted ? [types, build, parts[wanted]] : checks) {
  const begun = Date.now();
  try {
    console.log(`> ${name}`);
    check();
    console.log(`  ${name} ok, ${seconds(begun)}`);
  } catch (error) {
    console.error(`test: ${name} failed after ${seconds(begun)}: ${error.message}`);
    console.log(`${sums.passed} passed, ${Math.max(1, sums.failed)} failed`);
    exit(1);
  }
}
console.log(`all in ${seconds(started)}`);
console.log(`${sums.passed} passed, ${sums.failed} failed`);

/** Two packages bring a `tsc`; the last one installed wins silently, and an old one would compile something else. */
function versions() {
  const version = run('tsc', ['-v']).trim();
  if (!version.startsWith('Version 7.'))
    throw new Error(`tsc is ${version}, TypeScript 7 was wanted: run npm ci`);
}

function nodeTests() {
  nodeTest(files.node, [
    'c8',
    '--include=build/src/**',
    '--exclude-after-remap=false',
    '--reporter=json-summary',
    '--reports-dir=coverage/node',
  ]);
  printCoverage('coverage/node');
}

function nodeTest(tests, before = []) {
  if (tests.length === 0) return;
  const [program, ...words] = [...before, 'node', '--enable-source-maps', '--test'];
  count(() =>
    run(program, [
      ...words,
      '--test-concurrency=2',
      '--test-reporter=./scripts/quiet-reporter.mjs',
      ...tests,
    ]),
  );
}

function browserTests() {
  count(() => run('web-test-runner', ['--coverage', '--files', ...files.browser]));
  printCoverage('coverage/browser');
}

/** Adds up what a runner reports in its last `N passed, N failed`, also when it failed. */
function count(runTests) {
  let output = '';
  try {
    output = runTests();
  } catch (error) {
    output = error.output ?? '';
    throw error;
  } finally {
    const [passed = 0, failed = 0] =
      output.match(/(\d+) passed, (\d+) failed(?!.*\d+ passed, \d+ failed)/s)?.slice(1) ?? [];
    sums.passed += Number(passed);
    sums.failed += Number(failed);
    for (const line of output.match(/^ {2}skipped: .*$/gm) ?? []) console.log(line);
  }
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
