/** `npm run storybook` and `npm run storybook:build`: gets Storybook's own packages and the manifest it needs, then runs it. */
import { argv, exit } from 'node:process';
import { isFresh } from './freshness.mjs';
import { run } from './run.mjs';

try {
  const [command = 'dev'] = argv.slice(2);
  await run('node', ['scripts/setup.mjs', '--stories'], { show: true });
  if (!isFresh()) {
    console.log('storybook: building the manifest …');
    await run('node', ['scripts/build.mjs']);
  }
  await run('npm', ['run', '--silent', '--prefix', 'stories', command], { show: true });
  if (command === 'build') console.log('storybook: built in build/storybook');
} catch (error) {
  console.error(`storybook: ${error.message}`);
  exit(1);
}
