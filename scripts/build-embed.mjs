import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';
import { root } from './run.mjs';

/** The files a site hosts so that others can frame its displays: what they are made from, and what starts them. */
const FILES = { 'embed.js': ['frame', 'startFrame'], 'embed-host.js': ['host', 'startHost'] };

/** Writes embed.html and the scripts of both sides of the frame to dist. Classic scripts: a frame without an origin gets no modules. */
export async function buildEmbed() {
  for (const [file, [module, start]] of Object.entries(FILES)) {
    const entry = `import { ${start} } from '${join(root, 'dist/embed', `${module}.js`)}'; ${start}();`;
    const build = await rollup({
      input: 'entry',
      plugins: [
        {
          name: 'entry',
          resolveId: (id) => (id === 'entry' ? id : null),
          load: (id) => (id === 'entry' ? entry : null),
        },
      ],
      onwarn(warning) {
        throw new Error(warning.message);
      },
    });
    await build.write({ file: join(root, 'dist', file), format: 'iife', plugins: [terser({ ecma: 2021 })] });
  }
  copyFileSync(join(root, 'src/embed/embed.html'), join(root, 'dist/embed.html'));
}
