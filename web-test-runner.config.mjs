import { readdirSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/browser.mjs';

/** Answers `import files from './all.js'` with a module of every story there is. */
const everyStory = {
  name: 'every-story',
  serve({ path }) {
    if (path !== '/build/test/stories/all.js') return undefined;
    const names = readdirSync('stories').filter((name) => name.endsWith('.stories.ts'));
    const imports = names.map(
      (name, i) => `import * as _${i} from '/build/stories/${name.replace(/ts$/, 'js')}';`,
    );
    const entries = names.map((name, i) => `${JSON.stringify(name)}: _${i}`);
    return { type: 'js', body: `${imports.join('\n')}\nexport default { ${entries.join(', ')} };` };
  },
};

/** Runs the compiled tests in `build/`; `scripts/test.mjs browser` chooses the files, by hand use `--files`. */
export default {
  files: ['build/test/elements/**/*.test.js', 'build/test/store/**/*.test.js'],
  // What users run, not Lit's development build.
  nodeResolve: { exportConditions: ['production'] },
  plugins: [everyStory],
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS },
      concurrency: 1,
    }),
  ],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 5000 } },
  testRunnerHtml: (testFramework) => `<!doctype html>
<html lang="zh-Hans">
  <head><meta charset="utf-8"><title>test</title></head>
  <body><script type="module" src="${testFramework}"></script></body>
</html>`,
  coverageConfig: {
    include: ['build/src/**/*.js'],
    exclude: ['**/generated/**'],
    reporters: ['json-summary'],
    reportDir: 'coverage/browser',
  },
};
